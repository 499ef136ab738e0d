import { rangeHolds } from './range'
import type { SheetCellSeen, SheetSeen } from './seen'

/** One of the words that a list of the sheet offers: it says what may be chosen, not what was. */
export function isToChoose(
  { lists = [] }: Pick<SheetSeen, 'lists'>,
  { row, column }: Pick<SheetCellSeen, 'row' | 'column'>,
): boolean {
  return lists.some(({ source }) => source !== undefined && rangeHolds(source, row, column))
}
