import { utils } from 'xlsx'
import { takeSnapshots } from '../../../core/snapshot/take/take-snapshot'
import { readPage } from '../../../extension/page/page/read-page'

/** The least that anybody who wants the texts must do. */
export function bareWalk(): number {
  let length = 0
  for (const table of document.querySelectorAll('table')) {
    for (const row of table.rows) for (const cell of row.cells) length += (cell.textContent ?? '').length
  }
  return length
}

/** From the page to sealed snapshots: paths, numbers, proofs, provenance, hash. */
export async function capture(): Promise<number> {
  const views = takeSnapshots(await readPage(document), { capturedAt: '2025-03-14T09:00:00+07:00' })
  return views.reduce((sum, view) => sum + (view.snapshot?.figures.length ?? 0), 0)
}

/** What SheetJS makes of the page's one table: cells with values, no paths, no proofs; hidden cells among them or not. */
function sheetOf(onlyShown: boolean): unknown {
  return utils.table_to_sheet(document.querySelector('table'), { display: onlyShown })
}

export interface Compared {
  /** Median milliseconds of what is held against, and of the work. */
  readonly base: number
  readonly other: number
  /** How many figures the last capture gave; 0 where none was taken. */
  readonly figures: number
}

export const compareReader = (runs: number): Promise<Compared> =>
  compare(runs, bareWalk, () => readPage(document))
export const compareCapture = (runs: number): Promise<Compared> => compare(runs, bareWalk, capture)

/** One after the other: the garbage that SheetJS leaves would burden the reader between its runs. */
export async function compareSheet(runs: number, onlyShown: boolean): Promise<Compared> {
  const read = await timesOf(runs, () => readPage(document))
  const sheet = await timesOf(runs, () => sheetOf(onlyShown))
  return { base: median(read), other: median(sheet), figures: 0 }
}

/** So many runs warm up and do not count. */
const WARM_UP = 3

/** Median milliseconds of both, interleaved so that a busy machine burdens them alike. */
async function compare(runs: number, base: () => unknown, work: () => unknown): Promise<Compared> {
  const times = { base: [] as number[], other: [] as number[] }
  let last: unknown
  for (let run = 0; run < runs + WARM_UP; run += 1) {
    times.base.push(await timeOf(base))
    times.other.push(
      await timeOf(async () => {
        last = await work()
      }),
    )
  }
  const medians = { base: median(times.base.slice(WARM_UP)), other: median(times.other.slice(WARM_UP)) }
  return { ...medians, figures: typeof last === 'number' ? last : 0 }
}

async function timesOf(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs + WARM_UP; run += 1) times.push(await timeOf(work))
  return times.slice(WARM_UP)
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The longest time a reading keeps the page from answering, in the best of five: what else runs only adds to it. */
export async function longestBlock(): Promise<number> {
  const longest: number[] = []
  for (let run = 0; run < 5; run += 1) longest.push(await longestOfOne())
  return Math.min(...longest)
}

async function longestOfOne(): Promise<number> {
  let last = performance.now()
  let longest = 0
  let isOver = false
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (!isOver) channel.port2.postMessage(0)
  }
  channel.port2.postMessage(0)
  await new Promise((done) => setTimeout(done, 20))
  longest = 0
  await readPage(document)
  isOver = true
  await new Promise((done) => setTimeout(done, 20))
  return longest
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
