import { planWebForm } from '../../../core/reports/fill/plan-web-form'
import type { FillPlan } from '../../../core/reports/report'
import type { Overwrite } from '../../../ui/overwrite'
import type { FormSeen } from '../../page/form/see-form'
import { activeTab } from '../../page-access/active-tab'
import { askForm } from '../../page-access/form-in-page'
import { startWatching } from '../../page-access/start-watching'
import type { PanelDesk } from '../desk'
import { fillOptions } from '../fill-options'

export interface FormInFront {
  readonly tab: number
  readonly seen: FormSeen
}

/** The data-entry form of the page in front; null where there is none or the page may not be read. */
export async function lookForForm(): Promise<FormInFront | null> {
  const tab = await activeTab()
  if (!tab.ok) return null
  const watched = await startWatching(tab.value.id)
  if (!watched.ok) return null
  const answer = await askForm(tab.value.id, { do: 'see' })
  if (!answer.ok || answer.value.seen.places.length === 0) return null
  return { tab: tab.value.id, seen: answer.value.seen }
}

/** The plan for the form in front, from the ledger's captures of the unit and period in force. */
export function planForForm({ seen }: FormInFront, desk: PanelDesk, overwrite: Overwrite): FillPlan {
  return planWebForm(seen, desk.view.snapshots, {
    ...fillOptions(desk, overwrite === true),
    ...(typeof overwrite === 'boolean' ? {} : { overwriteAt: overwrite }),
    lessons: desk.taught.forms,
  })
}
