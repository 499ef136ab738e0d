import type { Scope } from '../sight/scope'
import type { PageTableFound, RowFound } from '../sight/table-found'
import { computedStyleOf } from '../sight/visibility'

/** Fewer cells than this in a row, or rows in a list, and boxes side by side are a layout, not a table. */
const FEWEST_CELLS = 3
const FEWEST_ROWS = 2
/** Most rows of a table of figures hold a figure. */
const WITH_FIGURES = 0.5

/** Lists of rows over lists of rows: nobody reads further. */
const MOST_GRIDS = 100

const BOXES = /^(div|section|main|article|[uo]l|dl)$/u
const ELSEWHERE =
  'nav, form, ul.ant-menu, [role=menu], [role=table], [role=grid], [role=treegrid], mat-table, .ant-pagination, .ant-table'
const FIGURE = /^[-–—]$|^[-(]?\d[\d.,  ]*\s*%?\)?$/u

/**
 * Tables made of plain boxes, without a role: a list of rows with the same number of cells, or the flat cells of a
 * CSS grid. What has no figures in most of its rows (menus, cards, forms) is not taken for a table.
 */
export function findBoxGrids(scope: Scope): PageTableFound[] {
  const found: PageTableFound[] = []
  for (const parent of scope.all()) {
    if (found.length === MOST_GRIDS) break
    if (!BOXES.test(parent.localName) || parent.childElementCount < FEWEST_ROWS) continue
    if (parent.closest('table') !== null || isInside(parent, found)) continue
    const table = rowList(parent) ?? flatGrid(parent)
    if (table !== null && parent.closest(ELSEWHERE) === null) found.push(table)
  }
  return found
}

function isInside(element: Element, found: readonly PageTableFound[]): boolean {
  return found.some(({ anchor }) => anchor.contains(element))
}

/** `parent > row > cell`, with its head in it or right before it. */
function rowList(parent: Element): PageTableFound | null {
  const rows = [...parent.children]
    .map((row) => ({ row, cells: [...row.children] }))
    .filter(({ cells }) => isRow(cells))
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const even = rows.filter(({ cells }) => cells.length === width)
  if (even.length < FEWEST_ROWS || rows.length < parent.childElementCount * 0.8) return null
  if (!haveFigures(even.map(({ cells }) => cells))) return null
  const head = headBefore(parent, width)
  const anchor = head === null ? parent : (parent.parentElement ?? parent)
  return {
    kind: 'boxes',
    anchor,
    rows: [
      ...(head === null ? [] : [rowOf(head.row, head.cells, 'head')]),
      ...rows.map(({ row, cells }) => rowOf(row, cells, 'body')),
    ],
  }
}

function rowOf(row: Element, cells: readonly Element[], section: RowFound['section']): RowFound {
  return { section, parts: [{ row, cells, spans: cells.map(spanOf) }] }
}

function headBefore(parent: Element, width: number): { row: Element; cells: Element[] } | null {
  const before = parent.previousElementSibling
  if (before === null) return null
  const row = [before, ...before.querySelectorAll('*')].find(
    (one) => one.childElementCount === width && isRow([...one.children]),
  )
  return row === undefined ? null : { row, cells: [...row.children] }
}

/** `display: grid` with so many columns, all cells its children. */
function flatGrid(parent: Element): PageTableFound | null {
  const cells = [...parent.children]
  if (cells.length < FEWEST_CELLS * FEWEST_ROWS || !cells.every(isLeaf)) return null
  const style = computedStyleOf(parent)
  if (style?.display !== 'grid') return null
  const width = columnsOf(style.gridTemplateColumns || parentStyle(parent))
  const rows = width < FEWEST_CELLS ? [] : cut(cells, width)
  if (rows.length < FEWEST_ROWS || !haveFigures(rows.slice(1))) return null
  return { kind: 'boxes', anchor: parent, rows: rows.map((row) => rowOf(parent, row, 'body')) }
}

function parentStyle(parent: Element): string {
  return /grid-template-columns:\s*([^;]+)/u.exec(parent.getAttribute('style') ?? '')?.[1] ?? ''
}

/** `columnsOf('40px 2fr 80px')` is 3; a browser with a layout always answers like that, in pixels. */
function columnsOf(template: string): number {
  return template === '' || template === 'none' ? 0 : template.trim().split(/\s+/u).length
}

/** Cells in rows of so many columns; `grid-column: span 3` takes three. */
function cut(cells: readonly Element[], width: number): Element[][] {
  const rows: Element[][] = []
  let room = 0
  for (const cell of cells) {
    const span = Math.min(spanOf(cell), width)
    if (room < span) {
      rows.push([])
      room = width
    }
    rows.at(-1)?.push(cell)
    room -= span
  }
  return rows
}

/** How many columns a cell of a CSS grid says it takes. */
function spanOf(cell: Element): number {
  const style = cell.getAttribute('style') ?? ''
  const [, span, start, end] = /grid-column:(?:[^;]*span\s+(\d+)|\s*(\d+)\s*\/\s*(\d+))/u.exec(style) ?? []
  return span === undefined ? Math.max(1, Number(end ?? 1) - Number(start ?? 0)) : Number(span)
}

function isRow(cells: readonly Element[]): boolean {
  return cells.length >= FEWEST_CELLS && cells.every(isLeaf)
}

function isLeaf(cell: Element): boolean {
  if (cell.querySelector('input, select, button, table, img, canvas, iframe') !== null) return false
  return cell.querySelectorAll('*').length <= 4 && (cell.textContent ?? '').length <= 200
}

function haveFigures(rows: readonly (readonly Element[])[]): boolean {
  const withFigures = rows.filter((cells) =>
    cells.some((cell) => FIGURE.test((cell.textContent ?? '').trim())),
  )
  return rows.length > 0 && withFigures.length >= rows.length * WITH_FIGURES
}
