import { groupBy, oneOfEach } from '../../group-by'
import { cellAt, cellName, type SheetSeen } from '../../workbook/seen'
import { labelWords } from '../labels/label-text'
import { gridOf } from '../labels/sheet-grid'
import type { PlaceSeen } from '../report'
import type { CellOrigin, CellSaid } from './provenance'

/** A cell that was filled by us, whatever it holds. */
export type FilledCell = CellOrigin | CellSaid

/**
 * What became of a filled cell: it is where it was; it stands elsewhere; its labels stand more than once; they are
 * gone; nothing is known of its sheet, for no table is seen there.
 */
export type Whereabouts = 'there' | 'moved' | 'unsure' | 'gone' | 'unseen'

export interface FilledFound<T extends FilledCell = FilledCell> {
  /** As it was filled. */
  readonly was: T
  /** The same at the address where it stands now. */
  readonly cell: T
  readonly whereabouts: Whereabouts
}

/** Whether a table of another sheet may be the one that was filled, where the sheet of old is gone. */
export type MayBe = (was: FilledCell, sheet: string) => boolean

/**
 * Finds filled cells again by their labels, after rows or columns were inserted, sheets renamed, tables moved. A label
 * that is twice leads nowhere; a table on another sheet is another table as long as its own sheet is there; a place
 * that is a filled cell's own is nobody else's.
 *
 * A row inserted above «Hộ tịch · Trực tuyến», filled at II.06a!D10, finds it `moved` to II.06a!D11.
 */
export function finderOf(
  filled: readonly FilledCell[],
  places: readonly PlaceSeen[],
  sheets: readonly SheetSeen[],
  mayBe: MayBe = () => true,
): <T extends FilledCell>(was: T) => FilledFound<T> {
  const now = groupBy(places.flatMap(cellOf), ({ key }) => key)
  const before = groupBy(filled, labelsOf)
  const rows = groupBy(places.flatMap(cellOf), ({ row }) => row)
  const there = new Map(sheets.map((sheet) => [sheet.name, sheet]))
  const seen = new Set(places.flatMap(({ at }) => ('cell' in at ? [at.sheet] : [])))
  return <T extends FilledCell>(was: T): FilledFound<T> => {
    const stays = (whereabouts: Whereabouts) => ({ was, cell: was, whereabouts })
    // A row that had no name when it was filled is known by its place alone.
    if (was.row.length === 0) return stays(there.has(was.sheet) ? 'there' : 'gone')
    const found = isNameOfRow(was)
      ? nameCells(was, rows.get(labelsKey(was.row, [])) ?? [], there)
      : (now.get(labelsOf(was)) ?? [])
    if (found.some((at) => isAt(was, at))) return stays('there')
    const alike = before.get(labelsOf(was)) ?? []
    const free = found.filter(
      (at) =>
        (at.sheet === was.sheet || (!there.has(was.sheet) && mayBe(was, at.sheet))) &&
        !alike.some((other) => isAt(other, at)),
    )
    const [at, ...others] = free
    if (at && others.length === 0 && alike.filter(({ sheet }) => sheet === was.sheet).length === 1)
      return { was, cell: { ...was, sheet: at.sheet, cell: at.cell }, whereabouts: 'moved' }
    if (at) return stays('unsure')
    return stays(there.has(was.sheet) && !seen.has(was.sheet) ? 'unseen' : 'gone')
  }
}

/** The name that was written into an empty row names the row now, and is no place any more. */
function isNameOfRow(was: FilledCell): boolean {
  return 'says' in was && labelsKey([String(was.value)], []) === labelsKey(was.row.slice(-1), [])
}

/** It stands before the places of its row, wherever that row is now. */
function nameCells(
  was: FilledCell,
  row: readonly CellThere[],
  sheets: ReadonlyMap<string, SheetSeen>,
): CellThere[] {
  const cells = row.flatMap((at) => {
    const sheet = sheets.get(at.sheet)
    const named = sheet ? gridOf(sheet).labelled(labelWords(String(was.value))) : []
    return named
      .filter(({ row }) => row === cellAt(at.cell)?.row)
      .map(({ row, column }) => ({ ...at, cell: cellName(row, column) }))
  })
  return oneOfEach(cells, (at) => `${at.sheet}!${at.cell}`)
}

interface CellThere {
  readonly key: string
  readonly row: string
  readonly sheet: string
  readonly cell: string
}

function cellOf({ at, state, rowPath, columnPath }: PlaceSeen): CellThere[] {
  return 'cell' in at && state !== 'group'
    ? [{ ...at, key: labelsKey(rowPath, columnPath), row: labelsKey(rowPath, []) }]
    : []
}

function isAt(one: FilledCell, { sheet, cell }: CellThere): boolean {
  return one.sheet === sheet && one.cell === cell
}

function labelsOf({ row, column }: FilledCell): string {
  return labelsKey(row, column)
}

function labelsKey(row: readonly string[], column: readonly string[]): string {
  return [...row, '', ...column].map(labelWords).join('\n')
}
