import { accept, type Outcome, refuse } from '../outcome'
import { cellName } from '../workbook/seen'
import { heldBy } from './cell-content'
import { labelWords } from './label-text'
import type { PlaceSeen } from './report'
import type { FormCell } from './report-form'
import type { SheetGrid } from './sheet-grid'

/** The table id of single cells. */
export const CELLS = 'cells'

/** Finds taught cells by their labels; a label that is gone or stands twice refuses the whole template. */
export function seeCells(cells: readonly FormCell[], grids: readonly SheetGrid[]): Outcome<PlaceSeen[]> {
  const places: PlaceSeen[] = []
  for (const cell of cells) {
    const found = grids.flatMap((grid) => labelsIn(grid, cell.label).map((label) => ({ grid, ...label })))
    const [only] = found
    if (!only)
      return refuse(
        'label-moved',
        `Không còn thấy nhãn «${cell.label}» của ô đã dạy. Dạy lại ô đó rồi điền.`,
        cell.label,
      )
    if (found.length > 1)
      return refuse(
        'two-rows-match',
        `Nhãn «${cell.label}» có ở ${found.length} nơi, không rõ ô nào. Sửa nhãn không dùng, hoặc dạy lại ô đó.`,
        cell.label,
      )
    places.push(placeBeside(only.grid, only.row, only.column, cell))
  }
  return accept(places)
}

function labelsIn(grid: SheetGrid, label: string): { row: number; column: number }[] {
  return grid.labelled(labelWords(label)).map(({ row, column }) => ({ row, column }))
}

function placeBeside(grid: SheetGrid, row: number, column: number, cell: FormCell): PlaceSeen {
  const box = grid.boxAt(row + cell.down, column + cell.right)
  const own = grid.own(box.top, box.left)
  return {
    at: { sheet: grid.sheet.name, cell: cellName(box.top, box.left) },
    rowPath: [cell.label],
    ordinal: '',
    columnPath: [],
    state:
      own?.formula !== undefined
        ? 'formula'
        : grid.sheet.protected && (own?.locked ?? true)
          ? 'locked'
          : 'open',
    ...heldBy(own),
    table: CELLS,
    means: { measure: cell.measure, by: cell.by },
  }
}
