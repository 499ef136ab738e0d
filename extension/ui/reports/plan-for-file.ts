import { accept, type Outcome, refuse } from '../../../core/outcome'
import { chooseTaughtForm } from '../../../core/reports/choose-form'
import { planFill } from '../../../core/reports/plan-fill'
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

/** The plan for a workbook: of the given form, or of the form the workbook is found to be. */
export function planForFile(
  form: ReportForm | null,
  workbook: Workbook,
  snapshots: readonly Snapshot[],
  desk: Desk,
  overwrite: boolean,
): Outcome<FillPlan> {
  const seen = seeWorkbook(workbook)
  const chosen = form ? accept(form) : chooseTaughtForm(seen, desk.taught.forms)
  if (!chosen.ok) return chosen
  const { from, to } = desk.period
  const target = seeTemplate(chosen.value, seen, { from, to })
  if (!target.ok) return target
  return accept(planFill(chosen.value, target.value, snapshots, fillOptions(desk, overwrite)))
}
