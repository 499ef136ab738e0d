import { type Grid, type GridRow, PATH_JOINT } from '../grid/grid'
import type { Spot } from '../grid/occupy'
import { isScore, type MeasureId } from '../measures/catalogue'
import { type Refusal, type RefusalReason, refusalOf } from '../outcome'
import type { TableMatch } from '../portals/match-table'
import type { PortalLevel } from '../portals/portal'
import { fold } from '../text/fold'
import { type CellReading, readColumn } from '../text/read-number'
import type { CaptureWarning } from './capture-view'
import { checkRate } from './check-rates'
import { brokenSumWords, brokenWords, judgeRow, SUM_PROOF } from './prove'
import type { Figure } from './snapshot'

export interface FiguresRead {
  readonly figures: readonly Figure[]
  /** Data rows, totals not counted. */
  readonly rows: number
  readonly proved: number
  readonly broken: number
  readonly warnings: readonly CaptureWarning[]
  readonly refusals: readonly Refusal[]
}

/** One row of figures while it is being judged. */
interface Line {
  readonly row: GridRow
  /** The row's name: groups › label; what tells it apart from every other row. */
  readonly path: string
  readonly by: Figure['by']
  readonly level: PortalLevel | null
  readonly cells: readonly Cell[]
}

interface Cell {
  readonly measure: MeasureId
  readonly column: string
  readonly spot: Spot
  readonly reading: CellReading
  readonly proofs: string[]
  /** Left out with a warning: the page's own total is known to be computed otherwise. */
  dropped: boolean
}

interface Notes {
  readonly warnings: CaptureWarning[]
  readonly refusals: Refusal[]
  proved: number
  broken: number
}

/**
 * Reads and proves every figure of a table whose columns are known. Nothing is guessed: what cannot be read, or breaks
 * an identity that no genuine page breaks, is in `refusals` by name.
 */
export function readFigures(grid: Grid, match: TableMatch): FiguresRead {
  const notes: Notes = { warnings: [], refusals: [], proved: 0, broken: 0 }
  const lines = readLines(grid, match, notes)
  const data = lines.filter(({ row }) => row.kind === 'data')
  if (data.length === 0) notes.refusals.push(noRows(lines))
  else {
    for (const line of lines) judgeLine(line, grid, match, notes)
    const top = data.filter(({ level }) => level === null)
    for (const line of lines)
      if (line.row.kind !== 'data') addUp(line, partsOf(line, top, lines), match, notes)
    if (!lines.some(({ row }) => row.kind === 'total')) suspectTotal(top, notes)
    refuseDoubtful(lines, notes)
    refuseTwins(lines, notes)
  }
  const captured = lines.filter(({ row }) => row.kind !== 'subtotal')
  return {
    figures: captured.flatMap(figuresOf),
    rows: data.length,
    proved: notes.proved,
    broken: notes.broken,
    warnings: notes.warnings,
    refusals: notes.refusals,
  }
}

function noRows(lines: readonly Line[]): Refusal {
  const hasFigures = lines.some(({ cells }) =>
    cells.some(({ reading }) => reading.state === 'number' && reading.value !== 0),
  )
  if (hasFigures)
    return refusalOf(
      'rows-missing',
      'Bảng chỉ có dòng tổng, không có dòng nào để đối chiếu. Bấm «Thống kê», chờ bảng hiện đủ rồi chụp lại.',
    )
  return refusalOf(
    'no-data',
    'Bảng chưa có số liệu. Đặt đơn vị và kỳ ở bộ lọc, bấm «Thống kê», chờ bảng hiện rồi chụp.',
  )
}

function readLines(grid: Grid, match: TableMatch, notes: Notes): Line[] {
  const rows = grid.rows.filter(({ kind }) => kind !== 'group')
  const columns = match.columns.map(({ column, at }) => {
    const spots = rows.map((row) => ownSpot(row, at, match))
    const kind = isScore(column.measure) ? 'points' : 'count'
    const readings = readColumn(spots.map(textOf), kind)
    return { column, at, spots, readings }
  })
  const names = nameLines(rows, match)
  return rows.map((row, index) => {
    const name = names[index]!
    if (row.ragged && row.kind !== 'subtotal') notes.refusals.push(raggedRow(name.path))
    if (row.label === '')
      notes.refusals.push(
        refusalOf(
          'row-not-found',
          `Hàng thứ ${index + 1} của bảng có số nhưng không có tên. Kiểm tra lại bảng trên trang rồi chụp lại.`,
        ),
      )
    const cells = columns.flatMap(({ column, at, spots, readings }): Cell[] => {
      const spot = spots[index]
      const measure = name.level ? name.level.measures[column.measure] : column.measure
      if (!spot || measure === undefined) return []
      const path = grid.columns[at]!.path.join(PATH_JOINT)
      return [{ measure, column: path, spot, reading: readings[index]!, proofs: [], dropped: false }]
    })
    return { row, ...name, cells }
  })
}

/** The cell a figure stands in; none where it spans several figures' columns (the total of a group) or is absent. */
function ownSpot(row: GridRow, at: number, { columns }: TableMatch): Spot | null {
  const spot = row.spots[at] ?? null
  if (!spot) return null
  const covered = columns.filter((other) => other.at >= spot.column && other.at < spot.column + spot.width)
  return covered.length > 1 ? null : spot
}

function textOf(spot: Spot | null): string {
  if (!spot) return ''
  return /(…|\.\.\.)$/u.test(spot.cell.text) ? (spot.cell.full ?? spot.cell.text) : spot.cell.text
}

function raggedRow(path: string): Refusal {
  return refusalOf(
    'column-missing',
    `Hàng «${path}» thiếu hoặc thừa ô so với đầu bảng, không biết số nào thuộc cột nào. Tải lại trang rồi chụp lại.`,
    path,
  )
}

type Name = Pick<Line, 'path' | 'by' | 'level'>

/** Names every row: a label that stands once is enough, else its groups tell it apart. */
function nameLines(rows: readonly GridRow[], { portal }: TableMatch): Name[] {
  const key = portal.row.is
  let parent: Name | null = null
  const uses = new Map<string, number>()
  for (const { kind, label } of rows)
    if (kind === 'data') uses.set(fold(label), (uses.get(fold(label)) ?? 0) + 1)
  return rows.map((row): Name => {
    if (row.kind === 'total') return { path: row.label, by: {}, level: null }
    const path = [...row.groups, row.label].join(PATH_JOINT)
    if (row.kind === 'subtotal') return { path, by: {}, level: null }
    const level: PortalLevel | null =
      portal.levels?.find(({ labels }) => labels.some((label) => fold(label) === fold(row.label))) ?? null
    if (level && parent) return { path: `${parent.path}${PATH_JOINT}${row.label}`, by: parent.by, level }
    const label = uses.get(fold(row.label)) === 1 ? row.label : path
    const own: Name = { path, by: { [key]: label }, level: null }
    parent = own
    return own
  })
}

function judgeLine(line: Line, grid: Grid, match: TableMatch, notes: Notes): void {
  for (const cell of line.cells) refuseUnread(line, cell, notes)
  if (line.row.kind === 'subtotal' || line.level) return
  const counts = countsOf(line)
  for (const judged of judgeRow(counts)) {
    if (judged.holds) {
      notes.proved++
      const used = new Set<MeasureId>([judged.identity.left, ...judged.identity.right])
      for (const cell of line.cells) if (used.has(cell.measure)) cell.proofs.push(judged.identity.id)
    } else {
      notes.broken++
      report(
        notes,
        judged.identity.severity,
        judged.identity.id,
        brokenWords(nameOf(line), judged),
        cellsOf(line, [judged.identity.left, ...judged.identity.right]),
      )
    }
  }
  for (const { rate, at } of match.rates) {
    const column = grid.columns[at]!.path.join(PATH_JOINT)
    const spot = line.row.spots[at] ?? null
    if (spot?.row === line.row.row)
      notes.warnings.push(...checkRate(rate, spot, nameOf(line), column, counts))
  }
}

function countsOf({ cells }: Line): Map<MeasureId, number> {
  return new Map(
    cells.flatMap(({ measure, reading }) =>
      reading.state === 'number' ? [[measure, reading.value] as const] : [],
    ),
  )
}

/** What the officer calls the row: its own label, with its groups only where the label stands twice. */
function nameOf({ row, path, by, level }: Line): string {
  return level ? path : (by.field ?? by.unit ?? by.procedure ?? row.label)
}

function cellsOf(line: Line, measures: readonly MeasureId[]): string[] {
  return line.cells
    .filter(({ measure }) => measures.includes(measure))
    .map(({ column }) => `${nameOf(line)} · ${column}`)
}

function report(
  notes: Notes,
  severity: 'error' | 'warning',
  rule: string,
  message: string,
  cells: readonly string[],
): void {
  if (severity === 'error') notes.refusals.push(refusalOf('identity-broken', message, cells.join('; ')))
  else notes.warnings.push({ rule, message, cells })
}

/** "-" counts as nothing; a blank or an unread cell has no count. */
function countOf({ reading }: Cell): number | null {
  if (reading.state === 'number') return reading.value
  return reading.state === 'none' ? 0 : null
}

const UNREAD: Partial<Record<RefusalReason, string>> = {
  'ambiguous-number': 'đọc được theo hai cách, không biết dấu nào ngăn hàng nghìn',
  'not-a-number': 'không phải một số đếm',
}

function refuseUnread(line: Line, { reading, column, spot }: Cell, notes: Notes): void {
  if (reading.state === 'refused') notes.refusals.push(unreadCell(reading.reason, nameOf(line), column, spot))
  else if (spot.height > 1)
    notes.refusals.push(
      refusalOf(
        'two-rows-match',
        `Ô ở cột «${column}» trải qua nhiều hàng, không biết số thuộc hàng nào. Tải lại trang rồi chụp lại.`,
        `${nameOf(line)} · ${column}`,
      ),
    )
}

function unreadCell(reason: RefusalReason, row: string, column: string, spot: Spot): Refusal {
  const words = UNREAD[reason] ?? 'không đọc được'
  return refusalOf(
    reason,
    `${row}, cột «${column}» ghi «${spot.cell.text.trim()}»: ${words}. Xem lại ô đó trên trang rồi chụp lại.`,
    `${row} · ${column}`,
  )
}

/** A subtotal closes its group: the rows above it back to the subtotal before; else the group's rows. */
function partsOf(line: Line, top: readonly Line[], lines: readonly Line[]): Line[] {
  if (line.row.kind === 'total') return [...top]
  const before =
    lines.filter(({ row }) => row.kind === 'subtotal' && row.row < line.row.row).at(-1)?.row.row ?? -1
  const inGroup = top.filter(({ row }) => line.row.groups.every((group, at) => row.groups[at] === group))
  const above = inGroup.filter(({ row }) => row.row < line.row.row && row.row > before)
  return above.length > 0 ? above : inGroup
}

/** Checks a total against its rows, column by column, and a total over several columns against all of them. */
function addUp(total: Line, parts: readonly Line[], { portal }: TableMatch, notes: Notes): void {
  for (const cell of total.cells) {
    const members = parts.flatMap(({ cells }) => cells.filter(({ column }) => column === cell.column))
    const sum = sumOf(members)
    const stated = countOf(cell)
    if (sum === null || stated === null) continue
    if (stated === sum) {
      for (const proven of [cell, ...members]) proven.proofs.push(SUM_PROOF)
      continue
    }
    notes.broken++
    const loose = portal.looseTotals?.includes(cell.measure) === true
    if (loose) cell.dropped = true
    report(
      notes,
      loose ? 'warning' : 'error',
      SUM_PROOF,
      brokenSumWords(cell.column, stated, sum, cell.measure),
      [`${nameOf(total)} · ${cell.column}`],
    )
  }
}

/** "-" adds nothing; a blank or an unread cell leaves the sum unknown. Scores are not added up. */
function sumOf(cells: readonly Cell[]): number | null {
  let sum = 0
  for (const cell of cells) {
    const count = isScore(cell.measure) ? null : countOf(cell)
    if (count === null) return null
    sum += count
  }
  return cells.length === 0 ? null : sum
}

/** Without a total row, a first or last row that is the sum of all others may be a total under a name nobody knows. */
function suspectTotal(rows: readonly Line[], notes: Notes): void {
  if (rows.length < 3) return
  for (const line of [rows[0]!, rows.at(-1)!]) {
    const others = rows.filter((row) => row !== line)
    const sums = line.cells.map(
      (cell) =>
        [
          countOf(cell) ?? 0,
          sumOf(others.flatMap(({ cells }) => cells.filter(({ column }) => column === cell.column))),
        ] as const,
    )
    if (sums.some(([stated]) => stated > 0) && sums.every(([stated, sum]) => stated === sum)) {
      notes.refusals.push(
        refusalOf(
          'two-rows-match',
          `Hàng «${line.path}» bằng tổng mọi hàng khác: không rõ đó là dòng tổng hay một hàng như các hàng kia. Kiểm tra tên hàng trên trang.`,
          line.path,
        ),
      )
      return
    }
  }
}

/** A value whose separators contradict its column counts only where an equation holds with it. */
function refuseDoubtful(lines: readonly Line[], notes: Notes): void {
  for (const line of lines) {
    for (const { reading, proofs, column, spot } of line.cells) {
      if (reading.state === 'number' && reading.doubtful && proofs.length === 0) {
        notes.refusals.push(unreadCell('ambiguous-number', nameOf(line), column, spot))
      }
    }
  }
}

/** Two rows of one name cannot be told apart by anyone who uses the figures. */
function refuseTwins(lines: readonly Line[], notes: Notes): void {
  const seen = new Set<string>()
  for (const { row, by, path, level } of lines) {
    if (row.kind !== 'data') continue
    const key = `${Object.values(by)
      .map((label) => fold(label ?? ''))
      .join('\n')}\n${level ? fold(path) : ''}`
    if (seen.has(key))
      notes.refusals.push(
        refusalOf(
          'two-rows-match',
          `Bảng có hai hàng cùng tên «${path}», không biết lấy hàng nào. Kiểm tra lại bộ lọc trên trang.`,
          path,
        ),
      )
    seen.add(key)
  }
}

function figuresOf(line: Line): Figure[] {
  return line.cells.flatMap((cell): Figure[] => {
    const { reading, spot, measure, column, proofs, dropped } = cell
    if (dropped || reading.state === 'refused') return []
    return [
      {
        measure,
        by: line.by,
        state: reading.state,
        value: reading.value,
        cell: { row: line.path, column, text: spot.cell.text.trim(), at: [0, 0, spot.row, spot.at] },
        provedBy: [...new Set(proofs)],
      },
    ]
  })
}
