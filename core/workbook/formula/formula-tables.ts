import type { Range } from '../range'
import type { ErrorValue } from '../sheet/cell-value'
import type { ExcelTable } from '../sheet/excel-table'
import type { TableReference, TableRows } from '../sheet/table-reference'
import type { Area } from './formula-area'
import { NO_NAME, NO_REFERENCE, VALUE } from './formula-values'
import type { FormulaPlace, TableOnSheet, TablesKnown } from './tables-known'

/** Whether it means another place wherever it stands. */
export function isRelative({ table, rows }: TableReference): boolean {
  return table === null || rows[0] === 'this row'
}

/**
 * The cells that a structured reference means, or the error that Excel shows in their place: a table that is not there
 * is `#NAME?`, a column or row of it `#REF!`, «#This Row» from beside the table `#VALUE!`. Null where that is not certain.
 */
export function tableArea(
  reference: TableReference,
  tables: TablesKnown,
  place: FormulaPlace,
): Area | ErrorValue | null {
  if (reference.lost) return NO_REFERENCE
  const table = tableOf(reference, tables, place)
  if (table === null) return NO_NAME
  // From another sheet, Excel and LibreOffice need not mean the same row.
  if (table === 'unclear' || (reference.rows[0] === 'this row' && table.sheet !== place.sheet)) return null
  const rows = rowsOf(reference.rows, table, place.row)
  if (rows === null) return null
  const columns = columnsOf(reference, table)
  if ('error' in rows) return rows
  if ('error' in columns) return columns
  return { kind: 'area', sheets: [table.sheet], range: { ...rows, ...columns } }
}

/** The table a reference speaks of, whether the reference finds its place in it or not. */
export function tableOf(
  { table }: TableReference,
  tables: TablesKnown,
  place: FormulaPlace,
): TableOnSheet | 'unclear' | null {
  if (table !== null) return tables.tableNamed(table)
  return tables.tableAt(place) ?? 'unclear'
}

function rowsOf(
  [first = 'data', second]: readonly TableRows[],
  { range, heads, totals }: ExcelTable,
  row: number,
): Pick<Range, 'top' | 'bottom'> | ErrorValue | null {
  const data = { top: range.top + heads, bottom: range.bottom - totals }
  if (first === 'this row') {
    if (row >= data.top && row <= data.bottom) return { top: row, bottom: row }
    // In a row of heads or totals Excel has no value, LibreOffice takes that row.
    return row >= range.top && row <= range.bottom ? null : VALUE
  }
  const parts = {
    all: range,
    headers: { top: range.top, bottom: data.top - 1 },
    data,
    totals: { top: data.bottom + 1, bottom: range.bottom },
    'this row': data,
  }
  const { top } = parts[first]
  const { bottom } = parts[second ?? first]
  return top <= bottom ? { top, bottom } : NO_REFERENCE
}

function columnsOf(
  { columns }: TableReference,
  table: TableOnSheet,
): Pick<Range, 'left' | 'right'> | ErrorValue {
  const { left, right } = table.range
  if (columns === null) return { left, right }
  const ends = [table.columnAt(columns.first), table.columnAt(columns.last)]
  if (ends.some((at) => at < 0)) return NO_REFERENCE
  return { left: left + Math.min(...ends), right: left + Math.max(...ends) }
}
