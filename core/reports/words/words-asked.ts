import type { Aims } from '../../indicators/indicator'
import type { Period } from '../../periods/period'
import { periodContaining } from '../../periods/periods'
import type { Obligation } from '../../plans/status'
import type { Plan } from '../../plans/task'
import type { Snapshot } from '../../snapshot/snapshot'
import type { CountedBy } from '../../snapshot/systems/system-table'
import { addDays, type Day, dayOf, dayParts } from '../../text/day'

/** Whose report in words, of which period, on which day, and all it may say. */
export interface WordsAsked {
  readonly snapshots: readonly Snapshot[]
  readonly unit: string
  readonly period: Period
  readonly systems?: CountedBy | undefined
  readonly on: Day
  /** «Kính gửi»; left out: nobody said, and its place stays open. */
  readonly receiver?: string | undefined
  readonly plan: Plan
  readonly aims: Aims
  readonly obligations: readonly Obligation[]
}

/** The period of the same kind that ends right before this one; null where there is none. */
export function previousPeriod({ kind, from }: Period): Period | null {
  return kind === 'other' ? null : periodContaining(addDays(from, -1), kind)
}

/** The same period a year before: quý I/2025 of quý I/2026. */
export function lastYearPeriod({ kind, to }: Period): Period | null {
  const { year, month, date } = dayParts(to)
  const then = dayOf(year - 1, month, Math.min(date, 28))
  return kind === 'other' || then === null ? null : periodContaining(then, kind)
}
