import type { SheetSeen, WorkbookSeen } from '../../workbook/seen'
import { cellTextShown } from '../../workbook/sheet/shown-text'
import { type PlanLine, tidyText } from './plan-rows'

/**
 * The lines of a workbook: rows with at least two filled cells are table rows, a lone filled cell is prose where it is not
 * merged over the table. Merged cells are spread out: down repeated, across once and the rest empty. Hidden sheets are left out.
 */
export function linesOfWorkbook(workbook: WorkbookSeen): PlanLine[] {
  return workbook.sheets.filter(({ hidden }) => !hidden).flatMap(linesOfSheet)
}

function linesOfSheet(sheet: SheetSeen): PlanLine[] {
  const rows = new Map<number, Map<number, string>>()
  const put = (row: number, column: number, text: string) => {
    const cells = rows.get(row) ?? new Map<number, string>()
    cells.set(column, text)
    rows.set(row, cells)
  }
  for (const cell of sheet.cells) {
    const text = tidyText(cellTextShown(cell))
    if (text !== '') put(cell.row, cell.column, text)
  }
  for (const { top, left, bottom } of sheet.merges) {
    const text = rows.get(top)?.get(left)
    if (text === undefined || bottom === top || bottom - top > 1000) continue
    for (let row = top + 1; row <= bottom; row += 1) put(row, left, text)
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => lineOf(cells))
}

function lineOf(cells: ReadonlyMap<number, string>): PlanLine {
  const [only] = cells.values()
  if (cells.size === 1 && only !== undefined && !/^(?:[IVX]+|[A-H])[.)]?\s/.test(only))
    return { cells: [only], prose: true }
  const width = Math.max(...cells.keys()) + 1
  return { cells: Array.from({ length: width }, (_, column) => cells.get(column) ?? ''), prose: false }
}
