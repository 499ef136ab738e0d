import { rowPaths, splitOrdinal, type TreeRow } from '../../../core/reports/labels/indicator-tree'
import { breather, elementTextShown, hidesItself } from './form-dom'
import { fieldOf } from './form-field'
import type { FormGrid, FormGridRow } from './form-grid'
import { turnsIntoField } from './turns-into-field'

export interface NamedRow {
  readonly row: FormGridRow
  readonly nameCell: Element
  readonly measureCell: Element | null
  readonly label: TreeRow
  readonly measure: string
  readonly path: readonly string[]
}

export function hasRole(grid: FormGrid, role: string): boolean {
  return grid.columns.some((column) => column?.role === role)
}

export function isValue(grid: FormGrid, at: number): boolean {
  return grid.columns[at]?.role === 'value'
}

/** The rows of a form with their way through its tree. */
export async function namedRows(grid: FormGrid): Promise<NamedRow[]> {
  const at = (role: string) => grid.columns.findIndex((column) => column?.role === role)
  // A head over two columns: the numbering stands in the first, the name in the second.
  const name = grid.columns.findLastIndex((column) => column?.role === 'name')
  const ordinal = at('ordinal') < 0 && at('name') < name ? at('name') : at('ordinal')
  const columns = { name, ordinal, measure: at('measure') }
  const breathe = breather()
  const rows: Omit<NamedRow, 'path'>[] = []
  for (const row of grid.rows) {
    await breathe()
    const named = namedRow(grid, row, columns)
    if (named) rows.push(named)
  }
  const paths = rowPaths(rows.map((row) => row.label))
  return rows.map((row, index) => ({ ...row, path: paths[index]! }))
}

type Where = Record<'name' | 'ordinal' | 'measure', number>

function namedRow(grid: FormGrid, row: FormGridRow, where: Where): Omit<NamedRow, 'path'> | null {
  const nameCell = row.cells[where.name] ?? null
  if (!nameCell || row.elements.some(isHiddenRow)) return null
  const beside = (column: number) => {
    const cell = row.cells[column]
    return cell && cell !== nameCell ? elementTextShown(cell) : ''
  }
  const name = elementTextShown(nameCell)
  const inside = splitOrdinal(name)
  const numbered = beside(where.ordinal)
  if (inside.label === '') return null
  // With a column for the numbering, what stands in the name is the name, unless it repeats the number.
  const repeats = numbered === '' || inside.ordinal === numbered.replace(/[.)]+$/, '')
  const label: TreeRow = {
    ordinal: numbered === '' ? inside.ordinal : numbered,
    label: repeats ? inside.label : name,
    indent: indentOf(nameCell),
    group: isGroup(grid, row, nameCell, beside(where.measure)),
  }
  const measure = beside(where.measure)
  const measureCell = row.cells[where.measure] ?? null
  return { row, nameCell, measureCell, label, measure: /^[-–]$/.test(measure) ? '' : measure }
}

/** The table is in sight: only the row itself or its section can hide it. */
function isHiddenRow(row: Element): boolean {
  return hidesItself(row) || (row.parentElement !== null && hidesItself(row.parentElement))
}

/** A heading: one cell over all columns, "-" where values would stand, or nothing at all and nothing to measure. */
function isGroup(grid: FormGrid, row: FormGridRow, nameCell: Element, measure: string): boolean {
  const values = row.cells
    .filter((cell, at) => isValue(grid, at) && cell !== nameCell)
    .filter((cell) => cell !== null)
  if (values.some((cell) => fieldOf(cell) !== 'none')) return false
  const texts = values.map(elementTextShown)
  if (texts.every((text) => DASH.test(text))) return true
  if (
    !texts.every((text) => text === '' || DASH.test(text)) ||
    values.some((cell) => turnsIntoField(cell, hasRole(grid, 'measure')))
  )
    return false
  return DASH.test(measure) || measure === ''
}

const DASH = /^[-–—]$/

/** How far a name is set in: by padding, by blanks, or by the tree's own level; null where by nothing. */
function indentOf(cell: Element): number | null {
  const row = cell.closest('[aria-level], [data-level]')
  const level = row?.getAttribute('aria-level') ?? row?.getAttribute('data-level')
  if (level && cell.contains(row) === false && Number.isFinite(Number(level))) return Number(level)
  const blanks = /^[\u00A0\u2003]*/.exec((cell.textContent ?? '').replace(/^[ \n\t]+/, ''))?.[0].length ?? 0
  if (blanks > 0) return blanks
  const view = cell.ownerDocument.defaultView
  const inner = cell.firstElementChild ?? cell
  const pixels = (element: Element) =>
    Number.parseFloat(view?.getComputedStyle(element).paddingLeft ?? '') || 0
  return pixels(cell) + (inner === cell ? 0 : pixels(inner))
}
