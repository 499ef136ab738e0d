import { browser } from 'wxt/browser'
import { samePeriod } from '../../../core/periods/period'
import { reportName } from '../../../core/reports/forms/forms'
import { isHeld } from '../../../core/reports/receipt/receipt-of'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { OutcomeList } from '../../../ui/outcome-list'
import { WORDS } from '../../../ui/words'
import type { ReceiptRecord } from '../../ledger/records'
import type { PanelDesk } from '../desk'
import { lookAgain } from './look-again'

/** Receipts of the period, newest first, each openable. */
export function ReceiptList({ desk }: { desk: PanelDesk }) {
  const receipts = desk.view.receipts
    .filter(({ receipt }) => samePeriod(receipt, desk.period))
    .sort((a, b) => Date.parse(b.receipt.at) - Date.parse(a.receipt.at))
  if (receipts.length === 0) return null
  return (
    <section class="stack" aria-labelledby="receipts-title">
      <h3 id="receipts-title">{WORDS.receipt}</h3>
      {receipts.map((record) => (
        <ReceiptItem key={record.id} record={record} desk={desk} />
      ))}
    </section>
  )
}

/** A page of its own: a side panel cannot print. The form in front is looked at once more before. */
async function openPrint({ id, receipt }: ReceiptRecord, desk: PanelDesk): Promise<void> {
  const other = await lookAgain(desk, { receipt, record: id })
  await browser.tabs.create({ url: `print.html?receipt=${encodeURIComponent(other?.record ?? id)}` })
}

const HOST_WORDS = { form: 'biểu mẫu web', workbook: 'tệp Excel', words: 'tệp Word' }

function ReceiptItem({ record, desk }: { record: ReceiptRecord; desk: PanelDesk }) {
  const { receipt } = record
  const held = receipt.lines.filter(isHeld)
  return (
    <details class="card" data-receipt={receipt.host}>
      <summary>
        {reportName(receipt.report)} · {HOST_WORDS[receipt.host]} · {formatDay(receipt.at.slice(0, 10))}{' '}
        {receipt.at.slice(11, 16)} · {held.length}/{receipt.lines.length}{' '}
        {receipt.host === 'words' ? 'chỗ' : 'ô'} đúng
        {receipt.underWay && ' · điền dở'}
        {receipt.provisional && ' · số liệu tạm tính'}
      </summary>
      <p class="small muted">{receipt.target}</p>
      <div>
        <Button onClick={() => openPrint(record, desk)}>In phiếu đối chiếu</Button>
      </div>
      <OutcomeList lines={receipt.lines} refusals={receipt.refusals} labels={receipt.labels} />
    </details>
  )
}
