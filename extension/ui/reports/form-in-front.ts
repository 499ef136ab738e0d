import type { FormSeen } from '../../page/form/see-form'
import { activeTab } from '../../page-access/active-tab'
import { askForm } from '../../page-access/form-in-page'
import { startWatching } from '../../page-access/start-watching'

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
  if (!answer.ok) return null
  const { seen } = answer.value
  // A grid that is not understood is no form, and yet the officer must hear of it.
  return seen.places.length > 0 || seen.grid !== undefined ? { tab: tab.value.id, seen } : null
}
