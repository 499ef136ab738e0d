import { scopeUnder, signInOf } from '../page/page-tools'
import { findAgain } from './form-again'
import type { FormField } from './form-field'
import type { FormHand } from './form-hand'
import { fieldNow, type Job, stillThere, stuck, typeJob } from './form-job'
import { giveBack } from './form-restore'
import { isDisabled, isReadOnly, isShown } from './form-tools'
import { frames, pause } from './form-turns'
import { waysLeft } from './form-ways'

/** Pages that revert at once do so within this time after the last field. */
const SETTLE_MS = 250

/** After two frames: what stands there now? Where the page took the value back, the other ways are tried. */
export async function readBack(hand: FormHand): Promise<void> {
  const jobs = hand.slice
  hand.slice = []
  if (jobs.length === 0) return
  await frames(hand.document, 2)
  hand.ended ??= signInOf(scopeUnder(hand.document), isShown) === 'session-ended' ? 'session' : null
  await findAgain(hand, jobs)
  for (const job of jobs) job.outcome = stuck(job) ? held(hand, job) : await tryOtherWays(hand, job)
}

/** The way that held is that of the other fields of this kind. */
function held(hand: FormHand, job: Job): 'filled' {
  const field = job.place && fieldNow(job.place)
  const way = job.tried.at(-1)
  if (field && way) hand.ways.took(field, way)
  return 'filled'
}

/** The ways that are left, one after the other; where none holds, the field gets its old value back. */
async function tryOtherWays(hand: FormHand, job: Job): Promise<'filled' | 'value-did-not-stick'> {
  for (const way of waysLeft(job, 'set')) {
    const field = fieldToType(job)
    if (!field || !(await typeJob(job, field, way))) break
    await frames(hand.document, 2)
    await findAgain(hand, [job])
    if (stuck(job)) return held(hand, job)
  }
  const field = job.place && fieldNow(job.place)
  if (field) hand.ways.refused(field)
  await giveBack(hand, job)
  return 'value-did-not-stick'
}

/** Some pages take a value back a moment later: all are looked at once more, and one more way is tried. */
export async function settle(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  const typed = jobs.filter(({ outcome, tried }) => outcome === 'filled' && tried.length > 0)
  if (typed.length === 0) return
  await pause(SETTLE_MS)
  await findAgain(hand, typed)
  const lost = typed.filter((job) => !stuck(job))
  for (const job of lost) {
    const [way] = waysLeft(job, 'set')
    const field = fieldToType(job)
    if (way && field && !job.place?.byClick) await typeJob(job, field, way)
  }
  if (lost.length === 0) return
  await pause(SETTLE_MS)
  hand.since = performance.now()
}

function fieldToType(job: Job): FormField | null {
  const field = job.place && stillThere(job.place) ? fieldNow(job.place) : null
  return field && !isDisabled(field) && !isReadOnly(field) ? field : null
}
