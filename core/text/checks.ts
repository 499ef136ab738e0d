import * as z from 'zod/mini'
import { isDay } from './day'

/** A calendar day at a border: "2025-03-14" passes, "2025-02-30" does not. */
export const DayText = z.string().check(z.refine(isDay))

export const WholeNumber = z.number().check(z.refine(Number.isInteger))

// One kind of check does for all: each of zod's own would ship beside it.

/** `hasLength(1, 8)` passes a text of 1–8 letters, a list of 1–8 things. */
export function hasLength(least: number, most: number) {
  return z.refine<{ readonly length: number }>(({ length }) => length >= least && length <= most)
}

/** `matches(/^taught-/)` passes "taught-1". */
export function matches(shape: RegExp) {
  return z.refine<string>((text) => shape.test(text))
}
