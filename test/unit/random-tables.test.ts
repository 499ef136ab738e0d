import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TableSeen } from '../../core/grid/seen'
import type { Figure } from '../../core/snapshot/snapshot'
import type { CaptureView } from '../../core/snapshot/take/capture-view'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { sameText } from '../../core/text/fold'
import { damage } from '../support/damage'
import { chanceOf } from '../support/random'
import { type RandomPage, randomPage, type TaggedCell, type Truth } from '../support/random-table'

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
})

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

test(`of ${TABLES} damaged tables, what is not refused is what its cells say`, () => {
  let taken = 0
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const chance = chanceOf(seed)
      const random = randomPage(chance)
      const tables = random.page.tables.map((table) => (table.visible ? damage(table, chance) : table))
      const [view] = takeSnapshots({ ...random.page, tables }, ASK, [], [random.portal])
      if (!view!.snapshot) return
      taken += 1
      for (const figure of view!.snapshot.figures) expectTrue(figure, tables.find(({ visible }) => visible)!)
    }),
    { numRuns: TABLES, seed: 20250315 },
  )
  console.log(`${taken} of ${TABLES} damaged tables were taken, without a wrong figure`)
})

/** A figure says what its cell said before the damage, for that row; or nothing where the damage took the text away. */
function expectTrue({ cell, measure, state, value }: Figure, table: TableSeen): void {
  const seen: TaggedCell | undefined = table.rows[cell.at![2]]?.cells[cell.at![3]]
  const tag = seen?.tag
  const found: Truth = state === 'none' ? '-' : value
  const row = cell.row.split(' › ').at(-1)!
  if (found === null && seen?.text.trim() === '') return
  const isTrue = tag?.measure === measure && found === tag.value
  if (!tag || !isTrue) throw new Error(`${cell.row} · ${cell.column}: ${found}, not ${JSON.stringify(tag)}`)
  if (!sameText(row, tag.row) && !RENAMED.includes(row)) throw new Error(`«${row}» is «${tag.row}»`)
}

/** Row names that the damage itself wrote. */
const RENAMED = ['x', 'đang tải', '…', 'Quá hạn', 'Tổng số', '12/15', '1.2.3']
