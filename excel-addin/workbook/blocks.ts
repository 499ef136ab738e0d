import { cellAt } from '../../core/workbook/seen'
import type { CellValue, CellWrite } from './hand'

/** A rectangle of cells that are all written: one request of Excel instead of one for each cell. */
export interface Block {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: CellValue[][]
}

interface Placed {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: CellValue
}

/**
 * Cells that stand side by side become rows, rows of equal width that stand below each other become blocks.
 *
 * B2, C2, B3, C3 are one block of 2 × 2; B2 and D2 are two blocks.
 */
export function blocksOf(cells: readonly CellWrite[]): Block[] {
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
