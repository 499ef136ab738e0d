import { describe, expect, test } from 'vitest'
import { isSpanOf, periodNameWords, periodsNamed, readPeriodName } from './period-named'

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

describe('a period’s name as pages write it', () => {
  test.each([
    ['Tháng 5/2026', 'month', 5, 2026],
    ['tháng 12-2025', 'month', 12, 2025],
    ['  THÁNG  01\u00A0năm 2025 ', 'month', 1, 2025],
    ['Tháng 5năm2025', 'month', 5, 2025],
    ['Quý I/2025', 'quarter', 1, 2025],
    ['quý iii/2025', 'quarter', 3, 2025],
    ['Quý IV - 2024', 'quarter', 4, 2024],
    ['Quý II, năm 2025', 'quarter', 2, 2025],
    ['Quý 3 năm 2025', 'quarter', 3, 2025],
    ['Quý 3 2025', 'quarter', 3, 2025],
    ['Quý I2025', 'quarter', 1, 2025],
    ['6 tháng đầu năm 2025', 'half-year', 1, 2025],
    ['06 THÁNG ĐẦU NĂM 2025', 'half-year', 1, 2025],
    ['Sáu tháng cuối năm 2025', 'half-year', 2, 2025],
    ['Năm 2025', 'year', 1, 2025],
    ['Quý I/2025'.normalize('NFD'), 'quarter', 1, 2025],
  ])('«%s»', (text, kind, number, year) => {
    expect(readPeriodName(text)).toEqual({ kind, number, year })
  })

  test.each([
    '',
    'Quý V/2025',
    'Quý 5/2025',
    'Quý IIII/2025',
    'Tháng 0/2025',
    'Tháng 13/2025',
    'Tháng 005/2025',
    'Tháng 5 quý 2025',
    'quý này',
    'Quý I',
    'Quý I/25',
    '2025',
    'Năm 20255',
    'Báo cáo năm 2025',
    'Báo cáo tháng 5/2025',
    'Báo cáo quý I/2025',
    'Tháng 5/2025 (lần 2)',
    'Quý I/2025 (lần 2)',
    'Năm 2025 (lần 2)',
    '6 tháng đầu năm 2025 (lần 2)',
    'Báo cáo 6 tháng đầu năm 2025',
    '9 tháng đầu năm 2025',
    '6 tháng giữa năm 2025',
  ])('«%s» names no period', (text) => {
    expect(readPeriodName(text)).toBeNull()
  })

  test.each([
    'Quý I/2025',
    'Quý IV/2024',
    '6 tháng đầu năm 2025',
    '6 tháng cuối năm 2025',
    'Tháng 5/2025',
    'Năm 2025',
  ])('«%s» is written as it is read', (text) => {
    expect(periodNameWords(readPeriodName(text)!)).toBe(text)
  })
})

describe('days are a period’s where a regime in force or the calendar says so', () => {
  const quarter = { kind: 'quarter', number: 1, year: 2025 } as const
  test.each([
    ['the regime’s quarter', '2024-12-15', '2025-03-14', true],
    ['the calendar’s quarter', '2025-01-01', '2025-03-31', true],
    ['another first day', '2024-12-16', '2025-03-14', false],
    ['another last day', '2024-12-15', '2025-03-31', false],
    ['the next quarter', '2025-03-15', '2025-06-14', false],
  ])('%s', (_, from, to, is) => {
    expect(isSpanOf(quarter, from, to)).toBe(is)
  })

  test('a regime that is not in force says nothing, the calendar comes last', () => {
    const periods = periodsNamed(quarter)
    expect(periods.at(-1)).toMatchObject({ from: '2025-01-01', to: '2025-03-31' })
    expect(new Set(periods.map(({ regime }) => regime)).size).toBe(periods.length)
    expect(periods).toHaveLength(2)
  })
})
