import { plainExplained, plainFinding } from '../../../core/findings/finding-shape'
import { aimsOf } from '../../../core/plans/aims'
import type { LedgerNote } from '../../../core/reports/fill/ledger-note'
import { yearOf } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { openFindings } from '../open-findings'
import { receiverOf } from '../receiver-of'
import { statusesFor } from '../statuses-for'

/** What the packet carries beside the captures: the plan's statuses as judged today, findings, the receiving authority. */
export function noteFor(
  desk: Pick<PanelDesk, 'settings' | 'period' | 'plan' | 'today' | 'view'>,
): LedgerNote {
  const { settings, period, plan, today } = desk
  const { open, explained } = openFindings(desk)
  return {
    format: 'so-mot-cua/note@1',
    unit: settings.unit,
    from: period.from,
    to: period.to,
    on: today,
    plan: plan.title,
    planYear: plan.year,
    receiver: receiverOf({ settings, period }),
    ...(settings.systems ? { systems: settings.systems } : {}),
    tasks: statusesFor(desk).tasks,
    aims: { ...aimsOf(plan, yearOf(period.to)) },
    findings: open.map(plainFinding),
    explained: explained.map(plainExplained),
  }
}
