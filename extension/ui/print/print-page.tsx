import { useEffect, useMemo, useState } from 'preact/hooks'
import { weekPage } from '../../../core/plans/agenda/week-page'
import { weekSheetOf } from '../../../core/plans/agenda/week-sheet'
import { receiptSheet } from '../../../core/reports/receipt/receipt-sheet'
import { reviewLines } from '../../../core/reports/review/reviews-of'
import { isDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { ReceiptPage } from '../../../ui/receipt-page'
import { RefusalCard } from '../../../ui/refusal-card'
import { dayHere, now } from '../../clock'
import { planSettings } from '../../ledger/plan-settings'
import { type ReceiptRead, readReceipt } from '../../ledger/read-receipt'
import { deskOf } from '../shell/desk-of'
import { statusesFor } from '../statuses-for'
import { type OpenBook, useLedger } from '../use-ledger'
import { HandoverPage } from './handover-page'
import { WeekPage } from './week-page'

/** A page of its own to print: `?receipt=ID`, `?handover` or `?week=2025-03-12`, read from the same ledger. */
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
      {asked.has('receipt') ? (
        <ReceiptSheet id={asked.get('receipt') ?? ''} book={book} />
      ) : asked.has('handover') ? (
        <Handover book={book} />
      ) : (
        <WeekSheet asked={asked} book={book} />
      )}
    </main>
  )
}

function ReceiptSheet({ id, book }: { id: string; book: OpenBook }) {
  const [read, setRead] = useState<ReceiptRead | null>(null)
  const [isRead, setIsRead] = useState(false)
  useEffect(() => {
    void readReceipt(book.ledger, id).then((receipt) => {
      setRead(receipt.ok ? receipt.value : null)
      setIsRead(true)
    })
  }, [book.ledger, id])
  if (read) return <ReceiptPage sheet={sheetOf(read)} />
  return <p class="sheet">{isRead ? NOTHING_TO_PRINT : 'Đang mở sổ…'}</p>
}

function sheetOf({ record: { receipt }, captures, answers }: ReceiptRead) {
  return receiptSheet(receipt, captures, reviewLines(answers, receipt))
}

function Handover({ book }: { book: OpenBook }) {
  const { settings, isWhole } = book.view
  const desk = useMemo(() => (settings ? deskOf(book, settings, () => undefined) : null), [book, settings])
  if (!desk) return <p class="sheet">{NOTHING_TO_PRINT}</p>
  return isWhole ? <HandoverPage desk={desk} /> : <p class="sheet muted">Đang mở sổ…</p>
}

const NOTHING_TO_PRINT = 'Không có gì để in. Mở lại từ bảng Sổ Một Cửa.'

function WeekSheet({ asked, book }: { asked: URLSearchParams; book: OpenBook }) {
  const day = asked.get('week') ?? dayHere(now())
  const settings = book.view.settings
  if (!settings || !isDay(day)) return <p class="sheet">{NOTHING_TO_PRINT}</p>
  if (!book.view.isWhole) return <p class="sheet muted">Đang mở sổ…</p>
  const desk = deskOf(book, settings, () => undefined)
  const { obligations } = statusesFor(desk)
  const { calendar = {} } = planSettings(settings)
  const sheet = weekSheetOf(desk.plan, obligations, { on: day, started: desk.started, calendar })
  return <WeekPage page={weekPage(sheet)} />
}
