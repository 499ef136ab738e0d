import type { Refusal } from '../../../core/outcome'
import { withTold } from '../../../core/reports/receipt/under-way'
import type { Receipt } from '../../../core/reports/report'
import type { LineTold } from '../../../core/reports/web-fill'
import type { Ledger } from '../../ledger/open-ledger'
import { goOnWithReceipt } from '../../ledger/receipt-under-way'

/** What a hand tells while it writes. */
export interface ToldOfFill {
  readonly done: number
  readonly lines: readonly LineTold[]
}

interface KeepingTo {
  readonly ledger: Ledger
  /** The receipt as it was kept before the first field was touched. */
  readonly record: string
  readonly receipt: Receipt
  /** So many lines are in the ledger by now. */
  readonly onKept: (done: number) => void
  readonly onRefused: (refusal: Refusal) => void
}

/**
 * Keeps the receipt of a web form as it is being written. One write of the ledger is under way at a time; what is told
 * meanwhile goes into the next one.
 */
export function keepAsWritten({ ledger, record, receipt: begun, onKept, onRefused }: KeepingTo) {
  let receipt = begun
  let [told, kept] = [0, 0]
  let isRefused = false
  let running: Promise<void> = Promise.resolve()

  async function keep(): Promise<void> {
    if (isRefused || kept === told) return
    const done = told
    const written = await goOnWithReceipt(ledger, record, receipt)
    isRefused = !written.ok
    if (!written.ok) return onRefused(written.refusal)
    kept = done
    onKept(done)
  }

  return {
    hear({ done, lines }: ToldOfFill): void {
      receipt = withTold(receipt, lines)
      told = done
      running = running.then(keep)
    },
    /** Once nothing of it is under way any more. */
    atRest: () => running,
  }
}
