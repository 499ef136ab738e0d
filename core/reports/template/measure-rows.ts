import type { ReportTable } from '../forms/report-form'
import { fieldOfValue, type HeaderColumn, type HeaderSeen } from '../labels/find-header'
import { indicatorsFor } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import type { PlaceSeen } from '../report'
import { type SheetRow, seeRows } from './see-rows'

interface TableOfMeasures {
  readonly grid: SheetGrid
  readonly table: ReportTable
  readonly header: HeaderSeen
}

/** How many measures of the report the rows of a table name. */
export function measuresNamed({ grid, table, header }: TableOfMeasures): number {
  const rows = seeRows(grid, header)
  return new Set(rows.flatMap((row) => measureOf(table, row) ?? [])).size
}

function measureOf(table: ReportTable, { path }: SheetRow) {
  const [only, ...more] = indicatorsFor(table, path)
  return only && more.length === 0 ? only.measure : null
}

type PlaceFor = (row: SheetRow, column: HeaderColumn) => PlaceSeen

/** Every place of a table whose rows are measures: a column is a value of the whole unit, of a time, or of one lĩnh vực. */
export function measurePlaces({ grid, header, table }: TableOfMeasures, placeFor: PlaceFor): PlaceSeen[] {
  const rows = seeRows(grid, header)
  const unclear = new Set(rows.flatMap((row) => (isUnclear(table, row) ? [row.path[0]] : [])))
  return rows.flatMap((row) => {
    const measure = measureOf(table, row)
    if (measure === null) return []
    return header.columns.flatMap((column) => {
      const [id, ...others] = column.ids
      if (id === undefined || others.length > 0) return []
      const field = fieldOfValue(id)
      const { time } = column
      const place = placeFor({ ...row, kind: 'data' }, column)
      const means = {
        measure,
        by: field === null ? {} : { field },
        ...(time ? { time } : {}),
        ...(unclear.has(row.path[0]) ? { unsure: true as const } : {}),
      }
      return [{ ...place, means }]
    })
  })
}

/** A row under the same heading that is not understood may count what the others seem to; a rate counts nothing. */
function isUnclear(table: ReportTable, row: SheetRow): boolean {
  return (
    row.kind !== 'group' && measureOf(table, row) === null && !/tỷ lệ|tỉ lệ|%/iu.test(row.path.at(-1) ?? '')
  )
}
