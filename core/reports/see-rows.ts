import { fold, tidy } from '../text/fold'
import type { HeaderSeen } from './find-header'
import { rowPaths, splitOrdinal } from './indicator-tree'
import { TOTAL_ROWS } from './label-words'
import { isOneOf } from './match-path'
import type { SheetGrid } from './sheet-grid'

/** A row of a table on a sheet. A free row has no name yet. */
export interface SheetRow {
  readonly row: number
  readonly kind: 'data' | 'total' | 'group' | 'free'
  readonly ordinal: string
  readonly path: readonly string[]
}

/** How far a table may go on below empty rows when its total stands there. */
const MOST_EMPTY_ROWS = 60

/** The rows under a head, down to the total, a gap or the signatures. */
export function seeRows(grid: SheetGrid, header: HeaderSeen): SheetRow[] {
  const rows = rowNumbers(grid, header).map((row) => ({ row, ...nameOf(grid, header, row) }))
  const lastNumbered = rows.findLastIndex(({ ordinal }) => /^\d/.test(ordinal))
  const kinds = rows.map((row, at) => kindOf(grid, header, row, at < lastNumbered))
  const named = rows.flatMap((_, at) => (kinds[at] === 'free' ? [] : [at]))
  const paths = rowPaths(
    named.map((at) => ({
      ordinal: rows[at]!.ordinal,
      label: rows[at]!.label,
      indent: null,
      group: kinds[at] === 'group',
    })),
  )
  const pathOf = new Map(named.map((at, index) => [at, paths[index]!]))
  return rows.map((row, at) => ({
    row: row.row,
    kind: kinds[at]!,
    ordinal: row.ordinal,
    path: pathOf.get(at) ?? [],
  }))
}

function rowNumbers(grid: SheetGrid, header: HeaderSeen): number[] {
  const numbers: number[] = []
  for (let row = header.firstRow; row <= grid.lastRow; row++) {
    const { label } = nameOf(grid, header, row)
    if (isAfterTable(label)) break
    if (label === '' && !hasValueCells(grid, header, row)) {
      if (totalBelow(grid, header, row) === null) break
      continue
    }
    numbers.push(row)
    if (isTotal(label) && row > header.firstRow && !goesOn(grid, header, row + 1)) break
  }
  return numbers
}

/** Names and signs below a table stand in its columns, too. */
function isAfterTable(label: string): boolean {
  return /^(nơi nhận|ghi chú|người lập|người báo cáo|tm\.|kt\.|chủ tịch|phó chủ tịch|thủ trưởng|ngày .* tháng|lưu ý|\(\*\)|\*)/u.test(
    label.toLowerCase(),
  )
}

function nameOf(grid: SheetGrid, header: HeaderSeen, row: number): { ordinal: string; label: string } {
  const left = header.labelColumn > 0 ? ownText(grid, row, header.labelColumn - 1) : ''
  const label = grid.textAt(row, header.labelColumn)
  if (label === '') return isTotal(left) ? { ordinal: '', label: left } : { ordinal: left, label: '' }
  const split = splitOrdinal(label)
  return left !== '' && left !== label ? { ...split, ordinal: left.replace(/[.)]+$/, '') } : split
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
  for (let row = from; row <= Math.min(grid.lastRow, from + MOST_EMPTY_ROWS); row++)
    if (isTotal(nameOf(grid, header, row).label)) return row
  return null
}

/** Groups may each end with a total of their own. */
function goesOn(grid: SheetGrid, header: HeaderSeen, row: number): boolean {
  const { label } = nameOf(grid, header, row)
  return label !== '' && !isAfterTable(label) && hasValueCells(grid, header, row)
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
