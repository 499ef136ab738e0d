import { overwriteSome } from '../../core/reports/fill/overwrite-some'
import type { FillPlan, Place } from '../../core/reports/report'
import { WrongUsage } from './verb'

/** `--overwrite all`: everything that holds something else. */
const ALL = 'all'

/** The plan as `--overwrite` wants it; `planned(true)` overwrites everything. */
export function planOverwriting(names: readonly string[], planned: (whole: boolean) => FillPlan): FillPlan {
  const plan = planned(names.includes(ALL))
  const some = names.filter((name) => name !== ALL)
  return some.length > 0 ? overwriteSome(plan, planned(true), placesNamed(plan, some)) : plan
}

/**
 * The places that `--overwrite` names, each by the `where` of its `cell-not-empty` refusal: "II.06a!D10" in a
 * workbook, "1.2 · FN01" on a form. A name that no such refusal has is wrong usage: a typing error overwrites nothing.
 */
function placesNamed(plan: FillPlan, names: readonly string[]): Place[] {
  const taken = plan.refusals.filter(({ reason }) => reason === 'cell-not-empty')
  return names.map((name) => {
    const at = taken.find(({ where }) => where === name)?.at
    if (at) return at
    const known = taken.map(({ where }) => `«${where}»`).join(', ') || 'không có ô nào'
    throw new WrongUsage(`--overwrite: «${name}» không phải ô đang có giá trị khác. Các ô đó: ${known}.`)
  })
}
