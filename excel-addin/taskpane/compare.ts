import { originAt, type Provenance, saidAt } from '../../core/reports/provenance'
import type { FillPlan, FillRefusal, Place, Write } from '../../core/reports/report'

/**
 * How a place stands to the packet: equal; empty; changed by hand since it was filled; filled from a figure that is
 * newer now; different, and nobody knows why.
 */
export type Agreement = 'same' | 'empty' | 'changed-by-hand' | 'figure-newer' | 'differs'

/** One filled place held against the packet: what it shows, and what the figure is. */
export interface Compared {
  readonly at: Place
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly shows: string
  readonly figure: number | string
  readonly agreement: Agreement
  /** What a formula shows, in words. */
  readonly note?: string
}

/**
 * «Đối chiếu»: every place of the plan (made with `overwrite`, so that none is left out) against what stands there
 * now, formulas included. Changes nothing.
 *
 * A cell that was filled with 12 and shows 21 is `changed-by-hand`; one that shows 12 where the packet says 13 now is
 * `figure-newer`.
 */
export function comparePlaces(plan: FillPlan, provenance: Provenance | null): Compared[] {
  return [
    ...plan.writes.map((write) => compareWrite(write, provenance)),
    ...plan.refusals.flatMap(compareFormula),
  ]
}

function compareWrite(write: Write, provenance: Provenance | null): Compared {
  const { at, rowPath, columnPath, now, value } = write
  return { at, rowPath, columnPath, shows: now, figure: value, agreement: agreementOf(write, provenance) }
}

function agreementOf({ at, now, equal }: Write, provenance: Provenance | null): Agreement {
  if (equal) return 'same'
  const known = provenance && 'cell' in at ? filledWith(provenance, at) : null
  if (known) return String(known.value) === now ? 'figure-newer' : 'changed-by-hand'
  return now === '' ? 'empty' : 'differs'
}

function filledWith(provenance: Provenance, { sheet, cell }: { sheet: string; cell: string }) {
  return originAt(provenance, sheet, cell)?.origin ?? saidAt(provenance, sheet, cell)
}

function compareFormula({ at, expected, agrees, message }: FillRefusal): Compared[] {
  if (!at || expected === undefined) return []
  const agreement = agrees ? 'same' : 'differs'
  return [{ at, rowPath: [], columnPath: [], shows: '', figure: expected, agreement, note: message }]
}
