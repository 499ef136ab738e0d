import * as z from 'zod/mini'
import { WriteOutcomeShape } from '../../core/reports/receipt/receipt-shape'

const LineTold = z.object({
  at: z.number(),
  before: z.string(),
  readBack: z.string(),
  outcome: WriteOutcomeShape,
})

/** What our scripts in a page say to the panel; anything else that arrives is not for us. */
export const PageMessage = z.union([
  z.object({ kind: z.literal('page-moved') }),
  z.object({
    kind: z.literal('fill-progress'),
    done: z.number(),
    total: z.number(),
    lines: z.array(LineTold),
  }),
])
export type PageMessage = z.infer<typeof PageMessage>
