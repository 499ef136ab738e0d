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
