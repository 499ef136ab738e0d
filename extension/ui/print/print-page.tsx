import { weekSheetOf } from '../../../core/plans/week-sheet'
import { receiptSheet } from '../../../core/reports/receipt/receipt-sheet'
import { isDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { ReceiptPage } from '../../../ui/receipt-page'
import { RefusalCard } from '../../../ui/refusal-card'
import { dayHere, now } from '../../clock'
import { planSettings } from '../../ledger/plan-settings'
import { deskOf } from '../shell/desk-of'
import { statusesFor } from '../statuses-for'
import { type OpenBook, useLedger } from '../use-ledger'
import { WeekPage } from './week-page'

/** A page of its own to print: `?receipt=ID` or `?week=2025-03-12`, read from the same ledger. */
export function PrintPage({ asked }: { asked: URLSearchParams }) {
  const book = useLedger()
  if (book.kind === 'opening') return <p class="sheet muted">Đang mở sổ…</p>
  if (book.kind === 'refused') return <RefusalCard refusal={book.refusal} />
  return (
    <main>
      <p class="sheet no-print">
        <Button is="main" onClick={() => print()}>
          In trang này
        </Button>
      </p>
      <Sheet asked={asked} book={book} />
    </main>
  )
}

function Sheet({ asked, book }: { asked: URLSearchParams; book: OpenBook }) {
  const record = book.view.receipts.find(({ id }) => id === asked.get('receipt'))
  if (record) {
    const captures = [...book.view.snapshots, ...book.view.withdrawn]
    return <ReceiptPage sheet={receiptSheet(record.receipt, captures)} />
  }
  const day = asked.get('week') ?? dayHere(now())
  const settings = book.view.settings
  if (!settings || !isDay(day)) return <p class="sheet">Không có gì để in. Mở lại từ bảng Sổ Một Cửa.</p>
  const desk = deskOf(book, settings, () => undefined)
  const { obligations } = statusesFor(desk)
  return <WeekPage sheet={weekSheetOf(desk.plan, obligations, day, planSettings(settings))} />
}
