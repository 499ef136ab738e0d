import type { MeasureId } from '../../measures/catalogue'
import { type Line, type LineColumn, measureOf } from './line'

/** «1.000» is a thousand, for nothing is counted in thousandths; but a page may show 1 so. */
const THOUSANDTHS = /^([1-9]\d{0,2})[.,]000$/

/** The number a cell shows where its mark is not between thousands: 12 for «12.000»; null for every other text. */
export function otherReading(column: LineColumn, line: Line): number | null {
  const whole = THOUSANDTHS.exec(column.texts[line.at] ?? '')?.[1]
  return whole === undefined ? null : Number(whole)
}

/** The counts of a row if its marks were decimal marks, and the columns it makes a difference to. */
export function otherCounts(
  line: Line,
  columns: readonly LineColumn[],
  counts: ReadonlyMap<MeasureId, number>,
): { readonly counts: ReadonlyMap<MeasureId, number>; readonly columns: readonly LineColumn[] } {
  const others = new Map(counts)
  const changed = columns.filter((column) => {
    const measure = measureOf(line, column)
    const other = otherReading(column, line)
    if (measure === null || other === null || !counts.has(measure)) return false
    others.set(measure, other)
    return true
  })
  return { counts: others, columns: changed }
}
