import { addWorkingDays } from '../periods/working-days'
import type { Snapshot } from '../snapshot/snapshot'
import type { CountedBy } from '../snapshot/systems/system-table'
import type { Day } from '../text/day'
import type { PlanSettings } from './duty'
import type { TaskEvent } from './status'
import type { PeriodFigures } from './verdicts'

/** As much of a report's receipt as a task needs: which days it was for, and when. */
export interface ReceiptSeen {
  readonly report: string
  readonly from: Day
  readonly to: Day
  /** ISO 8601 with offset. */
  readonly at: string
  /** The report was sent, `at` the day it was sent: that closes its duty, whatever was filled when. */
  readonly sent?: true
  /** What became of each place; where it is left out, the fill is taken for done. */
  readonly lines?: readonly { readonly outcome: string }[]
  /** The fill was broken off, and nobody has looked at its form since. */
  readonly underWay?: true
}

/** A fill that put nothing in its place proves no report, nor does one that was broken off: it was stopped, or the form was closed. */
export function provesReport({ lines, underWay }: ReceiptSeen): boolean {
  if (underWay) return false
  return (
    lines === undefined || lines.some(({ outcome }) => outcome === 'filled' || outcome === 'already-equal')
  )
}

export interface PlanEvidence {
  readonly snapshots: readonly Snapshot[]
  readonly receipts: readonly ReceiptSeen[]
  /** Which systems count what (the officer's table). */
  readonly systems?: CountedBy | undefined
}

/** Everything known on a day; nothing of it is later than that day. */
export interface Facts {
  readonly on: Day
  readonly events: readonly TaskEvent[]
  readonly figures: readonly PeriodFigures[]
  readonly receipts: readonly ReceiptSeen[]
  readonly settings: PlanSettings
}

/** Five working days: a week's notice. */
export const SOON = 5

/** Whether a day is still ahead, at most so many working days. */
export function isSoon(due: Day | null, { on, settings }: Pick<Facts, 'on' | 'settings'>): boolean {
  if (due === null || due < on) return false
  return due < addWorkingDays(on, (settings.soon ?? SOON) + 1, settings.calendar)
}
