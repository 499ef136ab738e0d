import { expect, test } from 'vitest'
import { periodsNamed, readPeriodName } from './period-named'

test.each([
  ['Quý I/2025', 'quarter', '2024-12-15', '2025-03-14'],
  ['Quý 4 năm 2025', 'quarter', '2025-09-15', '2025-12-14'],
  ['Tháng 05/2025', 'month', '2025-04-15', '2025-05-14'],
  ['6 tháng đầu năm 2025', 'half-year', '2024-12-15', '2025-06-14'],
  ['Năm 2025', 'year', '2024-12-15', '2025-12-14'],
])('«%s» is first of all the regime’s %s', (text, kind, from, to) => {
  const name = readPeriodName(text)
  expect(name?.kind).toBe(kind)
  expect(periodsNamed(name!)[0]).toMatchObject({ kind, from, to })
})

test.each(['', 'Quý V/2025', 'Tháng 13/2025', 'quý này', 'Quý I', '2025'])('«%s» names no period', (text) => {
  expect(readPeriodName(text)).toBeNull()
})
