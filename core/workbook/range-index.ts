import { MOST_ROWS, type Range } from './range'

/**
 * Finds the range that holds a cell among ranges that do not overlap, without ever going through their cells: a range
 * over a whole sheet costs as much as one of two cells.
 *
 * `rangeIndex([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }])(7, 7)` is that range.
 */
export function rangeIndex<R extends Range>(
  ranges: readonly R[],
): (row: number, column: number) => R | undefined {
  const blocks = new Map<number, R[]>()
  const sizes = new Set<number>()
  for (const range of ranges)
    for (const { size, first } of rowBlocks(range)) {
      const key = first * SIZES + size
      const block = blocks.get(key)
      if (block) block.push(range)
      else blocks.set(key, [range])
      sizes.add(size)
    }
  for (const block of blocks.values()) block.sort((a, b) => a.left - b.left)
  return (row, column) => {
    for (const size of sizes) {
      const block = blocks.get(Math.floor(row / 2 ** size) * SIZES + size)
      const found = block && lastFrom(block, column)
      if (found && found.right >= column) return found
    }
    return undefined
  }
}

/** More than there are powers of two among rows. */
const SIZES = 32

interface RowBlock {
  /** Of 2^size rows, counted in blocks of that size. */
  readonly size: number
  readonly first: number
}

/** Rows 3–8 are the blocks 3, 4–7 and 8: at most two of each size, however many rows there are. */
function rowBlocks({ top, bottom }: Range): RowBlock[] {
  const blocks: RowBlock[] = []
  const end = Math.min(bottom, MOST_ROWS) + 1
  for (let row = top; row < end; ) {
    let size = 0
    while (row % 2 ** (size + 1) === 0 && row + 2 ** (size + 1) <= end) size++
    blocks.push({ size, first: row / 2 ** size })
    row += 2 ** size
  }
  return blocks
}

/** Of ranges sorted by their left edge, the last one that begins in this column or before it. */
function lastFrom<R extends Range>(block: readonly R[], column: number): R | undefined {
  let low = 0
  let high = block.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (block[middle]!.left <= column) low = middle + 1
    else high = middle
  }
  return block[low - 1]
}
