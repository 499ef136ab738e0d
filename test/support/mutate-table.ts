import type { Grid, GridRow } from '../../core/grid/grid'
import { type Layout, occupy, type Spot } from '../../core/grid/occupy'
import type { CellSeen, RowSeen, TableSeen } from '../../core/grid/seen'

/** Changes of one table, made where its cells stand after their spans are laid out. */
export function mapCells(
  table: TableSeen,
  change: (cell: CellSeen, row: RowSeen, at: number) => CellSeen,
): TableSeen {
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => change(cell, row, at)) })),
  }
}

export function mapRows(table: TableSeen, change: (rows: readonly RowSeen[]) => RowSeen[]): TableSeen {
  return { ...table, rows: change(table.rows) }
}

/** Replaces one cell by none, one or several. */
export function putCells(
  table: TableSeen,
  row: number,
  at: number,
  put: (cell: CellSeen) => CellSeen[],
): TableSeen {
  return mapRows(table, (rows) =>
    rows.map((one, index) =>
      index === row
        ? { ...one, cells: one.cells.flatMap((cell, place) => (place === at ? put(cell) : [cell])) }
        : one,
    ),
  )
}

/** Takes a whole column out: cells of width 1 go, wider ones shrink. */
export function dropColumn(table: TableSeen, column: number): TableSeen {
  return changeColumn(table, column, (cell) =>
    widthOf(cell) > 1 ? [{ ...cell, colspan: widthOf(cell) - 1 }] : [],
  )
}

/** Puts a whole column right of another: a copy of it, or a new one with this head and body. */
export function addColumn(
  table: TableSeen,
  column: number,
  isBody: (row: number) => boolean,
  fresh?: { head: string; body: string },
): TableSeen {
  const layout = occupy(table.rows)
  const leaf = leafOf(layout, column, isBody)
  return changeColumn(table, column, (cell, spot) => {
    if (widthOf(cell) > 1) return [{ ...cell, colspan: widthOf(cell) + 1 }]
    if (!fresh) return [cell, cell]
    if (isBody(spot.row)) return [cell, { text: fresh.body, ...(cell.rowspan && { rowspan: cell.rowspan }) }]
    return [cell, { ...cell, text: spot.row === leaf?.row && spot.at === leaf.at ? fresh.head : '' }]
  })
}

/** Swaps two columns beside each other whole, head and body; null where a group or a merged cell ties them to others. */
export function swapColumns(table: TableSeen, column: number): TableSeen | null {
  const layout = occupy(table.rows)
  const swaps: [row: number, left: number, right: number][] = []
  for (let row = 0; row < layout.count; row += 1) {
    const left = layout.spots(row)[column]
    const right = layout.spots(row)[column + 1]
    if (!left || !right || left === right) continue
    if (left.width > 1 || right.width > 1 || left.height !== right.height || left.row !== right.row)
      return null
    if (left.row === row) swaps.push([row, left.at, right.at])
  }
  return mapRows(table, (rows) =>
    rows.map((one, index) => {
      const swap = swaps.find(([row]) => row === index)
      if (!swap) return one
      const cells = [...one.cells]
      const [, left, right] = swap
      cells[left] = one.cells[right]!
      cells[right] = one.cells[left]!
      return { ...one, cells }
    }),
  )
}

function changeColumn(
  table: TableSeen,
  column: number,
  put: (cell: CellSeen, spot: Spot) => CellSeen[],
): TableSeen {
  const layout = occupy(table.rows)
  return mapRows(table, (rows) =>
    rows.map((row, index) => {
      const spot = layout.spots(index)[column]
      if (!spot || spot.row !== index) return row
      return { ...row, cells: row.cells.flatMap((cell, at) => (at === spot.at ? put(cell, spot) : [cell])) }
    }),
  )
}

/** The lowest head cell that names a column; rows that only number the columns name none. */
export function leafOf(layout: Layout, column: number, isBody: (row: number) => boolean): Spot | null {
  const rows = Array.from({ length: layout.count }, (_, row) => layout.spots(row))
  const names = rows.filter(
    (spots, row) => !isBody(row) && !spots.every((spot) => !spot || /^\(\d+\)/.test(spot.cell.text)),
  )
  return names.findLast((spots) => spots[column])?.[column] ?? null
}

function widthOf({ colspan }: CellSeen): number {
  return colspan ?? 1
}

/** What stands before the numbers and the names of rows within a row; «#» is the number of that row. */
export type Marks = readonly [number: string, name: string]

/** Two rows below a row that make it: the first has all its counts, the second noughts; null where cells span rows. */
export function withRowsWithin(table: TableSeen, grid: Grid, row: GridRow, marks: Marks): TableSeen | null {
  const own = table.rows[row.row]!
  if (!grid.layout.isPlain(row.row) || grid.labelColumn < 0) return null
  const index = grid.columns.findIndex(({ path }) => path.length === 1 && /^(stt|tt)$/i.test(path[0]!))
  const [number, name] = marks.map((mark) => mark.replace('#', row.index || '1'))
  const within = [1, 2].map(
    (part): RowSeen => ({
      ...own,
      cells: own.cells.map(({ text }, at) => {
        if (at === grid.labelColumn) return { text: `${withPart(name!, part)}Phần ${part}` }
        if (at === index) return { text: withPart(number!, part) }
        return { text: part === 2 && /\d/.test(text) ? '0' : text }
      }),
    }),
  )
  return mapRows(table, (rows) => rows.flatMap((one) => (one === own ? [one, ...within] : [one])))
}

function withPart(mark: string, part: number): string {
  return /\.\s?$/.test(mark) ? mark.replace(/\.(\s?)$/, `.${part}$1`) : mark
}
