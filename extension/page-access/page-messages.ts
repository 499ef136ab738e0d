import * as z from 'zod/mini'
import { WriteOutcomeShape } from '../../core/reports/receipt/receipt-shape'
import { excessOf, type Limits } from '../../core/text/limits'

const LineTold = z.object({
  at: z.number(),
  before: z.string(),
  readBack: z.string(),
  outcome: WriteOutcomeShape,
})

const PageMessage = z.union([
  z.object({ kind: z.literal('page-moved') }),
  z.object({
    kind: z.literal('fill-progress'),
    done: z.number(),
    total: z.number(),
    lines: z.array(LineTold),
  }),
])
export type PageMessage = z.infer<typeof PageMessage>

/** Lines of the largest form, each with what stood in its field. */
export const MESSAGE_LIMITS: Limits = { size: 0, depth: 4, count: 100_000, letters: 100_000 }

/** What our scripts in a page say to the panel; null for anything else that arrives, or more than a form has to say. */
export function pageMessageOf(message: unknown): PageMessage | null {
  const parsed = excessOf(message, MESSAGE_LIMITS) ? null : PageMessage.safeParse(message)
  return parsed?.success ? parsed.data : null
}
