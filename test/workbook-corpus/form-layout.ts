import type { MeasureId } from '../../core/measures/catalogue'
import { cellName } from '../../core/workbook/seen'
import type { BookSpec, CellSpec, SheetSpec } from './book-spec'
import { FORMAT } from './book-spec'
import { countOf, FIELDS, totalOf } from './figures'

/** A column of the table: its labels from the top; a measure, or nothing the form knows. */
export interface ColumnSpec {
  readonly path: readonly string[]
  readonly measure?: MeasureId
  /** How many times the corpus's counts it must show: another period has other counts. */
  readonly times?: number
  /** Columns whose sum it is, by their place in the list. */
  readonly sumOf?: readonly number[]
  /** Any other formula, for row n: `(row) => 'H' + row`. */
  readonly formula?: (row: number) => string
  readonly format?: number
}

/** A row under the head: a field, a heading of a group, or an empty one. */
export type RowSpec = string | { readonly group: string } | null

export interface Layout {
  readonly name: string
  readonly top: number
  readonly left: number
  readonly columns: readonly ColumnSpec[]
  readonly rows: readonly RowSpec[]
  readonly numberRow: boolean
  readonly total: 'sum' | 'plus' | 'array' | 'sumproduct' | 'sumif' | 'indirect' | 'first' | 'none'
  readonly across: 'sum' | 'shared' | 'none'
  /** Cells to fill: with their format, without one, or not in the file at all. */
  readonly inputs: 'locked' | 'open' | 'absent' | 'text'
  readonly title: string | null
  readonly stale: number | undefined
}

export interface LaidOut {
  readonly sheet: SheetSpec
  /** What every cell must show after the fill: figures and totals. */
  readonly expected: Readonly<Record<string, number>>
  readonly firstRow: number
  readonly lastRow: number
  readonly totalRow: number
  /** Column letter of a place in the list. */
  letter(column: number): string
}

const RECEIVED = 'Số hồ sơ nhận giải quyết'
const RESOLVED = 'Số hồ sơ đã giải quyết'
const PENDING = 'Số hồ sơ đang giải quyết'

/** The circular's columns (1) to (13). */
export const CIRCULAR: readonly ColumnSpec[] = [
  { path: ['STT'] },
  { path: ['Lĩnh vực, công việc giải quyết theo cấp'] },
  { path: [RECEIVED, 'Tổng số'], measure: 'dossiers.received', sumOf: [3, 4, 5] },
  { path: [RECEIVED, 'Trong kỳ', 'Trực tuyến'], measure: 'dossiers.received.online' },
  { path: [RECEIVED, 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'], measure: 'dossiers.received.direct' },
  { path: [RECEIVED, 'Từ kỳ trước'], measure: 'dossiers.carried-over' },
  { path: [RESOLVED, 'Tổng số'], measure: 'dossiers.resolved', sumOf: [7, 8, 9] },
  { path: [RESOLVED, 'Trước hạn'], measure: 'dossiers.resolved.early' },
  { path: [RESOLVED, 'Đúng hạn'], measure: 'dossiers.resolved.on-time' },
  { path: [RESOLVED, 'Quá hạn'], measure: 'dossiers.resolved.late' },
  { path: [PENDING, 'Tổng số'], measure: 'dossiers.pending', sumOf: [11, 12] },
  { path: [PENDING, 'Trong hạn'], measure: 'dossiers.pending.in-time' },
  { path: [PENDING, 'Quá hạn'], measure: 'dossiers.pending.overdue' },
]

export const ROWS: readonly RowSpec[] = FIELDS.map(([name]) => name)

const INPUT_FORMATS = { locked: FORMAT.number, open: FORMAT.open, text: FORMAT.text } as const

export const USUAL: Layout = {
  name: 'II.06a',
  top: 6,
  left: 0,
  columns: CIRCULAR,
  rows: ROWS,
  numberRow: true,
  total: 'sum',
  across: 'sum',
  inputs: 'locked',
  title: 'Biểu số II.06a/VPCP/KSTT',
  stale: 0,
}

/** Lays the form out on a sheet, and says what it must show once filled. */
export function layOut(layout: Layout): LaidOut {
  const depth = Math.max(...layout.columns.map(({ path }) => path.length))
  const letter = (column: number): string => cellName(0, layout.left + column).slice(0, -1)
  const headEnd = layout.top + depth + (layout.numberRow ? 1 : 0)
  const totalFirst = layout.total === 'first'
  const firstRow = headEnd + (totalFirst ? 2 : 1)
  const lastRow = firstRow + layout.rows.length - 1
  const totalRow = totalFirst ? firstRow - 1 : lastRow + 1
  const frame = { layout, letter, firstRow, lastRow, totalRow }
  const cells: Record<string, CellSpec> = { ...titleCells(layout), ...headCells(layout, letter, depth) }
  const expected: Record<string, number> = {}
  for (const [index, row] of layout.rows.entries())
    Object.assign(cells, bodyRow(frame, row, firstRow + index, expected))
  if (layout.total !== 'none') Object.assign(cells, totalCells(frame, expected))
  const merges = headMerges(layout, letter, depth)
  return {
    sheet: { name: layout.name, cells, merges, around: { cols: widths(layout) } },
    expected,
    firstRow,
    lastRow,
    totalRow,
    letter,
  }
}

export function bookOf(...sheets: readonly SheetSpec[]): BookSpec {
  return { sheets }
}

interface Frame {
  readonly layout: Layout
  readonly letter: (column: number) => string
  readonly firstRow: number
  readonly lastRow: number
  readonly totalRow: number
}

function widths({ left, columns }: Layout): string {
  return `<cols><col min="${left + 1}" max="${left + 1}" width="6" customWidth="1"/><col min="${left + 2}" max="${left + 2}" width="34" customWidth="1"/><col min="${left + 3}" max="${left + columns.length}" width="11" customWidth="1"/></cols>`
}

function titleCells({ title, left }: Layout): Record<string, CellSpec> {
  if (title === null) return {}
  return {
    [cellName(0, left)]: { value: title },
    [cellName(1, left)]: { value: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020' },
    [cellName(3, left + 2)]: {
      value: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
    },
    [cellName(4, left + 8)]: { value: 'Đơn vị tính: Số hồ sơ TTHC', format: FORMAT.italic },
  }
}

/** Labels stand once, in the first cell of the block they span. */
function headCells(
  { columns, top, numberRow }: Layout,
  letter: (column: number) => string,
  depth: number,
): Record<string, CellSpec> {
  const cells: Record<string, CellSpec> = {}
  for (const [column, { path }] of columns.entries()) {
    const before = columns[column - 1]?.path ?? []
    for (let level = 0; level < depth; level++) {
      const shared =
        path.length > level + 1 && path.slice(0, level + 1).join() === before.slice(0, level + 1).join()
      const text = shared ? undefined : path[level]
      cells[`${letter(column)}${top + 1 + level}`] =
        text === undefined ? { format: FORMAT.head } : { value: text, format: FORMAT.head }
    }
    if (numberRow)
      cells[`${letter(column)}${top + 1 + depth}`] = { value: `(${column + 1})`, format: FORMAT.head }
  }
  return cells
}

function headMerges({ columns, top }: Layout, letter: (column: number) => string, depth: number): string[] {
  const merges: string[] = []
  for (let level = 0; level < depth; level++)
    for (let column = 0; column < columns.length; ) {
      const { path } = columns[column]!
      let end = column + 1
      if (path.length > level + 1)
        while (
          columns[end] &&
          columns[end]!.path.length > level + 1 &&
          columns[end]!.path.slice(0, level + 1).join() === path.slice(0, level + 1).join()
        )
          end++
      const bottom = path.length === level + 1 ? depth : level + 1
      if (path.length > level && (end - column > 1 || bottom > level + 1))
        merges.push(`${letter(column)}${top + 1 + level}:${letter(end - 1)}${top + bottom}`)
      column = end
    }
  return merges
}

function bodyRow(
  frame: Frame,
  row: RowSpec,
  number: number,
  expected: Record<string, number>,
): Record<string, CellSpec> {
  const { layout, letter } = frame
  const label = letter(1)
  if (row === null) return {}
  if (typeof row === 'object')
    return {
      [`${letter(0)}${number}`]: { value: 'I', format: FORMAT.label },
      [`${label}${number}`]: { value: row.group, format: FORMAT.label },
    }
  const ordinal = layout.rows.filter((one) => typeof one === 'string').indexOf(row) + 1
  const cells: Record<string, CellSpec> = {
    [`${letter(0)}${number}`]: { value: ordinal, format: FORMAT.label },
    [`${label}${number}`]: { value: row, format: FORMAT.label },
  }
  const known = FIELDS.some(([name]) => name === row)
  for (const [column, spec] of layout.columns.entries()) {
    if (column < 2) continue
    const name = `${letter(column)}${number}`
    const formula = acrossFormula(frame, spec, column, number)
    if (formula) cells[name] = { formula, format: spec.format ?? FORMAT.number }
    else if (layout.inputs !== 'absent') cells[name] = { format: INPUT_FORMATS[layout.inputs] }
    if (spec.measure && known) expected[name] = countOf(row, spec.measure) * (spec.times ?? 1)
  }
  return cells
}

function acrossFormula(
  { layout, letter, firstRow, lastRow }: Frame,
  spec: ColumnSpec,
  column: number,
  row: number,
): CellSpec['formula'] | null {
  const { stale } = layout
  const shows = stale === undefined ? {} : { shows: stale }
  if (spec.formula) return { text: spec.formula(row), ...shows }
  if (!spec.sumOf || layout.across === 'none') return null
  const sum = (at: number): string =>
    `SUM(${letter(spec.sumOf![0]!)}${at}:${letter(spec.sumOf!.at(-1)!)}${at})`
  if (layout.across === 'sum') return { text: sum(row), ...shows }
  const attributes = ` t="shared" si="${column}"`
  if (row !== firstRow) return { attributes, ...shows }
  return {
    text: sum(row),
    attributes: ` t="shared" ref="${letter(column)}${firstRow}:${letter(column)}${lastRow}" si="${column}"`,
    ...shows,
  }
}

function totalCells(frame: Frame, expected: Record<string, number>): Record<string, CellSpec> {
  const { layout, letter, totalRow } = frame
  const cells: Record<string, CellSpec> = {
    [`${letter(1)}${totalRow}`]: { value: 'Tổng cộng', format: FORMAT.head },
    [`${letter(0)}${totalRow}`]: { format: FORMAT.head },
  }
  for (const [column, { measure, times = 1 }] of layout.columns.entries()) {
    if (!measure) continue
    const name = `${letter(column)}${totalRow}`
    const shows = layout.stale === undefined ? {} : { shows: layout.stale }
    cells[name] = { formula: { ...totalFormula(frame, letter(column)), ...shows }, format: FORMAT.total }
    expected[name] = totalOf(measure) * times
  }
  return cells
}

function totalFormula(
  { layout, letter, firstRow, lastRow, totalRow }: Frame,
  column: string,
): { text: string; attributes?: string } {
  const range = `${column}${firstRow}:${column}${lastRow}`
  const labels = `$${letter(1)}$${firstRow}:$${letter(1)}$${lastRow}`
  switch (layout.total) {
    case 'plus':
      return {
        text: Array.from(
          { length: lastRow - firstRow + 1 },
          (_, index) => `${column}${firstRow + index}`,
        ).join('+'),
      }
    case 'array':
      return {
        text: `SUM(IF(${labels}<>"",${range},0))`,
        attributes: ` t="array" ref="${column}${totalRow}"`,
      }
    case 'sumproduct':
      return { text: `SUMPRODUCT((${labels}<>"")*${range})` }
    case 'sumif':
      return { text: `SUMIF(${labels},"<>",${range})` }
    case 'indirect':
      return { text: `SUM(INDIRECT("${range}"))` }
    default:
      return { text: `SUM(${range})` }
  }
}
