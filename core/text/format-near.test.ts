import { expect, test } from 'vitest'
import { formatRateNear } from './format'

test.each([
  [119, 120, null, '99,17 %'],
  [2, 3, null, '66,67 %'],
  [94_999, 100_000, 95, '94,99 %'],
  [99_999, 100_000, null, '99,99 %'],
  [9_849_996, 10_000_000, 98.5, '98,49 %'],
  [985, 1000, 98.5, '98,50 %'],
  [949_951, 1_000_000, null, '94,99 %'],
  [1, 1, 100, '100,00 %'],
  [0, 0, 90, '–'],
])('%i of %i against %s is %s', (part, whole, target, shown) => {
  expect(formatRateNear(part, whole, target)).toBe(shown)
})
