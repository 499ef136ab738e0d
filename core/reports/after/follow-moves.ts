import type { SheetSeen } from '../../workbook/seen'
import { placeName } from '../refusal-words'
import type { PlaceSeen } from '../report'
import { type FilledCell, type FilledFound, finderOf } from './find-filled'
import type { Moved, Moves } from './moved'
import type { Provenance } from './provenance'

export interface FilledMoves extends Moves {
  readonly provenance: Provenance
  /** Where cells were filled whose labels are no longer there, and no other filled cell stands: "II.06a!D10". */
  readonly lost: readonly string[]
}

/**
 * Finds filled cells again by their labels after rows or columns were inserted, sheets renamed, tables moved: what
 * moved is listed, and the provenance leads to where the cells are now. A label that is twice moves nothing. A cell
 * whose labels are gone is named.
 *
 * A row inserted above the table gives `{ from: 'II.06a!D10', to: 'II.06a!D11', row: ['Hộ tịch'], … }` for each cell.
 */
export function followMoves(
  provenance: Provenance,
  places: readonly PlaceSeen[],
  sheets: readonly SheetSeen[],
): FilledMoves {
  const find = finderOf([...provenance.cells, ...(provenance.said ?? [])], places, sheets)
  const cells = provenance.cells.map((cell) => find(cell))
  const said = (provenance.said ?? []).map((cell) => find(cell))
  const found = [...cells, ...said]
  const taken = new Set(found.filter((one) => !isLost(one)).map(({ cell }) => placeName(cell)))
  return {
    lost: found.filter(isLost).flatMap(({ was }) => (taken.has(placeName(was)) ? [] : [placeName(was)])),
    // A cell whose labels are nowhere to be told comes last: what has moved to its place speaks for that place.
    provenance: {
      ...provenance,
      cells: lastIfLost(cells),
      ...(provenance.said ? { said: lastIfLost(said) } : {}),
    },
    moved: found.flatMap(movedBy),
    gone: found.filter(({ whereabouts }) => whereabouts === 'gone').map(({ was }) => wordsOf(was)),
  }
}

function movedBy({ was, cell, whereabouts }: FilledFound): Moved[] {
  if (whereabouts !== 'moved') return []
  const { row, column } = was
  return [{ from: placeName(was), to: placeName(cell), row, column }]
}

function isLost({ whereabouts }: FilledFound): boolean {
  return whereabouts === 'gone' || whereabouts === 'unsure'
}

function lastIfLost<T extends FilledCell>(found: readonly FilledFound<T>[]): T[] {
  return [...found.filter((one) => !isLost(one)), ...found.filter(isLost)].map(({ cell }) => cell)
}

function wordsOf({ sheet, cell, row, column }: FilledCell): string {
  const labels = [row.at(-1) ?? '', column.at(-1) ?? ''].filter((label) => label !== '').join(' · ')
  return `«${labels}» (khi điền ở ${sheet}!${cell})`
}
