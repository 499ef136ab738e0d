import type { FillPlan, PlaceSeen } from '../report'
import { settledNumber } from './fill-place'

/**
 * After the fill: formula places say whether they now show the figure they should. `valueAt` reads the filled target.
 *
 * A formula that shows 1.204 where the figure is 1.204 becomes "… bằng số liệu", with `agrees`.
 */
export function settleFormulas(plan: FillPlan, valueAt: (at: PlaceSeen['at']) => number | null): FillPlan {
  const refusals = plan.refusals.map((refusal) =>
    refusal.at && refusal.expected !== undefined
      ? settledNumber(refusal.at, refusal.reason, { expected: refusal.expected, shown: valueAt(refusal.at) })
      : refusal,
  )
  return { ...plan, refusals }
}
