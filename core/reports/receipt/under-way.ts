import { tidy } from '../../text/fold'
import { placeId } from '../place-id'
import type { FillPlan, Receipt, TargetSeen } from '../report'
import type { LineTold } from '../web-fill'
import { heldNow } from './held-now'
import { type FillOccasion, isHeld, receiptOf } from './receipt-of'

type Line = Receipt['lines'][number]

/**
 * The receipt of a web form before its first field is touched: what stands in each place, and what is to come there.
 *
 * Of a plan with one write `{ now: '', value: 310 }` its line is `{ before: '', readBack: '', value: 310, outcome: 'stopped' }`.
 */
export function receiptBegun({ plan, occasion }: Begun): Receipt {
  const lines = plan.writes.map(
    ({ at, value, now, from }): Line => ({ at, value, before: now, readBack: now, outcome: 'stopped', from }),
  )
  return { ...receiptOf(plan, occasion, lines), underWay: true }
}

interface Begun {
  readonly plan: FillPlan
  readonly occasion: FillOccasion
}

/** The first sentence of a receipt that nobody has ended; '' of any other. */
export function underWayWords({ underWay, lines }: Pick<Receipt, 'underWay' | 'lines'>): string {
  if (!underWay) return ''
  return `ĐIỀN DỞ: bảng đóng khi phiếu mới ghi ${lines.filter(isHeld).length}/${lines.length} ô, chưa ai xem lại biểu mẫu. Mở lại biểu đó, bấm «Xem lại lần điền dở», rồi in lại phiếu.`
}

/** The receipt with what the hand has told since. */
export function withTold(receipt: Receipt, told: readonly LineTold[]): Receipt {
  const byLine = new Map(told.map(({ at, ...line }) => [at, line]))
  return { ...receipt, lines: receipt.lines.map((line, at) => ({ ...line, ...byLine.get(at) })) }
}

/**
 * The lines of a fill that was broken off, as the form shows them now: what was put in its place before anybody could tell
 * is `filled`, what still shows what it showed before stays `stopped`. Null where it is another form by now.
 */
export function linesAfterBreak(receipt: Receipt, seen: TargetSeen): readonly Line[] | null {
  const tried = receipt.lines.map((line): Line => ({ ...line, outcome: 'filled' }))
  const now = heldNow({ ...receipt, lines: tried }, seen)
  const texts = new Map(seen.places.map(({ at, text }) => [placeId(at), text]))
  return (
    now?.map((line, at) => afterBreak(receipt.lines[at] ?? line, line, texts.get(placeId(line.at)))) ?? null
  )
}

function afterBreak(told: Line, now: Line, text: string | undefined): Line {
  if (text === undefined) return isHeld(told) ? { ...told, outcome: 'page-changed' } : told
  const isAsBefore = tidy(text) === tidy(told.before)
  if (now.outcome === 'filled')
    return { ...now, readBack: text, outcome: isAsBefore ? 'already-equal' : 'filled' }
  return isAsBefore && !isHeld(told) ? told : now
}
