import type { Aims } from '../indicators/indicator'
import { indicatorOf } from './evidence-rules'
import type { Plan, TaskTarget } from './task'

/** A target of the plan that no indicator measures: shown by its own words, never dropped. */
export interface Unmeasured extends TaskTarget {
  readonly task: string
}

/**
 * What a plan asks of the indicators in its own year: the plan's own percentages and task numbers, nothing else. In another
 * year it asks nothing. Where two tasks ask different percentages of one indicator, the higher one holds for both.
 *
 * `aimsOf(plan of 2025, 2025)['online-full']` is `{ percent: 90, task: 'VI.8' }`; `aimsOf(plan of 2025, 2026)` is `{}`.
 */
export function aimsOf(plan: Plan | null, year: number): Aims {
  if (plan?.year !== year) return {}
  const aims: Record<string, Aims[string]> = {}
  for (const { id: task, targets } of plan.tasks)
    for (const target of targets) {
      const indicator = indicatorOf(target)
      if (indicator !== null && target.percent > (aims[indicator]?.percent ?? -1))
        aims[indicator] = { percent: target.percent, task }
    }
  return aims
}

/** The targets of a plan that no indicator measures, in the plan's order. */
export function unmeasuredIn(plan: Plan): Unmeasured[] {
  return plan.tasks.flatMap(({ id, targets }) =>
    targets.filter((target) => indicatorOf(target) === null).map((target) => ({ ...target, task: id })),
  )
}
