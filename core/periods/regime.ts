import type { Day } from '../text/day'
import type { PeriodKind } from './period'

/** Whether a fact was read in a public source, or is an editable default that still has to be confirmed. */
export type Certainty = 'known' | 'to-confirm'

export type ReportedKind = Exclude<PeriodKind, 'other'>

/** Which periods, reports, recipients and due days are in force from when. One file of this folder each. */
export interface Regime {
  readonly id: string
  readonly name: string
  /** What issues its reports, as a report says it: «Thông tư số 01/2020/TT-VPCP ngày 21/10/2020». */
  readonly law?: string
  /** First and last day it is in force; null where open. */
  readonly from: Day | null
  readonly to: Day | null
  /** Date of the month (1–28) on which a period begins: 15 for administrative periods (15 → 14), 1 for calendar ones. */
  readonly firstDate: number
  /** Periods of these kinds begin on `from` where they would begin before it (a new authority starts at nothing). */
  readonly clipped: readonly ReportedKind[]
  /** Reports really sent, by kind; `numbers` are months, quarters or halves of the year, 1 for the year itself. */
  readonly reports: readonly { readonly kind: ReportedKind; readonly numbers: readonly number[] }[]
  /** Who sends to whom and until which date. The first one is the commune's. */
  readonly chain: readonly ChainStep[]
}

/** Where a fact of a regime was read. Exported beside the regime: nothing is worked out from it, so it does not ship. */
export interface FactSource {
  readonly what: string
  readonly where: string
  readonly certainty: Certainty
}

/**
 * A date (1–31; the month's last day where it is shorter) of the month in which a period ends, or of one after it:
 * `{ date: 5, monthsAfter: 1 }` is the 5th of the following month. 0 is the first working day after the cut-off.
 */
export type DueDate = number | { readonly date: number; readonly monthsAfter: number }

/** One for all reports, or by kind. */
export type DueDates = DueDate | Readonly<Partial<Record<ReportedKind, DueDate>>>

export interface ChainStep {
  readonly sender: string
  readonly recipient: string
  readonly dueDate: DueDates
  readonly certainty: Certainty
}

/**
 * A period written out by hand, and when the commune's report of it is due where it has one. They stand beside the
 * regime as `examples`, at least one for each kind of report, and do not ship.
 */
export interface RegimeExample {
  readonly kind: ReportedKind
  readonly number: number
  readonly year: number
  readonly from: Day
  readonly to: Day
  readonly due?: Day
}
