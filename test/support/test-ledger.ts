import { openDB } from 'idb'
import { type Ledger, openLedger } from '../../extension/ledger/open-ledger'
import { type LedgerView, readLedger } from '../../extension/ledger/read-ledger'
import type { LedgerDatabase, LedgerSchema } from '../../extension/ledger/stores'

let count = 0

/** A ledger of its own for a test. */
export async function openTestLedger(name = `test-${++count}`): Promise<Ledger> {
  const opened = await openLedger(name)
  if (!opened.ok) throw new Error(opened.refusal.message)
  return opened.value
}

/** The database behind it, to do what a disk may do to it. */
export function openRaw({ name }: Ledger): Promise<LedgerDatabase> {
  return openDB<LedgerSchema>(name)
}

export async function viewOf(ledger: Ledger): Promise<LedgerView> {
  const view = await readLedger(ledger)
  if (!view.ok) throw new Error(view.refusal.message)
  return view.value
}
