import { cellAt } from './seen'

export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

export function placeKey(row: number, column: number): number {
  return row * MOST_COLUMNS + column
}

export function rowIn(key: number): number {
  return Math.floor(key / MOST_COLUMNS)
}

export function columnIn(key: number): number {
  return key % MOST_COLUMNS
}

/** `rangeAt('B2:D3')` is `{ top: 1, left: 1, bottom: 2, right: 3 }`; one cell is a range, too. */
export function rangeAt(ref: string): Range | null {
  const [first = '', last = first] = ref.split(':')
  const from = cellAt(first)
  const to = cellAt(last)
  if (!from || !to) return null
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}

export function rangeHolding(ranges: readonly Range[], row: number, column: number): Range | undefined {
  for (const range of ranges) if (rangeHolds(range, row, column)) return range
  return undefined
}

export function rangeHolds(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}
