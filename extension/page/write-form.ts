import type { Write, WriteOutcome } from '../../core/reports/report'
import { isShown, nextTurn } from './form-dom'
import { closeEditor, openEditor, openFieldsInRow } from './form-edit'
import { isDisabled, isReadOnly } from './form-field'
import {
  type FormLine,
  fieldNow,
  findPlace,
  type Job,
  jobFor,
  lineOf,
  stillThere,
  stuck,
  typeJob,
  whyNot,
} from './form-job'
import { typeByKeys, typedFor } from './form-type'
import { guardPage } from './guard-page'
import { signInOf } from './page-state'
import { scopeOf } from './scope'
import { type FormSeen, type LiveForm, type LivePlace, readForm } from './see-form'

export type { FormLine } from './form-job'

export interface WriteOptions {
  /** The address that was previewed: on any other the hand writes nothing. */
  readonly address?: string
  /** The form that was previewed; null where none was, and then nothing is written. */
  readonly previewed?: FormSeen | null
  readonly onProgress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
  readonly patienceMs?: number
}

/** After this much writing the page gets its turn; a person must never feel it stand still. */
const SLICE_MS = 12
/** Pages that revert do so within this time after the last field. */
const SETTLE_MS = 250

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

interface Hand {
  readonly document: Document
  readonly options: WriteOptions
  live: LiveForm
  /** A sign-in box has come up over the form. */
  ended: boolean
  /** Units of measure as previewed, by place. */
  readonly measures: ReadonlyMap<string, string>
  /** Typed and not yet read back. */
  slice: Job[]
  since: number
  /** The row that a double click has opened as a whole, and what was typed into it. */
  row: { readonly place: LivePlace; readonly jobs: Job[] } | null
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
  const hand: Hand = {
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
async function writeAll(hand: Hand, jobs: readonly Job[]): Promise<void> {
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
function mayGoOn(hand: Hand): WriteOutcome | null {
  if (hand.options.signal?.aborted) return 'stopped'
  return hand.ended ? 'page-changed' : null
}

/** Types one value, unless the place is no longer what the plan saw; null where the page must have its say first. */
async function begin(hand: Hand, job: Job): Promise<WriteOutcome | null> {
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
function measuresOtherwise(hand: Hand, job: Job): boolean {
  const measure = hand.measures.get(JSON.stringify(job.write.at))
  return measure !== undefined && job.place !== null && measure !== (job.place.seen.unitOfMeasure ?? '')
}

/** Where the page has drawn its rows anew, it is read once more before giving up. */
async function placeNow(hand: Hand, job: Job): Promise<LivePlace | null> {
  const place = findPlace(hand.live, job.write)
  if (place?.cell.isConnected) return place
  if (!place) return null
  hand.live = await readForm(hand.document, hand.options.patienceMs)
  return findPlace(hand.live, job.write)
}

/** A cell that is text until clicked: one at a time, or a whole row at once where the page opens the row. */
async function editByClick(hand: Hand, job: Job, place: LivePlace): Promise<WriteOutcome | null> {
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

function sameRow(one: LivePlace, other: LivePlace | null): boolean {
  return other !== null && one.row[0] === other.row[0]
}

async function closeRow(hand: Hand): Promise<void> {
  const row = hand.row
  hand.row = null
  const last = row?.jobs.at(-1)?.place
  const field = last ? fieldNow(last) : null
  if (!row || !last || !field) return
  await closeEditor(last, field)
  await frames(hand.document, 1)
  for (const job of row.jobs) job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
}

/** After two frames: what stands there now? One more try by keys where the page took the value back. */
async function readBack(hand: Hand): Promise<void> {
  const jobs = hand.slice
  hand.slice = []
  if (jobs.length === 0) return
  await frames(hand.document, 2)
  hand.ended ||= signInOf(scopeOf(hand.document), isShown) === 'session-ended'
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
async function settle(hand: Hand, jobs: readonly Job[]): Promise<void> {
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
async function findAgain(hand: Hand, jobs: readonly Job[]): Promise<void> {
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

function frames(document: Document, count: number): Promise<void> {
  const view = document.defaultView
  return new Promise((done) => {
    // A page in the background gets no frames: a timer stands in for them.
    const timer = setTimeout(done, 120)
    const step = (left: number) => {
      if (left > 0) view?.requestAnimationFrame(() => step(left - 1))
      else {
        clearTimeout(timer)
        done()
      }
    }
    if (view) step(count)
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
