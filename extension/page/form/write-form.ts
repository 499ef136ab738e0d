import { placeId } from '../../../core/reports/place-id'
import type { Write } from '../../../core/reports/report'
import type { WebFillFacts } from '../../../core/reports/web-fill'
import { watchContext } from './form-context'
import type { FormHand, WriteOptions } from './form-hand'
import { type FormLine, type Job, jobFor, lineOf } from './form-job'
import { isStillThe, type Proof, prove } from './form-proof'
import { settle } from './form-read-back'
import type { FormSeen, LiveForm } from './form-seen'
import { nextTurn, readForm } from './form-tools'
import { waysProven } from './form-ways'
import { writeAll } from './form-writing'
import { guardPage, viewsOf } from './guard-page'
import { watchSends } from './watch-sends'

export type { FormLine } from './form-job'

export interface FormFilled {
  readonly lines: readonly FormLine[]
  readonly facts: WebFillFacts
}

/**
 * Carries out the writes of a fill plan on a web form: looks at each place again as it writes, types, lets the page
 * have its say, reads back once it is quiet, and reports one outcome for each. It presses no button and sends nothing.
 *
 * `(await fillForm(document, plan.writes)).lines` is `[{ at, value: 310, before: '', readBack: '310', outcome: 'filled', from }]`.
 */
export async function fillForm(
  document: Document,
  writes: readonly Job['write'][],
  options: WriteOptions = {},
): Promise<FormFilled> {
  const jobs = writes.map(jobFor)
  const elsewhere = options.address !== undefined && options.address !== document.location.href
  const live = elsewhere ? null : await readForm(document, options.patienceMs)
  if (!live || live.seen.refusals.length > 0 || !isStillThe(options.previewed, live.seen)) {
    for (const job of jobs) job.outcome = 'page-changed'
    return { lines: jobs.map(lineOf), facts: { ...NOTHING_HAPPENED, turned: true } }
  }
  const hand = handOn(document, live, options)
  await nextTurn()
  try {
    await writeAll(hand, jobs)
    await settle(hand, jobs)
    const proof = jobs.some(({ tried }) => tried.length > 0) ? await prove(hand, jobs, live.seen) : null
    return { lines: jobs.map(lineOf), facts: factsOf(hand, proof) }
  } finally {
    hand.guard.release()
    hand.sends.stop()
    hand.context.stop()
  }
}

/** The lines alone. */
export async function writeForm(
  document: Document,
  writes: readonly Write[],
  options: WriteOptions = {},
): Promise<readonly FormLine[]> {
  return (await fillForm(document, writes, options)).lines
}

/**
 * Takes back what `writeForm` wrote, last field first: each place gets the text it had. What somebody changed since
 * is left alone (`page-changed`).
 */
export async function undoForm(
  document: Document,
  lines: readonly FormLine[],
  options: WriteOptions = {},
): Promise<readonly FormLine[]> {
  // That the page saves what is given back is what giving back means.
  return (await fillForm(document, undoLines(lines), { ...options, selfSaving: true })).lines
}

export function undoLines(lines: readonly FormLine[]): Job['write'][] {
  return lines
    .filter((line) => line.readBack !== line.before)
    .filter((line) => line.outcome === 'filled' || line.outcome === 'value-did-not-stick')
    .map((line) => ({ ...line, now: line.readBack, value: line.before }))
    .reverse()
}

const NOTHING_HAPPENED: WebFillFacts = {
  sent: 0,
  pressed: [],
  submits: 0,
  asks: false,
  turned: false,
  moved: [],
  quietMs: 0,
  calm: false,
}

function factsOf({ sends, guard, ended }: FormHand, proof: Proof | null): WebFillFacts {
  const pressed = guard.pressed()
  const seen = { sent: sends.count(), pressed, submits: guard.stopped(), asks: ended === 'sends' }
  return { ...NOTHING_HAPPENED, ...proof, ...seen }
}

function handOn(document: Document, live: LiveForm, options: WriteOptions): FormHand {
  return {
    document,
    options,
    live,
    measures: measuresOf(options.previewed),
    context: watchContext(document, live),
    guard: guardPage(document),
    sends: watchSends(viewsOf(document)),
    ways: waysProven(),
    ended: null,
    slice: [],
    since: performance.now(),
    tried: false,
    row: null,
  }
}

function measuresOf(previewed: FormSeen | null | undefined): Map<string, string> {
  return new Map((previewed?.places ?? []).map((place) => [placeId(place.at), place.unitOfMeasure ?? '']))
}
