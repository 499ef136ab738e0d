import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { accept, type Outcome } from '../../core/outcome'
import { storageRefusal } from './storage-refusal'

/** Stores of the ledger. Values are `unknown` on purpose: what comes out is parsed, whoever wrote it. */
interface LedgerSchema extends DBSchema {
  snapshots: { key: string; value: { id: string } }
  events: { key: string; value: { id: string } }
  receipts: { key: string; value: { id: string } }
  settings: { key: string; value: unknown }
  lessons: { key: string; value: { id: string } }
}

export type Ledger = IDBPDatabase<LedgerSchema>
export type RecordStore = 'snapshots' | 'events' | 'receipts' | 'lessons'

const VERSION = 1

class LedgerBlockedError extends Error {
  override name = 'LedgerBlockedError'
}

/** Opens the ledger on this machine, making it at the first use; blocked or full storage is a `storage-failed` refusal. */
export async function openLedger(name = 'so-mot-cua'): Promise<Outcome<Ledger>> {
  try {
    return accept(await openOrSayBlocked(name))
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}

function openOrSayBlocked(name: string): Promise<Ledger> {
  return new Promise((resolve, reject) => {
    openDB<LedgerSchema>(name, VERSION, {
      upgrade(db) {
        for (const store of ['snapshots', 'events', 'receipts', 'lessons'] as const)
          db.createObjectStore(store, { keyPath: 'id' })
        db.createObjectStore('settings')
      },
      blocked: () => reject(new LedgerBlockedError()),
    }).then((db) => {
      // A newer panel may upgrade the ledger; this one steps aside instead of blocking it.
      db.addEventListener('versionchange', () => db.close())
      resolve(db)
    }, reject)
  })
}
