import { accept, type Outcome, refuse } from '../../outcome'
import { cellName } from '../../workbook/seen'
import { heldBy } from '../cell-content'
import type { ReportCell } from '../forms/report-form'
import { labelWords } from '../labels/label-text'
import type { SheetGrid } from '../labels/sheet-grid'
import { headingOver } from '../labels/words-near'
import type { PlaceSeen } from '../report'

/** The table id of single cells. */
export const CELLS = 'cells'

/** Finds taught cells by their labels; a label that is gone or stands twice refuses the whole template. */
export function seeCells(cells: readonly ReportCell[], grids: readonly SheetGrid[]): Outcome<PlaceSeen[]> {
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
    const right = rightOf(only, cell)
    if (right === null)
      return refuse(
        'label-moved',
        `Ô cạnh «${cell.label}» không còn ở dưới «${cell.above}». Dạy lại ô đó rồi điền.`,
        cell.label,
      )
    places.push(placeBeside(only.grid, only.row, only.column, { ...cell, right }))
  }
  return accept(places)
}

interface LabelAt {
  readonly grid: SheetGrid
  readonly row: number
  readonly column: number
}

/** How far right of its label the cell stands now: columns may have come between. */
function rightOf({ grid, row, column }: LabelAt, { above, right }: ReportCell): number | null {
  if (above === undefined) return right
  const last = grid.lastColumn - column
  const under = Array.from({ length: last }, (_, at) => at + 1).filter(
    (at) => labelWords(headingOver(grid, { row, column: column + at }, { column })) === labelWords(above),
  )
  // One merged heading may cover several columns: then its place among them counts.
  return under.includes(right) ? right : under.length === 1 ? under[0]! : null
}

function labelsIn(grid: SheetGrid, label: string): { row: number; column: number }[] {
  return grid.labelled(labelWords(label)).map(({ row, column }) => ({ row, column }))
}

function placeBeside(grid: SheetGrid, row: number, column: number, cell: ReportCell): PlaceSeen {
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
