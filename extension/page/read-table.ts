import type { CellSeen, RowSeen } from '../../core/grid/seen'
import type { Pace } from './pace'
import { type LookBook, lookKeyOf, openLookBook, readText } from './read-text'
import { isCell, type RowFound, type RowPart, type TableFound } from './table-found'

/**
 * Reads every cell of a table as shown, resting whenever a slice of time is used up. Nothing is understood here:
 * `<td><strong>Tổng số</strong></td>` becomes `{ text: 'Tổng số', bold: true }`.
 */
export async function readRows(found: TableFound, pace: Pace): Promise<RowSeen[]> {
  const looks = openLookBook()
  const rows: RowSeen[] = []
  for (const row of found.rows) {
    rows.push(readRow(row, looks))
    if (pace.isDue()) await pace.rest()
  }
  return rows
}

function readRow(row: RowFound, looks: LookBook): RowSeen {
  const cells: CellSeen[] = []
  for (const part of row.parts) readPart(part, row.section, looks, cells)
  return { section: row.section, cells }
}

function readPart(part: RowPart, section: RowFound['section'], looks: LookBook, cells: CellSeen[]): void {
  const key = `${section}|${lookKeyOf(part.row)}`
  const away = looks(part.row, section, false).hidden
  const taller = part.taller ?? 0
  if (part.cells !== undefined) {
    for (const cell of part.cells) cells.push(readCell(cell, `${key}|${cells.length}`, away, taller, looks))
    return
  }
  for (let cell = part.row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
    if (isCell(cell)) cells.push(readCell(cell, `${key}|${cells.length}`, away, taller, looks))
  }
}

function readCell(cell: Element, key: string, away: boolean, taller: number, looks: LookBook): CellSeen {
  const look = looks(cell, key, false)
  const seen = readText(cell, looks, key, look.bold)
  const colspan = spanOf(cell, 'colspan')
  const rowspan = spanOf(cell, 'rowspan') + taller
  return {
    text: seen.text,
    ...(colspan !== 1 && { colspan }),
    ...(rowspan !== 1 && { rowspan }),
    ...(isHeader(cell) && { header: true as const }),
    ...(seen.bold && { bold: true as const }),
    ...((away || look.hidden) && { hidden: true as const }),
    ...(seen.full !== undefined && { full: seen.full }),
  }
}

/** As the markup says it: `rowspan="0"` (to the end of the section) becomes a span the core clamps. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  if (!cell.hasAttributes()) return 1
  const text = cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`)
  if (text === null) return 1
  const span = Number.parseInt(text, 10)
  if (span === 0 && name === 'rowspan') return 1000
  return span >= 1 ? Math.min(span, 1000) : 1
}

function isHeader(cell: Element): boolean {
  if (cell.localName === 'th' || cell.localName === 'mat-header-cell') return true
  return cell.hasAttributes() && cell.getAttribute('role') === 'columnheader'
}
