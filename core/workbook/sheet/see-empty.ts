import { type DaySystem, seenAs } from '../number-format'
import type { SheetCellSeen } from '../seen'
import { isLocked } from './cell-value'
import { columnOf } from './read-cell'
import type { RowXml } from './sheet-rows'
import { cellNumberAt, isOpenToEdit, lastFilledColumn, type SheetXml, styleOfEmpty } from './sheet-xml'
import type { Workbook } from './workbook'

/** How every cell format shows numbers, and which days they count. */
export interface Formats {
  readonly codes: readonly string[]
  readonly system: DaySystem
}

export function lastListedColumn(sheet: SheetXml): number {
  return sheet.rows.reduce(
    (most, { first, last }) => (last > first ? Math.max(most, columnOf(sheet, last - 1)) : most),
    -1,
  )
}

/** A place to fill may lie so far behind the last cell that holds anything; a coloured row goes on to the sheet's end. */
const BESIDE = 50

/**
 * The empty cells of a row that the file does not list, as far as their whole column or row is formatted for days,
 * percentages or text: what is put there will be shown as that.
 */
export function emptySeer(
  workbook: Workbook,
  sheet: SheetXml,
  { codes, system }: Formats,
): (row: RowXml) => SheetCellSeen[] {
  const shows = (style: number | null) =>
    Object.keys(seenAs(codes[style ?? 0] ?? '', system, null)).length > 0
  const columns = sheet.columnStyles.filter(({ style }) => shows(style))
  const right = Math.min(lastListedColumn(sheet), lastFilledColumn(sheet) + BESIDE)
  return (row) => {
    const ranges = shows(row.style) ? [{ from: 0, to: right }] : columns
    return ranges.flatMap(({ from, to }) => {
      const seen: SheetCellSeen[] = []
      for (let column = from; column <= Math.min(to, right); column++) {
        if (cellNumberAt(sheet, row.row, column) >= 0) continue
        const style = styleOfEmpty(sheet, row.row, column)
        const shown = seenAs(codes[style] ?? '', system, null)
        seen.push({
          row: row.row,
          column,
          text: '',
          value: null,
          ...shown,
          locked: isLocked(workbook, style) && !isOpenToEdit(sheet, row.row, column),
        })
      }
      return seen
    })
  }
}
