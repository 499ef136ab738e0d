import { describe, expect, test } from 'vitest'
import { formatCount, formatRate, formatRateUp, formatValue } from './format'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1_234_567, '1.234.567'],
])('%i is shown as %s', (count, shown) => {
  expect(formatCount(count)).toBe(shown)
  expect(formatValue(count)).toBe(shown)
})

test('what is no whole number is shown as it is', () => {
  expect(formatValue(82.5)).toBe('82.5')
  expect(formatValue('Quý I/2025')).toBe('Quý I/2025')
})

describe('a rate is cut, the upper end of an interval is rounded up', () => {
  test.each([
    [1963, 1984, '98,94 %', '98,95 %'],
    [949_999, 1_000_000, '94,99 %', '95,00 %'],
    [1, 3, '33,33 %', '33,34 %'],
    [1, 1_000_000, '0,00 %', '0,01 %'],
    [1, 2, '50,00 %', '50,00 %'],
    [5, 4, '125,00 %', '125,00 %'],
    [0, 7, '0,00 %', '0,00 %'],
    [0, 0, '–', '–'],
  ])('%i of %i reads %s, at most %s', (numerator, denominator, cut, up) => {
    expect(formatRate(numerator, denominator)).toBe(cut)
    expect(formatRateUp(numerator, denominator)).toBe(up)
  })
})
