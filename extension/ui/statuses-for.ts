import { statusesOn } from '../../core/plans/statuses'
import { countedBy } from '../ledger/counted-by'
import { planSettings } from '../ledger/plan-settings'
import { taskEventsIn } from '../ledger/task-events'
import type { PanelDesk } from './desk'

/** Tasks and obligations of the plan as they stand today, from the events and evidence in the ledger. */
export function statusesFor(
  desk: Pick<PanelDesk, 'settings' | 'plan' | 'today' | 'view'>,
): ReturnType<typeof statusesOn> {
  const events = taskEventsIn(desk.view)
  const evidence = {
    snapshots: desk.view.snapshots,
    receipts: desk.view.filled,
    systems: countedBy(desk.settings),
  }
  return statusesOn(desk.plan, { events, evidence, on: desk.today, settings: planSettings(desk.settings) })
}
