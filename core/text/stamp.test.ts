import { expect, test } from 'vitest'
import { dayHere, stampHere } from './stamp'

test('a day is the machine’s own, whatever day it is in Greenwich', () => {
  expect(dayHere(new Date(2025, 2, 4, 0, 1))).toBe('2025-03-04')
  expect(dayHere(new Date(2025, 2, 4, 23, 59))).toBe('2025-03-04')
})

test('a stamp says the machine’s time and is the same moment everywhere', () => {
  const at = new Date(2025, 0, 9, 5, 7, 3)
  expect(stampHere(at)).toMatch(/^2025-01-09T05:07:03[+-]\d\d:\d\d$/)
  expect(Date.parse(stampHere(at))).toBe(at.getTime())
})
