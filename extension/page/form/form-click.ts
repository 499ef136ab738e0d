import type { WriteOutcome } from '../../../core/reports/report'
import { findAgain } from './form-again'
import { editCell, openedField } from './form-click-cell'
import { closeEditor, openFieldsInRow } from './form-edit'
import type { FormHand } from './form-hand'
import { fieldNow, type Job, stuck, typeJob } from './form-job'
import { giveBack } from './form-restore'
import type { LivePlace } from './form-seen'
import { standsIn } from './form-tools'
import { frames } from './form-turns'
import { typedFor } from './form-values'
import { WAYS } from './form-ways'

/** A cell that is text until clicked: one at a time, or a whole row at once where the page opens the row. */
export async function editByClick(hand: FormHand, job: Job): Promise<WriteOutcome | null> {
  const field = await openedField(hand, job)
  const { place } = job
  if (!field || !place) return 'field-read-only'
  if (!(await typeJob(job, field, 'set'))) return 'value-did-not-stick'
  const open = fieldNow(place) ?? field
  if (standsIn(place.cell, open) && open.isConnected && openFieldsInRow(place) > 1) {
    hand.row ??= { place, jobs: [] }
    hand.row.jobs.push(job)
    return null
  }
  await closeEditor(place, open)
  await drawn(hand, [job])
  return (await holdsOrOtherwise(hand, job)) ? 'filled' : 'value-did-not-stick'
}

/** Whether the cell shows the value, if need be by another way of typing; else it gets its old text back. */
async function holdsOrOtherwise(hand: FormHand, job: Job): Promise<boolean> {
  for (const way of WAYS) {
    if (stuck(job)) return true
    if (job.tried.includes(way) || (job.keyed && way !== 'keys')) continue
    const field = await openedField(hand, job)
    if (!field) break
    job.tried.push(way)
    await editCell(hand, job, { text: typedFor(field, job.write.value), way })
    await drawn(hand, [job])
  }
  if (stuck(job)) return true
  await giveBack(hand, job)
  return false
}

/** A grid draws the cell, or its whole row, anew once its editor is shut. */
async function drawn(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  await frames(hand.document, 2)
  await findAgain(hand, jobs)
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
  await drawn(hand, row.jobs)
  for (const job of row.jobs) {
    job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
    if (job.outcome !== 'filled') await giveBack(hand, job)
  }
}
