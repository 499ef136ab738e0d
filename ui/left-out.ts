import type { FillPlan, FillRefusal } from '../core/reports/report'

/** A formula whose number the fill itself works out anew. */
export function isWorkedOut({ expected, agrees }: FillRefusal): boolean {
  return expected !== undefined && agrees !== true
}

/**
 * What stays without its figure: formulas that show it do not count, nor before the fill those that it works out.
 *
 * Of a row without figures and 35 formulas of sums there is, before the fill, one.
 */
export function leftOut(refusals: readonly FillRefusal[], ahead: boolean): FillRefusal[] {
  return refusals.filter((one) => one.agrees !== true && !(ahead && isWorkedOut(one)))
}

/** Whether a fill has anything to do: where it has not, nothing is worked out anew. */
export function isAhead({ writes }: Pick<FillPlan, 'writes'>): boolean {
  return writes.some(({ equal }) => equal !== true)
}

/** What is said of a plan when it is shown. */
export function previewSaid(plan: Pick<FillPlan, 'writes' | 'refusals'>): string {
  return `Xem trước: ${plan.writes.length} ô sẽ ghi, ${leftOut(plan.refusals, isAhead(plan)).length} chỗ không ghi.`
}
