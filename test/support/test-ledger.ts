import { openDB } from 'idb'
import type { Card } from '../../extension/ledger/card'
import { type Ledger, openLedger } from '../../extension/ledger/open-ledger'
import { type LedgerView, readLedger } from '../../extension/ledger/read-ledger'
import type { LedgerDatabase, LedgerSchema } from '../../extension/ledger/stores'
import type { DaysWanted } from '../../extension/ledger/wanted'
import type { Book } from './ledger-book'

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

/** The first quarter of 2025 and what belongs to it. */
export const QUARTER: DaysWanted = { from: '2024-12-15', to: '2025-03-14', years: [2024, 2025] }

export async function viewOf(ledger: Ledger, wanted = QUARTER): Promise<LedgerView> {
  const view = await readLedger(ledger, { wantedOf: () => wanted })
  if (!view.ok) throw new Error(view.refusal.message)
  return view.value
}

/** Cards of what is withdrawn. */
export async function withdrawnIn(ledger: Ledger): Promise<Card[]> {
  const raw = await openRaw(ledger)
  const cards = await raw.getAll('cards')
  raw.close()
  return cards.filter(({ withdrawn }) => withdrawn)
}

/** All of a ledger as it lies in its database. */
export async function bookOf({ name }: Pick<Ledger, 'name'>): Promise<Book> {
  const raw = await openDB(name)
  const stores = await Promise.all(
    [...raw.objectStoreNames].map(async (store) => {
      const [keys, records] = await Promise.all([raw.getAllKeys(store), raw.getAll(store)])
      return [store, records.map((record, at) => ({ key: String(keys[at]), record }))] as const
    }),
  )
  raw.close()
  return { version: raw.version, stores: Object.fromEntries(stores) }
}
