import type { Receipt, Write, WriteOutcome } from '../../core/reports/report'
import { tidy } from '../../core/text/fold'
import { isShown } from './form-dom'
import { fieldOf, isDisabled, isReadOnly, textOf } from './form-field'
import { fits, holds, sameShown, typeByKeys, typedFor, typeInto } from './form-type'
import { guardPage } from './guard-page'
import { type LiveForm, type LivePlace, readForm } from './see-form'

/** A line of the receipt, with the labels by which its place is found again. */
export type FormLine = Receipt['lines'][number] & Pick<Write, 'rowPath' | 'columnPath'>

export interface WriteOptions {
  /** The address that was previewed: on any other the hand writes nothing. */
  readonly address?: string
  readonly onProgress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
  readonly patienceMs?: number
}

/** After this much writing the page gets its turn; a person must never feel it stand still. */
const SLICE_MS = 20
/** Pages that revert do so within this time after the last field. */
const SETTLE_MS = 250

interface Job {
  readonly write: Pick<Write, 'at' | 'rowPath' | 'columnPath' | 'now' | 'value' | 'from'>
  place: LivePlace | null
  before: string
  outcome: WriteOutcome | null
  tries: number
}

/**
 * Carries out the writes of a fill plan on a web form: looks at each place again as it writes, types, lets the page
 * have its say, reads back, and reports one outcome for each. It presses nothing and sends nothing.
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
  const jobs: Job[] = writes.map((write) => ({ write, place: null, before: '', outcome: null, tries: 0 }))
  if (options.address !== undefined && options.address !== document.location.href)
    return allAre(jobs, 'page-changed')
  const form = await readForm(document, options.patienceMs)
  if (form.seen.refusals.length > 0) return allAre(jobs, 'page-changed')
  const guard = guardPage(document)
  try {
    await writeAll(document, form, jobs, options)
    await settle(jobs)
  } finally {
    guard.release()
  }
  return jobs.map(lineOf)
}

/** Slice by slice: type into as many fields as fit, wait two frames, read them back. */
async function writeAll(
  document: Document,
  form: LiveForm,
  jobs: readonly Job[],
  options: WriteOptions,
): Promise<void> {
  let live = form
  let slice: Job[] = []
  let since = performance.now()
  for (const [at, job] of jobs.entries()) {
    if (options.signal?.aborted) {
      job.outcome = 'stopped'
      continue
    }
    job.place = findPlace(live, job.write)
    if (job.place && !job.place.cell.isConnected) {
      // The page has drawn its rows anew: look once more before giving up.
      live = await readForm(document, options.patienceMs)
      job.place = findPlace(live, job.write)
    }
    job.outcome = begin(job)
    if (job.outcome === null) slice.push(job)
    if (performance.now() - since > SLICE_MS || at === jobs.length - 1) {
      await finish(document, slice)
      options.onProgress?.(at + 1, jobs.length)
      slice = []
      since = performance.now()
    }
  }
  await finish(document, slice)
}

/** The one place of this path; a second of the same name is somebody's trap, not a choice. */
function findPlace(form: LiveForm, write: Job['write']): LivePlace | null {
  if (!('row' in write.at)) return null
  const found = placesByPath(form).get(pathKey(write.rowPath, write.columnPath)) ?? []
  return found.length === 1 ? found[0]! : null
}

const byPath = new WeakMap<LiveForm, Map<string, LivePlace[]>>()

function placesByPath(form: LiveForm): Map<string, LivePlace[]> {
  const known = byPath.get(form)
  if (known) return known
  const map = new Map<string, LivePlace[]>()
  for (const place of form.places) {
    const key = pathKey(place.seen.rowPath, place.seen.columnPath)
    map.set(key, [...(map.get(key) ?? []), place])
  }
  byPath.set(form, map)
  return map
}

function pathKey(row: readonly string[], column: readonly string[]): string {
  return JSON.stringify([row, column])
}

/** Types one value, unless the place is no longer what the plan saw; null where the page must have its say first. */
function begin(job: Job): WriteOutcome | null {
  const { place, write } = job
  if (!place) return 'page-changed'
  const field = fieldNow(place)
  job.before = field ? textOf(field) : place.seen.text
  if (!stillThere(place)) return 'page-changed'
  if (place.seen.state === 'computed' || place.seen.state === 'group' || place.seen.state === 'formula')
    return 'field-computed'
  if (place.seen.state === 'locked') return 'cell-locked'
  if (place.seen.state !== 'open' || !field || isDisabled(field) || isReadOnly(field))
    return 'field-read-only'
  if (!sameShown(job.before, write.now)) return 'page-changed'
  if (job.before !== '' && holds(field, write.value)) return 'already-equal'
  if (write.value === '' && job.before === '') return 'already-equal'
  const text = typedFor(field, write.value)
  if (!fits(field, text)) return 'value-did-not-stick'
  job.tries = 1
  typeInto(field, text)
  return null
}

function stillThere(place: LivePlace): boolean {
  return (
    place.cell.isConnected &&
    place.row.contains(place.cell) &&
    place.row.contains(place.nameCell) &&
    place.nameCell.textContent === place.rawName &&
    place.head.isConnected &&
    place.head.textContent === place.rawHead &&
    isShown(place.cell)
  )
}

/** The field in the cell as it is now: frameworks put a new element there when they draw again. */
function fieldNow(place: LivePlace) {
  if (place.field?.isConnected && place.cell.contains(place.field)) return place.field
  const found = fieldOf(place.cell)
  return typeof found === 'string' ? null : found
}

/** After two frames: what stands there now? One more try by keys where the page took the value back. */
async function finish(document: Document, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  await frames(document, 2)
  const lost = jobs.filter((job) => !stuck(job))
  for (const job of lost) retry(job)
  if (lost.length > 0) await frames(document, 2)
  for (const job of jobs) job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
}

/** Some pages take a value back later: look at all of them once more when the page is quiet. */
async function settle(jobs: readonly Job[]): Promise<void> {
  const filled = jobs.filter((job) => job.outcome === 'filled' || job.outcome === 'value-did-not-stick')
  if (filled.length === 0) return
  await new Promise((done) => setTimeout(done, SETTLE_MS))
  const lost = filled.filter((job) => !stuck(job))
  for (const job of lost) if (job.tries === 1) retry(job)
  if (lost.length > 0) await new Promise((done) => setTimeout(done, SETTLE_MS))
  for (const job of filled) job.outcome = stuck(job) ? 'filled' : 'value-did-not-stick'
}

function retry(job: Job): void {
  const field = job.place && stillThere(job.place) ? fieldNow(job.place) : null
  if (!field || isDisabled(field) || isReadOnly(field)) return
  job.tries += 1
  typeByKeys(field, typedFor(field, job.write.value))
}

function stuck(job: Job): boolean {
  const field = job.place ? fieldNow(job.place) : null
  return field !== null && holds(field, job.write.value)
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
    if (view?.requestAnimationFrame) step(count)
  })
}

function allAre(jobs: readonly Job[], outcome: WriteOutcome): FormLine[] {
  return jobs.map((job) => lineOf({ ...job, before: job.write.now, outcome }))
}

function lineOf(job: Job): FormLine {
  const field = job.place ? fieldNow(job.place) : null
  const { at, value, from, rowPath, columnPath } = job.write
  const readBack = tidy(field ? textOf(field) : (job.place?.seen.text ?? job.before))
  return {
    at,
    value,
    before: job.before,
    readBack,
    outcome: job.outcome ?? 'stopped',
    from,
    rowPath,
    columnPath,
  }
}
