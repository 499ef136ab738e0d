import { accept, type Outcome } from '../../core/outcome'
import { reportName } from '../../core/reports/forms'
import type { Lesson } from '../../core/reports/lesson'
import { formsOrTaughtIn, planWorkbook } from '../../core/reports/plan-workbook'
import type { FillPlan } from '../../core/reports/report'
import { seeTemplate } from '../../core/reports/see-template'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import type { Names } from './names-part'

export interface PlanForWorkbook {
  /** What the form is called, or the forms, where the file has a sheet for each. */
  readonly name: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly plan: FillPlan
}

export interface PlanAsk {
  readonly overwrite: boolean
  readonly lessons: readonly Lesson[]
  readonly names: Names
}

/** Which forms the workbook holds, and what the packet would write into them. */
export function planForWorkbook(
  workbook: WorkbookSeen,
  snapshots: readonly Snapshot[],
  { overwrite, lessons, names }: PlanAsk,
): Outcome<PlanForWorkbook> {
  const forms = formsOrTaughtIn(workbook, lessons)
  if (!forms.ok) return forms
  const [only, ...more] = forms.value
  const first = snapshots[0]
  const days = first ? { from: first.period.from, to: first.period.to } : {}
  const target = only ? seeTemplate(only, workbook, days) : null
  // A file of a single form is refused whole; of several, one that is not found does not stop the others.
  if (target && !target.ok && more.length === 0) return target
  const said = target?.ok ? target.value : null
  // The days the file itself names come first: a packet may hold more than one period.
  const subject = said?.from && said.to ? { from: said.from, to: said.to } : days
  const plan = planWorkbook(workbook, forms.value, snapshots, { ...subject, overwrite, equivalents: names })
  return accept({
    name: reportName(plan.report),
    unit: said?.unit ?? first?.unit ?? '',
    from: subject.from ?? '',
    to: subject.to ?? '',
    plan,
  })
}
