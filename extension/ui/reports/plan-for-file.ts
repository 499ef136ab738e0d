import { accept, type Outcome, refuse } from '../../../core/outcome'
import { formsOrTaughtIn, planWorkbook } from '../../../core/reports/plan-workbook'
import type { FillPlan } from '../../../core/reports/report'
import type { ReportForm } from '../../../core/reports/report-form'
import { seeTemplate } from '../../../core/reports/see-template'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { seeWorkbook } from '../../../core/workbook/see-workbook'
import type { Workbook } from '../../../core/workbook/workbook'
import type { Desk } from '../desk'
import { fillOptions } from '../fill-options'

/** Our own blanks, one beside each form; they come with the package, never over a network. */
const BLANKS = import.meta.glob<string>('../../../core/reports/*/blank.xlsx', {
  eager: true,
  query: '?url',
  import: 'default',
})

export async function blankOf(form: ReportForm): Promise<Outcome<Uint8Array>> {
  const address = BLANKS[`../../../core/reports/${form.id}/blank.xlsx`]
  if (address === undefined)
    return refuse('file-unreadable', `${form.name} chưa có mẫu trống. Điền vào tệp có sẵn của cơ quan.`)
  return accept(new Uint8Array(await (await fetch(address)).arrayBuffer()))
}

/** The plan for a workbook: of the given form, or of all forms that are found in it. */
export function planForFile(
  form: ReportForm | null,
  workbook: Workbook,
  snapshots: readonly Snapshot[],
  desk: Desk,
  overwrite: boolean,
): Outcome<FillPlan> {
  const seen = seeWorkbook(workbook)
  const chosen = form ? accept([form]) : formsOrTaughtIn(seen, desk.taught.forms)
  if (!chosen.ok) return chosen
  const { from, to } = desk.period
  const [only, ...more] = chosen.value
  const target = only && more.length === 0 ? seeTemplate(only, seen, { from, to }) : null
  if (target && !target.ok) return target
  return accept(planWorkbook(seen, chosen.value, snapshots, fillOptions(desk, overwrite)))
}
