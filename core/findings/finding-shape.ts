import * as z from 'zod/mini'
import { hasLength } from '../text/checks'

const Words = z.string().check(hasLength(0, 4000))
const MOST = 20_000

/** A finding at a border: in a packet, in a seal. */
export const FindingShape = z.object({
  rule: Words,
  severity: z.enum(['error', 'warning']),
  message: Words,
  numbers: z.array(z.number()).check(hasLength(0, MOST)),
  cells: z
    .array(z.object({ snapshot: Words, row: Words, column: Words, text: Words }))
    .check(hasLength(0, MOST)),
})

/** A finding with the officer's explanation, at a border. */
export const ExplainedShape = z.object({
  finding: FindingShape,
  acceptance: z.object({ finding: Words, by: Words, at: Words, why: Words }),
})
