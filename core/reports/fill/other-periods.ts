import { samePeriod } from '../../periods/period'
import type { Snapshot } from '../../snapshot/snapshot'
import { formatDay } from '../../text/day'
import type { FillPlan, FillRefusal } from '../report'

/**
 * A plan that lists only what belongs to its own days: captures of other periods, each refused by itself until here, are
 * one sentence. Nobody could act upon each of them, and they would hide what was not written. One that another table
 * was filled from is not spoken of; of days that a column asks for it stays a line of its own.
 *
 * With three captures of 01/01/2025–31/03/2025 in the ledger: «3 bản chụp của kỳ khác (01/01/2025–31/03/2025) không dùng…»
 */
export function otherPeriodsInOne(plan: FillPlan, snapshots: readonly Snapshot[]): FillPlan {
  const captures = new Map(snapshots.map((one) => [one.id, one]))
  const isWanted = ({ where = '' }: FillRefusal) => {
    const days = captures.get(where)?.period
    return days !== undefined && (plan.wants ?? []).some((span) => samePeriod(span, days))
  }
  const unused = plan.refusals.filter((one) => isOfOtherPeriod(one) && !isWanted(one))
  if (unused.length === 0) return plan
  const used = capturesUsed(plan)
  const said = sentenceOf(
    unused.flatMap(({ where = '' }) => (used.has(where) ? [] : [captures.get(where) ?? null])),
  )
  return {
    ...plan,
    refusals: plan.refusals.filter((refusal) => !unused.includes(refusal)),
    ...(said === null ? {} : { notes: [...(plan.notes ?? []), said] }),
  }
}

/** Each as it was refused; null where nobody knows it any more. */
function sentenceOf(others: readonly (Snapshot | null)[]): string | null {
  if (others.length === 0) return null
  const spans = new Set(others.flatMap((one) => (one ? [daysOf(one)] : [])))
  const days = spans.size > 0 ? ` (${[...spans].join('; ')})` : ''
  return `${others.length} bản chụp của kỳ khác${days} không dùng cho biểu mẫu này. Trang nào chụp nhầm ngày thì chụp lại với đúng Từ ngày – Đến ngày.`
}

/** A whole capture, refused for its days. */
function isOfOtherPeriod({ reason, where = '' }: FillRefusal): boolean {
  return reason === 'wrong-period' && /^sha256:[0-9a-f]{64}$/.test(where)
}

/** One table may be filled from a capture that another refuses for its days. */
function capturesUsed({ writes }: FillPlan): ReadonlySet<string> {
  return new Set(
    writes.flatMap(({ from }) =>
      'snapshot' in from ? [from.snapshot, ...(from.addends ?? []).map(({ snapshot }) => snapshot)] : [],
    ),
  )
}

function daysOf({ period: { from, to } }: Snapshot): string {
  return `${formatDay(from)}–${formatDay(to)}`
}
