import { isModern } from '../../text/legacy-font-of'
import type { SheetCellSeen, SheetSeen } from '../seen'

/** What a host knows of the fonts of a sheet's cells. */
export interface FontsOfCells {
  /** Its words in Unicode, where its font draws old codes as Vietnamese letters. */
  readonly unicodeOf: (cell: SheetCellSeen) => string | null
  readonly isOld: (cell: SheetCellSeen) => boolean
}

/**
 * What a cell of an old font says is told beside its text. Where more of such cells were typed in Unicode all the same,
 * the font is only a name that was left over.
 */
export function inTheirFonts(sheet: SheetSeen, { unicodeOf, isOld }: FontsOfCells): SheetSeen {
  const cells = sheet.cells.map((cell) => {
    const unicode = typeof cell.value === 'string' && cell.text !== '' ? unicodeOf(cell) : null
    return unicode === null ? cell : { ...cell, unicode }
  })
  const read = cells.filter(({ unicode }) => unicode !== undefined).length
  const left = sheet.cells.filter((cell) => isModern(cell.text) && isOld(cell)).length
  return left > read ? sheet : { ...sheet, cells, hasOldFonts: true }
}
