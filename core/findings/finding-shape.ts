import * as z from 'zod/mini'
import { hasLength } from '../text/checks'
import type { Explained } from './accepted'
import type { Finding } from './finding'

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

/** A finding as it is written down. */
export function plainFinding({
  rule,
  severity,
  message,
  numbers,
  cells,
}: Finding): z.infer<typeof FindingShape> {
  return { rule, severity, message, numbers: [...numbers], cells: cells.map((cell) => ({ ...cell })) }
}

/** A finding with its explanation as it is written down. */
export function plainExplained({ finding, acceptance }: Explained): z.infer<typeof ExplainedShape> {
  return { finding: plainFinding(finding), acceptance: { ...acceptance } }
}
