import type { Obligation } from '../../../core/plans/status'
import { formatDay } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { TaskEvidence } from '../tasks/evidence'
import { StatusWord } from '../tasks/tasks-view'

/** One dated instance of a task: what, when, why that day, and the evidence in its place. */
export function ObligationRow({ obligation, desk }: { obligation: Obligation; desk: PanelDesk }) {
  const task = desk.plan.tasks.find((one) => one.id === obligation.task)
  return (
    <li class="duty">
      <p>
        <strong>{obligation.task}</strong> {task?.text}
      </p>
      <p class="small">
        {obligation.due && <>Hạn {formatDay(obligation.due)}</>}
        {obligation.period && ` · ${obligation.period}`}
        <StatusWord status={obligation.status} />
      </p>
      <p class="muted small">{obligation.why}</p>
      <TaskEvidence task={obligation.task} period={obligation.period} desk={desk} />
    </li>
  )
}
