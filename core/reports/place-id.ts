import type { Place } from './report'

/**
 * A place as a key: the same for one that was kept and read again, whose keys may come in another order.
 *
 * `placeId({ row: 'Hộ tịch', column: 'Trực tuyến' })` and `placeId({ column: 'Trực tuyến', row: 'Hộ tịch' })` are one.
 */
export function placeId(at: Place): string {
  return JSON.stringify('cell' in at ? [at.sheet, at.cell] : [at.row, at.column])
}
