import { accept, type Outcome } from '../../../core/outcome'
import { hasPlan, noPlan } from '../../../core/plans/task'
import { blankUnderLaw } from '../../../core/reports/file/law-of-blank'
import type { Report } from '../../../core/reports/forms/report-form'
import { yearOf } from '../../../core/text/day'
import { openWorkbook } from '../../../core/workbook/sheet/workbook'
import { blankOf } from '../../../ui/blanks'
import { workHere } from '../../../ui/work-here'
import type { PanelDesk } from '../desk'

/** A form's blank as it is of the period: under the circular in force; where it has an annex, that of the plan in force. */
export async function blankOfPlan(
  report: Report,
  { plan, period }: Pick<PanelDesk, 'plan' | 'period'>,
): Promise<Outcome<Uint8Array>> {
  const bytes = await blankOf(report)
  const opened = bytes.ok ? await workHere(openWorkbook(bytes.value)) : bytes
  if (!opened.ok) return opened
  const ofLaw = await workHere(blankUnderLaw(opened.value, period.to))
  if (!report.tables.some(({ rows }) => rows === 'task')) return accept(ofLaw)
  const again = await workHere(openWorkbook(ofLaw))
  if (!again.ok) return again
  const { annexOfPlan } = await import('../../../core/reports/annex/annex-of-plan')
  return accept(await workHere(annexOfPlan(again.value, hasPlan(plan) ? plan : noPlan(yearOf(period.to)))))
}
