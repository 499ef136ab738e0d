import { accept, type Outcome, refuse } from '../../../core/outcome'
import { placeId } from '../../../core/reports/place-id'
import { linesAfterBreak } from '../../../core/reports/receipt/under-way'
import type { Receipt } from '../../../core/reports/report'
import { now, stampHere } from '../../clock'
import { goOnWithReceipt } from '../../ledger/receipt-under-way'
import type { ReceiptRecord } from '../../ledger/records'
import type { FormLine } from '../../page/form/write-form'
import type { PanelDesk } from '../desk'
import type { FormInFront } from './form-in-front'

/** The last fill of the form in front that nobody has seen to its end; null where there is none. */
export function brokenFill({ view }: PanelDesk, { seen }: FormInFront): ReceiptRecord | null {
  const broken = view.receipts.filter(({ receipt }) => receipt.underWay && receipt.target === seen.url)
  return broken.sort((a, b) => Date.parse(a.receipt.at) - Date.parse(b.receipt.at)).at(-1) ?? null
}

interface TakenUp {
  readonly receipt: Receipt
  readonly lines: readonly FormLine[]
  readonly record: string
}

/** Looks at the form what of a broken fill stands there; that ends its receipt, and may be taken back. */
export async function takeUpFill(
  desk: PanelDesk,
  { seen }: FormInFront,
  { id, receipt: broken }: ReceiptRecord,
): Promise<Outcome<TakenUp>> {
  const found = linesAfterBreak(broken, seen)
  if (!found) return refuse('page-changed', ANOTHER_FORM)
  const { underWay: _, ...rest } = broken
  const receipt: Receipt = { ...rest, lines: found, at: stampHere(now()) }
  const kept = await goOnWithReceipt(desk.ledger, id, receipt)
  if (!kept.ok) return kept
  const places = new Map(seen.places.map((place) => [placeId(place.at), place]))
  const lines = found.flatMap((line): FormLine[] => {
    const place = places.get(placeId(line.at))
    return place ? [{ ...line, rowPath: place.rowPath, columnPath: place.columnPath }] : []
  })
  return accept({ receipt, lines, record: id })
}

const ANOTHER_FORM =
  'Biểu mẫu đang mở không còn là biểu, đơn vị và kỳ của lần điền dở. Mở lại đúng biểu đó rồi xem lại.'
