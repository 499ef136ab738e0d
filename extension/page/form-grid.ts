import { fold } from '../../core/text/fold'
import { hidesItself, isRow, isShown, shownText } from './form-dom'

/** What each column of a form is for: its numbering, the name, the unit of measure, the code, or a value to fill. */
export type ColumnRole = 'ordinal' | 'name' | 'measure' | 'code' | 'value' | 'none'

export interface FormColumn {
  readonly role: ColumnRole
  readonly path: readonly string[]
  /** The lowest header cell: it must still say the same when a place below it is written. */
  readonly head: Element
}

/** A table that may be a form: its columns by header path and its body rows, cells in their grid places. */
export interface FormGrid {
  readonly element: Element
  readonly kind: 'table' | 'aria'
  readonly columns: readonly (FormColumn | null)[]
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  readonly element: Element
  /** By column; the same element twice where it spans, null where nothing stands. */
  readonly cells: readonly (Element | null)[]
}

/** The forms a plain table can be: with a column of names and at least one of values. */
export function gridOfTable(table: HTMLTableElement): FormGrid | null {
  const rows = [...table.rows].filter((row) => row.closest('table') === table)
  const headCount = countHeadRows(rows)
  if (headCount === 0) return null
  const columns = columnsOf(layOut(rows.slice(0, headCount)))
  if (!isForm(columns)) return null
  return { element: table, kind: 'table', columns, rows: layOut(rows.slice(headCount)) }
}

export function isForm(columns: readonly (FormColumn | null)[]): boolean {
  const has = (role: ColumnRole) => columns.some((column) => column?.role === role)
  return has('name') && has('value')
}

/** Rows of thead; where a page has none, the rows down to the end of the header that begins with STT or the name. */
function countHeadRows(rows: readonly HTMLTableRowElement[]): number {
  const inHead = rows.filter((row) => row.parentElement?.localName === 'thead').length
  if (inHead > 0) return inHead
  const start = rows.findIndex((row) => [...row.cells].some((cell) => roleOf(shownText(cell)) === 'name'))
  if (start < 0) return 0
  const deep = Math.max(...[...rows[start]!.cells].map((cell) => cell.rowSpan || 1))
  return Math.min(start + deep, rows.length)
}

/** Cells of rows set into the grid, spans filled with the same element and clamped to the rows there are. */
function layOut(rows: readonly HTMLTableRowElement[]): GridRow[] {
  const grid: (Element | null)[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of row.cells) {
      while (grid[top]![left]) left++
      const bottom = Math.min(top + Math.max(cell.rowSpan, 1), rows.length)
      for (let down = top; down < bottom; down++)
        for (let across = 0; across < cell.colSpan; across++) grid[down]![left + across] = cell
      left += cell.colSpan
    }
  })
  return grid.map((cells, at) => ({ element: rows[at]!, cells: Array.from(cells, (cell) => cell ?? null) }))
}

/** Columns named by the header cells above them; title rows and rows of column numbers name nothing. */
export function columnsOf(head: readonly GridRow[]): (FormColumn | null)[] {
  const width = Math.max(0, ...head.map((row) => row.cells.length))
  const naming = head.filter((row) => !isTitleRow(row, width) && !isNumberRow(row))
  return onlyOneName(Array.from({ length: width }, (_, at) => columnAt(naming, at)))
}

function columnAt(head: readonly GridRow[], at: number): FormColumn | null {
  const cells = [...new Set(head.map((row) => row.cells[at] ?? null))].filter((cell) => cell !== null)
  const lowest = cells[cells.length - 1]
  if (!lowest) return null
  const path = cells.map(shownText).filter((label) => label !== '')
  if (path.length === 0) return null
  const role = roleOf(path[path.length - 1]!)
  // «Tổng số hồ sơ › Thủ tục» is a value; «Chỉ tiêu › Tên chỉ tiêu» is the name.
  const trusted = path.length === 1 || roleOf(path[0]!) === role
  const hidden = hidesItself(lowest) && role !== 'code'
  return { role: hidden ? 'none' : trusted ? role : 'value', path, head: lowest }
}

/** The first column that may be the name is it; a later one with such a head holds values. */
function onlyOneName(columns: readonly (FormColumn | null)[]): (FormColumn | null)[] {
  const first = columns.findIndex((column) => column?.role === 'name')
  return columns.map((column, at) =>
    column?.role === 'name' && at !== first && column.head !== columns[first]?.head
      ? { ...column, role: 'value' }
      : column,
  )
}

function isTitleRow(row: GridRow, width: number): boolean {
  return width > 2 && new Set(row.cells).size === 1 && row.cells.length >= width - 1
}

function isNumberRow(row: GridRow): boolean {
  const texts = row.cells.map((cell) => (cell ? shownText(cell) : ''))
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
  'đơn vị',
  'tên đơn vị',
  'thủ tục',
  'tên thủ tục',
].map(fold)

export function roleOf(label: string): ColumnRole {
  // «Lĩnh vực, công việc giải quyết theo cấp» and «Chỉ tiêu (theo ngành)» are named by what comes first.
  const said = fold(label.split(/[,/(:]/)[0] ?? '')
  if (ORDINALS.has(said)) return 'ordinal'
  if (MEASURES.has(said)) return 'measure'
  if (CODES.some((code) => said === code || said.startsWith(`${code} `))) return 'code'
  return NAMES.some((name) => said === name || said.startsWith(`${name} `)) ? 'name' : 'value'
}

const CODES = ['mã', 'mã số'].map(fold)

/** Innermost visible tables of a root: a table that only lays out others is none. */
export function tablesIn(root: Document | ShadowRoot): HTMLTableElement[] {
  return [...root.querySelectorAll('table')].filter((table) => isShown(table) && !holdsTables(table))
}

function holdsTables(table: HTMLTableElement): boolean {
  return [...table.querySelectorAll('table')].some((inner) => [...inner.rows].filter(isRow).length > 1)
}
