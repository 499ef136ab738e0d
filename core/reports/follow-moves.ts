import { groupBy } from '../group-by'
import { labelWords } from './label-text'
import type { Moved, Moves } from './moved'
import type { CellOrigin, CellSaid, Provenance } from './provenance'
import type { PlaceSeen } from './report'

type Filled = CellOrigin | CellSaid

/**
 * Finds filled cells again by their labels after rows or columns were inserted, sheets renamed, tables moved: what
 * moved is listed, and the provenance leads to where the cells are now. A label that is twice moves nothing, a table
 * on another sheet is another table as long as its own sheet is there. A cell whose labels are gone is named.
 *
 * A row inserted above the table gives `{ from: 'II.06a!D10', to: 'II.06a!D11', row: ['Hộ tịch'], … }` for each cell.
 */
export function followMoves(
  provenance: Provenance,
  places: readonly PlaceSeen[],
  sheets: readonly string[],
): Moves & { readonly provenance: Provenance } {
  const follow = followerOf([...provenance.cells, ...(provenance.said ?? [])], places, new Set(sheets))
  const cells = provenance.cells.map((cell) => follow(cell))
  const said = (provenance.said ?? []).map((cell) => follow(cell))
  const followed = [...cells, ...said]
  return {
    // A cell whose labels are gone comes last: what has moved to its place speaks for that place.
    provenance: {
      ...provenance,
      cells: lastIfGone(cells),
      ...(provenance.said ? { said: lastIfGone(said) } : {}),
    },
    moved: followed.flatMap(({ moved }) => moved),
    gone: followed.filter(({ gone }) => gone).map(({ cell }) => wordsOf(cell)),
  }
}

interface Followed<T extends Filled> {
  readonly cell: T
  readonly moved: readonly Moved[]
  readonly gone: boolean
}

function followerOf(filled: readonly Filled[], places: readonly PlaceSeen[], sheets: ReadonlySet<string>) {
  const now = groupBy(places.filter(inWorkbook), (place) => keyOf(place.rowPath, place.columnPath))
  const before = groupBy(filled, ({ row, column }) => keyOf(row, column))
  const names = new Set(places.map(({ rowPath }) => keyOf(rowPath, [])))
  const seen = new Set(places.flatMap(({ at }) => ('cell' in at ? [at.sheet] : [])))
  return <T extends Filled>(cell: T): Followed<T> => {
    const key = keyOf(cell.row, cell.column)
    const found = (now.get(key) ?? []).flatMap(({ at }) => ('cell' in at ? [at] : []))
    const there = found.filter(({ sheet }) => sheet === cell.sheet || !sheets.has(cell.sheet))
    const [at, other] = there
    const stays = { cell, moved: [], gone: false }
    // A row that had no name when it was filled is known by its place alone.
    if (cell.row.length === 0) return stays
    // The name that was written into an empty row names the row now, and is no place any more.
    const named = 'says' in cell && names.has(keyOf(cell.row, []))
    const known = seen.has(cell.sheet) || !sheets.has(cell.sheet)
    if (!at) return { ...stays, gone: found.length === 0 && known && !named }
    const alike = before.get(key)?.filter(({ sheet }) => sheet === cell.sheet).length
    if (other || alike !== 1 || (at.sheet === cell.sheet && at.cell === cell.cell)) return stays
    const { row, column } = cell
    const from = `${cell.sheet}!${cell.cell}`
    const to = `${at.sheet}!${at.cell}`
    return {
      cell: { ...cell, sheet: at.sheet, cell: at.cell },
      moved: [{ from, to, row, column }],
      gone: false,
    }
  }
}

function lastIfGone<T extends Filled>(followed: readonly Followed<T>[]): T[] {
  return [...followed.filter(({ gone }) => !gone), ...followed.filter(({ gone }) => gone)].map(
    ({ cell }) => cell,
  )
}

function inWorkbook({ at, state }: PlaceSeen): boolean {
  return 'cell' in at && state !== 'group'
}

function keyOf(row: readonly string[], column: readonly string[]): string {
  return [...row, '', ...column].map(labelWords).join('\n')
}

function wordsOf({ sheet, cell, row, column }: Filled): string {
  const labels = [row.at(-1) ?? '', column.at(-1) ?? ''].filter((label) => label !== '').join(' · ')
  return `«${labels}» (khi điền ở ${sheet}!${cell})`
}
