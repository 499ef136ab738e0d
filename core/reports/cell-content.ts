import { tidy } from '../text/fold'
import type { SheetCellSeen } from '../workbook/seen'
import type { PlaceSeen, Write } from './report'

/** What a cell of a workbook holds, in the words of a place; the number of a day counts nothing. */
export function heldBy(
  cell: SheetCellSeen | undefined,
): Pick<PlaceSeen, 'text' | 'value' | 'days' | 'percent' | 'scaled' | 'format'> {
  if (!cell) return { text: '' }
  const { text, value, days, percent, scaled, format } = cell
  return {
    text: tidy(text),
    ...(typeof value === 'number' && days === undefined ? { value } : {}),
    ...(days === undefined ? {} : { days }),
    ...(percent === undefined ? {} : { percent }),
    ...(scaled === undefined ? {} : { scaled }),
    ...(format === undefined ? {} : { format }),
  }
}

/** What a hand puts into the cell of a write: the number of a day where the cell shows days, else the value itself. */
export function contentOf({ stored, value }: Write): number | string {
  return stored ?? value
}
