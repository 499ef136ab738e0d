import { formatValue } from '../../text/format'
import { overwriteSome } from '../fill/overwrite-some'
import { placeId } from '../place-id'
import type { FillPlan, Receipt, Write } from '../report'
import type { Correction } from './correction'

export interface FormCorrectionAsk {
  /** As it stands, and with everything overwritten. */
  readonly plan: FillPlan
  readonly whole: FillPlan
  /** What was written into this form before, newest fill last. */
  readonly fills: readonly Receipt['lines'][]
}

/**
 * The same for a web form, which keeps no origin of its own: a place that still shows what an earlier fill wrote there, and
 * whose figure is another one now, is overwritten; whatever else stands in the form stays. Null where nothing changed.
 */
export function correctionOfForm({ plan, whole, fills }: FormCorrectionAsk): Correction | null {
  const written = new Map(fills.flat().map((line) => [placeId(line.at), line.value]))
  const isStillOurs = ({ at, now, equal }: Write) => {
    const value = written.get(placeId(at))
    return (
      !equal && now !== '' && value !== undefined && [String(value), formatValue(value)].includes(now.trim())
    )
  }
  const changed = whole.writes.filter((write) => 'snapshot' in write.from && isStillOurs(write))
  if (changed.length === 0) return null
  const over = overwriteSome(
    plan,
    whole,
    changed.map(({ at }) => at),
  )
  const places = new Set(changed.map(({ at }) => placeId(at)))
  const writes = over.writes.filter(({ at, equal }) => equal || places.has(placeId(at)))
  return { plan: { ...over, writes }, changed }
}
