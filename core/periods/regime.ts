import type { Day } from '../text/day'
import type { PeriodKind } from './period'

/** Whether a fact was read in a public source, or is an editable default that still has to be confirmed. */
export type Certainty = 'known' | 'to-confirm'

export type ReportedKind = Exclude<PeriodKind, 'other'>

/** Which periods, reports, recipients and due days are in force from when. One file of this folder each. */
export interface Regime {
  readonly id: string
  readonly name: string
  /** First and last day it is in force; null where open. */
  readonly from: Day | null
  readonly to: Day | null
  /** Date of the month on which a period begins: 15 for administrative periods (15 → 14), 1 for calendar ones. */
  readonly firstDate: 1 | 15
  /** Periods of these kinds begin on `from` where they would begin before it (a new authority starts at nothing). */
  readonly clipped: readonly ReportedKind[]
  /** Reports really sent, by kind; `numbers` are months or quarters. */
  readonly reports: readonly { readonly kind: ReportedKind; readonly numbers: readonly number[] }[]
  /** Who sends to whom and until which date of the period's last month. The first one is the commune's. */
  readonly chain: readonly ChainStep[]
}

/** Where a fact of a regime was read. Exported beside the regime: nothing is worked out from it, so it does not ship. */
export interface FactSource {
  readonly what: string
  readonly where: string
  readonly certainty: Certainty
}

export interface ChainStep {
  readonly sender: string
  readonly recipient: string
  readonly dueDate: number
  readonly certainty: Certainty
}
