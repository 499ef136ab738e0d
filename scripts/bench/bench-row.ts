/** One line of the bench: what was measured, and whether it keeps its target. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target?: string
  readonly holds?: boolean
}

/** Median of several timings in milliseconds, after one run that does not count. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** `median([3, 1, 2])` is 2. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
