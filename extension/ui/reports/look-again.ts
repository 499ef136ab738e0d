import { heldNow } from '../../../core/reports/receipt/held-now'
import type { Receipt } from '../../../core/reports/report'
import { now, stampHere } from '../../clock'
import { addReceipt, withdraw } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { lookForForm } from './form-in-front'

export interface ReceiptKept {
  readonly receipt: Receipt
  /** Its record in the ledger; null where it could not be kept. */
  readonly record: string | null
}

/**
 * Looks once more at the form of a receipt where it stands in front: a value that the page has taken back since makes
 * another receipt, which takes the place of the first. Null where nothing speaks against the first one.
 */
export async function lookAgain(
  desk: PanelDesk,
  { receipt, record }: ReceiptKept,
): Promise<ReceiptKept | null> {
  if (receipt.host !== 'form') return null
  const form = await lookForForm()
  if (form?.seen.url !== receipt.target) return null
  const lines = heldNow(receipt, form.seen)
  if (!lines || lines.every((line, at) => line.outcome === receipt.lines[at]?.outcome)) return null
  const { held: _, ...rest } = receipt
  const fresh: Receipt = { ...rest, lines, at: stampHere(now()) }
  const kept = await addReceipt(desk.ledger, fresh)
  if (kept.ok && record !== null) await withdraw(desk.ledger, record, fresh.at)
  await desk.reload()
  return { receipt: fresh, record: kept.ok ? kept.value : null }
}
