import * as z from 'zod/mini'

/** What our scripts in a page say to the panel; anything else that arrives is not for us. */
export const PageMessage = z.union([
  z.object({ kind: z.literal('page-moved') }),
  z.object({ kind: z.literal('fill-progress'), done: z.number(), total: z.number() }),
])
export type PageMessage = z.infer<typeof PageMessage>
