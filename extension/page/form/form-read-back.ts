import { scopeUnder, signInOf } from '../page/page-tools'
import { isShown } from './form-dom'
import { isDisabled, isReadOnly } from './form-field'
import type { FormHand } from './form-hand'
import { fieldNow, findPlace, type Job, stillThere, stuck } from './form-job'
import { frames, pause } from './form-turns'
import { typeByKeys, typedFor } from './form-type'
import { readForm } from './see-form'

/** Pages that revert do so within this time after the last field. */
const SETTLE_MS = 250

/** After two frames: what stands there now? One more try by keys where the page took the value back. */
export async function readBack(hand: FormHand): Promise<void> {
  const jobs = hand.slice
  hand.slice = []
  if (jobs.length === 0) return
  await frames(hand.document, 2)
  hand.ended ||= signInOf(scopeUnder(hand.document), isShown) === 'session-ended'
  await findAgain(hand, jobs)
  const lost = jobs.filter((job) => !stuck(job))
  for (const job of lost) retry(job)
  if (lost.length > 0) {
    await frames(hand.document, 2)
    await findAgain(hand, lost)
  }
  for (const job of jobs) job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
}

/** Some pages take a value back later: look at all of them once more when the page is quiet. */
export async function settle(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  const typed = jobs.filter((job) => job.tries > 0)
  if (typed.length === 0) return
  await pause(SETTLE_MS)
  await findAgain(hand, typed)
  const lost = typed.filter((job) => !stuck(job))
  for (const job of lost) if (job.tries === 1 && !job.place?.byClick) retry(job)
  if (lost.length > 0) {
    await pause(SETTLE_MS)
    await findAgain(hand, lost)
  }
  for (const job of typed) job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
}

/** Places whose cells the page has drawn anew meanwhile are looked up again, by their labels. */
async function findAgain(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  const moved = jobs.filter((job) => job.place && !job.place.cell.isConnected)
  if (moved.length === 0) return
  hand.live = await readForm(hand.document, hand.options.patienceMs)
  for (const job of moved) job.place = findPlace(hand.live, job.write) ?? job.place
}

function retry(job: Job): void {
  const field = job.place && stillThere(job.place) ? fieldNow(job.place) : null
  if (!field || isDisabled(field) || isReadOnly(field)) return
  job.tries += 1
  typeByKeys(field, typedFor(field, job.write.value))
}
