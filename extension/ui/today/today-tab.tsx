import { useState } from 'preact/hooks'
import { formatDay, yearOf } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import type { PanelDesk } from '../desk'
import { TasksView } from '../tasks/tasks-view'
import { DueView } from './due-view'

interface TodayProps {
  readonly desk: PanelDesk
  /** Opens the settings, where plans are opened. */
  readonly onPlan: () => void
}

/** «Hôm nay»: what is due, or the whole plan. */
export function TodayTab({ desk, onPlan }: TodayProps) {
  const [all, setAll] = useState(false)
  return (
    <div class="stack-wide">
      <h2>Hôm nay, {formatDay(desk.today)}</h2>
      <PlanOver desk={desk} onPlan={onPlan} />
      <fieldset class="switch">
        <legend class="out-of-sight">Xem</legend>
        <Button aria-pressed={!all} onClick={() => setAll(false)}>
          Việc đến hạn
        </Button>
        <Button aria-pressed={all} onClick={() => setAll(true)}>
          Nhiệm vụ ({desk.plan.tasks.length})
        </Button>
      </fieldset>
      {all ? <TasksView desk={desk} /> : <DueView desk={desk} />}
    </div>
  )
}

/** A plan whose year is over asks for its successor; nothing of it is called overdue any more. */
function PlanOver({ desk, onPlan }: TodayProps) {
  const year = yearOf(desk.today)
  if (year <= desk.plan.year) return null
  return (
    <div class="card card-warning" data-plan-over>
      <p>
        Kế hoạch năm {desk.plan.year} đã hết, không còn việc nào tính là quá hạn. Mở kế hoạch năm {year} để
        theo dõi việc của năm nay; kế hoạch cũ vẫn xem được.
      </p>
      <Button is="main" onClick={onPlan}>
        Mở kế hoạch năm {year}
      </Button>
    </div>
  )
}
