import { type ColumnTime, columnTime, timeKey } from '../labels/column-time'
import type { HeaderSeen } from '../labels/find-header'
import { isOneOf } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'

/** What one line of a row counts whose name is merged over several; null where it counts nothing of the report. */
export type LineTime = ColumnTime | null

const COUNTED = ['Số lượng', 'Số hồ sơ', 'Số tuyệt đối', 'Số liệu']

/**
 * What each line of a row counts where one name stands over several lines: «Trong kỳ» and «Lũy kế», «Số lượng» and
 * «Tỷ lệ (%)». Lines of the same meaning, or of one that nobody knows, leave the row as it is: two rows of one name.
 *
 * For «Hộ tịch» merged over B9:B10 with «Trong kỳ» and «Lũy kế» in C9 and C10, row 9 is of the period, row 10 cumulative.
 */
export function linesOfRows(
  grid: SheetGrid,
  header: HeaderSeen,
  rows: readonly number[],
): ReadonlyMap<number, LineTime> {
  const lines = new Map<number, LineTime>()
  for (const row of rows) {
    const { top, bottom } = grid.boxAt(row, header.labelColumn)
    if (top !== row || bottom === top) continue
    const own = rows.filter((one) => one >= top && one <= bottom)
    const times = own.map((one) => lineTime(grid, header, one))
    const known = times.flatMap((time) => time ?? [])
    const keys = new Set(known.filter(({ is }) => is !== 'never').map(timeKey))
    const counts = known.filter(({ is }) => is !== 'never').length
    if (own.length < 2 || known.length < own.length || keys.size < counts || counts === 0) continue
    for (const [at, one] of own.entries()) lines.set(one, times[at]!.is === 'never' ? null : times[at]!)
  }
  return lines
}

/** Between the name and the first count stands what the line is. */
function lineTime(grid: SheetGrid, { labelColumn, columns }: HeaderSeen, row: number): ColumnTime | null {
  const first = Math.min(...columns.flatMap(({ column, ids }) => (ids.length > 0 ? [column] : [])))
  for (let column = grid.boxAt(row, labelColumn).right + 1; column < first; column++) {
    const text = grid.own(row, column)?.text.trim() ?? ''
    if (text === '') continue
    if (isOneOf(text, COUNTED)) return { is: 'own' }
    const time = columnTime(text)
    return time?.is === 'unclear' ? null : time
  }
  return null
}
