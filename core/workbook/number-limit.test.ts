import { expect, test } from 'vitest'
import { letsIn, limitWords } from './number-limit'
import type { NumberLimit } from './seen'

const limit = (operator: string, first: number, second: number | null = null, whole = true): NumberLimit =>
  ({ whole, operator, first, second }) as NumberLimit

test.each<[string, NumberLimit, inside: number[], outside: number[]]>([
  ['from 2 to 5', limit('between', 2, 5), [2, 3, 5], [1, 6]],
  ['from 2 to what is not known', limit('between', 2), [2, 900], []],
  ['outside 2 to 5', limit('notBetween', 2, 5), [1, 6], [2, 3, 5]],
  ['outside 2 to what is not known', limit('notBetween', 2), [1, 2, 900], []],
  ['exactly 2', limit('equal', 2), [2], [1, 3]],
  ['anything but 2', limit('notEqual', 2), [1, 3], [2]],
  ['above 2', limit('greaterThan', 2), [3], [1, 2]],
  ['below 2', limit('lessThan', 2), [1], [2, 3]],
  ['2 or more', limit('greaterThanOrEqual', 2), [2, 3], [1]],
  ['2 or less', limit('lessThanOrEqual', 2), [1, 2], [3]],
  ['what this program does not know', limit('list', 2), [1, 2, 3], []],
])('a cell of %s lets in just that', (_, own, inside, outside) => {
  expect(inside.filter((value) => !letsIn(own, value))).toEqual([])
  expect(outside.filter((value) => letsIn(own, value))).toEqual([])
})

test('a whole number is one without a part', () => {
  expect(letsIn(limit('between', 0, 9), 1.5)).toBe(false)
  expect(letsIn(limit('between', 0, 9, false), 1.5)).toBe(true)
})

test.each<[NumberLimit, string]>([
  [limit('between', 0, 1000), 'số nguyên từ 0 đến 1.000'],
  [limit('between', 5), 'số nguyên từ 5'],
  [limit('notBetween', 2, 5, false), 'số ngoài khoảng 2 đến 5'],
  [limit('greaterThanOrEqual', 1200), 'số nguyên từ 1.200'],
  [limit('lessThanOrEqual', 7), 'số nguyên không quá 7'],
  [limit('notEqual', 7), 'số nguyên khác 7'],
])('%j is said as «%s»', (own, words) => {
  expect(limitWords(own)).toBe(words)
})
