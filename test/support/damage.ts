import type { CellSeen, RowSeen, TableSeen } from '../../core/grid/seen'
import type { Chance } from './random'

type Change = (rows: readonly RowSeen[], row: number, at: number, chance: Chance) => RowSeen[]

/** Replaces the one cell by none, one or several. */
function cellBy(put: (cell: CellSeen, chance: Chance) => CellSeen[]): Change {
  return (rows, row, at, chance) =>
    rows.map((one, index) => {
      if (index !== row) return one
      return {
        ...one,
        cells: one.cells.flatMap((cell, place) => (place === at ? put(cell, chance) : [cell])),
      }
    })
}

const WORDS = ['', 'x', 'đang tải', '…', 'Quá hạn', 'Tổng số', '12/15', '1.2.3']

/** What careless pages, broken markup and half-drawn tables do. */
const CHANGES: readonly Change[] = [
  cellBy(() => []),
  cellBy((cell) => [cell, cell]),
  cellBy((cell) => [{ text: '' }, cell]),
  cellBy((cell) => [{ ...cell, hidden: true }]),
  cellBy((cell, chance) => [{ ...cell, colspan: (cell.colspan ?? 1) + 1 + chance.below(2) }]),
  cellBy((cell, chance) => [{ ...cell, rowspan: (cell.rowspan ?? 1) + 1 + chance.below(3) }]),
  cellBy(({ rowspan: _, ...cell }) => [cell]),
  cellBy(({ colspan: _, ...cell }) => [cell]),
  cellBy((cell, chance) => [{ ...cell, text: chance.pick(WORDS) }]),
  (rows, row) => rows.filter((_, at) => at !== row),
  (rows, row) => rows.flatMap((one, at) => (at === row ? [one, one] : [one])),
  (rows, row) => [...rows.filter((_, at) => at !== row), rows[row]!],
  (rows, row) => rows.slice(0, Math.max(1, row)),
  (rows) => rows.map((one) => ({ ...one, section: 'body' })),
  (rows, row) =>
    rows.map((one, at) => (at === row ? { ...one, section: one.section === 'head' ? 'body' : 'head' } : one)),
]

/** A table with one to three things wrong with it. */
export function damage(table: TableSeen, chance: Chance): TableSeen {
  let rows: readonly RowSeen[] = table.rows
  for (let count = 1 + chance.below(3); count > 0 && rows.length > 1; count--) {
    const row = chance.below(rows.length)
    // A row is damaged once: a cell put in and another taken out would be a page that says so, which nobody can tell.
    if (!table.rows.includes(rows[row]!)) continue
    rows = chance.pick(CHANGES)(rows, row, chance.below(Math.max(1, rows[row]!.cells.length)), chance)
  }
  return { ...table, rows }
}
