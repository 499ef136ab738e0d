import type { FillPlan, Receipt, Write } from '../report'
import { paperTables } from './paper-labels'

/** What a receipt says besides its lines; `at` is the host's clock. */
export interface FillOccasion {
  readonly target: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly at: string
  readonly held?: NonNullable<Receipt['held']>
}

/** A receipt over lines that a hand reports; its captures are those the lines come from. */
export function receiptOf(plan: FillPlan, occasion: FillOccasion, lines: Receipt['lines']): Receipt {
  const places = [...lines.map(({ at }) => at), ...plan.refusals.flatMap(({ at }) => at ?? [])]
  const labels = paperTables(plan, places)
  return {
    format: 'so-mot-cua/receipt@1',
    report: plan.report,
    host: plan.host,
    ...occasion,
    snapshots: [...new Set(lines.flatMap((line) => snapshotOf(line.from)))],
    ...(plan.provisional && { provisional: plan.provisional }),
    lines,
    refusals: plan.refusals,
    ...(plan.notes ? { notes: plan.notes } : {}),
    ...(labels.length > 0 ? { labels } : {}),
    ...(plan.confirmed ? { confirmed: plan.confirmed } : {}),
  }
}

function snapshotOf(from: Write['from']): string[] {
  if (!('snapshot' in from)) return []
  return from.addends ? from.addends.map(({ snapshot }) => snapshot) : [from.snapshot]
}

/** Whether the value stands there now, written or found. */
export function isHeld({ outcome }: Pick<Receipt['lines'][number], 'outcome'>): boolean {
  return outcome === 'filled' || outcome === 'already-equal'
}
