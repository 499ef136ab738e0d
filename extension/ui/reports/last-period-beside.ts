import { periodContaining } from '../../../core/periods/periods'
import { type BesideLast, besideLast } from '../../../core/reports/after/beside-last'
import type { FillPlan } from '../../../core/reports/report'
import { addDays } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { filledFrom } from '../filled-from'

/** What every count of a plan was in the period before, where that was captured. */
export function lastPeriodBeside(plan: FillPlan, desk: PanelDesk): BesideLast[] {
  const { kind, from } = desk.period
  const before = kind === 'other' ? null : periodContaining(addDays(from, -1), kind)
  if (!before) return []
  return besideLast(plan, filledFrom(desk), {
    ...desk.subject,
    from: before.from,
    to: before.to,
  })
}
