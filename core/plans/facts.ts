import { addWorkingDays } from '../periods/working-days'
import type { Snapshot } from '../snapshot/snapshot'
import type { CountedBy } from '../snapshot/systems/system-table'
import type { Day } from '../text/day'
import type { PlanSettings } from './duty'
import type { ReceiptSeen } from './receipt-seen'
import type { TaskEvent } from './status'
import type { PeriodFigures } from './verdicts'

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
export function isSoon(due: Day | null, facts: Pick<Facts, 'on' | 'settings'>): boolean {
  return due !== null && due >= facts.on && due < firstNotSoon(facts)
}

/** The same for every duty of a plan. */
const NOT_SOON = new WeakMap<object, Day>()

function firstNotSoon(facts: Pick<Facts, 'on' | 'settings'>): Day {
  const known = NOT_SOON.get(facts)
  if (known !== undefined) return known
  const { on, settings } = facts
  const day = addWorkingDays(on, (settings.soon ?? SOON) + 1, settings.calendar)
  NOT_SOON.set(facts, day)
  return day
}
