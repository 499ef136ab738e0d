import type { CellSeen } from '../../../core/grid/seen'

/** A cell while it is being read. */
export type Draft = { -readonly [Key in keyof CellSeen]: CellSeen[Key] }

/** Spans as the markup says them; 1 is left out. */
export function readSpans(cell: Element, seen: Omit<Draft, 'text'>): void {
  const colspan = spanOf(cell, 'colspan')
  const rowspan = spanOf(cell, 'rowspan')
  if (colspan !== 1) seen.colspan = colspan
  if (rowspan !== 1) seen.rowspan = rowspan
}

/** `rowspan="0"` (to the end of the section) becomes a span the core clamps. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const text = cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`)
  if (text === null) return 1
  const span = Number.parseInt(text, 10)
  if (span === 0 && name === 'rowspan') return 1000
  return span >= 1 ? Math.min(span, 1000) : 1
}

export function isHeader(cell: Element): boolean {
  if (cell.localName === 'th' || cell.localName === 'mat-header-cell') return true
  return cell.getAttribute('role') === 'columnheader'
}
