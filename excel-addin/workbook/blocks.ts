import { cellAt } from '../../core/workbook/seen'
import type { CellWrite, ExcelValue } from './hand'

/** A rectangle of cells that are all written: one request of Excel instead of one for each cell. */
export interface Block {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: ExcelValue[][]
}

interface Placed {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: ExcelValue
}

/**
 * Cells that stand side by side become rows, rows of equal width that stand below each other become blocks.
 *
 * B2, C2, B3, C3 are one block of 2 × 2; B2 and D2 are two blocks.
 */
export function writeBlocksOf(cells: readonly CellWrite[]): Block[] {
  const runs = runsOf(cells.flatMap(placed).sort(inReadingOrder))
  const open = new Map<string, Block>()
  const blocks: Block[] = []
  for (const run of runs) {
    const key = `${run.sheet}\n${run.column}\n${run.values[0]!.length}`
    const above = open.get(key)
    if (above && above.row + above.values.length === run.row) above.values.push(...run.values)
    else {
      open.set(key, run)
      blocks.push(run)
    }
  }
  return blocks
}

function placed({ sheet, cell, value }: CellWrite): Placed[] {
  const at = cellAt(cell)
  return at ? [{ sheet, ...at, value }] : []
}

function inReadingOrder(a: Placed, b: Placed): number {
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1
  return a.row - b.row || a.column - b.column
}

function runsOf(cells: readonly Placed[]): Block[] {
  const runs: Block[] = []
  for (const { sheet, row, column, value } of cells) {
    const last = runs.at(-1)
    const values = last?.values[0]
    if (last && values && last.sheet === sheet && last.row === row && last.column + values.length === column)
      values.push(value)
    else runs.push({ sheet, row, column, values: [[value]] })
  }
  return runs
}

/** Characters of one request: below the 5 MB that Excel on the web allows, with room for what goes around them. */
const PORTION = 3_500_000
const AROUND_BLOCK = 600

/** Blocks in as few requests as they fit into: one for nearly every form, none for no blocks. */
export function inPortions(blocks: readonly Block[], most = PORTION): Block[][] {
  const portions: Block[][] = []
  let size = 0
  for (const block of blocks.flatMap((one) => cutBlock(one, most))) {
    const more = sizeOf(block)
    const last = portions.at(-1)
    if (last && size + more <= most) {
      last.push(block)
      size += more
    } else {
      portions.push([block])
      size = more
    }
  }
  return portions
}

function sizeOf({ values }: Block): number {
  return AROUND_BLOCK + values.reduce((sum, row) => sum + rowSize(row), 0)
}

/** A number takes up to 20 characters, a text its own length and, escaped, at worst some more. */
function rowSize(row: readonly ExcelValue[]): number {
  return row.reduce((sum: number, value) => sum + (typeof value === 'string' ? 2 * value.length + 4 : 22), 2)
}

/** A block that is too large for one request, cut between rows. */
function cutBlock(block: Block, most: number): Block[] {
  if (block.values.length < 2 || sizeOf(block) <= most) return [block]
  const middle = Math.floor(block.values.length / 2)
  const above = { ...block, values: block.values.slice(0, middle) }
  const below = { ...block, row: block.row + middle, values: block.values.slice(middle) }
  return [...cutBlock(above, most), ...cutBlock(below, most)]
}
