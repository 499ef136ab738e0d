import type { ReviewAnswer } from '../../../core/reports/review/review-answer'
import { reviewsOf } from '../../../core/reports/review/reviews-of'
import { answersIn } from '../../ledger/reviews'
import type { PanelDesk } from '../desk'
import { receiptsToSend } from './receipts-to-send'
import { sealStanding } from './standing-seals'

/** Figures that colleagues returned and that the last fill of a report, not sent yet, still says. */
export function returnedHere(desk: PanelDesk): ReviewAnswer[] {
  const { view } = desk
  const answers = answersIn(view.events)
  if (answers.length === 0) return []
  const reports = new Set(view.receipts.map(({ receipt }) => receipt.report))
  const last = [...reports].flatMap(
    (report) => receiptsToSend(desk, report, sealStanding(view.seals, report))[0]?.receipt ?? [],
  )
  const standing = [...new Set(last)].flatMap((receipt) =>
    reviewsOf(answers, receipt).flatMap(({ answer, stands }) => (stands ? [answer] : [])),
  )
  return [...new Set(standing)]
}
