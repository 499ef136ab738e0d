import { aimsOf } from '../../core/plans/aims'
import type { FillOptions } from '../../core/reports/fill-options'
import { yearOf } from '../../core/text/day'
import { countedBy } from '../ledger/counted-by'
import type { PanelDesk } from './desk'
import { filledFrom } from './filled-from'
import { openFindings } from './open-findings'
import { receiverOf } from './receiver-of'
import { statusesFor } from './statuses-for'

/** What every fill of this unit and period may say besides figures: receiver, statuses, findings. */
export function fillOptions(desk: PanelDesk, overwrite: boolean): FillOptions {
  const { unit, names } = desk.settings
  const receiver = receiverOf(desk)
  const { from, to } = desk.period
  const findings = openFindings(desk)
  return {
    unit,
    from,
    to,
    overwrite,
    earlier: filledFrom(desk),
    systems: countedBy(desk.settings),
    tasks: statusesFor(desk).tasks,
    planYear: desk.plan.year,
    aims: aimsOf(desk.plan, yearOf(to)),
    on: desk.today,
    findings: findings.open,
    explained: findings.explained,
    ...(names === undefined ? {} : { equivalents: names }),
    ...(receiver === '' ? {} : { receiver }),
  }
}
