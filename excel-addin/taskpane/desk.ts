import type { Refusal } from '../../core/outcome'
import type { MovesSeen } from '../../core/reports/after/moves-in'
import type { Provenance } from '../../core/reports/after/provenance'
import type { LedgerNote } from '../../core/reports/fill/ledger-note'
import type { ReportLesson } from '../../core/reports/forms/lesson'
import type { Names } from '../../core/reports/labels/names-part'
import type { ConfirmedContext, Receipt } from '../../core/reports/report'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import type { Overwrite } from '../../ui/overwrite'
import type { Written } from '../workbook/carry-out'
import type { CellAt, WorkbookHand } from '../workbook/hand'
import type { ComparedWorkbook } from './compare'
import type { PlanForWorkbook } from './plan-for-workbook'
import { type Store, storeOf } from './store'

export type PaneStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'preview'; readonly planned: PlanForWorkbook }
  | {
      readonly kind: 'done'
      readonly receipt: Receipt
      readonly written: readonly Written[]
      /** What the workbook said of its cells before this fill; «Hoàn tác» puts it back. */
      readonly earlier: Provenance | null
    }
  | { readonly kind: 'print'; readonly receipt: Receipt; readonly back: PaneStep }
  | { readonly kind: 'teach'; readonly workbook: WorkbookSeen }
  | { readonly kind: 'undone'; readonly count: number; readonly kept: number }
  | { readonly kind: 'compared'; readonly compared: ComparedWorkbook }

export interface DeskState {
  /** Null: no workbook yet (a plain browser before a file is opened). */
  readonly hand: WorkbookHand | null
  readonly name: string
  readonly snapshots: readonly Snapshot[]
  /** What the ledgers of these packets say besides figures: statuses of tasks with the day they were judged. */
  readonly notes: readonly LedgerNote[]
  /** What of the plan in front may be overwritten; asked anew for every fill. */
  readonly overwrite: Overwrite
  /** Words of the workbook that the officer settled in this preview. */
  readonly confirmed: readonly ConfirmedContext[]
  /** Ids of reports that the officer said the workbook is. */
  readonly asked: readonly string[]
  /** Where the filled cells of the workbook come from, as the workbook itself says. */
  readonly provenance: Provenance | null
  /** Places that were filled and no longer bear their labels: "II.06a!D10". */
  readonly lost: readonly string[]
  /** What stands elsewhere than in our blank or at the last fill, as of the last plan. */
  readonly moves: MovesSeen | null
  /** What was taught about this workbook's form. */
  readonly lessons: readonly ReportLesson[]
  /** Names of lĩnh vực that mean the same in this workbook. */
  readonly names: Names
  /** The cell the person is at. */
  readonly selected: CellAt | null
  readonly step: PaneStep
  readonly refusal: Refusal | null
  /** For the live region. */
  readonly said: string
}

export type PaneDesk = Store<DeskState>

export function openDesk(): PaneDesk {
  return storeOf<DeskState>({
    hand: null,
    name: '',
    snapshots: [],
    notes: [],
    overwrite: false,
    confirmed: [],
    asked: [],
    provenance: null,
    lost: [],
    moves: null,
    lessons: [],
    names: [],
    selected: null,
    step: { kind: 'idle' },
    refusal: null,
    said: '',
  })
}

/** What could not be done takes the place of what was shown. */
export function refuseWith(desk: PaneDesk, refusal: Refusal): void {
  desk.set({ step: { kind: 'idle' }, refusal, said: refusal.message })
}
