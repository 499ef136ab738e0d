import { groupBy } from '../../../core/group-by'
import { bundledPlans } from '../../../core/plans/read/bundled-plan'
import { momentWords } from '../../../core/text/moment'
import type { KeptPlan } from '../../ledger/plan-record'

/** «Năm 2026: 28 nhiệm vụ, UBND xã Hương Sơn»; what came with the extension says that it is a sample. */
function keptPlanWords({ id, plan }: KeptPlan): string {
  const whose = plan.unit && `, ${plan.unit}`
  const words = `${plan.year}: ${plan.tasks.length} nhiệm vụ${whose}`
  return id in bundledPlans() ? `Kế hoạch mẫu năm ${words}` : `Năm ${words}`
}

/**
 * What each plan is called among all there are: two that would be called alike also say when they were kept, and are
 * counted where even that is alike.
 *
 * Two drafts of 2026 are «Năm 2026: 28 nhiệm vụ, UBND xã A, lưu 09:05 18/02/2026» and «…, lưu 10:12 19/02/2026».
 */
export function keptPlanNames(plans: readonly KeptPlan[]): Map<string, string> {
  const alike = [...groupBy(plans, keptPlanWords).values()]
  const names = alike.flatMap((own) =>
    own.map(
      (one) => [one.id, own.length > 1 ? `${keptPlanWords(one)}${keptAt(one)}` : keptPlanWords(one)] as const,
    ),
  )
  const counted = groupBy(names, ([, name]) => name)
  return new Map(
    names.map(([id, name]) => {
      const same = counted.get(name) ?? []
      const at = same.findIndex(([other]) => other === id)
      return [id, same.length > 1 ? `${name} (${at + 1})` : name]
    }),
  )
}

/** The id of a kept plan says when that was. */
function keptAt({ id }: KeptPlan): string {
  const at = /\d{4}-\d{2}-\d{2}T\S+$/.exec(id)?.[0]
  return at === undefined ? '' : `, lưu ${momentWords(at)}`
}
