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

/** For each row, the cell that covers each column; `null` where none does. */
export type Layout = readonly (readonly (Spot | null)[])[]

/** No real table is wider; a colspan of 10,000 in a broken page must not cost 10,000 columns. */
const WIDEST = 256

/**
 * Lays rows out the way a browser does: spans push later cells right, a rowspan ends with its section (head, body,
 * foot), hidden cells take no place.
 */
export function occupy(rows: readonly RowSeen[]): Layout {
  const layout: (Spot | null)[][] = rows.map(() => [])
  rows.forEach((row, index) => {
    if (layout[index]!.length === 0 && row.cells.every(isPlain)) {
      layout[index] = row.cells.map((cell, at) => ({ cell, row: index, at, column: at, width: 1, height: 1 }))
      return
    }
    const end = endOfSection(rows, index)
    let column = 0
    row.cells.forEach((cell, at) => {
      if (cell.hidden) return
      while (layout[index]![column]) column++
      const width = clamp(cell.colspan, WIDEST - column)
      const height = clamp(cell.rowspan, end - index)
      const spot: Spot = { cell, row: index, at, column, width, height }
      for (let r = index; r < index + height; r++) place(layout[r]!, spot)
      column += width
    })
  })
  return layout
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
  return (layout[row] ?? []).filter(
    (spot, column): spot is Spot => spot !== null && spot.row === row && spot.column === column,
  )
}

/** Whether a cell says anything. */
export function hasWords(spot: Spot | null | undefined): boolean {
  if (!spot) return false
  const text = spot.cell.full ?? spot.cell.text
  return /[!-~]/.test(text) || tidy(text) !== ''
}

/** A label as it is meant: the full text where the page cut it short. */
export function wordsOf(spot: Spot | null | undefined): string {
  return spot ? tidy(spot.cell.full ?? spot.cell.text) : ''
}
