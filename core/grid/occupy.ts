import { tidy } from '../text/fold'
import type { CellSeen, RowSeen } from './seen'

/** One cell where it stands after its spans are laid out. */
export interface Spot {
  readonly cell: CellSeen
  /** Row of the table and place in that row, as seen: they find the cell again on the page. */
  readonly row: number
  readonly at: number
  readonly column: number
  readonly width: number
  readonly height: number
}

/** Which cell covers each column of each row; `null` where none does. */
export interface Layout {
  readonly count: number
  /** With their places; always the same ones for one row. */
  readonly spots: (row: number) => readonly (Spot | null)[]
  readonly spot: (row: number, column: number) => Spot | null
  /** The cells alone: nearly every row of a long table has them at hand, and places nobody asks for are not made. */
  readonly cells: (row: number) => readonly (CellSeen | null)[]
  /** Each cell of the row takes one place, and nothing hangs into it. */
  readonly isPlain: (row: number) => boolean
}

type Spots = (Spot | null)[]

/** No real table is wider; a colspan of 10,000 in a broken page must not cost 10,000 columns. */
const WIDEST = 256

/**
 * Lays rows out the way a browser does: spans push later cells right, a rowspan ends with its section (head, body,
 * foot), hidden cells take no place.
 */
export function occupy(rows: readonly RowSeen[]): Layout {
  const spread: (Spots | null)[] = rows.map(() => null)
  rows.forEach((row, index) => {
    if (spread[index] === null && row.cells.every(isPlain)) return
    const end = endOfSection(rows, index)
    const own = open(spread, index)
    let column = 0
    row.cells.forEach((cell, at) => {
      if (cell.hidden) return
      while (own[column]) column++
      const width = clamp(cell.colspan, WIDEST - column)
      const height = clamp(cell.rowspan, end - index)
      const spot: Spot = { cell, row: index, at, column, width, height }
      for (let r = index; r < index + height; r++) place(open(spread, r), spot)
      column += width
    })
  })
  const made = new Map<number, Spots>()
  return {
    count: rows.length,
    isPlain: (row) => spread[row] === null,
    cells: (row) => spread[row]?.map((spot) => spot?.cell ?? null) ?? rows[row]?.cells ?? [],
    spot(row, column) {
      const own = spread[row]
      if (own) return own[column] ?? null
      const cell = rows[row]?.cells[column]
      return cell ? plainSpot(cell, row, column) : null
    },
    spots(row) {
      const known = spread[row] ?? made.get(row)
      if (known) return known
      const spots = (rows[row]?.cells ?? []).map((cell, at) => plainSpot(cell, row, at))
      made.set(row, spots)
      return spots
    },
  }
}

function open(spread: (Spots | null)[], row: number): Spots {
  const spots = spread[row] ?? []
  spread[row] = spots
  return spots
}

function plainSpot(cell: CellSeen, row: number, at: number): Spot {
  return { cell, row, at, column: at, width: 1, height: 1 }
}

/** Nearly every cell of a long table takes one place and no other. */
function isPlain({ colspan, rowspan, hidden }: CellSeen): boolean {
  return colspan === undefined && rowspan === undefined && hidden === undefined
}

function place(row: (Spot | null)[], spot: Spot): void {
  while (row.length < spot.column) row.push(null)
  for (let column = spot.column; column < spot.column + spot.width; column++) row[column] ??= spot
}

function clamp(span: number | undefined, most: number): number {
  return Math.max(1, Math.min(span ?? 1, most))
}

function endOfSection(rows: readonly RowSeen[], start: number): number {
  let end = start + 1
  // Only a rowspan asks where the section ends, so the walk is short for nearly every row.
  const tallest = Math.max(1, ...rows[start]!.cells.map(({ rowspan }) => rowspan ?? 1))
  while (end < rows.length && end < start + tallest && rows[end]!.section === rows[start]!.section) end++
  return end
}

/** The cells that begin in a row, in order (those that hang down from above left out). */
export function spotsOf(layout: Layout, row: number): Spot[] {
  return layout
    .spots(row)
    .filter((spot, column): spot is Spot => spot !== null && spot.row === row && spot.column === column)
}

/** Whether a cell says anything. */
export function hasWords(cell: CellSeen | null | undefined): boolean {
  if (!cell) return false
  const text = cell.full ?? cell.text
  return /[!-~]/.test(text) || tidy(text) !== ''
}

/** A label as it is meant: the full text where the page cut it short. */
export function cellWords(cell: CellSeen | null | undefined): string {
  return cell ? tidy(cell.full ?? cell.text) : ''
}

/** `wordsOf` for a cell with its place. */
export function wordsAt(spot: Spot | null | undefined): string {
  return cellWords(spot?.cell)
}
