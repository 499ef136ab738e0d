import { receiptSheet } from '../../core/reports/receipt-sheet'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { ReceiptPage } from '../../ui/receipt-page'
import { WORDS } from '../../ui/words'
import type { Desk, Step } from './desk'

interface PrintProps {
  readonly desk: Desk
  readonly step: Extract<Step, { kind: 'print' }>
  readonly snapshots: readonly Snapshot[]
}

/** «Phiếu đối chiếu»: the one page for the one who signs; only it goes to the printer. */
export function PrintReceipt({ desk, step, snapshots }: PrintProps) {
  return (
    <section aria-label={WORDS.receipt} data-done="print" class="printed">
      <div class="row no-print">
        <button type="button" class="button button-main" onClick={() => print()}>
          In trang này
        </button>
        <button type="button" class="button" onClick={() => desk.set({ step: step.back })}>
          {WORDS.close}
        </button>
      </div>
      <ReceiptPage sheet={receiptSheet(step.receipt, snapshots)} />
    </section>
  )
}
