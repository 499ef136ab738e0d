import type { DueSettings } from '../periods/due'
import type { Period } from '../periods/period'
import type { Day } from '../text/day'

/**
 * once: a day or window of its own · year: some time in the year · beat: a month of a standing task · turn: a turn of
 * "trước ngày 05 hằng tháng" · figures: a period whose figures measure a target · report: a report of the regime ·
 * on-call: the authority's calendar · unknown: the time phrase is not understood
 */
export type DutyKind = 'once' | 'year' | 'beat' | 'turn' | 'figures' | 'report' | 'on-call' | 'unknown'

/** One dated instance of a task before anything is known of its evidence. */
export interface Duty {
  readonly task: string
  readonly kind: DutyKind
  readonly period: string
  readonly from: Day | null
  readonly due: Day | null
  readonly why: string
  /** The period whose figures or receipt it asks for. */
  readonly of?: Period
}

/** What the officer may set; all of it plain data. */
export interface PlanSettings extends DueSettings {
  /** How often a standing task wants a piece of evidence. */
  readonly beat?: 'month' | 'quarter'
  /** First day the plan binds; by default the plan's own date. No month or report before it is a duty. */
  readonly since?: Day
  /** "Sắp đến hạn" from so many working days before. */
  readonly soon?: number
}
