import { placeId } from '../../../core/reports/place-id'
import type { WriteOutcome } from '../../../core/reports/report'
import type { LineTold } from '../../../core/reports/web-fill'
import { closeRow, editByClick, sameRow } from './form-click'
import type { FormHand } from './form-hand'
import { fieldNow, findPlace, type Job, lineOf, typeJob, whyNot } from './form-job'
import { readBack } from './form-read-back'
import type { LiveForm, LivePlace } from './form-seen'
import { readForm } from './form-tools'
import { sendsByItself, tryFirst } from './try-first'

/** After this much writing the page gets its turn; a person must never feel it stand still. */
const SLICE_MS = 12

/** Slice by slice: type into as many fields as fit, wait two frames, read them back. */
export async function writeAll(hand: FormHand, jobs: readonly Job[]): Promise<void> {
  let told = 0
  for (const [at, job] of jobs.entries()) {
    job.outcome = (await mayGoOn(hand)) ?? (await begin(hand, job))
    if (!hand.tried && job.tried.length > 0) await tryFirst(hand, job)
    if (performance.now() - hand.since > SLICE_MS || at === jobs.length - 1) {
      await readBack(hand)
      void hand.options.onProgress?.(at + 1, jobs.length, linesTold(jobs, told, at + 1))
      told = at + 1
      hand.since = performance.now()
    }
  }
  await closeRow(hand)
  await readBack(hand)
  hand.since = performance.now()
}

/** What is not settled yet is told at the end. */
function linesTold(jobs: readonly Job[], from: number, to: number): LineTold[] {
  return jobs.slice(from, to).flatMap((job, index) => {
    const { before, readBack, outcome } = lineOf(job)
    return job.outcome ? [{ at: from + index, before, readBack, outcome }] : []
  })
}

/** The officer said stop, or the page is no longer to be written: what is written stays, the rest says why not. */
async function mayGoOn(hand: FormHand): Promise<WriteOutcome | null> {
  if (hand.options.signal?.aborted) return 'stopped'
  // Some pages draw the whole table anew after each key.
  if (hand.live.table?.isConnected === false) hand.live = await readAgain(hand)
  if (!hand.ended && hand.context.changed(hand.live)) hand.ended = 'turned'
  if (!hand.ended && sendsByItself(hand)) hand.ended = 'sends'
  if (hand.ended === 'sends') return 'stopped'
  return hand.ended ? 'page-changed' : null
}

/** Types one value, unless the place is no longer what the plan saw; null where the page must have its say first. */
async function begin(hand: FormHand, job: Job): Promise<WriteOutcome | null> {
  job.place = await placeNow(hand, job)
  if (hand.row && !sameRow(hand.row.place, job.place)) await closeRow(hand)
  const refused = measuresOtherwise(hand, job) ? 'page-changed' : whyNot(job)
  if (refused || !job.place) return refused
  const field = fieldNow(job.place)
  if (!job.place.byClick && field) return typeAt(hand, job, field)
  await readBack(hand)
  return editByClick(hand, job)
}

/** The first field of a kind is read back before the others of that kind are typed into. */
async function typeAt(
  hand: FormHand,
  job: Job,
  field: NonNullable<ReturnType<typeof fieldNow>>,
): Promise<WriteOutcome | null> {
  const way = hand.ways.of(field)
  if (way === 'none') return 'value-did-not-stick'
  if (!(await typeJob(job, field, way === 'unproven' ? 'set' : way))) return 'value-did-not-stick'
  hand.slice.push(job)
  if (way !== 'unproven') return null
  await readBack(hand)
  return job.outcome
}

/** The row still has its name but counts something else now. */
function measuresOtherwise(hand: FormHand, job: Job): boolean {
  const measure = hand.measures.get(placeId(job.write.at))
  return measure !== undefined && job.place !== null && measure !== (job.place.seen.unitOfMeasure ?? '')
}

/** Where the page has drawn its rows anew, it is read once more before giving up. */
async function placeNow(hand: FormHand, job: Job): Promise<LivePlace | null> {
  const place = findPlace(hand.live, job.write)
  if (place?.cell.isConnected) return place
  if (!place) return null
  hand.live = await readAgain(hand)
  return findPlace(hand.live, job.write)
}

function readAgain({ document, options }: FormHand): Promise<LiveForm> {
  return readForm(document, options.patienceMs)
}
