import { PAGERS } from '../sight/pagers'
import type { Scope } from '../sight/scope'
import { isTable, type PageTableFound, rowsOfTable } from '../sight/table-found'
import { joinApart } from './apart-tables'
import { findAriaGrids } from './aria-grids'
import { findBoxGrids } from './box-grids'
import { findSplitTables } from './split-tables'
import { isBlank } from './virtual-rows'

/** Calendars of date pickers and pagers are tables in markup only. */
const NOT_FIGURES = `${PAGERS}, .ant-picker-dropdown, .ant-picker-panel, .ui-datepicker, .datepicker, .mat-calendar, .k-calendar, .calendar, .flatpickr-calendar`

/**
 * Every table-like thing in a scope (a document or an open shadow root) in the order of the page: plain tables
 * that hold figures themselves, split tables put together again, and grids of other elements that say what they are.
 */
export function findTables(scope: Scope): PageTableFound[] {
  const split = findSplitTables(scope)
  const tables = scope.find('table').filter(isTable)
  const plain = tables
    .filter(
      (table) => !split.used.has(table) && table.closest(NOT_FIGURES) === null && !isLayout(table, tables),
    )
    .map((table): PageTableFound => ({ kind: 'table', anchor: table, rows: rowsOfTable(table) }))
  const found = [...split.tables, ...joinApart(plain), ...findAriaGrids(scope), ...findBoxGrids(scope)]
  return found.sort((a, b) => (a.anchor.compareDocumentPosition(b.anchor) & FOLLOWING ? -1 : 1))
}

const FOLLOWING = 4

/** A table that only arranges others: what stands in the tables inside it outweighs what stands in its own cells. */
function isLayout(table: HTMLTableElement, tables: readonly HTMLTableElement[]): boolean {
  const inner = tables.filter((one) => one !== table && table.contains(one))
  if (inner.length === 0) return false
  return filledCells([table]) < filledCells(inner)
}

/** Cells that say something themselves. */
function filledCells(tables: readonly HTMLTableElement[]): number {
  const cells = tables.flatMap((table) => [...table.rows].flatMap((row) => [...row.cells]))
  return cells.filter((cell) => cell.querySelector('table') === null && !isBlank(cell)).length
}
