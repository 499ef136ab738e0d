import { tidy } from '../text/fold'
import type { SheetCellSeen, SheetSeen } from '../workbook/seen'

export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet by row and column, where a merged area answers with the cell it shows. */
export interface SheetGrid {
  readonly sheet: SheetSeen
  readonly lastRow: number
  readonly lastColumn: number
  /** The cell itself, merged over or not. */
  readonly own: (row: number, column: number) => SheetCellSeen | undefined
  /** The cell that is shown there: the first one of its merged area. */
  readonly shown: (row: number, column: number) => SheetCellSeen | undefined
  readonly textAt: (row: number, column: number) => string
  /** The merged area, or the cell alone. */
  readonly boxAt: (row: number, column: number) => Box
}

const COLUMNS = 16_384

export function gridOf(sheet: SheetSeen): SheetGrid {
  const cells = new Map(sheet.cells.map((cell) => [cell.row * COLUMNS + cell.column, cell]))
  const lastRow = sheet.cells.reduce((last, cell) => Math.max(last, cell.row), 0)
  const lastColumn = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), 0)
  const merged = mergedAreas(sheet, lastRow, lastColumn)
  const own = (row: number, column: number) => cells.get(row * COLUMNS + column)
  const boxAt = (row: number, column: number) =>
    merged.get(row * COLUMNS + column) ?? { top: row, left: column, bottom: row, right: column }
  const shown = (row: number, column: number) => {
    const box = boxAt(row, column)
    return own(box.top, box.left)
  }
  const textAt = (row: number, column: number) => tidy(shown(row, column)?.text ?? '')
  return { sheet, lastRow, lastColumn, own, shown, textAt, boxAt }
}

function mergedAreas(sheet: SheetSeen, lastRow: number, lastColumn: number): Map<number, Box> {
  const areas = new Map<number, Box>()
  for (const box of sheet.merges)
    for (let row = box.top; row <= Math.min(box.bottom, lastRow); row++)
      for (let column = box.left; column <= Math.min(box.right, lastColumn); column++)
        areas.set(row * COLUMNS + column, box)
  return areas
}
