import { MEASURES } from '../../measures/catalogue'
import { fold, tidy } from '../../text/fold'
import { FIELD_LABELS, TOTAL_ROWS, UNIT_LABELS } from '../forms/label-words'
import type { ColumnTime } from '../labels/column-time'
import type { HeaderSeen } from '../labels/find-header'
import { rowPaths, splitOrdinal } from '../labels/indicator-tree'
import { isOneOf } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import { type LineTime, linesOfRows } from './row-lines'

/** A row of a table on a sheet. A free row has no name yet. */
export interface SheetRow {
  readonly row: number
  readonly kind: 'data' | 'total' | 'group' | 'free'
  readonly ordinal: string
  readonly path: readonly string[]
  /** Of which time it is, where it is one of several lines of a row. */
  readonly time?: ColumnTime
}

/** How far a table may go on below empty rows when its total stands there. */
const MOST_EMPTY_ROWS = 60

/** The rows under a head, down to the total, a gap or the signatures. */
export function seeRows(grid: SheetGrid, header: HeaderSeen): SheetRow[] {
  const numbers = rowNumbers(grid, header)
  const lines = linesOfRows(grid, header, numbers)
  const rows = numbers
    .filter((row) => lines.get(row) !== null)
    .map((row) => ({ row, ...nameOfLine(grid, header, row, lines) }))
  const lastNumbered = rows.findLastIndex(({ ordinal }) => /^\d/.test(ordinal))
  const kinds = rows.map((row, at) => kindOf(grid, header, row, at < lastNumbered))
  const isSame = (at: number) =>
    lines.has(rows[at]!.row) && sameRow(grid, header, rows[at - 1]?.row, rows[at]!.row)
  const named = rows.flatMap((_, at) => (kinds[at] === 'free' || isSame(at) ? [] : [at]))
  const paths = rowPaths(
    named.map((at) => ({
      ordinal: rows[at]!.ordinal,
      label: rows[at]!.label,
      indent: null,
      group: kinds[at] === 'group',
    })),
  )
  const pathOf = new Map(named.map((at, index) => [at, paths[index]!]))
  for (const at of rows.keys()) if (isSame(at)) pathOf.set(at, pathOf.get(at - 1) ?? [])
  return rows.map((row, at) => {
    const time = lines.get(row.row)
    return {
      row: row.row,
      kind: kinds[at]!,
      ordinal: row.ordinal,
      path: pathOf.get(at) ?? [],
      ...(time ? { time } : {}),
    }
  })
}

/** A line has the name and number of the row that it is one of. */
function nameOfLine(
  grid: SheetGrid,
  header: HeaderSeen,
  row: number,
  lines: ReadonlyMap<number, LineTime>,
): { ordinal: string; label: string } {
  return rowNameOf(grid, header, lines.has(row) ? grid.boxAt(row, header.labelColumn).top : row)
}

function sameRow(
  grid: SheetGrid,
  { labelColumn }: HeaderSeen,
  above: number | undefined,
  row: number,
): boolean {
  return above !== undefined && grid.boxAt(above, labelColumn).top === grid.boxAt(row, labelColumn).top
}

function rowNumbers(grid: SheetGrid, header: HeaderSeen): number[] {
  const numbers: number[] = []
  const again = new Map((header.again ?? []).map(({ top, firstRow }) => [top, firstRow]))
  const lastAgain = Math.max(-1, ...again.keys())
  for (let row = header.firstRow; row <= grid.lastRow; row++) {
    row = again.get(row) ?? row
    const { label } = rowNameOf(grid, header, row)
    if (isAfterTable(label)) return withoutGap(grid, header, numbers, 1)
    if (startsAnotherTable(grid, header, row, label)) return withoutGap(grid, header, numbers, numbers.length)
    if (isSecondLine(grid, header, row)) continue
    const isEmpty = label === '' && !hasValueCells(grid, header, row)
    if (isEmpty && row >= lastAgain && totalBelow(grid, header, row) === null) break
    if (isEmpty) continue
    numbers.push(row)
    const { bottom } = grid.boxAt(row, header.labelColumn)
    if (isTotal(label) && row > header.firstRow && row === bottom && !goesOn(grid, header, row + 1)) break
  }
  return numbers
}

/** Names and signs below a table stand in its columns, too. */
function isAfterTable(label: string): boolean {
  return /^(nơi nhận|ghi chú|người lập|người báo cáo|tm\.|kt\.|chủ tịch|phó chủ tịch|thủ trưởng|ngày .* tháng|lưu ý|\(\*\)|\*)/u.test(
    label.toLowerCase(),
  )
}

/** Empty rows right above the next words are the gap before them: Excel tells them from free rows by nothing. */
function withoutGap(grid: SheetGrid, header: HeaderSeen, numbers: readonly number[], most: number): number[] {
  const last = numbers.findLastIndex((row) => !isBlank(grid, header, row)) + 1
  return numbers.slice(0, Math.max(last, numbers.length - most))
}

function isBlank(grid: SheetGrid, header: HeaderSeen, row: number): boolean {
  const { ordinal, label } = rowNameOf(grid, header, row)
  const texts = valueColumns(header).some((column) => {
    const cell = grid.own(row, column)
    return cell !== undefined && (cell.text !== '' || cell.formula !== undefined)
  })
  return ordinal + label === '' && !texts
}

/** Another head below: a heading of rows with words right of it, or different words where counts would stand. */
function startsAnotherTable(grid: SheetGrid, header: HeaderSeen, row: number, label: string): boolean {
  if (row === header.firstRow) return false
  const counted = header.columns.filter(({ ids }) => ids.some((id) => Object.hasOwn(MEASURES, id)))
  if (counted.some(({ column }) => grid.own(row, column)?.formula !== undefined)) return false
  const texts = counted
    .map(({ column }) => fold(grid.textAt(row, column)))
    .filter((text) => /^[^\d]*\p{L}{2}/u.test(text))
  const words = new Set(texts)
  const isHeading = isOneOf(label, FIELD_LABELS) || isOneOf(label, UNIT_LABELS)
  return (words.size > 1 && words.size * 2 > texts.length) || (isHeading && words.size > 0)
}

/** A row of the report may be two of the sheet, merged in every column. */
function isSecondLine(grid: SheetGrid, header: HeaderSeen, row: number): boolean {
  return [header.labelColumn, ...valueColumns(header)].every((column) => {
    const { top } = grid.boxAt(row, column)
    return top < row && top >= header.firstRow
  })
}

function rowNameOf(grid: SheetGrid, header: HeaderSeen, row: number): { ordinal: string; label: string } {
  const left = header.labelColumn > 0 ? ownText(grid, row, header.labelColumn - 1) : ''
  const shown = usualOrdinal(grid.textAt(row, header.labelColumn))
  const label = hasValueCells(grid, header, row) ? shown.replace(/^\*+\s*/, '') : shown
  if (label === '') return isTotal(left) ? { ordinal: '', label: left } : { ordinal: left, label: '' }
  const split = splitOrdinal(label)
  return left !== '' && left !== label ? { ...split, ordinal: left.replace(/[.)]+$/, '') } : split
}

/** `usualOrdinal('1/ Hộ tịch')`, of `'(1) Hộ tịch'` and of `'1 - Hộ tịch'` is `'1. Hộ tịch'`. */
function usualOrdinal(label: string): string {
  return label.replace(
    /^(?:\((\d{1,2}|[IVX]+|\p{L})\)|(\d{1,2}|[IVX]+|\p{L})\s*[/:]|(\d{1,2}|[IVX]+)\s*[-–—])\s*(?=\p{L})/u,
    '$1$2$3. ',
  )
}

function ownText(grid: SheetGrid, row: number, column: number): string {
  return tidy(grid.own(row, column)?.text ?? '')
}

function isTotal(label: string): boolean {
  return isOneOf(label, TOTAL_ROWS)
}

function hasValueCells(grid: SheetGrid, header: HeaderSeen, row: number): boolean {
  return valueColumns(header).some((column) => grid.own(row, column) !== undefined)
}

function valueColumns(header: HeaderSeen): number[] {
  return header.columns.flatMap(({ column, ids }) => (ids.length > 0 ? [column] : []))
}

function totalBelow(grid: SheetGrid, header: HeaderSeen, from: number): number | null {
  for (let row = from; row <= Math.min(grid.lastRow, from + MOST_EMPTY_ROWS); row++) {
    const { label } = rowNameOf(grid, header, row)
    if (startsAnotherTable(grid, header, row, label)) return null
    if (isTotal(label)) return row
  }
  return null
}

/** Groups may each end with a total of their own. */
function goesOn(grid: SheetGrid, header: HeaderSeen, row: number): boolean {
  const { label } = rowNameOf(grid, header, row)
  if (label === '' || isAfterTable(label) || startsAnotherTable(grid, header, row, label)) return false
  return hasValueCells(grid, header, row)
}

function kindOf(
  grid: SheetGrid,
  header: HeaderSeen,
  row: { row: number; ordinal: string; label: string },
  numbersBelow: boolean,
): SheetRow['kind'] {
  if (isTotal(row.label)) return 'total'
  if (row.label === '') return 'free'
  const box = grid.boxAt(row.row, header.labelColumn)
  if (valueColumns(header).some((column) => box.left <= column && column <= box.right)) return 'group'
  const heads = /^([IVXLC]+|\p{Lu})$/u.test(row.ordinal) && numbersBelow
  return heads && isEmptyRow(grid, header, row.row) ? 'group' : 'data'
}

function isEmptyRow(grid: SheetGrid, header: HeaderSeen, row: number): boolean {
  return valueColumns(header).every((column) => {
    const cell = grid.own(row, column)
    return cell === undefined || (cell.formula === undefined && /^[-–x]?$/.test(fold(cell.text)))
  })
}
