import type { Day } from '../text/day'

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'other'

/** Regime + kind + first and last day, both included. */
export interface Period {
  /** Id of the regime whose period this is; `calendar` for calendar months, quarters and years; `none` where no regime has it. */
  readonly regime: string
  readonly kind: PeriodKind
  readonly from: Day
  readonly to: Day
}

/** Whether both are the same days, whatever regime they are named by: `samePeriod(quarter, { from: '2024-12-15', to: '2025-03-14' })`. */
export function samePeriod(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean {
  return a.from === b.from && a.to === b.to
}
