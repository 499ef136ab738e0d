import type { FillPlan } from '../../../core/reports/report'
import { returnedIn, reviewWords } from '../../../core/reports/review/reviews-of'
import { Mark } from '../../../ui/mark'
import { answersIn } from '../../ledger/reviews'
import type { PanelDesk } from '../desk'

/** Before a fill: figures that a colleague returned and that it would write again as they are. */
export function ReturnedNote({ plan, desk }: { plan: FillPlan; desk: PanelDesk }) {
  const { unit, from, to } = desk.subject
  const returned = returnedIn(plan, answersIn(desk.view.events), { unit, from, to })
  return (
    <>
      {returned.map((answer) => (
        <p key={answer.id} class="warning" data-returned>
          <Mark tone="warning" />
          {reviewWords(answer)}
        </p>
      ))}
    </>
  )
}
