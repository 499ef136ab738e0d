import { takeSnapshots } from '../../../core/snapshot/take-snapshot'
import { readPage } from '../../../extension/page/read-page'

/** What runs inside the page of the bench: the same work three times, deeper each time. */
export { readPage }

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

export interface Compared {
  readonly bare: number
  readonly grid: number
  readonly capture: number
  readonly figures: number
}

/** Median milliseconds of each in turn, interleaved so that a busy machine burdens all alike. */
export async function compare(runs: number): Promise<Compared> {
  const times = { bare: [] as number[], grid: [] as number[], capture: [] as number[] }
  const time = async (into: number[], work: () => unknown): Promise<void> => {
    const start = performance.now()
    await work()
    into.push(performance.now() - start)
  }
  let figures = 0
  for (let run = 0; run <= runs; run += 1) {
    if (run === 1) for (const list of Object.values(times)) list.length = 0
    await time(times.bare, bareWalk)
    await time(times.grid, () => readPage(document))
    await time(times.capture, async () => {
      figures = await capture()
    })
  }
  return { bare: median(times.bare), grid: median(times.grid), capture: median(times.capture), figures }
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
