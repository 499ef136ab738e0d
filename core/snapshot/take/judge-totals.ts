import { groupBy } from '../../group-by'
import { isScore, type MeasureId } from '../../measures/catalogue'
import type { Portal } from '../../portals/portal'
import {
  addProof,
  countOf,
  hasCell,
  type Line,
  type LineColumn,
  type Lines,
  lineName,
  linePlace,
  measureOf,
  type Notes,
  sumOfLines,
} from './line'
import { noteBroken } from './note-broken'
import { brokenLevelsWords, brokenSumWords, LEVEL_PROOF, looseSumWords, SUM_PROOF, TREE_PROOF } from './prove'
import { isWithin } from './row-marks'

/** What the totals of a table are judged with: its rows, and those of them that stand in no other. */
export interface TotalsAsked {
  readonly portal: Portal
  readonly data: readonly Line[]
  readonly top: readonly Line[]
  readonly notes: Notes
}

/** Judges every total against its rows, and every row that others divide against those. */
export function judgeTotals({ rows, columns }: Lines, asked: TotalsAsked): void {
  const { data, top, notes, portal } = asked
  for (const line of rows) {
    if (line.row.kind !== 'data') addUp(line, rowsAddedUp(line, rows, asked), columns, asked)
  }
  if (top.length === data.length) return
  const levels = groupBy(data, ({ parent }) => parent)
  for (const line of data)
    if (line.level === null)
      addLevels({ line, columns, notes, portal, dividing: levels.get(line.path) ?? [] })
}

/**
 * Leaves out, before anything is judged, the totals that are known to be of something else: those the page computes
 * otherwise, and those over rows of which the page has one not («NaN»).
 */
export function dropUnsureTotals({ rows, columns }: Lines, top: readonly Line[], portal: Portal): void {
  for (const line of rows) {
    if (line.row.kind !== 'total') continue
    for (const column of columns)
      if (column.missing.size > 0 || (isLoose(line, column, portal) && !isSum(line, column, top)))
        column.dropped.add(line.at)
  }
}

function isLoose(line: Line, column: LineColumn, { looseTotals }: Portal): boolean {
  const measure = measureOf(line, column)
  return measure !== null && looseTotals?.includes(measure) === true
}

function isSum(line: Line, column: LineColumn, parts: readonly Line[]): boolean {
  const stated = countOf(column, line)
  const sum = wholeOf(column, parts)
  return sum === null || stated === null || stated === sum
}

/** A subtotal closes its group: the rows above it back to the subtotal before; else the group's rows. */
function rowsAddedUp(line: Line, lines: readonly Line[], { data, top }: TotalsAsked): readonly Line[] {
  if (line.level) return data.filter(({ level }) => level === line.level)
  if (line.row.kind === 'total') return top
  const isInGroup = ({ row }: Line) => line.row.groups.every((group, at) => row.groups[at] === group)
  let first = line.at
  while (first > 0 && lines[first - 1]!.row.kind !== 'subtotal') first--
  const above = lines
    .slice(first, line.at)
    .filter((one) => one.row.kind === 'data' && one.parent === null && isInGroup(one))
  return above.length > 0 ? above : top.filter(isInGroup)
}

/** Checks a total against its rows, column by column. */
function addUp(
  total: Line,
  parts: readonly Line[],
  columns: readonly LineColumn[],
  { portal, data, notes }: TotalsAsked,
): void {
  const levels = portal.levelsArePart && total.level === null ? data.filter(({ level }) => level) : []
  const ofLevels = columns.filter((column) => sumsLevels(total, column, parts, levels))
  for (const column of columns) {
    const stated = countOf(column, total)
    const sum = wholeOf(column, parts)
    if (ofLevels.includes(column)) {
      column.dropped.add(total.at)
      const levelsSum = wholeOf(column, levels)
      if (stated !== null && stated === levelsSum) prove(column, levels, SUM_PROOF)
      if (levelsSum === null || stated === levelsSum) continue
    }
    const measure = measureOf(total, column)
    if (sum === null || stated === null || measure === null) continue
    if (stated === sum) prove(column, [total, ...parts], SUM_PROOF)
    else noteBrokenSum({ total, column, measure, stated, sum }, portal, notes)
  }
  if (ofLevels.length > 0)
    notes.warnings.push(
      totalOfLevels(
        total,
        ofLevels.map((column) => linePlace(total, column)),
      ),
    )
}

/** A total over rows with levels under them that is not the sum of the rows: it may add the levels instead. */
function sumsLevels(
  total: Line,
  column: LineColumn,
  parts: readonly Line[],
  levels: readonly Line[],
): boolean {
  const stated = countOf(column, total)
  return levels.length > 0 && (stated === null || stated !== wholeOf(column, parts))
}

interface BrokenSum {
  readonly total: Line
  readonly column: LineColumn
  readonly measure: MeasureId
  readonly stated: number
  readonly sum: number
}

function noteBrokenSum(
  { total, column, measure, stated, sum }: BrokenSum,
  portal: Portal,
  notes: Notes,
): void {
  const loose = isLoose(total, column, portal)
  const words = loose ? looseSumWords : brokenSumWords
  noteBroken(notes, {
    severity: loose ? 'warning' : 'error',
    rule: SUM_PROOF,
    message: words(column.path, stated, sum, measure),
    cells: [linePlace(total, column)],
  })
}

function totalOfLevels({ row }: Line, cells: readonly string[]) {
  const message = `Dòng «${row.label}» của trang cộng các mức độ dịch vụ, không cộng các đơn vị, nên không chụp dòng đó; số của từng đơn vị không đổi.`
  return { rule: 'total-of-levels', message, cells }
}

interface Divided {
  readonly line: Line
  readonly dividing: readonly Line[]
  readonly columns: readonly LineColumn[]
  readonly portal: Portal
  readonly notes: Notes
}

/** A row with its own counts is the sum of the rows that divide it (T7a, trees); where it is not, say so. */
function addLevels({ line, dividing, columns, portal, notes }: Divided): void {
  const isTree = dividing[0]?.level === null
  const mayLack = isTree ? dividing.every(({ row }) => isWithin(row.label)) : portal.levelsArePart === true
  for (const column of columns) {
    const sum = wholeOf(column, dividing)
    const stated = countOf(column, line)
    if (sum === null || stated === null || measureOf(line, column) === null) continue
    const proof = isTree ? TREE_PROOF : LEVEL_PROOF
    if (stated === sum) prove(column, [line, ...dividing], proof)
    else if (!(mayLack && sum < stated))
      noteBroken(notes, {
        severity: portal.levelsOnly ? 'error' : 'warning',
        rule: proof,
        message: brokenLevelsWords(lineName(line), column.path, { stated, sum, isTree }),
        cells: [linePlace(line, column)],
      })
  }
}

function prove(column: LineColumn, lines: readonly Line[], proof: string): void {
  for (const line of lines) if (hasCell(column, line)) addProof(column, line, proof)
}

/** What some lines make together; null where none has a cell here. Scores are not added up. */
function wholeOf(column: LineColumn, lines: readonly Line[]): number | null {
  if (isScore(column.measure) || !lines.some((line) => hasCell(column, line))) return null
  return sumOfLines(column, lines)
}
