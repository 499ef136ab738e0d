import { type Book, inStore } from '../../test/support/ledger-book'
import { halvesIn } from '../../test/support/ledger-halves'
import { chanceOf } from '../../test/support/random'
import { readBook } from './book'
import { countedWrong, type Expectation, lossesIn } from './expectation'
import type { CrashJob } from './job'
import { jobOfSeed } from './jobs'
import { killWords, momentOf } from './moment'
import { type CrashOffice, complaintsOf, panelShownBy, showPanel } from './office'
import { killOnTheWay, runSteps } from './run-steps'

/** One kill, and what was found after it. */
export interface Crash {
  readonly seed: number
  readonly job: string
  readonly moment: string
  /** Steps that were begun, and those that the panel had said were kept. */
  readonly begun: number
  readonly said: number
  readonly losses: readonly string[]
  readonly halves: readonly string[]
  /** What the panel complained of when it was opened, or what did not end right when the job was done once more. */
  readonly again: readonly string[]
}

/** What a kill left to be looked at. */
export interface Killed {
  readonly seed: number
  readonly job: CrashJob
  readonly moment: string
  readonly expected: Expectation
}

export interface SessionAsked {
  /** Null in a new profile. */
  readonly killed: Killed | null
  /** Of the kill that ends this session; null where it only looks. */
  readonly seed: number | null
  /** How long each job took when it was last done, by its name. */
  readonly usual: Map<string, number>
}

export interface SessionDone {
  /** What was found after the kill before; and a kill that did not come about. */
  readonly crashes: readonly Crash[]
  /** Null where the profile cannot be gone on with. */
  readonly next: Killed | null
}

/** One life of the browser: what the kill before left is looked at, its job is done once more, and the next is killed. */
export async function sessionIn(
  office: CrashOffice,
  { killed, seed, usual }: SessionAsked,
): Promise<SessionDone> {
  const seen = killed ? await lookAfter(office, killed, usual) : null
  const found = seen ? [seen.crash] : []
  if (seed === null || found.some(isWrong)) return { crashes: found, next: null }
  const job = jobOfSeed(seed)
  try {
    if (job !== killed?.job) await open(office, job)
    return { crashes: found, next: await killIn(office, { job, seed, usual, known: seen?.after }) }
  } catch (error) {
    return { crashes: [...found, brokenOff(job, seed, await withLook(office, error))], next: null }
  }
}

export function isWrong({ losses, halves, again }: Crash): boolean {
  return losses.length + halves.length + again.length > 0
}

/** What goes wrong before the kill is a failure, too. */
function brokenOff({ name }: CrashJob, seed: number, error: unknown): Crash {
  const nothing = { begun: 0, said: 0, losses: [], halves: [] }
  return { ...nothing, seed, job: name, moment: 'before the kill', again: [String(error)] }
}

async function open(office: CrashOffice, job: CrashJob, isNew = false): Promise<string[]> {
  await showPanel(office, job.route)
  const complaints = await complaintsOf(office, isNew)
  if (complaints.length === 0) await job.ready(office)
  return complaints
}

/** What was found, and the ledger as the second run left it. */
interface Looked {
  readonly crash: Crash
  readonly after?: Book
}

/** First the disk, before the panel can mend anything; then the panel; then the job once more. */
async function lookAfter(office: CrashOffice, killed: Killed, usual: SessionAsked['usual']): Promise<Looked> {
  const { seed, job, moment, expected } = killed
  const book = await readBook(office.panel)
  const { wrong, after } = await onceMore(office, { killed, known: book, usual }).catch(
    async (error): Promise<SecondRun> => ({ wrong: [await withLook(office, error)] }),
  )
  const crash = {
    seed,
    job: job.name,
    moment,
    begun: expected.begun,
    said: expected.said,
    losses: lossesIn(book, expected),
    halves: [...halvesIn(book), ...countedWrong(book, expected)],
    again: wrong,
  }
  return after ? { crash, after } : { crash }
}

interface SecondRun {
  readonly wrong: readonly string[]
  readonly after?: Book
}

interface OnceMoreAsked extends Pick<SessionAsked, 'usual'> {
  readonly killed: Killed
  /** The ledger as it lies there. */
  readonly known: Book
}

async function onceMore(office: CrashOffice, { killed, known, usual }: OnceMoreAsked): Promise<SecondRun> {
  const { job, seed } = killed
  // Where nothing was answered yet the panel asks; where it was, it must not ask again.
  const complaints = await open(office, job, inStore(known, 'settings').length === 0)
  if (complaints.length > 0) return { wrong: complaints }
  const steps = await job.steps(office, `${seed}-lại`)
  const before = job.laysLedger ? await readBook(office.panel) : known
  const start = performance.now()
  const progress = await runSteps(office, steps)
  usual.set(job.name, performance.now() - start)
  const after = await readBook(office.panel)
  const expected = { before, steps, ...progress, sentences: [] }
  return {
    wrong: [...lossesIn(after, expected), ...halvesIn(after), ...countedWrong(after, expected)],
    after,
  }
}

/** What went wrong, and what the panel showed then. */
async function withLook({ panel }: CrashOffice, error: unknown): Promise<string> {
  const shown = await panelShownBy(panel).catch(() => 'nothing: it is gone')
  return `${error}; the panel shows: ${shown}`
}

interface KillAsked extends Pick<SessionAsked, 'usual'> {
  readonly job: CrashJob
  readonly seed: number
  /** The ledger as it was when it was last looked at; nothing was done since. */
  readonly known: Book | undefined
}

/** Of a job that was not done yet nobody knows how long it takes. */
const USUAL_MS = 500

async function killIn(office: CrashOffice, { job, seed, usual, known }: KillAsked): Promise<Killed> {
  const steps = await job.steps(office, String(seed))
  const before = known && !job.laysLedger ? known : await readBook(office.panel)
  const moment = momentOf(chanceOf(seed), steps.length)
  const from = office.heard.sentences.length
  const usualMs = usual.get(job.name) ?? USUAL_MS
  const progress = await killOnTheWay(office, steps, { moment, usualMs })
  return {
    seed,
    job,
    moment: killWords(moment),
    expected: { before, steps, ...progress, sentences: office.heard.sentences.slice(from) },
  }
}
