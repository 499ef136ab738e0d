import { fold, tidy } from '../../text/fold'
import { cellName, type SheetCellSeen } from '../../workbook/seen'
import { isToChoose } from '../../workbook/to-choose'
import { FIELD_LABELS, UNIT_LABELS } from '../forms/label-words'
import { spellingWords } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'

/** A line of words over or under a table, and its cell. */
export interface LineSeen {
  readonly text: string
  readonly where: string
}

/** The lines over a table: those of the whole sheet, and those of its own where other tables stand above it. */
export interface LinesOver {
  readonly ofSheet: readonly LineSeen[]
  readonly own: readonly LineSeen[]
  readonly signed: readonly LineSeen[]
}

const HEADS: readonly (readonly string[])[] = [FIELD_LABELS, UNIT_LABELS, ['STT', 'TT', 'Số TT']]
/** A head names more columns than this; «Đơn vị:» beside a name is none. */
const LEAST_HEADS = 3

/** Every line that may say whose, when or what a table is: over its head, and the signatures under it. */
export function linesOver(
  grid: SheetGrid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): LinesOver {
  const heads = headRows(grid).filter((row) => row < top)
  const [first = top] = heads
  const last = heads.at(-1)
  const start = last === undefined ? top : bodyEnd(grid, last, top)
  return {
    ofSheet: linesIn(grid, 0, first),
    own: linesIn(grid, start, top),
    signed: linesIn(grid, bottom + 1, grid.lastRow + 1).filter(({ text }) =>
      SIGNED.test(text.normalize('NFC')),
    ),
  }
}

const SIGNED = /^\s*t\/?m\s*[./]|ngày.{1,20}tháng.{1,20}năm/iu

function headRows(grid: SheetGrid): number[] {
  const labels = HEADS.flatMap((list) => [...spellingWords(list)].flatMap((words) => grid.labelled(words)))
  const rows = [...new Set(labels.map(({ row }) => row))].sort((a, b) => a - b)
  return rows.filter((row) => cellsIn(grid, row).length >= LEAST_HEADS)
}

/** Where the rows of a table above end: at the first row that is empty or is one line of words. */
function bodyEnd(grid: SheetGrid, head: number, top: number): number {
  for (let row = head + 1; row < top; row++) {
    const cells = cellsIn(grid, row)
    if (cells.length === 0) return row
    if (cells.length === 1 && typeof cells[0]!.value === 'string') return row
  }
  return top
}

function cellsIn(grid: SheetGrid, row: number): SheetCellSeen[] {
  return rowsOf(grid).get(row) ?? []
}

const ROWS = new WeakMap<SheetGrid, Map<number, SheetCellSeen[]>>()

function rowsOf(grid: SheetGrid): Map<number, SheetCellSeen[]> {
  const known = ROWS.get(grid)
  if (known) return known
  const rows = new Map<number, SheetCellSeen[]>()
  for (const cell of grid.sheet.cells) {
    if (cell.text.trim() === '') continue
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
  }
  ROWS.set(grid, rows)
  return rows
}

/** What waits for the cell right of it, or below it, to say anything. */
const WAITS_RIGHT = spelt(
  'tháng',
  'quý',
  'năm',
  'từ ngày',
  'từ',
  'đến ngày',
  'đến',
  'kỳ',
  'đơn vị',
  'tên đơn vị',
  'cơ quan',
)
const WAITS_BELOW = ['ubnd', 'ủy ban nhân dân', 'xã', 'phường', 'thị trấn', 'huyện'].flatMap((one) => [
  one,
  `ubnd ${one}`,
  `ủy ban nhân dân ${one}`,
])
const BELOW = spelt(...WAITS_BELOW)

function spelt(...words: string[]): ReadonlySet<string> {
  return new Set(words.map(fold))
}

/** The words of these rows, line by line; a cell that only waits for its neighbour is read with it. */
function linesIn(grid: SheetGrid, from: number, to: number): LineSeen[] {
  const taken = new Set<SheetCellSeen>()
  const lines: LineSeen[] = []
  for (let row = from; row < to; row++)
    for (const cell of cellsIn(grid, row)) {
      if (taken.has(cell)) continue
      const more = moreOf(grid, cell)
      for (const one of more) taken.add(one)
      if (isToChoose(grid.sheet, cell)) continue
      // A number alone says nothing of a time, but one that looks like a year.
      if (typeof cell.value === 'number' && !/^(?:19|20)\d{2}$/.test(cell.text)) continue
      lines.push({
        text: [cell, ...more].map(({ text }) => text).join(' '),
        where: `${grid.sheet.name}!${cellName(cell.row, cell.column)}`,
      })
    }
  return lines
}

function moreOf(grid: SheetGrid, cell: SheetCellSeen): SheetCellSeen[] {
  const words = fold(
    tidy(cell.text)
      .replace(/[\s:(]+$/u, '')
      .replace(/^[\s(]+/u, ''),
  )
  if (WAITS_RIGHT.has(words)) {
    const right = cellsIn(grid, cell.row).filter(({ column }) => column > cell.column)
    return right.slice(0, 4).filter(({ text }) => text.length <= 40)
  }
  if (!BELOW.has(words)) return []
  const below = cellsIn(grid, grid.boxAt(cell.row, cell.column).bottom + 1)
  return below.filter(({ column }) => column === cell.column)
}
