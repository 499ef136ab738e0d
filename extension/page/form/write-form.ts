import type { Write, WriteOutcome } from '../../../core/reports/report'
import { closeRow, editByClick, sameRow } from './form-click'
import { nextTurn } from './form-dom'
import type { FormHand, WriteOptions } from './form-hand'
import { type FormLine, fieldNow, findPlace, type Job, jobFor, lineOf, typeJob, whyNot } from './form-job'
import { readBack, settle } from './form-read-back'
import type { FormSeen, LivePlace } from './form-seen'
import { guardPage } from './guard-page'
import { readForm } from './see-form'

export type { FormLine } from './form-job'

/** After this much writing the page gets its turn; a person must never feel it stand still. */
const SLICE_MS = 12
/**
 * Carries out the writes of a fill plan on a web form: looks at each place again as it writes, types, lets the page
 * have its say, reads back, and reports one outcome for each. It presses no button and sends nothing.
 *
 * `await writeForm(document, plan.writes)` is `[{ at, value: 310, before: '', readBack: '310', outcome: 'filled', from }]`.
 */
export async function writeForm(
  document: Document,
  writes: readonly Write[],
  options: WriteOptions = {},
): Promise<FormLine[]> {
  return carryOut(document, writes, options)
}

/**
 * Takes back what `writeForm` wrote, last field first: each place gets the text it had. What somebody changed since
 * is left alone (`page-changed`).
 */
export async function undoForm(
  document: Document,
  lines: readonly FormLine[],
  options: WriteOptions = {},
): Promise<FormLine[]> {
  const back = lines
    .filter((line) => line.readBack !== line.before)
    .filter((line) => line.outcome === 'filled' || line.outcome === 'value-did-not-stick')
    .map((line) => ({ ...line, now: line.readBack, value: line.before }))
    .reverse()
  return carryOut(document, back, options)
}

async function carryOut(
  document: Document,
  writes: readonly Job['write'][],
  options: WriteOptions,
): Promise<FormLine[]> {
  const jobs = writes.map(jobFor)
  const elsewhere = options.address !== undefined && options.address !== document.location.href
  const live = elsewhere ? null : await readForm(document, options.patienceMs)
  if (!live || live.seen.refusals.length > 0 || !isStillThe(options.previewed, live.seen)) {
    for (const job of jobs) job.outcome = 'page-changed'
    return jobs.map(lineOf)
  }
  const measures = measuresOf(options.previewed)
  const hand: FormHand = {
    document,
    options,
    live,
    measures,
    ended: false,
    slice: [],
    since: performance.now(),
    row: null,
  }
  await nextTurn()
  const guard = guardPage(document)
  try {
    await writeAll(hand, jobs)
    await settle(hand, jobs)
  } finally {
    guard.release()
  }
  return jobs.map(lineOf)
}

/** Same title, unit, period and state: what fills one quarter's form must not land in another's. */
function isStillThe(previewed: FormSeen | null | undefined, now: FormSeen): boolean {
  if (previewed === undefined) return true
  if (previewed === null) return false
  return (['title', 'unit', 'from', 'to', 'periodText', 'state'] as const).every(
    (fact) => previewed[fact] === now[fact],
  )
}

/** Slice by slice: type into as many fields as fit, wait two frames, read them back. */
async function writeAll(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  for (const [at, job] of jobs.entries()) {
    job.outcome = mayGoOn(hand) ?? (await begin(hand, job))
    if (performance.now() - hand.since > SLICE_MS || at === jobs.length - 1) {
      await readBack(hand)
      hand.options.onProgress?.(at + 1, jobs.length)
      hand.since = performance.now()
    }
  }
  await closeRow(hand)
  await readBack(hand)
}

/** The officer said stop, or the session ended under our hands: what is written stays, the rest says why not. */
function mayGoOn(hand: FormHand): WriteOutcome | null {
  if (hand.options.signal?.aborted) return 'stopped'
  return hand.ended ? 'page-changed' : null
}

/** Types one value, unless the place is no longer what the plan saw; null where the page must have its say first. */
async function begin(hand: FormHand, job: Job): Promise<WriteOutcome | null> {
  job.place = await placeNow(hand, job)
  if (hand.row && !sameRow(hand.row.place, job.place)) await closeRow(hand)
  const refused = measuresOtherwise(hand, job) ? 'page-changed' : whyNot(job)
  if (refused || !job.place) return refused
  const field = fieldNow(job.place)
  if (!job.place.byClick && field) {
    if (!typeJob(job, field)) return 'value-did-not-stick'
    hand.slice.push(job)
    return null
  }
  await readBack(hand)
  return editByClick(hand, job, job.place)
}

function measuresOf(previewed: FormSeen | null | undefined): Map<string, string> {
  return new Map(
    (previewed?.places ?? []).map((place) => [JSON.stringify(place.at), place.unitOfMeasure ?? '']),
  )
}

/** The row still has its name but counts something else now. */
function measuresOtherwise(hand: FormHand, job: Job): boolean {
  const measure = hand.measures.get(JSON.stringify(job.write.at))
  return measure !== undefined && job.place !== null && measure !== (job.place.seen.unitOfMeasure ?? '')
}

/** Where the page has drawn its rows anew, it is read once more before giving up. */
async function placeNow(hand: FormHand, job: Job): Promise<LivePlace | null> {
  const place = findPlace(hand.live, job.write)
  if (place?.cell.isConnected) return place
  if (!place) return null
  hand.live = await readForm(hand.document, hand.options.patienceMs)
  return findPlace(hand.live, job.write)
}
