import { fold } from '../../../core/text/fold'
import { cellsOf, findTables, isTableCell, scopeUnder } from '../page/page-tools'
import type { PageTableFound, RowFound, RowPart } from '../sight/table-found'
import { elementTextShown, hidesItself, isShown } from './form-dom'
import { joinedGridsIn } from './joined-grids'
import { placedGridsIn } from './placed-grids'

/** What each column of a form is for: its numbering, the name, the unit of measure, the code, or a value to fill. */
export type ColumnRole = 'ordinal' | 'name' | 'measure' | 'code' | 'value' | 'none'

export interface FormColumn {
  readonly role: ColumnRole
  readonly path: readonly string[]
  /** Its header cells, topmost first: they must still say the same when a place below them is written. */
  readonly heads: readonly Element[]
}

/** A table that may be a form: its columns by header path and its body rows, cells in their grid places. */
export interface FormGrid {
  readonly element: Element
  readonly columns: readonly (FormColumn | null)[]
  readonly rows: readonly FormGridRow[]
  /** How many rows it says it has, where it says more than are here. */
  readonly rowCount: number | null
}

export interface FormGridRow {
  /** One row of a plain table; several where frozen columns are tables of their own. */
  readonly elements: readonly Element[]
  /** By column; the same element twice where it spans, null where nothing stands. */
  readonly cells: readonly (Element | null)[]
}

/** The tables of a root that have a column of names and at least one of values: what a form can be. */
export function formGridsIn(root: Document | ShadowRoot): FormGrid[] {
  const joined = [...joinedGridsIn(root), ...placedGridsIn(root)]
  const others = findTables(scopeUnder(root)).filter(
    ({ anchor }) => !joined.some((grid) => grid.anchor.contains(anchor)),
  )
  return [...joined, ...others]
    .filter((found) => found.kind !== 'boxes' && isShown(found.anchor))
    .flatMap((found) => gridOf(found) ?? [])
}

function gridOf(found: PageTableFound): FormGrid | null {
  // A grid of boxes keeps empty rows for columns that nobody has frozen.
  const full = found.rows.filter(({ parts }) => parts.some(({ cells }) => cells?.length !== 0))
  const headCount = countHeadRows(full)
  if (headCount === 0) return null
  const columns = columnsOf(layOut(full.slice(0, headCount)))
  if (!isForm(columns)) return null
  const rows = layOut(full.slice(headCount))
  const rowCount = Number((found.counted ?? found.anchor).getAttribute('aria-rowcount')) || null
  return { element: found.anchor, columns, rows, rowCount }
}

export function isForm(columns: readonly (FormColumn | null)[]): boolean {
  const has = (role: ColumnRole) => columns.some((column) => column?.role === role)
  return has('name') && has('value')
}

/** Rows of the head; where a page has none, the rows down to the end of the header that begins with STT or the name. */
function countHeadRows(rows: readonly RowFound[]): number {
  const inHead = rows.filter((row) => row.section === 'head').length
  if (inHead > 0) return inHead
  const cells = (row: RowFound) => row.parts.flatMap(cellsOf)
  const start = rows.findIndex((row) => cells(row).some((cell) => roleOf(elementTextShown(cell)) === 'name'))
  if (start < 0) return 0
  const deep = Math.max(...cells(rows[start]!).map((cell) => spansOf(cell).rows))
  return Math.min(start + deep, rows.length)
}

/** Cells of rows set into the grid, spans filled with the same element and clamped to the rows there are. */
function layOut(rows: readonly RowFound[]): FormGridRow[] {
  const grid: (Element | null)[][] = rows.map(() => [])
  for (const [top, row] of rows.entries()) {
    let left = 0
    for (const { cell, taller } of row.parts.flatMap(cellsWithHeight)) {
      while (grid[top]![left]) left++
      const spans = spansOf(cell)
      const bottom = Math.min(top + spans.rows + taller, rows.length)
      for (let down = top; down < bottom; down++)
        for (let across = 0; across < spans.columns; across++) grid[down]![left + across] = cell
      left += spans.columns
    }
  }
  return grid.map((cells, at) => ({
    elements: rows[at]!.parts.map((part) => part.row),
    cells: Array.from(cells, (cell) => cell ?? null),
  }))
}

function cellsWithHeight(part: RowPart): { cell: Element; taller: number }[] {
  return cellsOf(part).map((cell) => ({ cell, taller: part.taller ?? 0 }))
}

function spansOf(cell: Element): { columns: number; rows: number } {
  const own = isTableCell(cell)
  const columns = own ? cell.colSpan : Number(cell.getAttribute('aria-colspan') ?? 1)
  const rows = own ? cell.rowSpan : Number(cell.getAttribute('aria-rowspan') ?? 1)
  return { columns: Math.max(1, columns || 1), rows: Math.max(1, rows || 1) }
}

/** Columns named by the header cells above them; title rows and rows of column numbers name nothing. */
export function columnsOf(head: readonly FormGridRow[]): (FormColumn | null)[] {
  const width = Math.max(0, ...head.map((row) => row.cells.length))
  const naming = head.filter((row) => !isTitleRow(row, width) && !isNumberRow(row))
  return onlyOneName(Array.from({ length: width }, (_, at) => columnAt(naming, at)))
}

function columnAt(head: readonly FormGridRow[], at: number): FormColumn | null {
  const cells = [...new Set(head.map((row) => row.cells[at] ?? null))].filter((cell) => cell !== null)
  const lowest = cells[cells.length - 1]
  if (!lowest) return null
  // jqGrid has one row of groups: deeper ones are written into it.
  const path = cells.flatMap((cell) => elementTextShown(cell).split(' › ')).filter((label) => label !== '')
  if (path.length === 0) return null
  const role = roleOf(path[path.length - 1]!)
  // «Tổng số hồ sơ › Thủ tục» is a value; «Chỉ tiêu › Tên chỉ tiêu» is the name.
  const trusted = path.length === 1 || roleOf(path[0]!) === role
  const hidden = hidesItself(lowest) && role !== 'code'
  return { role: hidden ? 'none' : trusted ? role : 'value', path, heads: cells }
}

/** The first column that may be the name is it; a later one with such a head holds values. */
function onlyOneName(columns: readonly (FormColumn | null)[]): (FormColumn | null)[] {
  const first = columns.findIndex((column) => column?.role === 'name')
  return columns.map((column, at) =>
    column?.role === 'name' && at !== first && column.heads.at(-1) !== columns[first]?.heads.at(-1)
      ? { ...column, role: 'value' }
      : column,
  )
}

function isTitleRow(row: FormGridRow, width: number): boolean {
  return width > 2 && row.cells.length >= width - 1 && new Set(row.cells).size === 1
}

function isNumberRow(row: FormGridRow): boolean {
  const texts = row.cells.map((cell) => (cell ? elementTextShown(cell) : ''))
  return texts.some((text) => text !== '') && texts.every((text) => NUMBERED.test(text))
}

const NUMBERED = /^(\(?(\d{1,2}|[A-E])\)?(\s*=\s*[\d()+\-*/:% ]+)?)?$/

const ORDINALS = new Set(['stt', 'tt', 'số tt', 'số thứ tự', 'chỉ mục'].map(fold))
const MEASURES = new Set(['đơn vị tính', 'đvt', 'đv tính', 'đơn vị đo'].map(fold))
const NAMES = [
  'tên chỉ tiêu',
  'chỉ tiêu',
  'nhiệm vụ',
  'tên nhiệm vụ',
  'lĩnh vực',
  'tên lĩnh vực',
  'nội dung',
  'danh mục',
  'thủ tục',
  'tên thủ tục',
].map(fold)

// Whole labels only: «Đơn vị báo cáo», «Đơn vị giao» head other columns.
const UNIT_NAMES = new Set(['đơn vị', 'tên đơn vị', 'cơ quan, đơn vị'].map(fold))

export function roleOf(label: string): ColumnRole {
  // «Lĩnh vực, công việc giải quyết theo cấp» and «Chỉ tiêu (theo ngành)» are named by what comes first.
  const said = fold(label.split(/[,/(:]/)[0] ?? '')
  if (ORDINALS.has(said)) return 'ordinal'
  if (MEASURES.has(said)) return 'measure'
  if (CODES.some((code) => said === code || said.startsWith(`${code} `))) return 'code'
  if (UNIT_NAMES.has(said)) return 'name'
  return NAMES.some((name) => said === name || said.startsWith(`${name} `)) ? 'name' : 'value'
}

const CODES = ['mã', 'mã số'].map(fold)
