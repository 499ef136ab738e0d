/** A table-like thing as found in the page, before its cells are read; the outline finds its cells by the same rows. */
export interface PageTableFound {
  readonly kind: 'table' | 'aria' | 'split' | 'boxes'
  /** The element that stands for the whole: it decides the place in the page and the visibility. */
  readonly anchor: Element
  readonly rows: readonly RowFound[]
  /** The element that says how many rows there are, where it is not the anchor. */
  readonly counted?: Element
}

export interface RowFound {
  readonly section: 'head' | 'body' | 'foot'
  /** One row of a plain table; several, left to right, where columns are frozen into tables of their own. */
  readonly parts: readonly RowPart[]
}

export interface RowPart {
  readonly row: Element
  /** Its cells, where they are not simply the `td` and `th` in it. */
  readonly cells?: readonly Element[]
  /** How many columns each of those takes, where the markup does not say it as `colspan`. */
  readonly spans?: readonly number[]
  /** By how many rows the cells are taller than they say (a one-row frozen head beside a two-row head). */
  readonly taller?: number
}

export function isTable(element: Element): element is HTMLTableElement {
  return element.localName === 'table'
}

export function isTableCell(element: Element): element is HTMLTableCellElement {
  return element.localName === 'td' || element.localName === 'th'
}

/** Every row of a table, a `tr` directly under `table` too, in the order a person sees: the foot is last. */
export function rowsOfTable(table: HTMLTableElement): RowFound[] {
  const rows: RowFound[] = []
  const foot: RowFound[] = []
  for (let child = table.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'tr') rows.push({ section: 'body', parts: [{ row: child }] })
    else rowsOfSection(child, child.localName === 'tfoot' ? foot : rows)
  }
  return [...rows, ...foot]
}

const SECTIONS: Readonly<Record<string, RowFound['section']>> = {
  thead: 'head',
  tbody: 'body',
  tfoot: 'foot',
}

function rowsOfSection(element: Element, rows: RowFound[]): void {
  const section = SECTIONS[element.localName]
  if (section === undefined) return
  for (let row = element.firstElementChild; row !== null; row = row.nextElementSibling) {
    if (row.localName === 'tr' && !isHelperRow(row)) rows.push({ section, parts: [{ row }] })
  }
}

/** Rows that libraries put in only to measure widths or to hold search boxes. */
const HELPER_ROWS =
  '.ant-table-measure-row, .jqgfirstrow, .jqg-first-row-header, .ui-search-toolbar, .ant-table-placeholder, .k-filter-row, .v-datatable__progress, .v-data-table__progress'

function isHelperRow(row: Element): boolean {
  return row.hasAttribute('class') && row.matches(HELPER_ROWS)
}

/** The cells of a part, in order. */
export function cellsOf(part: RowPart): Element[] {
  if (part.cells !== undefined) return [...part.cells]
  const cells: Element[] = []
  for (let cell = part.row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
    if (isTableCell(cell)) cells.push(cell)
  }
  return cells
}
