import { addDays, type Day, formatDay } from '../text/day'
import type { Snapshot } from './snapshot'

/** As much of a capture as says when it was made and of which days it is. */
export interface Timed {
  readonly source: Pick<Snapshot['source'], 'capturedAt'>
  readonly period: Pick<Snapshot['period'], 'to'>
}

/**
 * Whether a capture is «tạm tính»: made before the last day of its period had ended in Vietnam (+07:00), so that its
 * counts can still grow. One that does not say when it was made is not known to be final.
 *
 * A period that ends on 14/03/2025: captured at `2025-03-14T23:59:59+07:00` it is, at `2025-03-14T17:00:00Z` it is not.
 */
export function isProvisional({ source, period }: Timed): boolean {
  const end = Date.parse(`${finalFrom(period)}T00:00:00+07:00`)
  return !(Date.parse(source.capturedAt) >= end)
}

/** The first day on which a capture of a period is final: `finalFrom({ to: '2025-03-14' })` is `'2025-03-15'`. */
export function finalFrom({ to }: Timed['period']): Day {
  return addDays(to, 1)
}

/** The sentence that stands wherever such a capture is shown. */
export function provisionalWords(period: Timed['period']): string {
  return `Số liệu tạm tính: chụp khi kỳ chưa hết ngày ${formatDay(period.to)}. Chụp lại từ ${formatDay(finalFrom(period))}.`
}
