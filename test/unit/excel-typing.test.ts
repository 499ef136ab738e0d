import { describe, expect, test } from 'vitest'
import { toExcel } from '../../excel-addin/workbook/excel-values'
import { READINGS, readTyping } from '../excel-host/excel-typing'

const typed = (text: string, country: keyof typeof READINGS, format = 'General') =>
  readTyping(text, READINGS[country], format, 1900)

describe('the double reads typing as Excel does, in the words of either country', () => {
  test.each([
    // text, United States, Việt Nam
    ['05/02/2025', 45_779, 45_693],
    ['19/02/2025', '19/02/2025', 45_707],
    ['02/19/2025', 45_707, '02/19/2025'],
    ['2025-02-19', 45_707, 45_707],
    ['1-2', 45_659, 45_689],
    ['3/4', 45_720, 45_750],
    ['1.234', 1.234, 1234],
    ['1,234', 1234, 1.234],
    ['1.234,5', '1.234,5', 1234.5],
    ['50%', 0.5, 0.5],
    ['1E5', 100_000, 100_000],
    ['TRUE', true, true],
    ['7:30', 0.3125, 0.3125],
    ['1 1/2', 1.5, 1.5],
    ['12', 12, 12],
  ])('%s', (text, us, vi) => {
    expect([typed(text, 'us').value, typed(text, 'vi').value]).toEqual([us, vi])
  })

  test.each(['=1+1', '@SUM(1)', '+A1', '-A1'])('%s becomes a formula', (text) => {
    expect(typed(text, 'vi').became).toBe('formula')
  })

  test.each(['Hộ tịch', '1.2.3', 'I.1', '12 tháng', '–'])('%s stays as it is', (text) => {
    for (const country of ['us', 'vi'] as const) expect(typed(text, country)).toEqual({ value: text })
  })
})

test.each([
  ...['05/02/2025', '19/02/2025', '1-2', '3/4', '2025-02-19', '1E5', 'TRUE', '50%', '1.234', '7:30'],
  ...['=1+1', '+1', '-1', '@SUM(1)', "'nháy", 'Thường xuyên', '{=1}', '0012'],
])('what the hand hands over is kept letter by letter: %s', (text) => {
  const handed = toExcel(text)
  for (const country of ['us', 'vi'] as const)
    for (const format of ['General', 'dd/mm/yyyy', '0.0%'])
      expect(typed(String(handed), country, format)).toEqual({ value: text })
})
