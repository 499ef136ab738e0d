import * as z from 'zod/mini'
import { DayText } from '../../text/checks'

/** Words of the template that a person settled, for whom and which days. */
export const SettledWords = z.object({
  of: z.exactOptional(z.enum(['unit', 'period', 'part', 'system'])),
  words: z.string(),
  unit: z.exactOptional(z.string()),
  from: z.exactOptional(DayText),
  to: z.exactOptional(DayText),
})
