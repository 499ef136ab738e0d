import { tidy } from '../../text/fold'
import { sameUnit } from '../../text/unit-name'
import { placeId } from '../place-id'
import type { Receipt, TargetSeen } from '../report'
import { isHeld } from './receipt-of'

type Line = Receipt['lines'][number]

/**
 * The lines of a receipt as the form shows them now; null where it is another form by now. A value that the page has
 * taken back since is `value-did-not-stick` with what stands there.
 *
 * A line `{ value: 310, outcome: 'filled' }` over a place that shows «301» becomes `{ readBack: '301', outcome: 'value-did-not-stick' }`.
 */
export function heldNow(receipt: Receipt, seen: TargetSeen): readonly Line[] | null {
  if (!isOf(receipt, seen)) return null
  const places = new Map(seen.places.map((place) => [placeId(place.at), place]))
  return receipt.lines.map((line) => {
    if (!isHeld(line)) return line
    const place = places.get(placeId(line.at))
    if (!place) return { ...line, outcome: 'page-changed' }
    const holds =
      typeof line.value === 'number' ? place.value === line.value : tidy(place.text) === tidy(line.value)
    return holds ? line : { ...line, readBack: place.text, outcome: 'value-did-not-stick' }
  })
}

function isOf({ unit, from, to }: Receipt, seen: TargetSeen): boolean {
  if (seen.places.length === 0) return false
  if (seen.unit !== undefined && !sameUnit(seen.unit, unit)) return false
  return (seen.from === undefined || seen.from === from) && (seen.to === undefined || seen.to === to)
}

/** «khi trang đã yên 2 giây»: in what peace of the page what was written was seen to hold. */
export function heldWords({ quietMs, calm }: NonNullable<Receipt['held']>): string {
  const seconds = Math.round(quietMs / 1000)
  return calm
    ? `khi trang đã yên ${seconds} giây`
    : `khi số trên trang đã yên ${seconds} giây, trang còn đang tải`
}
