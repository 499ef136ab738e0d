import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaptureView } from '../../core/snapshot/capture-view'
import { takeSnapshots } from '../../core/snapshot/take-snapshot'
import { chanceOf } from '../support/random'
import { type RandomPage, randomPage, type Truth } from '../support/random-table'

const ASK = { capturedAt: '2025-03-14T09:00:00+07:00' }
const TABLES = 10_000

test(`of ${TABLES} tables nobody has seen, every value read is right and at least 99 % are read`, () => {
  let all = 0
  let read = 0
  const refused = new Map<string, number>()
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = randomPage(chanceOf(seed))
      const [view] = takeSnapshots(random.page, ASK, [], [random.portal])
      all += random.truth.size
      read += rightOf(view!, random)
      for (const { reason, message } of view!.refusals)
        refused.set(reason, (refused.get(reason) ?? 0) + 1) &&
          process.env.SHOW &&
          console.log(`${seed} ${reason} ${message}`)
    }),
    { numRuns: TABLES, seed: 20250314 },
  )
  console.log(
    `${read} of ${all} values read (${((100 * read) / all).toFixed(2)} %)`,
    Object.fromEntries(refused),
  )
  expect(read / all).toBeGreaterThanOrEqual(0.99)
}, 240_000)

/** How many figures a view holds; throws at the first that is not what the page says, or is not on the page at all. */
function rightOf({ snapshot }: CaptureView, { truth }: RandomPage): number {
  if (!snapshot) return 0
  for (const { cell, measure, state, value } of snapshot.figures) {
    const key = `${cell.at![2]}:${measure}`
    const found: Truth = state === 'none' ? '-' : value
    if (!truth.has(key) || truth.get(key) !== found)
      throw new Error(`${key} ${cell.row} · ${cell.column}: ${found}, not ${truth.get(key)}`)
  }
  if (snapshot.figures.length !== truth.size)
    throw new Error(`${truth.size - snapshot.figures.length} values are missing without a word`)
  return snapshot.figures.length
}
