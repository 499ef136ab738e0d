import type { Correction } from '../../../core/reports/after/correction'
import { correctionOfForm } from '../../../core/reports/after/form-correction'
import { otherPeriodsInOne } from '../../../core/reports/fill/other-periods'
import { planWebForm } from '../../../core/reports/fill/plan-web-form'
import { isHeld } from '../../../core/reports/receipt/receipt-of'
import type { FillPlan } from '../../../core/reports/report'
import type { Overwrite } from '../../../ui/overwrite'
import type { PanelDesk } from '../desk'
import { fillOptions } from '../fill-options'
import { filledFrom } from '../filled-from'
import type { FormInFront } from './form-in-front'

/** The plan for the form in front, from the ledger's captures of the unit and period in force. */
export function planForForm({ seen }: FormInFront, desk: PanelDesk, overwrite: Overwrite): FillPlan {
  const captures = filledFrom(desk)
  const plan = planWebForm(seen, captures, {
    ...fillOptions(desk, overwrite === true),
    ...(typeof overwrite === 'boolean' ? {} : { overwriteAt: overwrite }),
    lessons: desk.taught.forms,
  })
  return otherPeriodsInOne(plan, captures)
}

/** What an earlier fill of this form, for these days, has to say otherwise now. */
export function correctionForForm(form: FormInFront, desk: PanelDesk): Correction | null {
  const [plan, whole] = [planForForm(form, desk, false), planForForm(form, desk, true)]
  const fills = desk.view.receipts
    .map(({ receipt }) => receipt)
    .filter(({ host, report, from, to }) => {
      return host === 'form' && report === plan.report && from === desk.period.from && to === desk.period.to
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return correctionOfForm({ plan, whole, fills: fills.map(({ lines }) => lines.filter(isHeld)) })
}
