import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../text/day'
import { dayText, serialOf, shownBy } from './number-format'

describe('what a number format shows', () => {
  test.each([
    ['dd/mm/yyyy', 'day'],
    ['dd/mm/yyyy;@', 'day'],
    ['[$-42A]dd mmmm yyyy;@', 'day'],
    ['[Red][>45000]d-mmm-yy;0', 'day'],
    ['"Ngày" dd "tháng" mm "năm" yyyy', 'day'],
    ['m/d/yy h:mm', 'day'],
    ['mm/yyyy', 'day'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss.000', 'day'],
    ['0%', 'percent'],
    ['0.00%;[Red]-0.00%', 'percent'],
    ['0,0"%"', null],
    ['General', null],
    ['General"d"', null],
    ['@', 'text'],
    ['@;@;@', 'text'],
    ['0;0;0;@', null],
    ['', null],
    ['#,##0', null],
    ['#,##0,', 'scaled'],
    ['0.0,,"tr"', 'scaled'],
    ['#,##0,.0;-0', 'scaled'],
    ['#,##0",";0', null],
    ['#,##0;#,##0,', null],
    ['_-* #,##0\\ _₫_-;-* #,##0\\ _₫_-', null],
    ['#,##0 "dossiers/day"', null],
    ['#,##0\\d', null],
    ['h:mm', null],
    ['[h]:mm:ss', null],
    ['mm:ss.0', null],
    ['0.00E+00', null],
    ['# ?/?', null],
    // Only what a positive number becomes counts.
    ['0;dd/mm/yyyy', null],
  ])('%s: %s', (code, shown) => {
    expect(shownBy(code)).toBe(shown)
  })
})

describe('days as numbers', () => {
  test.each([
    ['2025-02-19', 1900, 45_707],
    ['2025-02-19', 1904, 44_245],
    ['1900-03-01', 1900, 61],
    ['1904-01-01', 1904, 0],
    ['9999-12-31', 1900, 2_958_465],
  ] as const)('%s counted from %i is %i', (day, system, serial) => {
    expect(serialOf(day, system)).toBe(serial)
  })

  test('every day comes back, whatever the time of day', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom(1900 as const, 1904 as const),
        (count, time, system) => {
          const day = addDays('1904-01-01', count)
          const [year, month, date] = day.split('-')
          expect(dayText(serialOf(day, system) + time, system)).toBe(`${date}/${month}/${year}`)
        },
      ),
    ))

  test.each([
    [60, 1900],
    [0, 1900],
    [-1, 1904],
    [3_000_000, 1900],
    [Number.NaN, 1900],
  ] as const)('%d counted from %i is no sure day', (serial, system) => {
    expect(dayText(serial, system)).toBeNull()
  })
})
