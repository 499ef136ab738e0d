import type { ReportSeal } from '../../../core/reports/seal/report-seal'
import type { ReceiptRecord } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { sharesReport } from './standing-seals'

/** Fills that may be what was sent: none that a seal holds already, the newest first. */
export function receiptsToSend(
  { view, period }: PanelDesk,
  report: string,
  seal: ReportSeal | null,
): ReceiptRecord[] {
  const since = seal ? Date.parse(seal.receipt.at) : 0
  return view.receipts
    .filter(({ receipt }) => sharesReport(receipt.report, report) && Date.parse(receipt.at) > since)
    .filter(({ receipt }) => !receipt.underWay && receipt.from === period.from && receipt.to === period.to)
    .sort((a, b) => Date.parse(b.receipt.at) - Date.parse(a.receipt.at))
}
