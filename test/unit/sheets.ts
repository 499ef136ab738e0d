import type { SheetCellSeen, SheetSeen, WorkbookSeen } from '../../core/workbook/seen'
import { cellAt } from '../../core/workbook/seen'

/** What a cell of a test sheet holds: nothing at all, an empty styled cell, a value, or a formula with what it shows. */
export type CellGiven =
  | undefined
  | ''
  | string
  | number
  | { readonly formula: string; readonly shows: number | string }

export interface SheetGiven {
  readonly name?: string
  readonly rows: readonly (readonly CellGiven[])[]
  readonly merges?: readonly string[]
  readonly hidden?: boolean
  readonly protected?: boolean
  /** Cells that may be edited on a protected sheet. */
  readonly unlocked?: readonly string[]
}

export function workbookOf(sheets: readonly SheetGiven[], names: Record<string, string> = {}): WorkbookSeen {
  return { sheets: sheets.map((sheet, at) => sheetOf(sheet, at)), names }
}

function sheetOf(given: SheetGiven, at: number): SheetSeen {
  const unlocked = new Set(given.unlocked?.map((name) => JSON.stringify(cellAt(name))))
  return {
    name: given.name ?? `Sheet${at + 1}`,
    hidden: given.hidden ?? false,
    protected: given.protected ?? false,
    cells: given.rows.flatMap((row, rowAt) =>
      row.flatMap((cell, column) =>
        cell === undefined
          ? []
          : [seen(cell, rowAt, column, !unlocked.has(JSON.stringify({ row: rowAt, column })))],
      ),
    ),
    merges: (given.merges ?? []).map(boxOf),
  }
}

function seen(
  cell: Exclude<CellGiven, undefined>,
  row: number,
  column: number,
  locked: boolean,
): SheetCellSeen {
  if (typeof cell === 'object')
    return { row, column, text: String(cell.shows), value: cell.shows, formula: cell.formula, locked }
  return { row, column, text: String(cell), value: cell === '' ? null : cell, locked }
}

function boxOf(range: string) {
  const [from, to] = range.split(':').map((name) => cellAt(name)!)
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column }
}
