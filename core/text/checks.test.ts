import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { DayText, hasLength, matches, WholeNumber } from './checks'

test.each([
  ['a day', DayText, '2025-03-14', true],
  ['a day that no month has', DayText, '2025-02-30', false],
  ['a whole number', WholeNumber, 3, true],
  ['a half', WholeNumber, 2.5, false],
  ['a shape', z.string().check(matches(/^taught-/)), 'taught-1', true],
  ['another shape', z.string().check(matches(/^taught-/)), 'un-taught-1', false],
  ['no letter of at least one', z.string().check(hasLength(1, 3)), '', false],
  ['one letter of at least one', z.string().check(hasLength(1, 3)), 'a', true],
  ['three letters of at most three', z.string().check(hasLength(1, 3)), 'abc', true],
  ['four letters of at most three', z.string().check(hasLength(1, 3)), 'abcd', false],
  ['two things of at most one', z.array(z.number()).check(hasLength(0, 1)), [1, 2], false],
] as const)('%s: %# passes or not', (_, schema, value, passes) => {
  expect(z.safeParse(schema, value).success).toBe(passes)
})
