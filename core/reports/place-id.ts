import type { Place } from './report'

/**
 * A place as a key: the same for one that was kept and read again, whose keys may come in another order.
 *
 * `placeId({ row: 'Hộ tịch', column: 'Trực tuyến' })` and `placeId({ column: 'Trực tuyến', row: 'Hộ tịch' })` are one.
 */
export function placeId(at: Place): string {
  return JSON.stringify('cell' in at ? [at.sheet, at.cell] : [at.row, at.column])
}

/** The sheet of a place, its row and its column; a web form has no sheet. Of F18 they are `'II.06a'`, `'18'` and `'F'`. */
export function placeSheet(at: Place): string {
  return 'cell' in at ? at.sheet : ''
}

export function placeRow(at: Place): string {
  return 'cell' in at ? at.cell.replace(/^[A-Z]+/, '') : at.row
}

export function placeColumn(at: Place): string {
  return 'cell' in at ? at.cell.replace(/\d+$/, '') : at.column
}
