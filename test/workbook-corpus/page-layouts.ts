import { occupy, type Spot, spotsOf } from '../../core/grid/occupy'
import type { CellSeen, TableSeen } from '../../core/grid/seen'
import { cellName } from '../../core/workbook/seen'
import { type CellSpec, FORMAT, type SheetSpec } from './book-spec'

/** A table of a page as its own «Xuất Excel» writes it, emptied of its numbers: offices fill such a file again. */
export interface PageExported {
  readonly sheet: SheetSpec
  /** What the page says in each cell that holds a figure: «D9» → 248. */
  readonly expected: Readonly<Record<string, number>>
}

export interface ToExport {
  readonly table: TableSeen
  /** What a cell of the page truly says where it holds a figure; undefined where it holds none. */
  readonly figureIn: (cell: CellSeen, row: number, at: number) => number | null | undefined
  /** A line over the table, where the page shows its title elsewhere. */
  readonly title: string | null
}

export function exportOf({ table, figureIn, title }: ToExport): PageExported {
  const layout = occupy(table.rows)
  const spots = table.rows.flatMap((_, row) => spotsOf(layout, row))
  const figureOf = ({ cell, row, at }: Spot) => figureIn(cell, row, at)
  const counted = spots.filter((spot) => figureOf(spot) !== undefined)
  const top = Math.min(...counted.map(({ row }) => row))
  const left = Math.min(...counted.map(({ column }) => column))
  const down = title === null ? 0 : 1
  const cells: Record<string, CellSpec> = title === null ? {} : { A1: { value: title } }
  const expected: Record<string, number> = {}
  for (const spot of spots) {
    const name = cellName(spot.row + down, spot.column)
    cells[name] = spot.row >= top && spot.column >= left ? { format: FORMAT.number } : labelOf(spot)
    const value = figureOf(spot)
    if (typeof value === 'number') expected[name] = value
  }
  const merges = spots.filter(({ width, height }) => width > 1 || height > 1)
  return {
    sheet: { name: 'Sheet1', cells, merges: merges.map((spot) => boxOf(spot, down)) },
    expected,
  }
}

function labelOf({ cell, column }: Spot): CellSpec {
  const text = cell.text.trim()
  return { value: column === 0 && /^\d+$/.test(text) ? Number(text) : text, format: FORMAT.label }
}

function boxOf({ row, column, width, height }: Spot, down: number): string {
  return `${cellName(row + down, column)}:${cellName(row + down + height - 1, column + width - 1)}`
}
