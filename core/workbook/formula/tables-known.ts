import { rangeHolds } from '../range'
import type { ExcelTable } from '../sheet/excel-table'
import type { Workbook } from '../sheet/workbook'

export interface TableOnSheet extends ExcelTable {
  readonly sheet: number
  /** The number of a column; -1 where none, or no single one, bears the name. */
  columnAt(name: string): number
}

/** Tables as formulas know them: by name without regard to case, or by a cell within. */
export interface TablesKnown {
  /** `'unclear'` where two bear the name, or its part does not say what is where; null where none does. */
  tableNamed(name: string): TableOnSheet | 'unclear' | null
  tableAt(place: FormulaPlace): TableOnSheet | null
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: number
  readonly row: number
  readonly column: number
}

export function excelTablesOf({ sheets, known }: Workbook): TablesKnown {
  const tables = sheets.flatMap(({ part }, sheet): TableOnSheet[] =>
    (known.sheets.get(part)?.tables ?? []).map((table) => ({
      ...table,
      sheet,
      columnAt: columnFinder(table.columns),
    })),
  )
  const byName = new Map<string, TableOnSheet | 'unclear'>()
  for (const table of tables) {
    const name = table.name.toLowerCase()
    byName.set(name, byName.has(name) || table.columns.length === 0 ? 'unclear' : table)
  }
  return {
    tableNamed: (name) => byName.get(name.toLowerCase()) ?? null,
    tableAt: ({ sheet, row, column }) =>
      tables.find(
        (table) => table.columns.length > 0 && table.sheet === sheet && rangeHolds(table.range, row, column),
      ) ?? null,
  }
}

/** As it is spelt, but for case; else the only one that differs in nothing but blanks and line breaks. */
function columnFinder(columns: readonly string[]): TableOnSheet['columnAt'] {
  const spellings = [asSpelt, asSaid].map((spelling) => {
    const places = new Map<string, number>()
    columns.forEach((column, at) => {
      const key = spelling(column)
      places.set(key, places.has(key) ? -1 : at)
    })
    return (name: string) => places.get(spelling(name))
  })
  return (name) => spellings[0]!(name) ?? spellings[1]!(name) ?? -1
}

function asSpelt(name: string): string {
  return name.toLowerCase()
}

function asSaid(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
