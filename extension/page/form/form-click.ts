import type { WriteOutcome } from '../../../core/reports/report'
import { closeEditor, openEditor, openFieldsInRow } from './form-edit'
import { isDisabled, isReadOnly } from './form-field'
import type { FormHand } from './form-hand'
import { fieldNow, type Job, stuck, typeJob } from './form-job'
import type { LivePlace } from './form-seen'
import { frames } from './form-turns'
import { typeByKeys, typedFor } from './form-type'

/** A cell that is text until clicked: one at a time, or a whole row at once where the page opens the row. */
export async function editByClick(hand: FormHand, job: Job, place: LivePlace): Promise<WriteOutcome | null> {
  const field = fieldNow(place) ?? (await openEditor(place.cell))
  if (!field || isDisabled(field) || isReadOnly(field)) return 'field-read-only'
  if (!typeJob(job, field)) return 'value-did-not-stick'
  if (field.isConnected && openFieldsInRow(place) > 1) {
    hand.row ??= { place, jobs: [] }
    hand.row.jobs.push(job)
    return null
  }
  await closeEditor(place, field)
  await frames(hand.document, 1)
  if (stuck(job)) return 'filled'
  const again = job.tries === 1 ? (fieldNow(place) ?? (await openEditor(place.cell))) : null
  if (!again) return 'value-did-not-stick'
  job.tries += 1
  typeByKeys(again, typedFor(again, job.write.value))
  await closeEditor(place, again)
  await frames(hand.document, 1)
  return stuck(job) ? 'filled' : 'value-did-not-stick'
}

export function sameRow(one: LivePlace, other: LivePlace | null): boolean {
  return other !== null && one.row[0] === other.row[0]
}

export async function closeRow(hand: FormHand): Promise<void> {
  const row = hand.row
  hand.row = null
  const last = row?.jobs.at(-1)?.place
  const field = last ? fieldNow(last) : null
  if (!row || !last || !field) return
  await closeEditor(last, field)
  await frames(hand.document, 1)
  for (const job of row.jobs) job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
}
