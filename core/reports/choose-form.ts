import { accept, type Outcome, refuse } from '../outcome'
import type { WorkbookSeen } from '../workbook/seen'
import { FORMS } from './forms'
import type { ReportForm } from './report-form'
import { fitOf } from './see-template'

/**
 * Which report a workbook is, by its labels: the form whose columns and code fit best. Refuses `table-not-found`
 * where none fits and `two-tables-match` where two fit alike.
 */
export function chooseForm(
  workbook: WorkbookSeen,
  forms: readonly ReportForm[] = FORMS,
): Outcome<ReportForm> {
  const fits = forms
    .map((form) => ({ form, fit: fitOf(form, workbook) }))
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
      `Tệp này có thể là ${best.form.name} hoặc ${next.form.name}. Chọn biểu mẫu rồi điền lại.`,
    )
  return accept(best.form)
}
