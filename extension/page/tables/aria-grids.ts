import type { Scope } from '../sight/scope'
import type { PageTableFound, RowFound } from '../sight/table-found'

const GRIDS = '[role=table], [role=grid], [role=treegrid], mat-table'
const ROWS = '[role=row], mat-header-row, mat-row, mat-footer-row'
const CELLS =
  '[role=columnheader], [role=rowheader], [role=gridcell], [role=cell], mat-header-cell, mat-cell, mat-footer-cell'

/**
 * Grids made of other elements that say by their roles (or Angular Material's tag names) what they are. A grid
 * around real tables is left to those tables, and so is a `table` that carries such a role itself.
 */
export function findAriaGrids(scope: Scope): PageTableFound[] {
  return scope
    .find(GRIDS)
    .filter((grid) => grid.localName !== 'table' && grid.querySelector('table') === null && !isCalendar(grid))
    .map((grid) => ({ kind: 'aria', anchor: grid, rows: rowsOf(grid) }))
}

function isCalendar(grid: Element): boolean {
  return grid.querySelector('[role=row], mat-row') === null
}

/** Rows in order; a row that frozen columns split in several pieces carries one `aria-rowindex` in all of them. */
function rowsOf(grid: Element): RowFound[] {
  const pieces = new Map<string, { section: RowFound['section']; row: Element; cells: Element[] }>()
  for (const [order, row] of [...grid.querySelectorAll(ROWS)].entries()) {
    if (row.closest(GRIDS) !== grid) continue
    const cells = [...row.querySelectorAll(CELLS)].filter((cell) => cell.closest(ROWS) === row)
    const section = sectionOf(row, cells)
    const key = `${section}:${row.getAttribute('aria-rowindex') ?? `#${order}`}`
    const piece = pieces.get(key)
    if (piece === undefined) pieces.set(key, { section, row, cells })
    else piece.cells.push(...cells)
  }
  return inOrder([...pieces.values()], ({ row }) => placeOf(row, 'row')).map(({ section, row, cells }) => ({
    section,
    parts: [{ row, cells: inOrder(cells, (cell) => placeOf(cell, 'col')) }],
  }))
}

function sectionOf(row: Element, cells: readonly Element[]): RowFound['section'] {
  if (row.localName === 'mat-footer-row' || row.closest('[data-section=foot]') !== null) return 'foot'
  if (row.localName === 'mat-header-row') return 'head'
  const isHead = cells.length > 0 && cells.every((cell) => cell.getAttribute('role') === 'columnheader')
  return isHead ? 'head' : 'body'
}

function placeOf(element: Element, along: 'row' | 'col'): number {
  return Number(element.getAttribute(`aria-${along}index`) ?? Number.NaN)
}

/** By the places they say they have, where all of them say one: the page may hold them in any order. */
function inOrder<T>(things: T[], place: (thing: T) => number): T[] {
  return things.every((thing) => place(thing) > 0) ? things.sort((a, b) => place(a) - place(b)) : things
}
