import { accept, type Outcome } from '../../../core/outcome'
import { hasPlan, noPlan } from '../../../core/plans/task'
import type { Report } from '../../../core/reports/forms/report-form'
import { yearOf } from '../../../core/text/day'
import { openWorkbook } from '../../../core/workbook/sheet/workbook'
import { blankOf } from '../../../ui/blanks'
import { workHere } from '../../../ui/work-here'
import type { PanelDesk } from '../desk'

/** A form's blank; where it has an annex, that is the one of the plan in force. */
export async function blankOfPlan(
  report: Report,
  { plan, period }: Pick<PanelDesk, 'plan' | 'period'>,
): Promise<Outcome<Uint8Array>> {
  const bytes = await blankOf(report)
  if (!bytes.ok || !report.tables.some(({ rows }) => rows === 'task')) return bytes
  const opened = await workHere(openWorkbook(bytes.value))
  if (!opened.ok) return opened
  const { annexOfPlan } = await import('../../../core/reports/annex/annex-of-plan')
  return accept(await workHere(annexOfPlan(opened.value, hasPlan(plan) ? plan : noPlan(yearOf(period.to)))))
}
