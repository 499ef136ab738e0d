import { cellName, type SheetCellSeen } from '../workbook/seen'
import { heldBy } from './cell-content'
import type { HeaderSeen } from './find-header'
import type { TableFound } from './find-tables'
import type { PlaceMeaning, PlaceSeen } from './report'
import { type SheetRow, seeRows } from './see-rows'
import type { SheetGrid } from './sheet-grid'

/** Every place of a table that was found: row by row, the free rows' names first. */
export function placesOf(found: TableFound): PlaceSeen[] {
  const rows = seeRows(found.grid, found.header)
  const tasks = taskIds(rows)
  return rows.flatMap((row, at) => {
    if (row.kind === 'free' && !found.table.freeRows) return []
    const label = row.kind === 'free' ? [labelPlace(found, row)] : []
    const values = found.header.columns.flatMap((column) =>
      column.ids.length === 1 ? [valuePlace(found, row, column, tasks[at]!)] : [],
    )
    return [...label, ...values]
  })
}

/** Tasks are numbered within their group: "VI" and "3" make "VI.3". */
function taskIds(rows: readonly SheetRow[]): string[] {
  let group = ''
  return rows.map((row) => {
    if (row.kind === 'group') group = row.ordinal
    return group === '' || row.ordinal.includes('.') ? row.ordinal : `${group}.${row.ordinal}`
  })
}

function labelPlace({ grid, header, table }: TableFound, row: SheetRow): PlaceSeen {
  return placeAt(grid, row, header.labelColumn, header.labelPath, table.id, { names: 'row' })
}

function valuePlace(
  { grid, table }: TableFound,
  row: SheetRow,
  column: HeaderSeen['columns'][number],
  task: string,
): PlaceSeen {
  const says = table.saysColumns?.find((known) => known.says === column.ids[0])?.says
  const measure = table.columns.find((known) => known.measure === column.ids[0])?.measure
  const said = says && (table.rows === 'task' ? { task, says } : { says })
  const means: PlaceMeaning | undefined = said ?? (measure ? { measure } : undefined)
  return placeAt(grid, row, column.column, column.path, table.id, means)
}

export function placeAt(
  grid: SheetGrid,
  row: SheetRow,
  column: number,
  columnPath: readonly string[],
  table: string,
  means: PlaceMeaning | undefined,
): PlaceSeen {
  const box = grid.boxAt(row.row, column)
  const cell = grid.own(box.top, box.left)
  return {
    at: { sheet: grid.sheet.name, cell: cellName(box.top, box.left) },
    rowPath: row.path,
    ordinal: row.ordinal,
    columnPath,
    state: stateOf(grid, row, box.top !== row.row || box.left !== column, cell),
    ...heldBy(cell),
    table,
    ...(means ? { means } : {}),
  }
}

export function stateOf(
  grid: SheetGrid,
  row: SheetRow,
  covered: boolean,
  cell: SheetCellSeen | undefined,
): PlaceSeen['state'] {
  if (row.kind === 'group' || covered) return 'group'
  if (cell?.formula !== undefined) return 'formula'
  return grid.sheet.protected && (cell?.locked ?? true) ? 'locked' : 'open'
}
