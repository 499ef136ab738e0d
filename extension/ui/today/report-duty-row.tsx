import type { Obligation } from '../../../core/plans/status'
import { formatDay } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { TaskEvidence } from '../tasks/evidence'
import { StatusWord } from '../tasks/tasks-view'

interface RowProps {
  readonly first: Obligation
  /** Every task that asks for this report. */
  readonly all: readonly Obligation[]
  readonly desk: PanelDesk
}

/** A report that several tasks ask for on the same days is one thing to do. */
export function ReportDutyRow({ first, all, desk }: RowProps) {
  return (
    <li class="duty">
      <p>
        <strong>Báo cáo {first.period}</strong>
      </p>
      <p class="small">
        {first.due && <>Hạn {formatDay(first.due)}</>}
        <StatusWord status={first.status} />
      </p>
      <p class="muted small">{first.why}</p>
      <details class="small">
        <summary>Theo nhiệm vụ {all.map(({ task }) => task).join(', ')}</summary>
        <ul class="stack">
          {all.map(({ task, period }) => (
            <li key={task}>
              <strong>{task}</strong> {desk.plan.tasks.find(({ id }) => id === task)?.text}
              <TaskEvidence task={task} period={period} desk={desk} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
