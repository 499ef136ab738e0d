import { accept, type Outcome } from '../../core/outcome'
import { chooseTaughtForm } from '../../core/reports/choose-form'
import type { Lesson } from '../../core/reports/lesson'
import { planFill } from '../../core/reports/plan-fill'
import type { FillPlan } from '../../core/reports/report'
import type { ReportForm } from '../../core/reports/report-form'
import { seeTemplate } from '../../core/reports/see-template'
import type { Snapshot } from '../../core/snapshot/snapshot'
import type { WorkbookSeen } from '../../core/workbook/seen'
import type { Names } from './names-part'

export interface PlanForWorkbook {
  readonly form: ReportForm
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

/** Which form the workbook is, and what the packet would write into it. */
export function planForWorkbook(
  workbook: WorkbookSeen,
  snapshots: readonly Snapshot[],
  { overwrite, lessons, names }: PlanAsk,
): Outcome<PlanForWorkbook> {
  const form = chooseTaughtForm(workbook, lessons)
  if (!form.ok) return form
  const first = snapshots[0]
  const days = first ? { from: first.period.from, to: first.period.to } : {}
  const target = seeTemplate(form.value, workbook, days)
  if (!target.ok) return target
  return accept({
    form: form.value,
    unit: target.value.unit ?? first?.unit ?? '',
    from: target.value.from ?? first?.period.from ?? '',
    to: target.value.to ?? first?.period.to ?? '',
    plan: planFill(form.value, target.value, snapshots, { overwrite, equivalents: names }),
  })
}
