import { placeId } from '../place-id'
import type { FillPlan, Place, Write } from '../report'
import { isGap } from '../template/see-headings'

/**
 * A plan in which single places that hold something else are let go, as the officer asked: `all` is the same plan with
 * everything overwritten. A place that was not refused for what it holds stays as it was planned.
 *
 * Asked for II.06a!D10 of two refused cells, D10 becomes a write and the other stays `cell-not-empty`.
 */
export function overwriteSome(plan: FillPlan, all: FillPlan, asked: readonly Place[]): FillPlan {
  const places = new Set(asked.map((at) => placeId(at)))
  const isAsked = ({ at }: { readonly at?: Place }) => at !== undefined && places.has(placeId(at))
  const refused = plan.refusals.filter((one) => one.reason === 'cell-not-empty' && isAsked(one))
  const isNew = (write: Write) =>
    refused.some((one) => one.at !== undefined && placeId(one.at) === placeId(write.at))
  return {
    ...plan,
    writes: [...plan.writes, ...all.writes.filter(isNew)],
    refusals: plan.refusals.filter((one) => !refused.includes(one)),
  }
}

/**
 * Whether a write takes the place of something: not of nothing, of what is the same already, of dots for a pen or of a
 * template's own «0».
 *
 * True for 812 over «7»; false for «Đơn vị báo cáo: UBND xã A» over «Đơn vị báo cáo: ………».
 */
export function isOverwriting({ now, value, equal, prefilled }: Write): boolean {
  if (equal || prefilled || now === '') return false
  const words = String(value)
  let alike = 0
  if (typeof value === 'string') while (alike < now.length && now[alike] === words[alike]) alike++
  return !isGap(now.slice(alike))
}
