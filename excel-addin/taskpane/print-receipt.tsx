import { useState } from 'preact/hooks'
import { type Refusal, refusalOf } from '../../core/outcome'
import { receiptSheet } from '../../core/reports/receipt/receipt-sheet'
import type { ReceiptSheet } from '../../core/reports/receipt/receipt-table'
import { receiptWorkbook } from '../../core/reports/receipt/receipt-workbook'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { saveFile } from '../../ui/files'
import { ReceiptPage } from '../../ui/receipt-page'
import { RefusalCard } from '../../ui/refusal-card'
import { WORDS } from '../../ui/words'
import { workHere } from '../../ui/work-here'
import { openBeside } from '../workbook/open-workbook-beside'
import type { PaneDesk, PaneStep } from './desk'
import { XLSX } from './files'

interface PrintProps {
  readonly desk: PaneDesk
  readonly step: Extract<PaneStep, { kind: 'print' }>
  readonly snapshots: readonly Snapshot[]
}

const CANNOT_PRINT = refusalOf(
  'no-access',
  'Excel này không cho in từ ngăn bên. Bấm «Mở phiếu thành tệp Excel», rồi in từ tệp đó.',
)

/** «Phiếu đối chiếu»: the one page for the one who signs; only it goes to the printer, from here or as a workbook of its own. */
export function PrintReceipt({ desk, step, snapshots }: PrintProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sheet = receiptSheet(step.receipt, snapshots)
  const inExcel = desk.get().hand?.kind === 'excel'
  return (
    <section aria-label={WORDS.receipt} data-done="print" class="printed stack">
      <div class="row no-print">
        <button
          type="button"
          class="button button-main"
          onClick={() => setRefusal(printHere() ? null : CANNOT_PRINT)}
        >
          In trang này
        </button>
        <button
          type="button"
          class="button"
          onClick={async () => setRefusal(await giveAsWorkbook(sheet, inExcel))}
        >
          {inExcel ? 'Mở phiếu thành tệp Excel' : 'Tải phiếu về (.xlsx)'}
        </button>
        <button type="button" class="button" onClick={() => desk.set({ step: step.back })}>
          {WORDS.close}
        </button>
      </div>
      {refusal && (
        <div class="no-print">
          <RefusalCard refusal={refusal} />
        </div>
      )}
      <ReceiptPage sheet={sheet} />
    </section>
  )
}

/** Whether the pane may print: Excel on the web frames it so that it may not, and then nothing at all happens. */
function printHere(): boolean {
  let began = false
  const onBegin = () => {
    began = true
  }
  addEventListener('beforeprint', onBegin)
  print()
  removeEventListener('beforeprint', onBegin)
  return began
}

async function giveAsWorkbook(sheet: ReceiptSheet, inExcel: boolean): Promise<Refusal | null> {
  const bytes = await workHere(receiptWorkbook(sheet))
  if (!inExcel) {
    saveFile('Phieu-doi-chieu.xlsx', XLSX, [bytes.slice()])
    return null
  }
  const opened = await openBeside(bytes)
  return opened.ok ? null : opened.refusal
}
