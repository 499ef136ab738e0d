import { accept, type Outcome } from '../../../core/outcome'
import { type MovesSeen, movesIn } from '../../../core/reports/moves-in'
import { formsOrTaughtIn, planWorkbook } from '../../../core/reports/plan-workbook'
import { PROVENANCE_NAMESPACE, provenanceFromXml } from '../../../core/reports/provenance'
import type { FillPlan } from '../../../core/reports/report'
import type { ReportForm } from '../../../core/reports/report-form'
import { seeTemplate } from '../../../core/reports/see-template'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { getCustomXml } from '../../../core/workbook/custom-xml'
import { seeWorkbook } from '../../../core/workbook/see-workbook'
import type { WorkbookSeen } from '../../../core/workbook/seen'
import { signedRefusal } from '../../../core/workbook/signed'
import type { Workbook } from '../../../core/workbook/workbook'
import { seeBlanks } from '../../../ui/blanks'
import { workHere } from '../../../ui/work-here'
import type { Desk } from '../desk'
import { fillOptions } from '../fill-options'

/** The plan for a workbook: of the given form, or of all forms that are found in it. */
export function planForFile(
  form: ReportForm | null,
  workbook: Workbook,
  snapshots: readonly Snapshot[],
  desk: Desk,
  overwrite: boolean,
): Outcome<FillPlan> {
  const seen = seeWorkbook(workbook)
  const signed = signedRefusal(workbook)
  if (signed) return { ok: false, refusal: signed }
  const chosen = formsFor(form, seen, desk)
  if (!chosen.ok) return chosen
  const { from, to } = desk.period
  const [only, ...more] = chosen.value
  const target = only && more.length === 0 ? seeTemplate(only, seen, { from, to }) : null
  if (target && !target.ok) return target
  return accept(planWorkbook(seen, chosen.value, snapshots, fillOptions(desk, overwrite)))
}

function formsFor(form: ReportForm | null, seen: WorkbookSeen, desk: Desk): Outcome<readonly ReportForm[]> {
  return form ? accept([form]) : formsOrTaughtIn(seen, desk.taught.forms)
}

/** What stands elsewhere in the officer's file than in our blanks and than at its last fill; null for a blank itself. */
export async function movesForFile(
  form: ReportForm | null,
  workbook: Workbook,
  desk: Desk,
): Promise<MovesSeen | null> {
  if (form) return null
  const seen = seeWorkbook(workbook)
  const forms = formsFor(form, seen, desk)
  if (!forms.ok) return null
  const { from, to } = desk.period
  const part = await workHere(getCustomXml(workbook, PROVENANCE_NAMESPACE))
  const known = part ? provenanceFromXml(part) : null
  const blanks = await seeBlanks(forms.value)
  return movesIn(seen, forms.value, { from, to }, blanks, known?.ok ? known.value : null)
}
