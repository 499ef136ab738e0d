import { type Outcome, refuse } from '../../core/outcome'
import type { Receipt } from '../../core/reports/report'
import { cardOf } from './card'
import type { Ledger } from './open-ledger'
import { ReceiptRecord } from './records'

/**
 * Goes on with the receipt of a fill that is under way: the one record that is written again, until the first time it no
 * longer says `underWay`. From then on it stays as it is, like any other.
 */
export async function goOnWithReceipt(
  ledger: Ledger,
  id: string,
  receipt: Receipt,
): Promise<Outcome<string>> {
  const written = await ledger.write(['receipts', 'cards'], async (change) => {
    const kept = ReceiptRecord.safeParse(await change.objectStore('receipts').get(id))
    if (!kept.success || !kept.data.receipt.underWay) return null
    const withdrawn = (await change.objectStore('cards').get(id))?.withdrawn ?? false
    const record = { id, receipt }
    await change.objectStore('receipts').put(record)
    await change.objectStore('cards').put(cardOf('receipts', record, withdrawn))
    return id
  })
  if (!written.ok) return written
  return written.value === null ? refuse('storage-failed', NOT_UNDER_WAY) : { ok: true, value: written.value }
}

const NOT_UNDER_WAY =
  'Phiếu đối chiếu của lần điền này đã chốt ở bảng khác, không ghi thêm vào được. Mở lại bảng này rồi xem phiếu trước khi lưu biểu.'
