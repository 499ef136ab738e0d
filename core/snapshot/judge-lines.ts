import { type Grid, PATH_JOINT } from '../grid/grid'
import { groupBy } from '../group-by'
import { isScore, type MeasureId } from '../measures/catalogue'
import type { Identity } from '../measures/identities'
import { type RefusalReason, refusalOf } from '../outcome'
import type { TableMatch } from '../portals/match-table'
import type { Portal } from '../portals/portal'
import { fold } from '../text/fold'
import { checkRate } from './check-rates'
import { addProof, type Cell, countOf, countsOf, type Line, type Notes, nameOf, placeOf } from './line'
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
} from './prove'

/** Judges every row by itself, then the totals against the rows, then what only a proof could save. */
export function judgeLines(lines: readonly Line[], grid: Grid, match: TableMatch, notes: Notes): void {
  const data = lines.filter(({ row }) => row.kind === 'data')
  const top = data.filter(({ level }) => level === null)
  const measures = match.columns.map(({ column }) => column.measure)
  const equations = equationsAmong(measures, match.portal.identities)
  const slots = measures.map((measure) => measures.indexOf(measure))
  const counts = new Float64Array(measures.length)
  for (const line of lines) {
    for (const cell of line.cells) refuseUnread(line, cell, notes)
    if (line.row.kind === 'subtotal' || line.level) continue
    judgeLine(line, equations, numbersOf(line, slots, counts), notes)
    if (match.rates.length > 0) checkRates(line, grid, match, notes)
  }
  for (const line of lines) {
    if (line.row.kind !== 'data') addUp(line, partsOf(line, top, lines), match.portal, notes)
  }
  if (top.length < data.length) {
    const levels = groupBy(data, ({ parent }) => parent)
    for (const line of top) addLevels(line, levels.get(line.path) ?? [], notes)
  }
  if (!lines.some(({ row }) => row.kind === 'total')) suspectTotal(top, notes)
  refuseDoubtful(lines, notes)
  refuseTwins(data, notes)
}

/** The numbers of a row at their `slots`, NaN where there is none. */
function numbersOf({ cells }: Line, slots: readonly number[], counts: Float64Array): Float64Array {
  counts.fill(Number.NaN)
  for (const { place, reading } of cells) {
    if (reading.state === 'number') counts[slots[place]!] = reading.value
  }
  return counts
}

function judgeLine(line: Line, equations: readonly Equation[], counts: Float64Array, notes: Notes): void {
  for (const equation of equations) {
    const { identity } = equation
    const holds = holdsIn(equation, counts)
    if (holds === null) continue
    if (holds) {
      notes.proved++
      for (const cell of line.cells) if (isIn(identity, cell)) addProof(cell, identity.id)
      continue
    }
    const places = line.cells.filter((cell) => isIn(identity, cell)).map((cell) => placeOf(line, cell))
    const words = brokenWords(nameOf(line), judgedOf(equation, counts))
    report(notes, identity.severity, identity.id, words, places)
  }
}

function checkRates(line: Line, grid: Grid, match: TableMatch, notes: Notes): void {
  const counts = countsOf(line)
  for (const { rate, at } of match.rates) {
    const spot = line.row.spots[at] ?? null
    const column = grid.columns[at]!.path.join(PATH_JOINT)
    if (spot?.row === line.row.row)
      notes.warnings.push(...checkRate(rate, spot, nameOf(line), column, counts))
  }
}

function isIn({ left, right }: Identity, { measure }: Cell): boolean {
  return measure !== null && (measure === left || right.includes(measure))
}

function report(
  notes: Notes,
  severity: 'error' | 'warning',
  rule: string,
  message: string,
  cells: readonly string[],
): void {
  notes.broken++
  if (severity === 'error') notes.refusals.push(refusalOf('identity-broken', message, cells.join('; ')))
  else notes.warnings.push({ rule, message, cells })
}

const UNREAD: Partial<Record<RefusalReason, string>> = {
  'ambiguous-number': 'đọc được theo hai cách, không biết dấu nào ngăn hàng nghìn',
  'not-a-number': 'không phải một số đếm',
}

function refuseUnread(line: Line, cell: Cell, notes: Notes): void {
  if (cell.reading.state === 'refused') refuseCell(cell.reading.reason, line, cell, notes)
  else if (cell.spot.height > 1) {
    const message = `Ô ở cột «${cell.column}» trải qua nhiều hàng, không biết số thuộc hàng nào. Tải lại trang rồi chụp lại.`
    notes.refusals.push(refusalOf('two-rows-match', message, placeOf(line, cell)))
  }
}

function refuseCell(reason: RefusalReason, line: Line, cell: Cell, notes: Notes): void {
  const words = UNREAD[reason] ?? 'không đọc được'
  const message = `${nameOf(line)}, cột «${cell.column}» ghi «${cell.spot.cell.text.trim()}»: ${words}. Xem lại ô đó trên trang rồi chụp lại.`
  notes.refusals.push(refusalOf(reason, message, placeOf(line, cell)))
}

/** A subtotal closes its group: the rows above it back to the subtotal before; else the group's rows. */
function partsOf(line: Line, top: readonly Line[], lines: readonly Line[]): Line[] {
  if (line.row.kind === 'total') return [...top]
  const before = lines.filter(({ row }) => row.kind === 'subtotal' && row.row < line.row.row).at(-1)
  const inGroup = top.filter(({ row }) => line.row.groups.every((group, at) => row.groups[at] === group))
  const above = inGroup.filter(({ row }) => row.row < line.row.row && row.row > (before?.row.row ?? -1))
  return above.length > 0 ? above : inGroup
}

/** Checks a total against its rows, column by column. */
function addUp(total: Line, parts: readonly Line[], portal: Portal, notes: Notes): void {
  const members = byColumn(parts)
  for (const cell of total.cells) {
    const rows = members[cell.place] ?? []
    const sum = sumOf(rows)
    const stated = countOf(cell)
    if (sum === null || stated === null || cell.measure === null) continue
    if (stated === sum) {
      for (const proven of [cell, ...rows]) addProof(proven, SUM_PROOF)
      continue
    }
    const loose = portal.looseTotals?.includes(cell.measure) === true
    if (loose) cell.dropped = true
    const words = brokenSumWords(cell.column, stated, sum, cell.measure)
    report(notes, loose ? 'warning' : 'error', SUM_PROOF, words, [placeOf(total, cell)])
  }
}

/** A row with its own counts is the sum of the rows that divide it (T7a); where it is not, say so. */
function addLevels(line: Line, dividing: readonly Line[], notes: Notes): void {
  const levels = byColumn(dividing)
  for (const cell of line.cells) {
    const parts = levels[cell.place] ?? []
    const sum = sumOf(parts)
    const stated = countOf(cell)
    if (sum === null || stated === null || cell.measure === null) continue
    if (stated === sum) for (const proven of [cell, ...parts]) addProof(proven, LEVEL_PROOF)
    else
      report(notes, 'warning', LEVEL_PROOF, brokenLevelsWords(nameOf(line), cell.column, stated, sum), [
        placeOf(line, cell),
      ])
  }
}

/** The cells of each column the portal knows. */
function byColumn(lines: readonly Line[]): Cell[][] {
  const columns: Cell[][] = []
  for (const { cells } of lines) {
    for (const cell of cells) {
      const same = columns[cell.place]
      if (same) same.push(cell)
      else columns[cell.place] = [cell]
    }
  }
  return columns
}

/** "-" adds nothing; a blank or an unread cell leaves the sum unknown. Scores are not added up. */
function sumOf(cells: readonly Cell[]): number | null {
  let sum = 0
  let measure: MeasureId | null = null
  for (const cell of cells) {
    if (cell.measure !== measure && cell.measure !== null && isScore(cell.measure)) return null
    measure = cell.measure
    const count = countOf(cell)
    if (count === null) return null
    sum += count
  }
  return cells.length === 0 ? null : sum
}

/** Without a total row, a first or last row that is the sum of all others may be a total under a name nobody knows. */
function suspectTotal(rows: readonly Line[], notes: Notes): void {
  if (rows.length < 3) return
  for (const line of [rows[0]!, rows.at(-1)!]) {
    const others = byColumn(rows.filter((row) => row !== line))
    const sums = line.cells.map((cell) => [countOf(cell) ?? 0, sumOf(others[cell.place] ?? [])] as const)
    if (!sums.some(([stated]) => stated > 0) || !sums.every(([stated, sum]) => stated === sum)) continue
    const message = `Hàng «${line.path}» bằng tổng mọi hàng khác: không rõ đó là dòng tổng hay một hàng như các hàng kia. Kiểm tra tên hàng trên trang.`
    notes.refusals.push(refusalOf('two-rows-match', message, line.path))
    return
  }
}

/** A value whose separators contradict its column counts only where an equation holds with it. */
function refuseDoubtful(lines: readonly Line[], notes: Notes): void {
  for (const line of lines) {
    for (const cell of line.cells) {
      const { reading, proofs } = cell
      if (reading.state === 'number' && reading.doubtful && proofs.list.length === 0)
        refuseCell('ambiguous-number', line, cell, notes)
    }
  }
}

/** Two rows of one name cannot be told apart by anyone who uses the figures. */
function refuseTwins(data: readonly Line[], notes: Notes): void {
  const seen = new Set<string>()
  for (const { by, path, level } of data) {
    const key = [by.unit, by.field, by.procedure, level ? path : '']
      .map((part) => fold(part ?? ''))
      .join('\n')
    if (seen.has(key)) {
      const message = `Bảng có hai hàng cùng tên «${path}», không biết lấy hàng nào. Kiểm tra lại bộ lọc trên trang.`
      notes.refusals.push(refusalOf('two-rows-match', message, path))
    }
    seen.add(key)
  }
}
