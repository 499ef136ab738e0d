import { cellName, type SheetCellSeen } from '../../workbook/seen'
import { heldBy } from '../cell-content'
import type { HeaderSeen } from '../labels/find-header'
import { isOneOf } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import type { PlaceMeaning, PlaceSeen } from '../report'
import type { ReportTableFound } from './find-tables'
import { type SheetRow, seeRows } from './see-rows'

/** Every place of a table that was found: row by row, the free rows' names first. */
export function tablePlaces(found: ReportTableFound): PlaceSeen[] {
  const rows = seeRows(found.grid, found.header)
  const tasks = taskIds(rows)
  return rows.flatMap((row, at) => {
    if (row.kind === 'free' && !found.table.freeRows) return []
    const label = row.kind === 'free' ? [labelPlace(found, row)] : []
    const values = found.header.columns.flatMap((column) =>
      column.ids.length === 1
        ? [shared(found, rows, valuePlace(found, row, column, tasks[at]!), row, column)]
        : [],
    )
    return [...label, ...values]
  })
}

/** One cell merged over several rows or columns of figures shows one of them for all: none may go there. */
function shared(
  { grid, header }: ReportTableFound,
  rows: readonly SheetRow[],
  place: PlaceSeen,
  { row, kind }: SheetRow,
  { column }: HeaderSeen['columns'][number],
): PlaceSeen {
  const { top, left, bottom, right } = grid.boxAt(row, column)
  if (top === bottom && left === right) return place
  const isAlone =
    rows.filter((one) => one.row >= top && one.row <= bottom).length === 1 &&
    header.columns.filter((one) => one.ids.length > 0 && one.column >= left && one.column <= right).length ===
      1
  if (kind === 'group' || isAlone) return place
  return { ...place, at: { sheet: grid.sheet.name, cell: cellName(row, column) }, state: 'read-only' }
}

/** Tasks are numbered within their group: "VI" and "3" make "VI.3". */
function taskIds(rows: readonly SheetRow[]): string[] {
  let group = ''
  return rows.map((row) => {
    if (row.kind === 'group') group = row.ordinal
    return group === '' || row.ordinal.includes('.') ? row.ordinal : `${group}.${row.ordinal}`
  })
}

function labelPlace({ grid, header, table }: ReportTableFound, row: SheetRow): PlaceSeen {
  return placeAt(grid, row, header.labelColumn, header.labelPath, table.id, { names: 'row' })
}

function valuePlace(
  found: ReportTableFound,
  row: SheetRow,
  column: HeaderSeen['columns'][number],
  task: string,
): PlaceSeen {
  const { grid, table } = found
  const says = table.saysColumns?.find((known) => known.says === column.ids[0])?.says
  const measure = table.columns.find((known) => known.measure === column.ids[0])?.measure
  const said = says && (table.rows === 'task' ? { task, says } : { says })
  const means: PlaceMeaning | undefined = said ?? (measure ? { measure } : undefined)
  const place = placeAt(grid, row, column.column, column.path, table.id, means)
  const unitOfMeasure = unitOfMeasureOf(found, row)
  return unitOfMeasure === '' ? place : { ...place, unitOfMeasure }
}

/** What the row counts in, by its own column, else by the line above the table. */
function unitOfMeasureOf({ grid, header, headings }: ReportTableFound, { row }: SheetRow): string {
  const column = header.columns.find(({ ids, path }) => ids.length === 0 && isOneOf(path.at(-1)!, COUNTED_IN))
  return (column && grid.textAt(row, column.column)) || headings.countedIn
}

const COUNTED_IN = ['Đơn vị tính', 'ĐVT', 'Đ.V.T']

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
