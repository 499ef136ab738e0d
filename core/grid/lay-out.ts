import type { Grid } from './grid'
import { findHeader, nameColumns } from './header'
import { type Layout, occupy } from './occupy'
import { isIndexColumn, nameRows } from './rows'
import type { TableSeen } from './seen'

/**
 * Lays a table out: every column gets its header path, every row its label, its groups and its kind.
 *
 * For a head "Đã xử lý [c2]" over "Tổng số" and "Quá hạn" the columns are `Đã xử lý › Tổng số` and
 * `Đã xử lý › Quá hạn`. `labelColumn` overrides which column names the rows (default: the first that is no row number).
 */
export function layOut(table: TableSeen, labelColumn?: number): Grid {
  const layout = occupy(table.rows)
  const header = findHeader(table.rows, layout)
  const width = bodyWidth(layout, table, header.body)
  const columns = nameColumns(layout, header, width)
  const label = labelColumn ?? columns.findIndex(({ path }) => path.length > 0 && !isIndexColumn(path))
  const index = columns.findIndex(({ path }) => isIndexColumn(path))
  const rows = nameRows(table.rows, layout, {
    from: header.body,
    label: Math.max(label, 0),
    index,
    width: columns.length,
    full: width,
  })
  return { table, layout, columns, rows, titles: header.titles, labelColumn: label }
}

/** The width of the rows that have no spans; group headings may claim to be wider than the table. */
function bodyWidth(layout: Layout, { rows }: TableSeen, from: number): number {
  let plain = 0
  let any = 0
  for (let row = from; row < rows.length; row++) {
    if (rows[row]!.section === 'head') continue
    const width = layout.cells(row).length
    if (width > any) any = width
    if (width > plain && hasNoWideCell(layout, row)) plain = width
  }
  return plain > 1 ? plain : any
}

function hasNoWideCell(layout: Layout, row: number): boolean {
  return layout.isPlain(row) || layout.spots(row).every((spot) => !spot || spot.width === 1 || spot.row < row)
}
