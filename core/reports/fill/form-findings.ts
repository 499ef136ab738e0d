import type { Finding } from '../../findings/finding'
import { formatCount } from '../../text/format'
import { placeId } from '../place-id'
import type { FillPlan, TargetSeen } from '../report'

/**
 * After the fill: the sums a form works out by itself against our own totals. A difference is an error with both
 * numbers: a row was left out, or somebody else's number stands in one.
 *
 * Form total 1.913 where the captured total is 2.043 gives one finding with `numbers: [1913, 2043]`.
 */
export function computedFindings(plan: FillPlan, after: TargetSeen): Finding[] {
  const places = new Map(after.places.map((place) => [placeId(place.at), place]))
  return plan.refusals.flatMap(({ at, expected }) => {
    const place = at ? places.get(placeId(at)) : undefined
    if (!place || expected === undefined || place.value === undefined || place.value === expected) return []
    const row = place.rowPath.join(' › ')
    const column = place.columnPath.join(' › ')
    return [
      {
        rule: 'form-total',
        severity: 'error' as const,
        message: `«${place.rowPath.at(-1) ?? row}» › «${column}»: biểu mẫu tự tính ${formatCount(place.value)}, số liệu là ${formatCount(expected)}. Kiểm tra dòng còn thiếu hoặc ô có người khác ghi.`,
        numbers: [place.value, expected],
        cells: [{ snapshot: '', row, column, text: place.text }],
      },
    ]
  })
}
