import type { Receipt } from '../../../core/reports/report'
import { reviewsOf, reviewWords, sinceWords } from '../../../core/reports/review/reviews-of'
import { momentWords } from '../../../core/text/moment'
import { Mark } from '../../../ui/mark'
import { answersIn } from '../../ledger/reviews'
import type { PanelDesk } from '../desk'

interface ListProps {
  /** The fill that stands: answers are held against its numbers. */
  readonly receipt: Receipt
  readonly desk: PanelDesk
}

/** On a report: what colleagues said of it, and whom nobody has answered yet. */
export function ReviewList({ receipt, desk }: ListProps) {
  const { events } = desk.view
  const all = reviewsOf(answersIn(events), receipt)
  const waiting = waitingSince(desk, receipt)
  return (
    <>
      {all.map((seen) => (
        <p key={seen.answer.id} class="small" data-reviewed={seen.stands ? 'returned' : 'settled'}>
          <Mark tone={seen.stands ? 'warning' : seen.answer.returned ? 'muted' : 'proved'} />
          {reviewWords(seen.answer)} {sinceWords(seen)}
        </p>
      ))}
      {waiting !== null && (
        <p class="small muted" data-review-waiting>
          <Mark tone="muted" />
          Đã xin ý kiến lúc {momentWords(waiting)}, chưa có trả lời.
        </p>
      )}
    </>
  )
}

/** When the last request went out that nobody answered; null where there is none. */
function waitingSince({ view }: PanelDesk, { report, from, to }: Receipt): string | null {
  const own = view.receipts.filter(
    ({ receipt }) => receipt.report === report && receipt.from === from && receipt.to === to,
  )
  const ids = new Set(own.map(({ id }) => id))
  const answered = new Set(answersIn(view.events).map(({ request }) => request))
  const asked = view.events.flatMap((event) =>
    event.kind === 'review-asked' && ids.has(event.ref) && !answered.has(event.request) ? [event.at] : [],
  )
  return asked.at(-1) ?? null
}
