import type { CellSeen, RowSeen } from '../../../core/grid/seen'
import { type Draft, isHeader, readSpans } from '../sight/cell-facts'
import { canAskEach, isPageInCell, isRowShown, lookClosely } from '../sight/looks'
import type { Pace } from '../sight/pace'
import { checkPlaces, type PlaceCheck, waysFor } from '../sight/places'
import { type LookBook, lookKeyOf, openLookBook, readText } from '../sight/read-text'
import { cellsOf, type PageTableFound, type RowFound, type RowPart } from '../sight/table-found'
import { type RowLook, readRowMarkup } from './read-markup'

export interface RowsRead {
  readonly rows: readonly RowSeen[]
  /** A style shows cells under other heads, or rows in another order, than the markup has. */
  readonly isDisplaced: boolean
}

/**
 * Reads every cell of a table as shown, resting whenever a slice of time is used up. Nothing is understood here:
 * `<td><strong>Tổng số</strong></td>` becomes `{ text: 'Tổng số', bold: true }`.
 */
export async function readTableRows(found: PageTableFound, pace: Pace): Promise<RowsRead> {
  const way: Way = {
    places: checkPlaces(found),
    closely: { looks: lookClosely, asksEach: true, rows: new Map() },
    quickly: { looks: openLookBook(), asksEach: false, rows: new Map() },
    wayFor: waysFor(found),
  }
  const read = async (isClose: boolean): Promise<RowSeen[] | null> => {
    const rows: RowSeen[] = []
    for (const row of found.rows) {
      const seen = isClose ? readClosely(row, way) : readQuickly(row, rows.length, way)
      if (seen === null) return null
      rows.push(seen)
      if (rows.length % 4 === 0 && pace.isDue()) await pace.rest()
    }
    return rows
  }
  const rows = (await read(canAskEach(found.anchor))) ?? (await read(true))
  return { rows: rows ?? [], isDisplaced: way.places.isDisplaced() }
}

interface Way {
  readonly places: PlaceCheck
  readonly closely: Reader
  readonly quickly: Reader
  readonly wayFor: ReturnType<typeof waysFor>
}

function readClosely(row: RowFound, { closely, places }: Way): RowSeen {
  const seen = readRow(row, closely)
  places.row(row, seen.cells)
  return seen
}

/** Null where a row read closely says otherwise: there is a rule that the quick way does not see. */
function readQuickly(row: RowFound, at: number, way: Way): RowSeen | null {
  const reading = way.wayFor(row, at)
  if (reading === 'closely') return readClosely(row, way)
  const quick = readRow(row, way.quickly)
  return reading === 'quickly' || JSON.stringify(quick) === JSON.stringify(readClosely(row, way))
    ? quick
    : null
}

/** What is kept over a table: styles are asked for once for each kind of row and cell, not for every cell. */
interface Reader {
  readonly looks: LookBook
  /** Every element is asked by itself, whatever rules there are; larger tables take what looks alike for alike. */
  readonly asksEach: boolean
  readonly rows: Map<string, RowLook>
}

function readRow(row: RowFound, reader: Reader): RowSeen {
  const [only, ...others] = row.parts.map((part) =>
    readPart(part, rowLookOf(part.row, row.section, reader), reader),
  )
  return {
    section: row.section,
    cells: others.length === 0 ? (only ?? []) : [...(only ?? []), ...others.flat()],
  }
}

function rowLookOf(row: Element, section: string, reader: Reader): RowLook {
  const isShown = isRowShown(row)
  const key = `${section}|${lookKeyOf(row)}|${isShown}`
  const known = reader.asksEach ? undefined : reader.rows.get(key)
  if (known !== undefined) return known
  const { hidden, unseen } = reader.looks(row, section, false)
  const isGone = reader.asksEach && !isShown
  const look = { key, hidden: hidden || unseen > 1 || isGone, cells: [], inner: new Map() }
  reader.rows.set(key, look)
  return look
}

function readPart(part: RowPart, row: RowLook, { looks, asksEach }: Reader): CellSeen[] {
  const readCell = (cell: Element, at: number): CellSeen => readCellNodes(cell, row, at, looks)
  const simple = part.cells === undefined && !asksEach ? readRowMarkup(part.row, row, looks, readCell) : null
  const cells = simple ?? cellsOf(part).map(readCell)
  return part.taller === undefined && part.spans === undefined ? cells : resize(cells, part)
}

/** A cell element by element: what `readRowMarkup` is the short cut of. */
export function readCellNodes(cell: Element, row: RowLook, at: number, looks: LookBook): CellSeen {
  if (isPageInCell(cell)) return { text: '[?]', ...(row.hidden && { hidden: true }) }
  const look = looks(cell, `${row.key}|${at}`, false)
  const { text, bold, full } = readText(cell, looks, row.key, look)
  const seen: Draft = { text: look.unseen > 1 ? '' : text }
  if (cell.hasAttributes()) readSpans(cell, seen)
  if (row.hidden || look.hidden) seen.hidden = true
  if (full !== undefined) seen.full = full
  if (isHeader(cell)) seen.header = true
  // In the order of `readRowMarkup`: the two are held against each other as text.
  if (bold) seen.bold = true
  return seen
}

/** Spans that come from where a part stands, not from its markup. */
function resize(cells: readonly CellSeen[], part: RowPart): CellSeen[] {
  return cells.map((cell, at) => {
    const colspan = part.spans?.[at] ?? cell.colspan ?? 1
    const rowspan = (cell.rowspan ?? 1) + (part.taller ?? 0)
    return { ...cell, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }
  })
}
