import { bundledPlans } from '../../../core/plans/read/bundled-plan'
import type { KeptPlan } from '../../ledger/plan-record'

/** «Năm 2026: 28 nhiệm vụ, UBND xã Hương Sơn»; what came with the extension says that it is a sample. */
export function keptPlanWords({ id, plan }: KeptPlan): string {
  const whose = plan.unit && `, ${plan.unit}`
  const words = `${plan.year}: ${plan.tasks.length} nhiệm vụ${whose}`
  return id in bundledPlans() ? `Kế hoạch mẫu năm ${words}` : `Năm ${words}`
}
