import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { showNumber } from './shown-number'

const MARCH = 46_082 // 01/03/2026

describe('a number as its format writes it', () => {
  it.each([
    ['mm/yyyy', MARCH, '03/2026'],
    ['m/yyyy', MARCH, '3/2026'],
    ['mmm-yy', MARCH, 'Mar-2026'],
    ['mmmm yyyy', MARCH, 'Mar 2026'],
    ['"Tháng "m/yyyy', MARCH, 'Tháng 3/2026'],
    ['\\T\\h\\á\\n\\g m', MARCH, 'Tháng 3'],
    ['[$-42A]"Tháng" mm "năm" yyyy;@', MARCH, 'Tháng 03 năm 2026'],
    ['dd/mm/yyyy', MARCH, '01/03/2026'],
    ['dddd, d/m', MARCH, 'Chủ nhật, 1/3'],
    ['hh:mm dd/mm', MARCH + 0.6875, '16:30 01/03'],
    ['"Quý "0"/2026"', 2, 'Quý 2/2026'],
    ['"Quý "#', 3, 'Quý 3'],
    ['0.00', 1.1, '1.10'],
    ['0"."', 7, '7.'],
    ['#,##0.0', 1234.56, '1,234.6'],
    ['#,##0,', 12_345, '12'],
    ['0.0%', 0.9894, '98.9%'],
    ['00', 5, '05'],
    ['General" lần/năm"', 2, '2 lần/năm'],
    [';;;', 5, ''],
    ['0;"âm "0;"không"', 0, 'không'],
    ['0;"âm "0;"không"', -3, 'âm 3'],
    ['[<100]0;0,"k"', 50, '50'],
    ['[<100]0;0,"k"', 5000, '5k'],
    ['0', -3, '-3'],
    ['# ?/?', 1.5, null],
    ['0.00E+00', 1.5, null],
    ['[h]:mm', 1.5, null],
    ['mm/yyyy', 12, null],
  ])('%s of %s is %s', (code, value, shown) => {
    expect(showNumber(code, value, 1900)).toBe(shown)
  })

  it('counts from 1904 where the workbook does', () => {
    expect(showNumber('mm/yyyy', MARCH - 1462, 1904)).toBe('03/2026')
  })

  it('agrees with another library on plain numbers', () => {
    const codes = ['0', '0.0', '0.00', '#,##0', '#,##0.00', '0.0#', '0%', '0.00%']
    // Sevenths: no half is among them, nor less than one, where programs differ.
    const sevenths = fc
      .integer({ min: 7, max: 5_000_000 })
      .chain((whole) => fc.constantFrom(whole / 7, -whole / 7))
    fc.assert(
      fc.property(fc.constantFrom(...codes), sevenths, (code, value) => {
        expect(showNumber(code, value, 1900)).toBe(XLSX.SSF.format(code, value))
      }),
      { numRuns: 2000 },
    )
  })
})
