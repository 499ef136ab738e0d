import { groupBy } from '../group-by'
import { labelWords } from './label-text'
import type { CellOrigin, Provenance } from './provenance'
import type { PlaceSeen, TargetSeen } from './report'

export interface Moved {
  readonly from: string
  readonly to: string
  readonly row: readonly string[]
  readonly column: readonly string[]
}

/**
 * Finds filled cells again by their labels after rows or columns were inserted, sheets renamed, tables moved: what
 * moved is listed, and the provenance leads to where the cells are now. A label that is gone or twice moves nothing.
 *
 * A row inserted above the table gives `{ from: 'II.06a!D10', to: 'II.06a!D11', row: ['Hộ tịch'], … }` for each cell.
 */
export function followMoves(
  provenance: Provenance,
  target: TargetSeen,
): { provenance: Provenance; moved: readonly Moved[] } {
  const now = groupBy(target.places.filter(inWorkbook), (place) => keyOf(place.rowPath, place.columnPath))
  const before = groupBy(provenance.cells, ({ row, column }) => keyOf(row, column))
  const moved: Moved[] = []
  const cells = provenance.cells.map((cell): CellOrigin => {
    const key = keyOf(cell.row, cell.column)
    const [place, other] = now.get(key) ?? []
    if (!place || other || before.get(key)?.length !== 1 || !('cell' in place.at)) return cell
    const from = `${cell.sheet}!${cell.cell}`
    const to = `${place.at.sheet}!${place.at.cell}`
    if (from === to) return cell
    moved.push({ from, to, row: cell.row, column: cell.column })
    return { ...cell, sheet: place.at.sheet, cell: place.at.cell }
  })
  return { provenance: { ...provenance, cells }, moved }
}

function inWorkbook({ at, state }: PlaceSeen): boolean {
  return 'cell' in at && state !== 'group'
}

function keyOf(row: readonly string[], column: readonly string[]): string {
  return [...row, '', ...column].map(labelWords).join('\n')
}
