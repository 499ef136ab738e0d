import { shortPeriod } from '../periods/periods'
import { type Day, yearOf } from '../text/day'
import type { Duty, PlanSettings } from './duty'
import { reportDutiesOf } from './duty-kinds'
import { isReportTask } from './report-tasks'
import { hasPlan, type Plan } from './task'

/** Stands for the reporting regime where a duty is of no task of the plan. */
export const REGIME_TASK = 'BC'

/** Which tasks of a plan mean the regime's reports: their evidence counts for these. */
export function reportTasksOf(plan: Plan): string[] {
  return plan.tasks.filter(isReportTask).map(({ id }) => id)
}

/**
 * The reports the regime asks for and no task of the plan carries: they are due whatever the plan says, and without a plan.
 * A plan whose year is over asks nothing of the new year; the regime does.
 *
 * Of a plan that has «Báo cáo … hằng quý» alone: months, quarters and the year of the regime, each with its day.
 */
export function regimeReports(
  plan: Plan,
  carried: readonly Duty[],
  { on, settings = {} }: { readonly on: Day; readonly settings?: PlanSettings },
): Duty[] {
  const own = hasPlan(plan) ? [plan.year] : []
  const years = [...new Set([...own, Math.max(yearOf(on), ...own)])]
  const since = settings.since ?? plan.since ?? ''
  const isCarried = new Set(carried.flatMap(({ kind, of }) => (kind === 'report' && of ? [daysOf(of)] : [])))
  return years
    .flatMap((year) => reportDutiesOf(year, REGIME_TASK, settings))
    .filter(({ of, due }) => of && !isCarried.has(daysOf(of)) && (due ?? '') >= since)
}

function daysOf({ from, to }: { readonly from: Day; readonly to: Day }): string {
  return `${from} ${to}`
}

/** A duty of a report, and what it is called for short: "Quý I/2026". */
export function shortNameOf({ of, period }: Duty): string {
  return of ? shortPeriod(of) : period
}
