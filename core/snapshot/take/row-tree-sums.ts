import { countOf, type Line, type LineColumn } from './line'

/** Without a total to bear it out, so much must agree that it is no chance. */
const FEWEST_VALUES = 3
const LEAST_COUNT = 20

/**
 * For each row the row above that is the sum of it and its neighbours in every column, -1 for the others; null where
 * there is none, or where the rows left over do not make the table's total.
 *
 * Rows 100, 40, 60, 50, 20, 30 (and the like in the other columns) are two rows that hold two others each.
 */
export function parentsBySums(
  rows: readonly Line[],
  columns: readonly LineColumn[],
  total: Line | null,
): number[] | null {
  if (columns.length < FEWEST_VALUES) return null
  const counts = countsBy(rows, columns)
  const parents = rows.map(() => -1)
  // From the last row up, so that a row which holds others is one row for the row above it.
  const tops: number[] = []
  for (let at = rows.length - 1; at >= 0; at--) {
    const held = heldBy(at, tops, rows, counts)
    for (let count = 0; count < held; count++) parents[tops.pop()!] = at
    tops.push(at)
  }
  // One row that holds all others is a total under a name nobody knows: that is for a person to say.
  if (tops.length === 1 || parents.every((parent) => parent === -1)) return null
  return total === null || makes(total, tops, counts, columns) ? parents : null
}

/**
 * The row that is the sum of the rows right above it in every column, -1 where there is none: without a total nobody can
 * tell whether it closes them, under a name of its own, or counts something else.
 */
export function closingRow(rows: readonly Line[], columns: readonly LineColumn[]): number {
  if (columns.length < FEWEST_VALUES) return -1
  const counts = countsBy(rows, columns)
  const above: number[] = []
  return rows.findIndex((_, at) => {
    if (heldBy(at, above, rows, counts) > 0) return true
    above.push(at)
    return false
  })
}

function countsBy(rows: readonly Line[], columns: readonly LineColumn[]): Counts {
  return rows.map((line) => columns.map((column) => countOf(column, line)))
}

type Counts = readonly (readonly (number | null)[])[]

/** How many of the rows beside a row make it; 0 where none do. The nearest one is the last of `tops`. */
function heldBy(at: number, tops: readonly number[], rows: readonly Line[], counts: Counts): number {
  const own = counts[at]!
  const nearest = tops.at(-1)
  // Nearly every row has more of something than the row beside it.
  if (nearest === undefined || counts[nearest]!.some((count, column) => (count ?? 0) > (own[column] ?? 0)))
    return 0
  if (!isTelling(own)) return 0
  const sum = own.map(() => 0)
  let told = 0
  for (let next = tops.length - 1; next >= 0; next--) {
    const row = tops[next]!
    if (rows[row]!.row.groups.join() !== rows[at]!.row.groups.join()) return 0
    let isOver = false
    counts[row]!.forEach((count, column) => {
      sum[column]! += count ?? Number.NaN
      if (sum[column]! > own[column]!) isOver = true
    })
    if (isOver) return 0
    if (counts[row]!.some((count) => (count ?? 0) > 0)) told++
    if (told > 1 && sum.every((value, column) => value === own[column])) return tops.length - next
  }
  return 0
}

function isTelling(counts: readonly (number | null)[]): boolean {
  const values = new Set(counts.filter((count) => count !== null && count > 0))
  return values.size >= FEWEST_VALUES && Math.max(...counts.map((count) => count ?? 0)) >= LEAST_COUNT
}

function makes(
  total: Line,
  tops: readonly number[],
  counts: Counts,
  columns: readonly LineColumn[],
): boolean {
  return columns.every((column, at) => {
    const stated = countOf(column, total)
    const sum = tops.reduce((all, row) => all + (counts[row]![at] ?? Number.NaN), 0)
    return stated === null || Number.isNaN(sum) || stated === sum
  })
}
