import { closeEditor, openEditor } from './form-edit'
import type { FormField } from './form-field'
import type { FormHand } from './form-hand'
import { fieldNow, type Job, typeText } from './form-job'
import { isDisabled, isReadOnly } from './form-tools'
import { frames } from './form-turns'
import type { Way } from './form-ways'

/** The field of a cell that is text until clicked; null where it opens none that may be typed into. */
export async function openedField({ place }: Job): Promise<FormField | null> {
  const field = place && (fieldNow(place) ?? (await openEditor(place.cell)))
  return field && !isDisabled(field) && !isReadOnly(field) ? field : null
}

/** Opens the cell's own editor, types a text in one of the ways, and closes it; false where it does not open. */
export async function editCell(
  hand: FormHand,
  job: Job,
  { text, way }: { readonly text: string; readonly way: Way },
): Promise<boolean> {
  const field = await openedField(job)
  if (!field || !job.place) return false
  await typeText(job, field, text, way)
  await closeEditor(job.place, field)
  await frames(hand.document, 1)
  return true
}
