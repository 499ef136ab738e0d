import type { Snapshot } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import type { FillPlan, FillRefusal } from '../report'

/**
 * A plan that lists only what belongs to its own days: captures of other periods, each refused by itself until here, are
 * one sentence. Nobody could act upon each of them, and they would hide what was not written.
 *
 * With three captures of 01/01/2025–31/03/2025 in the ledger: «3 bản chụp của kỳ khác (01/01/2025–31/03/2025) không dùng…»
 */
export function otherPeriodsInOne(plan: FillPlan, snapshots: readonly Snapshot[]): FillPlan {
  const others = plan.refusals.filter(isOfOtherPeriod)
  if (others.length === 0) return plan
  const wanted = new Set(others.map(({ where }) => where))
  const spans = new Set(snapshots.filter(({ id }) => wanted.has(id)).map(daysOf))
  const days = spans.size > 0 ? ` (${[...spans].join('; ')})` : ''
  const said = `${others.length} bản chụp của kỳ khác${days} không dùng cho biểu mẫu này. Trang nào chụp nhầm ngày thì chụp lại với đúng Từ ngày – Đến ngày.`
  return {
    ...plan,
    refusals: plan.refusals.filter((refusal) => !isOfOtherPeriod(refusal)),
    notes: [...(plan.notes ?? []), said],
  }
}

/** A whole capture, refused for its days. */
function isOfOtherPeriod({ reason, where = '' }: FillRefusal): boolean {
  return reason === 'wrong-period' && /^sha256:[0-9a-f]{64}$/.test(where)
}

function daysOf({ period: { from, to } }: Snapshot): string {
  return `${formatDay(from)}–${formatDay(to)}`
}
