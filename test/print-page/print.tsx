import { render } from 'preact'
import '../../ui/tokens.css'
import type { PrintedWeek } from '../../core/plans/agenda/week-page'
import type { ReceiptSheet } from '../../core/reports/receipt/receipt-table'
import { WeekPage } from '../../extension/ui/print/week-page'
import { ReceiptPage } from '../../ui/receipt-page'

/** What is printed: any receipt, or any week. */
Reflect.set(window, 'show', (sheet: ReceiptSheet) => {
  const root = document.getElementById('app')
  if (root) render(<ReceiptPage key={JSON.stringify(sheet)} sheet={sheet} />, root)
})
Reflect.set(window, 'showWeek', (page: PrintedWeek) => {
  const root = document.getElementById('app')
  if (root) render(<WeekPage page={page} />, root)
})
