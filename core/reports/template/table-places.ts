import type { Range } from '../../workbook/range'
import { cellName, type SheetCellSeen } from '../../workbook/seen'
import { heldBy } from '../cell-content'
import type { ColumnTime } from '../labels/column-time'
import type { HeaderSeen } from '../labels/find-header'
import { isOneOf } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import type { PlaceMeaning, PlaceSeen } from '../report'
import type { ReportTableFound } from './find-tables'
import { measurePlaces } from './measure-rows'
import { type SheetRow, seeRows } from './see-rows'

const PLACES = new WeakMap<ReportTableFound, readonly PlaceSeen[]>()

/** Every place of a table that was found: row by row, the free rows' names first. It is asked again and again, and made once. */
export function tablePlaces(found: ReportTableFound): readonly PlaceSeen[] {
  const known = PLACES.get(found)
  if (known) return known
  const places = makePlaces(found)
  PLACES.set(found, places)
  return places
}

function makePlaces(found: ReportTableFound): PlaceSeen[] {
  if (found.table.rows === 'measure')
    return measurePlaces(found, (row, column) => valuePlace(found, row, column, ''))
  const rows = seeRows(found.grid, found.header)
  const tasks = taskIds(rows)
  return rows.flatMap((row, at) => {
    if (row.kind === 'free' && !found.table.freeRows) return []
    const label = row.kind === 'free' ? [labelPlace(found, row)] : []
    const values = found.header.columns.flatMap((column) =>
      column.ids.length === 1
        ? [shared(valuePlace(found, row, column, tasks[at]!), found, { rows, row, column })]
        : [],
    )
    return [...label, ...values]
  })
}

interface PlaceAmong {
  readonly rows: readonly SheetRow[]
  readonly row: SheetRow
  readonly column: HeaderSeen['columns'][number]
}

/** One cell merged over several rows or columns of figures shows one of them for all: none may go there. */
function shared(place: PlaceSeen, { grid, header }: ReportTableFound, among: PlaceAmong): PlaceSeen {
  const { rows } = among
  const { row, kind } = among.row
  const { column } = among.column
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
  return placeAt(grid, row, {
    column: header.labelColumn,
    columnPath: header.labelPath,
    table: table.id,
    means: { names: 'row' },
  })
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
  const { unsure } = column
  const time = timeOfLine(row.time, column.time)
  const more = { ...(time ? { time } : {}), ...(unsure ? { unsure } : {}) }
  const means: PlaceMeaning | undefined = said ?? (measure ? { measure, ...more } : undefined)
  const place = placeAt(grid, row, { column: column.column, columnPath: column.path, table: table.id, means })
  const unitOfMeasure = unitOfMeasureOf(found, row)
  return unitOfMeasure === '' ? place : { ...place, unitOfMeasure }
}

/** A line of a row says of which time it is; under a column that says another one nobody knows. */
function timeOfLine(line: ColumnTime | undefined, column: ColumnTime | undefined): ColumnTime | undefined {
  if (!line || !column || column.is === 'own') return line ?? column
  return line.is === 'own' ? column : { is: 'unclear', words: 'hai thời gian' }
}

/** What the row counts in, by its own column, else by the line above the table. */
function unitOfMeasureOf({ grid, header, headings }: ReportTableFound, { row }: SheetRow): string {
  const column = header.columns.find(({ ids, path }) => ids.length === 0 && isOneOf(path.at(-1)!, COUNTED_IN))
  return (column && grid.textAt(row, column.column)) || headings.countedIn
}

const COUNTED_IN = ['Đơn vị tính', 'ĐVT', 'Đ.V.T']

export interface PlaceToSee {
  readonly column: number
  readonly columnPath: readonly string[]
  readonly table: string
  readonly means: PlaceMeaning | undefined
}

export function placeAt(
  grid: SheetGrid,
  row: SheetRow,
  { column, columnPath, table, means }: PlaceToSee,
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
    ...choicesAt(grid, box),
    ...limitAt(grid, box),
    ...(grid.oldFont ? { oldFont: true as const } : {}),
    ...(grid.sheet.openUnknown ? { openUnknown: true as const } : {}),
    table,
    ...(means ? { means } : {}),
  }
}

function choicesAt({ sheet: { lists = [] } }: SheetGrid, { top, left }: Range): Pick<PlaceSeen, 'choices'> {
  const list = lists.find(
    (one) => one.top <= top && top <= one.bottom && one.left <= left && left <= one.right,
  )
  return list ? { choices: list.choices } : {}
}

function limitAt({ sheet: { limits = [] } }: SheetGrid, { top, left }: Range): Pick<PlaceSeen, 'limit'> {
  const found = limits.find(
    (one) => one.top <= top && top <= one.bottom && one.left <= left && left <= one.right,
  )
  if (!found) return {}
  const { whole, operator, first, second } = found
  return { limit: { whole, operator, first, second } }
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
