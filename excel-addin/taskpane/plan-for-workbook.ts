import { accept, type Outcome } from '../../core/outcome'
import { type MovesSeen, movesIn } from '../../core/reports/after/moves-in'
import type { Provenance } from '../../core/reports/after/provenance'
import { type LedgerNote, noteOf, systemsTold, toldBy } from '../../core/reports/fill/ledger-note'
import { otherPeriodsInOne } from '../../core/reports/fill/other-periods'
import { planWorkbook, reportsOrTaughtIn } from '../../core/reports/fill/plan-workbook'
import { reportName } from '../../core/reports/forms/forms'
import type { ReportLesson } from '../../core/reports/forms/lesson'
import type { Names } from '../../core/reports/labels/names-part'
import type { ConfirmedContext, FillPlan } from '../../core/reports/report'
import type { TargetAsk } from '../../core/reports/template/find-tables'
import { seeTemplate } from '../../core/reports/template/see-template'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import { seeBlanks } from '../../ui/blanks'
import { type Overwrite, planOver } from '../../ui/overwrite'

export interface PlanForWorkbook {
  /** What the form is called, or the forms, where the file has a sheet for each. */
  readonly name: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly plan: FillPlan
  /** The day the statuses of tasks were judged, where the packet has them. */
  readonly on?: string
}

export interface PlanAsk {
  readonly overwrite: Overwrite
  readonly lessons: readonly ReportLesson[]
  readonly names: Names
  readonly notes: readonly LedgerNote[]
  /** Words of the workbook that the officer settled, now or at an earlier fill. */
  readonly confirmed?: readonly ConfirmedContext[]
  /** Ids of reports that the officer said the workbook is, now or at an earlier fill. */
  readonly asked?: readonly string[]
}

/** Which forms the workbook holds, and what the packet would write into them. */
export function planForWorkbook(
  workbook: WorkbookSeen,
  snapshots: readonly Snapshot[],
  { overwrite, lessons, names, notes, confirmed = [], asked = [] }: PlanAsk,
): Outcome<PlanForWorkbook> {
  const forms = reportsOrTaughtIn(workbook, lessons, asked)
  if (!forms.ok) return forms
  const [only, ...more] = forms.value
  const first = snapshots[0]
  const days = first ? { from: first.period.from, to: first.period.to } : {}
  const ask = { ...days, confirmed, ...(first ? { unit: first.unit } : {}) }
  const target = only ? seeTemplate(only, workbook, ask) : null
  // A file of a single form is refused whole; of several, one that is not found does not stop the others.
  if (target && !target.ok && more.length === 0) return target
  // Where a person settled that the file says else, it no longer says which figures it is for.
  const said = target?.ok && confirmed.length === 0 ? target.value : null
  // The days the file itself names come first: a packet may hold more than one period.
  const subject = said?.from && said.to ? { from: said.from, to: said.to } : days
  const unit = said?.unit ?? first?.unit ?? ''
  const told = toldBy(noteOf(notes, unit), subject)
  const options = {
    ...subject,
    aims: {},
    ...told,
    equivalents: names,
    systems: systemsTold(notes, names),
    confirmed,
  }
  const planned = planOver(overwrite, (whole) =>
    planWorkbook(workbook, forms.value, snapshots, { ...options, overwrite: whole }),
  )
  const plan = otherPeriodsInOne(planned, snapshots)
  return accept({
    name: reportName(plan.report),
    unit,
    from: subject.from ?? '',
    to: subject.to ?? '',
    plan,
    ...(told.on === undefined ? {} : { on: told.on }),
  })
}

export interface WorkbookBefore {
  readonly lessons: readonly ReportLesson[]
  readonly days: TargetAsk
  readonly blanks: ReadonlyMap<string, WorkbookSeen>
  readonly provenance: Provenance | null
}

/** The reports a workbook was filled as: what was said then is not asked again. */
export function askedBefore(provenance: Provenance | null): string[] {
  return provenance?.report.split('+') ?? []
}

/** What stands elsewhere in the workbook than in our blanks and than at its last fill; null where no form is found. */
export function movesOfWorkbook(
  workbook: WorkbookSeen,
  { lessons, days, blanks, provenance }: WorkbookBefore,
): MovesSeen | null {
  const forms = reportsOrTaughtIn(workbook, lessons, askedBefore(provenance))
  return forms.ok ? movesIn(workbook, forms.value, { ask: days, blanks, provenance }) : null
}

/** The same against our blanks, which are opened for it. */
export async function movesNow(
  workbook: WorkbookSeen,
  lessons: readonly ReportLesson[],
  { from, to }: TargetAsk,
  provenance: Provenance | null,
): Promise<MovesSeen | null> {
  const forms = reportsOrTaughtIn(workbook, lessons, askedBefore(provenance))
  const blanks = forms.ok ? await seeBlanks(forms.value) : new Map()
  const days = from && to ? { from, to } : {}
  return movesOfWorkbook(workbook, { lessons, days, blanks, provenance })
}
