import { useState } from 'preact/hooks'
import { type Obligation, STATUS_WORDS } from '../../../core/plans/status'
import { formatDay } from '../../../core/text/day'
import type { Desk } from '../desk'
import { EvidenceForm } from './evidence-form'
import { EvidenceList } from './evidence-list'

/** One dated instance of a task: what, when, why that day, and the evidence in its place. */
export function ObligationRow({ obligation, desk }: { obligation: Obligation; desk: Desk }) {
  const [adding, setAdding] = useState(false)
  const task = desk.plan.tasks.find((one) => one.id === obligation.task)
  return (
    <li class="card">
      <p>
        <strong>{obligation.task}</strong> {task?.text}
      </p>
      <p class="small">
        {obligation.due && <>Hạn {formatDay(obligation.due)} · </>}
        {STATUS_WORDS[obligation.status]}
        {obligation.period && ` · ${obligation.period}`}
      </p>
      <p class="muted small">{obligation.why}</p>
      <EvidenceList task={obligation.task} desk={desk} />
      {adding ? (
        <EvidenceForm task={obligation.task} desk={desk} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <button type="button" class="button" onClick={() => setAdding(true)}>
            Thêm minh chứng
          </button>
        </div>
      )}
    </li>
  )
}
