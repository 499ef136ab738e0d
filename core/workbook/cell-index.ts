import { MOST_COLUMNS, type Range } from './sheet-xml'

/** Cells of interest by sheet and column, in the order of their rows. */
export type CellIndex<T> = ReadonlyMap<
  number,
  ReadonlyMap<number, readonly { readonly row: number; readonly value: T }[]>
>

export function indexCells<T>(cells: readonly { sheet: number; key: number; value: T }[]): CellIndex<T> {
  const index = new Map<number, Map<number, { row: number; value: T }[]>>()
  for (const { sheet, key, value } of cells) {
    const columns = index.get(sheet) ?? new Map<number, { row: number; value: T }[]>()
    index.set(sheet, columns)
    const column = key % MOST_COLUMNS
    const rows = columns.get(column) ?? []
    columns.set(column, rows)
    rows.push({ row: Math.floor(key / MOST_COLUMNS), value })
  }
  for (const columns of index.values())
    for (const rows of columns.values()) rows.sort((a, b) => a.row - b.row)
  return index
}

/** What of the index lies in a range. */
export function* overlapping<T>(index: CellIndex<T>, sheet: number, range: Range): Generator<T, void> {
  for (const [column, rows] of index.get(sheet) ?? []) {
    if (column < range.left || column > range.right) continue
    for (let at = firstAtLeast(rows, range.top); at < rows.length && rows[at]!.row <= range.bottom; at++)
      yield rows[at]!.value
  }
}

function firstAtLeast(rows: readonly { readonly row: number }[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.row < row) low = middle + 1
    else high = middle
  }
  return low
}
