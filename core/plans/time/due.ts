import type { Day } from '../../text/day'

export type DueKind = 'dated' | 'standing' | 'in-year' | 'periodic' | 'on-call' | 'unknown'

/** When a phrase of the plan says. */
export interface Due {
  readonly kind: DueKind
  /** First and last day of it, both included; null where the phrase gives none. */
  readonly from: Day | null
  readonly to: Day | null
  /** Each time it is wanted, where that is more than once ("hằng quý") or comes again every year ("trước 15/6 hằng năm"). */
  readonly turns?: readonly Turn[]
}

/** One of the times that a phrase wants something. */
export interface Turn {
  /** "Tháng 3/2026", "Quý II/2026", "Đợt 14/06/2026": no two of a phrase are alike. */
  readonly period: string
  readonly from: Day
  readonly due: Day
}
