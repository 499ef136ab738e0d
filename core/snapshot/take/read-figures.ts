import type { Grid } from '../../grid/grid'
import { type Refusal, refusalOf } from '../../outcome'
import type { TableMatch } from '../../portals/match-table'
import type { CaptureWarning } from '../capture-warning'
import type { Figure } from '../snapshot'
import { judgeLines } from './judge-lines'
import { type Line, type Lines, measureOf, type Notes } from './line'
import { readLines } from './read-lines'
import { plantTree } from './row-tree'
import { settleMeanings } from './settle-meanings'

export interface FiguresRead {
  readonly figures: readonly Figure[]
  /** Data rows, totals not counted. */
  readonly rows: number
  readonly proved: number
  readonly broken: number
  readonly warnings: readonly CaptureWarning[]
  readonly refusals: readonly Refusal[]
}

/**
 * Reads and proves every figure of a table whose columns are known. Nothing is guessed: what cannot be read, or breaks
 * an identity that no genuine page breaks, is in `refusals` by name.
 */
export function readFigures(grid: Grid, match: TableMatch): FiguresRead {
  const { caution } = match.portal
  const warnings = caution ? [{ rule: 'portal-caution', message: caution, cells: [] }] : []
  const notes: Notes = { warnings, refusals: [], proved: 0, broken: 0 }
  const lines = plantTree(settleMeanings(readLines(grid, match, notes), match, notes), grid, match, notes)
  const rows = lines.rows.filter(({ row }) => row.kind === 'data').length
  if (rows === 0) notes.refusals.push(noRows(lines))
  else judgeLines(lines, grid, match, notes)
  const figures: Figure[] = []
  for (const line of lines.rows)
    if (line.row.kind !== 'subtotal' && (line.level || !match.portal.levelsOnly))
      addFigures(line, lines, grid, figures)
  return { figures, rows, ...notes }
}

function noRows({ rows, columns }: Lines): Refusal {
  const hasFigures = columns.some((column) =>
    rows.some((line) => {
      const reading = column.readings[line.at]!
      return reading.state === 'number' && reading.value !== 0
    }),
  )
  if (hasFigures) {
    const message =
      'Bảng chỉ có dòng tổng, không có dòng nào để đối chiếu. Bấm «Thống kê», chờ bảng hiện đủ rồi chụp lại.'
    return refusalOf('rows-missing', message)
  }
  return refusalOf(
    'no-data',
    'Bảng chưa có số liệu. Đặt đơn vị và kỳ ở bộ lọc, bấm «Thống kê», chờ bảng hiện rồi chụp.',
  )
}

function addFigures(line: Line, { columns, layout }: Lines, { table }: Grid, figures: Figure[]): void {
  const { row } = line.row
  const isPlain = layout.isPlain(row)
  for (const column of columns) {
    const text = column.texts[line.at]!
    const reading = column.readings[line.at]!
    const measure = measureOf(line, column)
    if (text === null || measure === null || reading.state === 'refused' || column.dropped.has(line.at))
      continue
    const spot = isPlain ? null : layout.spot(row, column.place)
    figures.push({
      by: line.by,
      cell: {
        at: [table.frame, table.index, spot?.row ?? row, spot?.at ?? column.place],
        column: column.path,
        row: line.path,
        text,
      },
      measure,
      provedBy: column.proofs[line.at]!.list,
      state: reading.state,
      value: reading.value,
    })
  }
}
