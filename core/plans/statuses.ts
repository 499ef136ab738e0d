import type { Day } from '../text/day'
import type { Duty, PlanSettings } from './duty'
import { evidenceOf } from './events'
import type { Facts, PlanEvidence } from './facts'
import { type DutyJudged, judgeDuty, judgeReport } from './judge-duty'
import { dutiesOf } from './obligations'
import { provesReport } from './receipt-seen'
import { REGIME_TASK, regimeReports, reportTasksOf, shortNameOf } from './regime-reports'
import type { Obligation, TaskEvent, TaskView } from './status'
import type { Plan, Task } from './task'
import { viewOf } from './task-view'
import { figuresByPeriod } from './verdicts'

export interface StatusesAsked {
  readonly events: readonly TaskEvent[]
  readonly evidence: PlanEvidence
  readonly on: Day
  readonly settings?: PlanSettings
}

/**
 * Every task and every obligation of a plan on a day, from evidence alone: events of the ledger, captured figures that
 * meet a target, receipts of filled reports.
 *
 * With no evidence, task I.1 ("Trước 20/02/2025") is 'due-soon' on 2025-02-19 and 'overdue' on 2025-02-20; the tasks
 * without a date ("Thường xuyên trong năm 2025") are 'in-progress' all year, never overdue. Reports that the regime asks for
 * and no task carries stand last, as obligations of `BC`.
 */
export function statusesOn(
  plan: Plan,
  { events, evidence, on, settings = {} }: StatusesAsked,
): { tasks: TaskView[]; obligations: Obligation[] } {
  const facts: Facts = {
    on,
    events,
    figures: figuresByPeriod(plan, evidence, on),
    receipts: evidence.receipts.filter((receipt) => receipt.at.slice(0, 10) <= on && provesReport(receipt)),
    settings,
  }
  const duties = dutiesOf(plan, settings)
  const judged = plan.tasks.map((task) =>
    judgeTask(
      task,
      duties.filter((duty) => duty.task === task.id),
      facts,
    ),
  )
  return {
    tasks: judged.map(({ view }) => view),
    obligations: [
      ...judged.flatMap(({ obligations }) => obligations),
      ...reportsOfRegime(plan, duties, facts),
    ],
  }
}

/** What the regime asks for beside the plan: events of the tasks that mean it count, where they name the period. */
function reportsOfRegime(plan: Plan, duties: readonly Duty[], facts: Facts): Obligation[] {
  const tasks = reportTasksOf(plan)
  const events = [REGIME_TASK, ...tasks].flatMap((task) => evidenceOf(task, facts.events, facts.on))
  return regimeReports(plan, duties, facts).map((duty) => {
    const name = shortNameOf(duty)
    const evidence = events
      .map((one) => (one.period === name ? { ...one, period: duty.period } : one))
      .filter(({ period }) => period === undefined || period === duty.period)
    return {
      ...obligationOf(duty, judgeReport(duty, evidence, facts)),
      ...(tasks.length > 0 ? { tasks } : {}),
    }
  })
}

function judgeTask(task: Task, duties: readonly Duty[], facts: Facts) {
  const evidence = evidenceOf(task.id, facts.events, facts.on)
  const obligations = duties.map((duty) => obligationOf(duty, judgeDuty(duty, task, evidence, facts)))
  const view = { ...viewOf(task, duties[0]?.kind ?? 'unknown', obligations, facts), text: task.text }
  return { view, obligations }
}

function obligationOf({ task, kind, period, from, due }: Duty, judged: DutyJudged): Obligation {
  return { task, kind, period, from, due, ...judged }
}
