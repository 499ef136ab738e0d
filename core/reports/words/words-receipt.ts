import type { BoundText } from '../../docx/bound-text'
import { controlsIn } from '../../docx/controls'
import type { WordFile } from '../../docx/open-docx'
import type { Refusal } from '../../outcome'
import { isProvisional } from '../../snapshot/provisional'
import type { Snapshot } from '../../snapshot/snapshot'
import { sameText } from '../../text/fold'
import { WORDS_REPORT } from '../forms/forms'
import { type FillOccasion, receiptOf } from '../receipt/receipt-of'
import type { Receipt, Write } from '../report'

/** One number of the prose: which figure, what stood there, where it comes from. */
export interface WordsPlaced {
  readonly bound: BoundText
  readonly before: string
  readonly from: Write['from']
}

export interface WordsDone {
  readonly placed: readonly WordsPlaced[]
  readonly refusals: readonly Refusal[]
  readonly snapshots: readonly Snapshot[]
}

/**
 * The receipt of a paper in words: every number that was placed, read back from the file as it was handed out.
 */
export function wordsReceipt(
  file: WordFile,
  { placed, refusals, snapshots }: WordsDone,
  occasion: FillOccasion,
): Receipt {
  const shown = file.parts.flatMap(controlsIn).flatMap(({ before, now }) => {
    return before ? [{ key: before.key, now }] : []
  })
  const lines = placed.map((one, at) => lineOf(one, at, shown))
  const receipt = receiptOf({ report: WORDS_REPORT, host: 'words', writes: [], refusals }, occasion, lines)
  const early = snapshots.filter((one) => receipt.snapshots.includes(one.id) && isProvisional(one))
  return early.length === 0 ? receipt : { ...receipt, provisional: early.map(({ id }) => id) }
}

type Shown = { readonly key: string; readonly now: string }

/** Each number of the file vouches for one line. */
function lineOf({ bound, before, from }: WordsPlaced, at: number, shown: Shown[]): Receipt['lines'][number] {
  const own = shown.findIndex(({ key, now }) => key === bound.key && sameText(now, bound.text))
  const any = own < 0 ? shown.findIndex(({ key }) => key === bound.key) : own
  const readBack = any < 0 ? '' : shown.splice(any, 1)[0]!.now
  const outcome = own < 0 ? 'value-did-not-stick' : sameText(before, bound.text) ? 'already-equal' : 'filled'
  const place = { row: bound.label, column: `chỗ ${at + 1}` }
  return { at: place, value: bound.text, before, readBack, outcome, from }
}
