import type { Duty, PlanSettings } from './duty'
import { beatsOf, figuresOf, onCallOf, onceOf, reportsOf, turnsOfTask, unknownOf } from './duty-kinds'
import { evidenceRuleOf, isOnCall } from './evidence-rules'
import type { Plan, Task } from './task'

/** Repeated duties begin with the plan; a single one ("Trước 20/02/2025") stands whenever the plan was signed. */
const REPEATED: readonly Duty['kind'][] = ['beat', 'turn', 'figures', 'report']

/**
 * The dated instances of every task of a plan, in the plan's order: one for a dated or in-year task, one per month (or
 * quarter) for a standing one, one per report period for a periodic one. A task on the authority's calendar has one
 * without a day. `statusesOn` tells how each stands.
 *
 * Of the plan of 2025, task VI.13 ("Theo chế độ báo cáo định kỳ") has one for Quý I/2025, due 2025-03-17.
 */
export function dutiesOf(plan: Plan, settings: PlanSettings = {}): Duty[] {
  const since = settings.since ?? plan.since ?? ''
  return plan.tasks
    .flatMap((task) => dutiesOfTask(task, plan, settings))
    .filter(({ kind, due }) => !REPEATED.includes(kind) || due === null || due >= since)
}

function dutiesOfTask(task: Task, plan: Plan, settings: PlanSettings): Duty[] {
  const { kind } = task.due
  if (kind === 'unknown') return [unknownOf(task)]
  if (kind === 'dated') return [onceOf(task, plan)]
  if (isOnCall(task)) return [onCallOf(task)]
  if (task.due.turns) return turnsOfTask(task, plan, settings)
  const rule = evidenceRuleOf(task)
  if (kind === 'periodic' || rule === 'receipts') return reportsOf(task, plan, settings)
  if (kind === 'in-year') return [onceOf(task, plan)]
  return rule === 'figures' ? figuresOf(task, plan, settings) : beatsOf(task, plan, settings)
}
