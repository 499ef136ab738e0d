import { type Grid, PATH_JOINT } from '../../grid/grid'
import { groupBy } from '../../group-by'
import { isScore, type MeasureId } from '../../measures/catalogue'
import type { Identity } from '../../measures/identities'
import { type RefusalReason, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import type { Portal, PortalRate } from '../../portals/portal'
import { fold } from '../../text/fold'
import { checkRate } from './check-rates'
import {
  addProof,
  countOf,
  countsOf,
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
import { type Omissions, omissionsOf } from './omissions'
import { otherCounts, otherReading } from './other-readings'
import {
  brokenLevelsWords,
  brokenSumWords,
  brokenWords,
  type Equation,
  equationsAmong,
  holdsIn,
  judgedOf,
  LEVEL_PROOF,
  SUM_PROOF,
  TREE_PROOF,
} from './prove'
import { isWithin } from './row-marks'
import { refuseNoRow, suspectTotal } from './suspect-rows'

/** Judges every row by itself, then the totals against the rows, then what only a proof could save. */
export function judgeLines(lines: Lines, grid: Grid, match: TableMatch, notes: Notes): void {
  const { rows, columns } = lines
  const data = rows.filter(({ row }) => row.kind === 'data')
  const top = data.filter(({ parent }) => parent === null)
  const measures = columns.map(({ measure }) => measure)
  const equations = equationsAmong(measures, match.portal.identities).map((equation) => ({
    ...equation,
    columns: columns.filter(({ measure }) => isIn(equation.identity, measure)),
  }))
  const slots = measures.map((measure) => measures.indexOf(measure))
  const counts = new Float64Array(columns.length)
  const omitted = omissionsOf(match.portal.id, columns)
  for (const line of rows) {
    for (const column of columns) refuseUnread(line, column, lines, notes)
    if (line.row.kind === 'subtotal' || line.level) continue
    judgeLine(line, { equations, counts: numbersOf(line, columns, slots, counts), notes, omitted })
    if (match.rates.length > 0) judgeRates(line, lines, { grid, match, notes })
  }
  for (const line of rows) {
    if (line.row.kind !== 'data')
      addUp(line, rowsAddedUp(line, top, rows), { columns, portal: match.portal, notes })
  }
  if (top.length < data.length) {
    const levels = groupBy(data, ({ parent }) => parent)
    for (const line of data)
      if (line.level === null) addLevels(line, levels.get(line.path) ?? [], columns, notes)
  }
  notes.warnings.push(...omitted.warnings())
  notes.refusals.push(...refuseNoRow(data))
  if (!rows.some(({ row }) => row.kind === 'total')) notes.refusals.push(...suspectTotal(top, columns))
  refuseDoubtful(lines, notes)
  refuseTwins(data, notes)
}

/** The numbers of a row at their `slots`, NaN where there is none. */
function numbersOf(
  line: Line,
  columns: readonly LineColumn[],
  slots: readonly number[],
  counts: Float64Array,
): Float64Array {
  counts.fill(Number.NaN)
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place]!
    const reading = column.readings[line.at]!
    if (reading.state === 'number') counts[slots[place]!] = reading.value
  }
  return counts
}

/** An equation, and every column that counts one of its measures. */
interface ColumnsEquation extends Equation {
  readonly columns: readonly LineColumn[]
}

interface RowJudging {
  readonly equations: readonly ColumnsEquation[]
  readonly counts: Float64Array
  readonly notes: Notes
  readonly omitted: Omissions
}

function judgeLine(line: Line, { equations, counts, notes, omitted }: RowJudging): void {
  for (const equation of equations) {
    const { identity, columns } = equation
    const holds = holdsIn(equation, counts)
    if (holds === null) continue
    if (holds) {
      notes.proved++
      for (const column of columns) if (hasCell(column, line)) addProof(column, line, identity.id)
      continue
    }
    if (refusesOther(line, equation, notes) || omitted.explain(line, judgedOf(equation, counts))) continue
    const places = columns.filter((column) => hasCell(column, line)).map((column) => linePlace(line, column))
    const words = brokenWords(lineName(line), judgedOf(equation, counts))
    report(notes, { severity: identity.severity, rule: identity.id, message: words, cells: places })
  }
}

/** An equation that breaks as «1.000» is a thousand and holds as it is one: nobody can tell which it is. */
function refusesOther(line: Line, { identity, columns }: ColumnsEquation, notes: Notes): boolean {
  const changed = columns.filter((column) => otherReading(column, line) !== null)
  if (changed.length === 0) return false
  const others = otherCounts(line, columns, countsOf(line, columns)).counts
  const otherOf = (measure: MeasureId) => others.get(measure) ?? Number.NaN
  const counts = Float64Array.from([identity.left, ...identity.right].map(otherOf))
  if (!holdsIn({ identity, left: 0, right: identity.right.map((_, at) => at + 1) }, counts)) return false
  for (const column of changed) refuseCell('ambiguous-number', line, column, notes)
  return true
}

interface RatesAsked {
  readonly grid: Grid
  readonly match: TableMatch
  readonly notes: Notes
}

function judgeRates(line: Line, { layout, columns }: Lines, { grid, match, notes }: RatesAsked): void {
  const counts = countsOf(line, columns)
  for (const { rate, at } of match.rates) {
    const spot = layout.spot(line.row.row, at)
    const column = grid.columns[at]!.path.join(PATH_JOINT)
    if (spot?.row !== line.row.row) continue
    const warnings = checkRate(rate, counts, { cell: spot.cell, row: lineName(line), column })
    const others = warnings.length > 0 ? otherCounts(line, ofRate(rate, columns), counts) : null
    if (
      others &&
      others.columns.length > 0 &&
      checkRate(rate, others.counts, { cell: spot.cell, row: '', column }).length === 0
    )
      for (const doubted of others.columns) refuseCell('ambiguous-number', line, doubted, notes)
    else notes.warnings.push(...warnings)
  }
}

function ofRate({ part, whole, orWhole = [] }: PortalRate, columns: readonly LineColumn[]): LineColumn[] {
  return columns.filter(({ measure }) => [...part, ...whole, ...orWhole.flat()].includes(measure))
}

function isIn({ left, right }: Identity, measure: MeasureId): boolean {
  return measure === left || right.includes(measure)
}

interface LineBroken {
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly cells: readonly string[]
}

function report(notes: Notes, { severity, rule, message, cells }: LineBroken): void {
  notes.broken++
  if (severity === 'error') notes.refusals.push(refusalOf('identity-broken', message, cells.join('; ')))
  else notes.warnings.push({ rule, message, cells })
}

const UNREAD: Partial<Record<RefusalReason, string>> = {
  'ambiguous-number': 'đọc được theo hai cách, không biết dấu nào ngăn hàng nghìn',
  'not-a-number': 'không phải một số đếm',
}

function refuseUnread(line: Line, column: LineColumn, { layout }: Lines, notes: Notes): void {
  if (!hasCell(column, line)) return
  const reading = column.readings[line.at]!
  if (reading.state === 'refused') refuseCell(reading.reason, line, column, notes)
  else if (!layout.isPlain(line.row.row) && layout.spot(line.row.row, column.place)!.height > 1) {
    const message = `Ô ở cột «${column.path}» trải qua nhiều hàng, không biết số thuộc hàng nào. Tải lại trang rồi chụp lại.`
    notes.refusals.push(refusalOf('two-rows-match', message, linePlace(line, column)))
  }
}

function refuseCell(reason: RefusalReason, line: Line, column: LineColumn, notes: Notes): void {
  const words = UNREAD[reason] ?? 'không đọc được'
  const message = `${lineName(line)}, cột «${column.path}» ghi «${column.texts[line.at]}»: ${words}. Xem lại ô đó trên trang rồi chụp lại.`
  notes.refusals.push(refusalOf(reason, message, linePlace(line, column)))
}

/** A subtotal closes its group: the rows above it back to the subtotal before; else the group's rows. */
function rowsAddedUp(line: Line, top: readonly Line[], lines: readonly Line[]): readonly Line[] {
  if (line.row.kind === 'total') return top
  const isInGroup = ({ row }: Line) => line.row.groups.every((group, at) => row.groups[at] === group)
  let first = line.at
  while (first > 0 && lines[first - 1]!.row.kind !== 'subtotal') first--
  const above = lines
    .slice(first, line.at)
    .filter((one) => one.row.kind === 'data' && one.parent === null && isInGroup(one))
  return above.length > 0 ? above : top.filter(isInGroup)
}

interface TableToJudge {
  readonly columns: readonly LineColumn[]
  readonly portal: Portal
  readonly notes: Notes
}

/** Checks a total against its rows, column by column. */
function addUp(total: Line, parts: readonly Line[], { columns, portal, notes }: TableToJudge): void {
  for (const column of columns) {
    const measure = measureOf(total, column)
    const sum = wholeOf(column, parts)
    const stated = countOf(column, total)
    if (sum === null || stated === null || measure === null) continue
    if (stated === sum) {
      prove(column, [total, ...parts], SUM_PROOF)
      continue
    }
    const loose = portal.looseTotals?.includes(measure) === true
    if (loose) column.dropped.add(total.at)
    const words = brokenSumWords(column.path, stated, sum, measure)
    report(notes, {
      severity: loose ? 'warning' : 'error',
      rule: SUM_PROOF,
      message: words,
      cells: [linePlace(total, column)],
    })
  }
}

/** A row with its own counts is the sum of the rows that divide it (T7a, trees); where it is not, say so. */
function addLevels(
  line: Line,
  dividing: readonly Line[],
  columns: readonly LineColumn[],
  notes: Notes,
): void {
  for (const column of columns) {
    const sum = wholeOf(column, dividing)
    const stated = countOf(column, line)
    if (sum === null || stated === null || measureOf(line, column) === null) continue
    const isTree = dividing[0]?.level === null
    const proof = isTree ? TREE_PROOF : LEVEL_PROOF
    if (stated === sum) prove(column, [line, ...dividing], proof)
    else if (!(isTree && sum < stated && dividing.every(({ row }) => isWithin(row.label))))
      report(notes, {
        severity: 'warning',
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

/** A value whose separators contradict its column counts only where an equation holds with it. */
function refuseDoubtful({ rows, columns }: Lines, notes: Notes): void {
  const doubted = columns.filter(({ readings }) =>
    readings.some((one) => one.state === 'number' && one.doubtful),
  )
  if (doubted.length === 0) return
  for (const line of rows) {
    for (const column of doubted) {
      const reading = column.readings[line.at]!
      const isProved = column.proofs[line.at]!.list.length > 0
      if (reading.state === 'number' && reading.doubtful && !isProved)
        refuseCell('ambiguous-number', line, column, notes)
    }
  }
}

/** Two rows of one name cannot be told apart by anyone who uses the figures. */
function refuseTwins(data: readonly Line[], notes: Notes): void {
  const seen = new Set<string>()
  const folded = (part: string | undefined) => (part === undefined ? '' : fold(part))
  for (const { by, path, level } of data) {
    const key = `${folded(by.unit)}\n${folded(by.field)}\n${folded(by.procedure)}\n${level ? fold(path) : ''}`
    if (seen.has(key)) {
      const message = `Bảng có hai hàng cùng tên «${path}», không biết lấy hàng nào. Kiểm tra lại bộ lọc trên trang.`
      notes.refusals.push(refusalOf('two-rows-match', message, path))
    }
    seen.add(key)
  }
}
