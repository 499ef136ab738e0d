import { accept, type Outcome, refuse } from '../../outcome'
import type { WorkbookSeen } from '../../workbook/seen'
import { REPORTS } from '../forms/forms'
import { type ReportLesson, reportFromLesson } from '../forms/lesson'
import type { Report } from '../forms/report-form'
import { fitOf } from './see-template'

/**
 * Which report a workbook is, by its labels: the report whose columns and code fit best. Refuses `table-not-found`
 * where none fits and `two-tables-match` where two fit alike.
 */
export function chooseReport(workbook: WorkbookSeen, reports: readonly Report[] = REPORTS): Outcome<Report> {
  const fits = reports
    .map((report) => ({ report, fit: fitOf(report, workbook) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
  const [best, next] = fits
  if (!best)
    return refuse(
      'table-not-found',
      'Tệp này không giống biểu mẫu nào đã biết. Chọn biểu mẫu, hoặc dạy mẫu này trong ngăn Excel.',
    )
  if (next && next.fit === best.fit)
    return refuse(
      'two-tables-match',
      `Tệp này có thể là ${best.report.name} hoặc ${next.report.name}. Chọn biểu mẫu rồi điền lại.`,
    )
  return accept(best.report)
}

/**
 * The same among built-in and taught reports: a built-in report that knows all of its columns there is never outranked;
 * otherwise the taught report that fits is taken.
 */
export function chooseTaughtReport(
  workbook: WorkbookSeen,
  lessons: readonly ReportLesson[],
): Outcome<Report> {
  const builtIn = chooseReport(workbook)
  if (builtIn.ok && fitOf(builtIn.value, workbook) >= requiredOf(builtIn.value)) return builtIn
  const taught = chooseReport(workbook, lessons.map(reportFromLesson))
  const twoTaught = !taught.ok && taught.refusal.reason === 'two-tables-match'
  return taught.ok || twoTaught ? taught : builtIn
}

function requiredOf({ tables }: Report): number {
  return tables.filter(({ optional }) => !optional).length
}
