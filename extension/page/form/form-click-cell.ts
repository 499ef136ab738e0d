import { findAgain } from './form-again'
import { closeEditor, editorOf, openEditor } from './form-edit'
import type { FormField } from './form-field'
import type { FormHand } from './form-hand'
import { type Job, typeText } from './form-job'
import { isDisabled, isReadOnly } from './form-tools'
import { frames } from './form-turns'
import type { Way } from './form-ways'

/** The field of a cell that is text until clicked; null where it opens none that may be typed into. */
export async function openedField(hand: FormHand, job: Job): Promise<FormField | null> {
  if (!job.place) return null
  const field = editorOf(job.place.cell) ?? (await openEditor(job.place.cell)) ?? (await inNewCell(hand, job))
  return field && !isDisabled(field) && !isReadOnly(field) ? field : null
}

/** Some grids put a new cell, or a new row, in the place of the one that was clicked. */
async function inNewCell(hand: FormHand, job: Job): Promise<FormField | null> {
  if (job.place?.cell.isConnected) return null
  await findAgain(hand, [job])
  if (!job.place?.cell.isConnected) return null
  job.place = { ...job.place, byClick: true }
  return editorOf(job.place.cell)
}

/** Opens the cell's own editor, types a text in one of the ways, and closes it; false where it does not open. */
export async function editCell(
  hand: FormHand,
  job: Job,
  { text, way }: { readonly text: string; readonly way: Way },
): Promise<boolean> {
  const field = await openedField(hand, job)
  if (!field || !job.place) return false
  await typeText(job, field, text, way)
  await closeEditor(job.place, field)
  await frames(hand.document, 1)
  return true
}
