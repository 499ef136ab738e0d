/** A key of the grid: where the focus goes from a cell. */
export type GridKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

const KEYS: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
] satisfies GridKey[]

export function isGridKey(key: string): key is GridKey {
  return KEYS.includes(key)
}

/**
 * The number of the cell a key leads to, rows given by their lengths and cells counted through; at an edge it stays. A shorter
 * row is entered at its last cell.
 *
 * `stepInGrid([4, 4, 2], 3, 'ArrowDown')` is 7, and from there `'ArrowDown'` leads to 9.
 */
export function stepInGrid(rows: readonly number[], at: number, key: GridKey): number {
  const { row, column, first } = placeOf(rows, at)
  const length = rows[row] ?? 0
  if (key === 'Home') return first
  if (key === 'End') return first + length - 1
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key === 'ArrowRight') return Math.min(rows.reduce((sum, each) => sum + each, 0) - 1, at + 1)
  const next = key === 'ArrowUp' ? row - 1 : row + 1
  const width = rows[next]
  if (width === undefined) return at
  const begin = key === 'ArrowUp' ? first - width : first + length
  return begin + Math.min(column, width - 1)
}

function placeOf(rows: readonly number[], at: number): { row: number; column: number; first: number } {
  let first = 0
  for (const [row, length] of rows.entries()) {
    if (at < first + length) return { row, column: at - first, first }
    first += length
  }
  return { row: 0, column: 0, first: 0 }
}
