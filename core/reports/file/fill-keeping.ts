import { accept, type Outcome } from '../../outcome'
import type { Snapshot } from '../../snapshot/snapshot'
import type { Workbook } from '../../workbook/sheet/workbook'
import type { Steps } from '../../workbook/zip/steps'
import { keepProvenance } from '../after/kept-in-file'
import { joinProvenance, type Provenance, provenanceOf } from '../after/provenance'
import { placeId } from '../place-id'
import { type FillOccasion, isHeld } from '../receipt/receipt-of'
import type { FillPlan, Receipt } from '../report'
import { type FilledFile, fillFile } from './fill-file'

/** Where the written values come from; `on` is the day the statuses of tasks were judged. */
export interface Origins {
  readonly snapshots: readonly Snapshot[]
  /** Of cells filled before, each at the place where it stands now. */
  readonly before: Provenance | null
  readonly on?: string
}

/**
 * Fills as `fillFile` does, and keeps the origin of every filled cell inside the file: for the task pane in Excel, for
 * the next fill and for whoever asks. Beside the filled sheets the file's lists of its parts change, nothing else.
 *
 * After II.06a!F12 is filled with 1234, the file says of F12: hatinh-06-fields, «Hộ tịch», «Tổng số», «1.234».
 */
export function* fillKeeping(
  workbook: Workbook,
  plan: FillPlan,
  occasion: FillOccasion,
  { snapshots, before, on }: Origins,
): Steps<Outcome<FilledFile>> {
  const filled = yield* fillFile(workbook, plan, occasion)
  if (!filled.ok) return filled
  const { receipt } = filled.value
  const fresh = provenanceOf(writtenOf(plan, receipt), snapshots, occasion.at, on)
  const bytes = yield* keepProvenance(filled.value.bytes, joinProvenance(before, fresh))
  return bytes.ok ? accept({ bytes: bytes.value, receipt }) : bytes
}

/** Of the plan only what stands in the file now: that alone has an origin. */
function writtenOf(plan: FillPlan, { lines }: Receipt): FillPlan {
  const held = new Set(lines.filter(isHeld).map(({ at }) => placeId(at)))
  return { ...plan, writes: plan.writes.filter(({ at }) => held.has(placeId(at))) }
}
