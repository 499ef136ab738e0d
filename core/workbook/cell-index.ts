import { holds, keyOf, MOST_COLUMNS, type Range } from './range'

/**
 * Calls for each cell of a range that a map by `keyOf` knows, until the call says true; goes through the range or
 * through the map, whichever is shorter. True where one call said so.
 */
export function someWithin<T>(
  cells: ReadonlyMap<number, T>,
  range: Range,
  visit: (value: T) => boolean,
): boolean {
  const { top, left, bottom, right } = range
  if ((bottom - top + 1) * (right - left + 1) > cells.size) {
    for (const [key, value] of cells)
      if (holds(range, Math.floor(key / MOST_COLUMNS), key % MOST_COLUMNS) && visit(value)) return true
    return false
  }
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const value = cells.get(keyOf(row, column))
      if (value !== undefined && visit(value)) return true
    }
  return false
}
