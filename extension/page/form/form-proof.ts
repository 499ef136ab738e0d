import type { FillMoved } from '../../../core/reports/web-fill'
import type { FormHand } from './form-hand'
import { findPlace, type Job, labelsKey, placesByPath, stuck } from './form-job'
import { type Quiet, untilQuiet } from './form-quiet'
import { giveBack } from './form-restore'
import type { FormSeen } from './form-seen'
import { breather, readFormNow } from './form-tools'
import { pause } from './form-turns'
import { sameShown } from './form-values'

const SETTLE_MS = 250

export interface Proof extends Quiet {
  /** The form calls itself something else by now. */
  readonly turned: boolean
  /** Fields that nobody here wrote and that hold something else than before. */
  readonly moved: readonly FillMoved[]
}

/** Once the page is quiet the whole form is read anew: what was written must still stand there, under the same words. */
export async function prove(hand: FormHand, jobs: readonly Job[], first: FormSeen): Promise<Proof> {
  const quiet = await untilQuiet(hand)
  const now = await readFormNow(hand.document)
  if (now.seen.refusals.some(({ reason }) => reason === 'session-expired')) hand.ended = 'session'
  // Behind a sign-in box the form is what it was.
  if (hand.ended !== 'session') hand.live = now
  const turned = hand.ended === 'turned' || !isStillThe(first, hand.live.seen)
  hand.context.stop()
  let gaveBack = false
  const breathe = breather()
  for (const job of jobs.filter(({ outcome }) => outcome === 'filled')) {
    await breathe()
    gaveBack = (await judge(hand, job, turned)) || gaveBack
  }
  for (const job of jobs) if (job.outcome === 'already-equal' && !stuck(job)) job.outcome = 'page-changed'
  if (gaveBack) await pause(SETTLE_MS)
  for (const job of jobs) if (job.outcome === 'filled' && !stuck(job)) job.outcome = 'value-did-not-stick'
  return { ...quiet, turned, moved: turned ? [] : movedIn(hand, jobs, first) }
}

/** Whether the place got its old text back: the value went away by itself, or belongs to another form. */
async function judge(hand: FormHand, job: Job, turned: boolean): Promise<boolean> {
  const now = findPlace(hand.live, job.write)
  const same = !turned && now !== null && now.seen.unitOfMeasure === job.place?.seen.unitOfMeasure
  // Of another form only the very cell that was written is ours to clear.
  if (same) job.place = now
  const holds = stuck(job)
  if (same && holds) {
    job.outcome = 'filled'
    return false
  }
  job.outcome = same ? 'value-did-not-stick' : 'page-changed'
  if (job.place?.cell.isConnected && (same || holds)) await giveBack(hand, job)
  else if (!same) job.place = now ?? job.place
  return true
}

/** Same title, unit, period and state: what fills one quarter's form must not land in another's. */
export function isStillThe(previewed: FormSeen | null | undefined, now: FormSeen): boolean {
  if (previewed === undefined) return true
  if (previewed === null) return false
  return (['title', 'unit', 'from', 'to', 'periodText', 'state'] as const).every(
    (fact) => previewed[fact] === now[fact],
  )
}

function movedIn(hand: FormHand, jobs: readonly Job[], first: FormSeen): FillMoved[] {
  const written = new Set(jobs.map(({ write }) => labelsKey(write.rowPath, write.columnPath)))
  const now = placesByPath(hand.live)
  return first.places.flatMap(({ at, rowPath, columnPath, state, text }) => {
    const key = labelsKey(rowPath, columnPath)
    const [place, other] = now.get(key) ?? []
    if (state !== 'open' || written.has(key) || !place || other) return []
    const shown = place.seen.text
    return sameShown(shown, text) ? [] : [{ at, before: text, now: shown }]
  })
}
