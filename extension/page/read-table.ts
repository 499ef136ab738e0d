import type { CellSeen, RowSeen } from '../../core/grid/seen'
import type { Pace } from './pace'
import { type Look, type LookBook, lookKeyOf, openLookBook, readText } from './read-text'
import { isCell, type RowFound, type RowPart, type TableFound } from './table-found'

/**
 * Reads every cell of a table as shown, resting whenever a slice of time is used up. Nothing is understood here:
 * `<td><strong>Tổng số</strong></td>` becomes `{ text: 'Tổng số', bold: true }`.
 */
export async function readRows(found: TableFound, pace: Pace): Promise<RowSeen[]> {
  const reader = openReader()
  const rows: RowSeen[] = []
  for (const row of found.rows) {
    rows.push(readRow(row, reader))
    if (pace.isDue()) await pace.rest()
  }
  return rows
}

/** What is kept over a table: styles are asked for once for each kind of row and cell, not for every cell. */
interface Reader {
  readonly looks: LookBook
  readonly rowLooks: Map<string, RowLook>
}

interface RowLook {
  readonly key: string
  readonly hidden: boolean
  /** Looks of `td` without attributes, by their place in the row. */
  readonly bare: Look[]
}

type Draft = { -readonly [Key in keyof CellSeen]: CellSeen[Key] }

function openReader(): Reader {
  return { looks: openLookBook(), rowLooks: new Map() }
}

function readRow(row: RowFound, reader: Reader): RowSeen {
  const cells: CellSeen[] = []
  for (const part of row.parts) readPart(part, rowLookOf(part.row, row.section, reader), reader.looks, cells)
  return { section: row.section, cells }
}

function rowLookOf(row: Element, section: string, reader: Reader): RowLook {
  const key = `${section}|${lookKeyOf(row)}`
  const known = reader.rowLooks.get(key)
  if (known !== undefined) return known
  const look = { key, hidden: reader.looks(row, section, false).hidden, bare: [] }
  reader.rowLooks.set(key, look)
  return look
}

function readPart(part: RowPart, row: RowLook, looks: LookBook, cells: CellSeen[]): void {
  const from = cells.length
  if (part.cells === undefined) {
    for (let cell = part.row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      if (isCell(cell)) cells.push(readCell(cell, row, cells.length, looks))
    }
  } else {
    for (const cell of part.cells) cells.push(readCell(cell, row, cells.length, looks))
  }
  if (part.taller !== undefined || part.spans !== undefined) resize(part, cells, from)
}

function readCell(cell: Element, row: RowLook, at: number, looks: LookBook): CellSeen {
  const isBare = !cell.hasAttributes()
  const look =
    isBare && cell.localName === 'td'
      ? bareLook(cell, row, at, looks)
      : looks(cell, `${row.key}|${at}`, false)
  const { text, bold, full } = readText(cell, looks, row.key, look.bold)
  const seen: Draft = { text }
  if (!isBare) readSpans(cell, seen)
  if (bold) seen.bold = true
  if (row.hidden || look.hidden) seen.hidden = true
  if (full !== undefined) seen.full = full
  if (cell.localName !== 'td' && isHeader(cell)) seen.header = true
  return seen
}

function bareLook(cell: Element, row: RowLook, at: number, looks: LookBook): Look {
  const known = row.bare[at]
  if (known !== undefined) return known
  const look = looks(cell, `${row.key}|${at}`, false)
  row.bare[at] = look
  return look
}

function readSpans(cell: Element, seen: Draft): void {
  const colspan = spanOf(cell, 'colspan')
  const rowspan = spanOf(cell, 'rowspan')
  if (colspan !== 1) seen.colspan = colspan
  if (rowspan !== 1) seen.rowspan = rowspan
}

/** As the markup says it: `rowspan="0"` (to the end of the section) becomes a span the core clamps. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const text = cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`)
  if (text === null) return 1
  const span = Number.parseInt(text, 10)
  if (span === 0 && name === 'rowspan') return 1000
  return span >= 1 ? Math.min(span, 1000) : 1
}

/** Spans that come from where a part stands, not from its markup. */
function resize(part: RowPart, cells: CellSeen[], from: number): void {
  for (let at = from; at < cells.length; at += 1) {
    const cell = cells[at]
    if (cell === undefined) continue
    const colspan = part.spans?.[at - from] ?? cell.colspan ?? 1
    const rowspan = (cell.rowspan ?? 1) + (part.taller ?? 0)
    cells[at] = { ...cell, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }
  }
}

function isHeader(cell: Element): boolean {
  if (cell.localName === 'th' || cell.localName === 'mat-header-cell') return true
  return cell.getAttribute('role') === 'columnheader'
}
