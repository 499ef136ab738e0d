import { labelWords } from './label-text'
import type { SheetGrid } from './sheet-grid'

export interface LabelSeen {
  readonly text: string
  readonly row: number
  readonly column: number
}

export function labelLeft(grid: SheetGrid, row: number, column: number): LabelSeen | null {
  for (let left = column - 1; left >= 0; left--) {
    const label = wordsAt(grid, row, left)
    if (label) return label
  }
  return null
}

export function labelAbove(grid: SheetGrid, row: number, column: number): LabelSeen | null {
  for (let above = row - 1; above >= 0; above--) {
    const label = wordsAt(grid, above, column)
    if (label) return label
  }
  return null
}

/** Words, not numbers, at the first cell of what is merged there. */
function wordsAt(grid: SheetGrid, row: number, column: number): LabelSeen | null {
  const text = grid.textAt(row, column)
  const box = grid.boxAt(row, column)
  return /\p{L}{2}/u.test(text) ? { text, row: box.top, column: box.left } : null
}

/**
 * The heading over a cell that has its label left of it; '' where none tells its column from others: lines of the whole
 * sheet, of a period or unit, change from report to report.
 */
export function headingOver(
  grid: SheetGrid,
  { row, column }: { readonly row: number; readonly column: number },
  label: { readonly column: number },
): string {
  const found = labelAbove(grid, row, column)
  const words = found ? labelWords(found.text) : ''
  const isOfColumn = found !== null && found.column > label.column && !/[\d:]/.test(words)
  return isOfColumn ? found.text.slice(0, 300) : ''
}
