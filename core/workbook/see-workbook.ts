import { isError, isLocked, storedValue, textOf } from './cell-value'
import type { SheetCellSeen, SheetSeen, WorkbookSeen } from './seen'
import { formulaOf, sharedFormulas } from './shared-formula'
import type { SheetXml } from './sheet-xml'
import type { SheetPart, Workbook } from './workbook'

/**
 * A workbook file in the words of both hands: every cell with its value and formula, merges, protection, names.
 *
 * `seeWorkbook(workbook).sheets[0].cells[0]` is `{ row: 0, column: 0, text: 'Biểu số II.06a/VPCP/KSTT', … }`
 */
export function seeWorkbook(workbook: Workbook): WorkbookSeen {
  return { sheets: workbook.sheets.map((sheet) => seeSheet(workbook, sheet)), names: seeNames(workbook) }
}

function seeSheet(workbook: Workbook, part: SheetPart): SheetSeen {
  const { name, hidden } = part
  const sheet = workbook.known.sheets.get(part.part)
  if (!sheet) return { name, hidden, protected: false, cells: [], merges: [] }
  return { name, hidden, protected: sheet.protected, cells: seeCells(workbook, sheet), merges: sheet.merges }
}

function seeCells(workbook: Workbook, sheet: SheetXml): SheetCellSeen[] {
  const shared = sharedFormulas(sheet)
  return sheet.rows
    .flatMap(({ cells }) => cells)
    .map((cell) => {
      const { row, column } = cell
      const value = storedValue(workbook, sheet, cell)
      const seen = { row, column, text: textOf(value), value: isError(value) ? value.error : value }
      const formula = formulaOf(sheet, shared, cell)
      const locked = isLocked(workbook, cell.style)
      return formula === null ? { ...seen, locked } : { ...seen, formula, locked }
    })
}

/** Names of one cell or range; a name that only one sheet knows is not offered, nor one the program itself made. */
function seeNames(workbook: Workbook): Record<string, string> {
  const ranges = workbook.names.filter(
    ({ name, sheet, formula }) =>
      sheet === null &&
      !name.startsWith('_xlnm.') &&
      /^('(?:[^'[\]]|'')+'|[^'!,:[\]]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(formula),
  )
  return Object.fromEntries(ranges.map(({ name, formula }) => [name, formula]))
}
