import type { Explained } from '../findings/accepted'
import type { Finding } from '../findings/finding'
import type { Aims, Assessed } from '../indicators/indicator'
import type { TaskView } from '../plans/status'
import type { Snapshot } from '../snapshot/snapshot'
import type { CountedBy } from '../snapshot/systems/system-table'
import type { ConfirmedContext } from './report'

/** What a fill is told besides the report, the target and the captures. */
export interface FillOptions {
  /** Whose report of which days; what is left out is taken from the target, then from the captures. */
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  /** The receiving authority, for the heading. */
  readonly receiver?: string
  /** Places that hold something else may be overwritten (the officer said so). */
  readonly overwrite?: boolean
  /** Words of the target that a person settled, now or at an earlier fill of the same file. */
  readonly confirmed?: readonly ConfirmedContext[]
  /** Statuses for a table of tasks (engine: core/plans). */
  readonly tasks?: readonly TaskView[] | undefined
  /** The year of the plan whose tasks they are, where that is known. */
  readonly planYear?: number | undefined
  /** The day the statuses are of. */
  readonly on?: string
  /** Indicators and findings already worked out; by default they are, from the captures. */
  readonly assessed?: readonly Assessed[]
  /** What the plan in force asks of the indicators; {} where it asks nothing, or there is none for the year. */
  readonly aims?: Aims
  readonly findings?: readonly Finding[]
  /** Findings the officer explained: they go into the report with who, when and why. */
  readonly explained?: readonly Explained[]
  /** Captures of other periods, for columns that ask for them. */
  readonly earlier?: readonly Snapshot[]
  /** Which systems count what (the officer's table). */
  readonly systems?: CountedBy | undefined
  /** The officer's own names of lĩnh vực that mean the same. */
  readonly equivalents?: readonly (readonly string[])[]
}
