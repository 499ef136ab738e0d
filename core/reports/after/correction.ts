import { overwriteSome } from '../fill/overwrite-some'
import { STATUSES_OF } from '../forms/heading-words'
import { placeId } from '../place-id'
import { placeName } from '../refusal-words'
import type { FillPlan, Place, Write } from '../report'
import type { ComparedCell, ComparedFill } from './compare-filled'
import { filledCells, type Provenance } from './provenance'

/** What an earlier fill of the same report has to say otherwise now. */
export interface Correction {
  /** Only what changed is overwritten; what is right already is looked at, everything else stays as it is. */
  readonly plan: FillPlan
  /** Those writes that change something: where, what stands there, what is to stand there. */
  readonly changed: readonly Write[]
}

export interface CorrectionAsk {
  /** As it stands, and with everything overwritten. */
  readonly plan: FillPlan
  readonly whole: FillPlan
  readonly compared: ComparedFill
  readonly provenance: Provenance
  readonly days: { readonly from: string; readonly to: string }
}

/**
 * The plan for a file that was filled before, of the same days: exactly the cells whose figure is another one now are
 * overwritten, and only where they still hold what we filled. A cell changed by hand is left to the officer, the status of
 * a task to the day it was judged. Null where nothing changed, or the file was filled for other days.
 *
 * A file of 66 cells in which «Hộ tịch · trực tuyến» was filled as 812 and is 815 now has one change; the other 65 are
 * looked at and found equal.
 */
export function correctionOf({ plan, whole, compared, provenance, days }: CorrectionAsk): Correction | null {
  if (!provenance.sources.some(({ from, to }) => from === days.from && to === days.to)) return null
  const places = compared.filled.flatMap((cell) => (isNewer(cell, days) ? [placeOf(cell)] : []))
  const over = overwriteSome(plan, whole, places)
  const asked = new Set(places.map((at) => placeId(at)))
  const before = new Set(filledCells(provenance).map(placeName))
  const isChange = ({ at, from, now, equal }: Write) =>
    !equal && (asked.has(placeId(at)) || (now === '' && 'snapshot' in from && !before.has(placeName(at))))
  const changed = over.writes.filter(isChange)
  if (changed.length === 0) return null
  return { plan: { ...over, writes: over.writes.filter((write) => write.equal || isChange(write)) }, changed }
}

/** It still holds what was filled, from captures of these days, and the ledger says something else now. */
function isNewer({ agreement, filled }: ComparedCell, days: CorrectionAsk['days']): boolean {
  if (agreement !== 'figure-newer' || !filled) return false
  const { origin, source } = filled
  if (source) return source.from === days.from && source.to === days.to
  return 'text' in origin && !origin.text.startsWith('Nhiệm vụ ') && origin.text !== STATUSES_OF
}

function placeOf({ sheet, cell }: ComparedCell): Place {
  return { sheet, cell }
}
