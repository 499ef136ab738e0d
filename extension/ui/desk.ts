import type { Period } from '../../core/periods/period'
import type { Plan } from '../../core/plans/task'
import type { Subject } from '../../core/snapshot/systems/snapshots-for'
import type { Day } from '../../core/text/day'
import type { Taught } from '../ledger/lessons'
import type { Ledger } from '../ledger/open-ledger'
import type { LedgerView } from '../ledger/read-ledger'
import type { Settings } from '../ledger/records'

/** What the first view needs: the ledger as read, the settings, today and the period in force. */
export interface FirstDesk {
  readonly ledger: Ledger
  readonly view: LedgerView
  readonly settings: Settings
  readonly today: Day
  readonly period: Period
  /** Reads the ledger again after something was added to it. */
  readonly reload: () => Promise<void>
  /** Changes what differs from `since` (the settings shown, unless said), and gives whether it was kept. */
  readonly change: (settings: Settings, since?: Settings) => Promise<boolean>
  /** Puts another period in force, and gives whether that was kept. */
  readonly turnTo: (days: Pick<Period, 'from' | 'to'>) => Promise<boolean>
  /** Says a sentence in the live region. */
  readonly say: (sentence: string) => void
  /** Says what was added to the ledger or taken back, and reads it again. */
  readonly done: (sentence: string) => Promise<void>
}

/** What every screen of the panel works on; what it has besides the first view brings code of its own. */
export interface PanelDesk extends FirstDesk {
  /** The day the book was started. */
  readonly started: Day
  /** Whose figures of which days every screen shows: the unit and the period in force. */
  readonly subject: Subject
  readonly plan: Plan
  readonly taught: Taught
}
