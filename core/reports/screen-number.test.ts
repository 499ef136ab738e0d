import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount } from '../text/format'
import { readScreenNumber, typedNumber } from './screen-number'

test.each([
  ['1.234,567', 1234.567],
  ['183.806', 183806],
  ['183,806', 183.806],
  ['0', 0],
  ['-12', -12],
  ['1\u00A0234', 1234],
  ['12.5', null],
  ['1.23.456', null],
  ['1,234,567', null],
  ['', null],
  ['-', null],
  ['12 hồ sơ', null],
])('the screen’s «%s» is %s', (text, number) => {
  expect(readScreenNumber(text)).toBe(number)
})

test('what is typed for any count is read back as that count, with thousands marks or without', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(readScreenNumber(typedNumber(count))).toBe(count)
      expect(readScreenNumber(formatCount(count))).toBe(count)
    }),
  )
})

test('what is typed for any rate is read back as that rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
      expect(readScreenNumber(typedNumber(thousandths / 1000))).toBe(thousandths / 1000)
    }),
  )
})
