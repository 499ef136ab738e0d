import { type Grid, PATH_JOINT } from '../../grid/grid'
import { groupBy } from '../../group-by'
import type { MeasureId } from '../../measures/catalogue'
import type { Identity } from '../../measures/identities'
import { type RefusalReason, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import type { PortalRate } from '../../portals/portal'
import { fold } from '../../text/fold'
import { checkRate } from './check-rates'
import { dropUnsureTotals, judgeTotals } from './judge-totals'
import {
  addProof,
  countsOf,
  hasCell,
  type Line,
  type LineColumn,
  type Lines,
  lineName,
  linePlace,
  type Notes,
} from './line'
import { missingWarnings } from './missing-values'
import { noteBroken } from './note-broken'
import { type Omissions, omissionsOf } from './omissions'
import { otherCounts, otherReading } from './other-readings'
import { brokenWords, type Equation, equationsAmong, holdsIn, judgedOf } from './prove'
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
  const ofLevels = equations.filter(({ identity }) => match.portal.identities?.includes(identity))
  const omitted = omissionsOf(match.portal.id, columns)
  dropUnsureTotals(lines, top, match.portal)
  for (const line of rows) {
    for (const column of columns) refuseUnread(line, column, lines, notes)
    if (line.row.kind === 'subtotal') continue
    const own = line.level ? ofLevels : equations
    judgeLine(line, { equations: own, counts: numbersOf(line, columns, slots, counts), notes, omitted })
    if (match.rates.length > 0 && !line.level) judgeRates(line, lines, { grid, match, notes })
  }
  judgeTotals(lines, { portal: match.portal, data, top, notes })
  notes.warnings.push(...omitted.warnings(), ...missingWarnings(lines))
  notes.refusals.push(...refuseNoRow(data))
  if (!rows.some(({ row }) => row.kind === 'total'))
    for (const alike of rowsAlike(top, data)) notes.refusals.push(...suspectTotal(alike, columns))
  refuseDoubtful(lines, notes)
  refuseTwins(data, notes)
}

/** Rows that may be added up: those that stand in no other, and those of each level. */
function rowsAlike(top: readonly Line[], data: readonly Line[]): readonly (readonly Line[])[] {
  return [top, ...groupBy(data, ({ level }) => level).values()].filter(
    (rows) => rows[0]?.level !== null || rows === top,
  )
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
    if (reading.state === 'number' && !column.dropped.has(line.at)) counts[slots[place]!] = reading.value
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
    noteBroken(notes, { severity: identity.severity, rule: identity.id, message: words, cells: places })
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
  // The rates of a total over levels are of other rows than its counts (portals 14.1).
  if (line.row.kind === 'total' && match.portal.levelsArePart) return
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

const UNREAD: Partial<Record<RefusalReason, string>> = {
  'ambiguous-number': 'đọc được theo hai cách, không biết dấu nào ngăn hàng nghìn',
  'not-a-number': 'không phải một số đếm',
}

/** What an open field or list of the page holds, as it is read: "[275]". */
const IN_FIELD = /^\[.*\]$/
const NEXT =
  'Nếu trang chưa hiện xong thì chờ rồi chụp lại; nếu trang vẫn ghi như vậy thì số của ô này phải ghi tay.'

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
  const text = column.texts[line.at] ?? ''
  const words = IN_FIELD.test(text)
    ? 'số nằm trong ô nhập, có thể chưa lưu'
    : (UNREAD[reason] ?? 'không đọc được')
  const message = `${lineName(line)}, cột «${column.path}» ghi «${text}»: ${words}. ${NEXT}`
  notes.refusals.push(refusalOf(reason, message, linePlace(line, column)))
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
      const message = `Bảng có hai hàng cùng tên «${path}», không biết lấy hàng nào. Chọn bộ lọc cho một đơn vị, một cấp rồi chụp lại; nếu trang vẫn vậy thì ghi tay hai hàng đó.`
      notes.refusals.push(refusalOf('two-rows-match', message, path))
    }
    seen.add(key)
  }
}
