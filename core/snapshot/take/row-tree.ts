import type { Grid } from '../../grid/grid'
import { groupBy } from '../../group-by'
import { isScore } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import { countOf, type Line, type LineColumn, type Lines, type Notes } from './line'
import { isWithin, parentsByMarks, parentsByNumbers } from './row-marks'
import { plantAboveLevels } from './row-tree-levels'
import { addsUp, refuseUnsure, withParents } from './row-tree-parts'
import { closingRow, parentsBySums } from './row-tree-sums'

/**
 * Finds the rows that stand within another row and gives them that row as `parent`, so that nothing is counted twice:
 * «4.1» below «4», «- Khai sinh», a name set in by blanks, «Trong đó: …», or rows that add up to the one above them.
 * The total decides where it can; marks that the numbers neither bear out nor deny are refused, never chosen by taste.
 *
 * Rows 10, «- 6», «- 4», 20 with the total 30 are two rows, the first of which holds two others.
 */
export function plantTree(lines: Lines, grid: Grid, match: TableMatch, notes: Notes): Lines {
  const { portal } = match
  if (portal.levels) return plantAboveLevels(lines, notes)
  if (portal.row.within || portal.row.groups) return lines
  const rows = lines.rows.filter(({ row }) => row.kind === 'data')
  const columns = lines.columns.filter(
    ({ measure }) => !isScore(measure) && !portal.looseTotals?.includes(measure),
  )
  const total = lines.rows.find(({ row }) => row.kind === 'total') ?? null
  if (total !== null && isFlat(total, rows, columns)) return lines
  const parents = parentsByMarks(rows, grid)
  if (parents === null) {
    const numbered = parentsByNumbers(rows)
    if (numbered && isBorneOut(rows, numbered, columns) && madeOf(total, rows, numbered, columns) !== false)
      return withParents(lines, rows, numbered)
    const summed = parentsBySums(rows, columns, total)
    const closing = summed === null && total === null ? closingRow(rows, columns) : -1
    if (closing >= 0) notes.refusals.push(closesRows(rows[closing]!.path))
    return withParents(lines, rows, summed)
  }
  const byTotal = madeOf(total, rows, parents, columns)
  if (byTotal ?? isBorneOut(rows, parents, columns)) return withParents(lines, rows, parents)
  if (byTotal === null) refuseUnsure(rows, parents, notes)
  return lines
}

/** Whether the total is the sum of the rows that stand in no other; null where it cannot tell. */
function madeOf(
  total: Line | null,
  rows: readonly Line[],
  parents: readonly number[],
  columns: readonly LineColumn[],
): boolean | null {
  if (total === null) return null
  return addsUp(
    total,
    rows.filter((_, at) => parents[at] === -1),
    columns,
  )
}

/** Whether all rows make the total, as far as the largest column can tell: rows within rows would make it too much. */
function isFlat(total: Line, rows: readonly Line[], columns: readonly LineColumn[]): boolean {
  let telling: LineColumn | null = null
  let most = 0
  for (const column of columns) {
    const stated = countOf(column, total) ?? 0
    if (stated > most) [telling, most] = [column, stated]
  }
  return telling !== null && addsUp(total, rows, [telling]) === true
}

/** Every row that holds others is their sum; «Trong đó» need not be all of it, but is no more. */
function isBorneOut(
  rows: readonly Line[],
  parents: readonly number[],
  columns: readonly LineColumn[],
): boolean {
  const within = groupBy([...rows.keys()], (at) => parents[at]!)
  return [...within].every(([parent, children]) => {
    if (parent === -1) return true
    const parts = children.map((at) => rows[at]!)
    return parts.every(({ row }) => isWithin(row.label))
      ? parts.every((line) => isAtMost(line, rows[parent]!, columns))
      : addsUp(rows[parent]!, parts, columns) === true
  })
}

function isAtMost(part: Line, whole: Line, columns: readonly LineColumn[]): boolean {
  return columns.every(
    (column) => (countOf(column, part) ?? 0) <= (countOf(column, whole) ?? Number.POSITIVE_INFINITY),
  )
}

function closesRows(path: string): Refusal {
  const message = `Hàng «${path}» bằng tổng các hàng ngay trên nó: không rõ đó là dòng cộng hay một hàng như các hàng kia. Chọn bộ lọc bớt hàng đó rồi chụp lại, hoặc ghi tay.`
  return refusalOf('two-rows-match', message, path)
}
