import { render } from 'preact'
import '../../ui/tokens.css'
import type { ReceiptSheet } from '../../core/reports/receipt/receipt-table'
import { ReceiptPage } from '../../ui/receipt-page'

/** The page that both hosts print, with any receipt. */
Reflect.set(window, 'show', (sheet: ReceiptSheet) => {
  const root = document.getElementById('app')
  if (root) render(<ReceiptPage key={JSON.stringify(sheet)} sheet={sheet} />, root)
})
