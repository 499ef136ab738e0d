import type { FillPlan } from '../core/reports/report'
import { WORDS } from './words'

/** What is said of a fill as a whole before it is done: that its figures are provisional, and what was taken in which sense. */
export function PreviewHead({ plan }: { plan: FillPlan }) {
  return (
    <>
      {plan.provisional && (
        <p class="warning" data-provisional>
          <span aria-hidden="true">⚠ </span>
          {WORDS.provisionalFill}
        </p>
      )}
      {plan.notes?.map((note) => (
        <p key={note} data-note>
          {note}
        </p>
      ))}
    </>
  )
}
