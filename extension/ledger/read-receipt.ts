import type { Outcome } from '../../core/outcome'
import type { ReviewAnswer } from '../../core/reports/review/review-answer'
import { emptyShelf } from './capture-shelf'
import type { Ledger } from './open-ledger'
import { ReceiptRecord, type Snapshot } from './records'
import { answersAround } from './reviews'
import { isWithdrawnNow } from './withdrawn'

export interface ReceiptRead {
  readonly record: ReceiptRecord
  /** The captures it was filled from, withdrawn ones too, as far as they are whole. */
  readonly captures: readonly Snapshot[]
  /** What colleagues answered about the reports of its days. */
  readonly answers: readonly ReviewAnswer[]
}

/** One receipt with the captures its figures come from, of whatever period; null where it is not there, not whole, or withdrawn. */
export async function readReceipt(ledger: Ledger, id: string): Promise<Outcome<ReceiptRead | null>> {
  const shelf = emptyShelf()
  const raw = await ledger.read(['receipts', 'snapshots', 'events', 'cards'], async (of) => {
    const parsed = ReceiptRecord.safeParse(await of.objectStore('receipts').get(id))
    if (!parsed.success || (await isWithdrawnNow(of, id))) return null
    const ids = parsed.data.receipt.snapshots
    const records = await Promise.all(ids.map((capture) => of.objectStore('snapshots').get(capture)))
    const answers = await answersAround(of, parsed.data.receipt)
    return {
      record: parsed.data,
      answers,
      records: new Map(ids.map((capture, at) => [capture, records[at]])),
    }
  })
  if (!raw.ok || !raw.value) return raw.ok ? { ok: true, value: null } : raw
  await shelf.take(raw.value.records)
  const captures = [...raw.value.records.keys()].flatMap((capture) => shelf.get(capture) ?? [])
  const { record, answers } = raw.value
  return { ok: true, value: { record, captures, answers } }
}
