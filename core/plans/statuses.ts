import { type Day, yearOf } from '../text/day'
import type { Duty, PlanSettings } from './duty'
import { evidenceOf } from './events'
import type { Facts, PlanEvidence } from './facts'
import { type DutyJudged, judgeDuty, judgeReport } from './judge-duty'
import { dutiesOf } from './obligations'
import { provesReport } from './receipt-seen'
import { REGIME_TASK, regimeReports, reportTasksOf, shortNameOf } from './regime-reports'
import { isClosed, type Obligation, type TaskEvent, type TaskView } from './status'
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
 * without a date ("Thường xuyên trong năm 2025") are 'in-progress' all year, never overdue. What the year leaves open is
 * `ended` once it is over. Reports that the regime asks for and no task carries stand last, as obligations of `BC`.
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
      { task, plan },
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
      ...obligationOf(duty, judgeReport(duty, evidence, facts), { plan, facts }),
      ...(tasks.length > 0 ? { tasks } : {}),
    }
  })
}

interface OfPlan {
  readonly task: Task
  readonly plan: Plan
}

function judgeTask({ task, plan }: OfPlan, duties: readonly Duty[], facts: Facts) {
  const evidence = evidenceOf(task.id, facts.events, facts.on)
  const obligations = duties.map((duty) =>
    obligationOf(duty, judgeDuty(duty, task, evidence, facts), { plan, facts }),
  )
  const seen = viewOf(task, duties[0]?.kind ?? 'unknown', obligations, facts)
  const view: TaskView = { ...seen, text: task.text, ...(hasEnded(seen, obligations) && { ended: true }) }
  return { view, obligations }
}

/** A task has ended where it is open and all that is open of it has. */
function hasEnded(seen: TaskView, obligations: readonly Obligation[]): boolean {
  const open = obligations.filter((one) => !isClosed(one))
  return !isClosed(seen) && open.length > 0 && open.every(({ ended }) => ended)
}

interface JudgedOver {
  readonly plan: Plan
  readonly facts: Facts
}

function obligationOf(duty: Duty, judged: DutyJudged, over: JudgedOver): Obligation {
  const { task, kind, period, from, due } = duty
  const isEnded = !isClosed(judged) && endsWith(duty, over)
  return { task, kind, period, from, due, ...judged, ...(isEnded && { ended: true }) }
}

/** Whether a duty of the plan's year went by with it; a report of a later year is none of it. */
function endsWith({ kind, of, due }: Duty, { plan, facts: { on } }: JudgedOver): boolean {
  if (yearOf(on) <= plan.year || due === null || due >= on) return false
  return kind !== 'report' || !of || yearOf(of.to) <= plan.year
}
