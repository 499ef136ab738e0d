import { type Grid, PATH_JOINT } from '../../grid/grid'
import { groupBy } from '../../group-by'
import { isScore } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import { fold } from '../../text/fold'
import { countOf, type Line, type LineColumn, type Lines, type Notes, sumOfLines } from './line'
import { isWithin, parentsByMarks, parentsByNumbers } from './row-marks'
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
  if (portal.levels || portal.row.within) return lines
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

/** Whether rows add up to a row in every column that can be added up; null where none can. */
function addsUp(whole: Line, parts: readonly Line[], columns: readonly LineColumn[]): boolean | null {
  let checked = false
  for (const column of columns) {
    const stated = countOf(column, whole)
    const sum = sumOfLines(column, parts)
    if (stated === null || sum === null) continue
    if (stated !== sum) return false
    checked = true
  }
  return checked ? true : null
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
  const message = `Hàng «${path}» bằng tổng các hàng ngay trên nó: không rõ đó là dòng cộng hay một hàng như các hàng kia. Kiểm tra tên hàng trên trang.`
  return refusalOf('two-rows-match', message, path)
}

function refuseUnsure(rows: readonly Line[], parents: readonly number[], notes: Notes): void {
  const at = parents.findIndex((parent) => parent !== -1)
  const [child, parent] = [rows[at]!.path, rows[parents[at]!]!.path]
  const message = `Hàng «${child}» đứng như một phần của hàng «${parent}» nhưng các số không cộng lại thành hàng đó, nên không biết có tính hai lần hay không. Kiểm tra hai hàng trên trang rồi chụp lại.`
  notes.refusals.push(refusalOf('two-rows-match', message, child))
}

/** The lines with every row under the row it stands in. */
function withParents(lines: Lines, rows: readonly Line[], parents: readonly number[] | null): Lines {
  if (parents === null) return lines
  const uses = new Map<string, number>()
  for (const { row } of rows) uses.set(fold(row.label), (uses.get(fold(row.label)) ?? 0) + 1)
  const planted = new Map<number, Line>()
  rows.forEach((line, at) => {
    const above = parents[at]! < 0 ? undefined : planted.get(rows[parents[at]!]!.at)
    const path = above ? `${above.path}${PATH_JOINT}${line.row.label}` : line.path
    const by = above && uses.get(fold(line.row.label))! > 1 ? renamed(line.by, path) : line.by
    planted.set(line.at, above ? { ...line, path, by, parent: above.path } : line)
  })
  return { ...lines, rows: lines.rows.map((line) => planted.get(line.at) ?? line) }
}

/** A name that several rows bear says nothing without the row it stands in. */
function renamed(by: Line['by'], path: string): Line['by'] {
  if (by.unit !== undefined) return { unit: path }
  return by.field !== undefined ? { field: path } : { procedure: path }
}
