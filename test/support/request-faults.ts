import { forceCloseDatabase } from 'fake-indexeddb'

type Method = (this: unknown, ...given: unknown[]) => unknown

/**
 * What may become of a request: the browser throws at once (`quota`); the transaction is aborted while it is under way
 * (`abort`); the connection goes away under it, as when the browser's storage process dies (`closed`); another connection
 * holds the stores for a while (`delayed`); a newer panel asks for the ledger, so that every panel steps aside, waits for
 * one that does not, and gives it up in the end (`blocked`).
 */
export type Fault = (typeof FAULTS)[number]

export const FAULTS = ['quota', 'abort', 'closed', 'delayed', 'blocked'] as const

/** The request with this number meets the fault, whatever makes it: store, index or a cursor that goes on. Gives what ends it. */
export function faultAt(number: number, fault: Fault): () => void {
  let left = number
  return onEachRequest((transaction) => {
    left -= 1
    if (left === -1) strike(transaction, fault)
  })
}

/** Tells how many requests `work` makes. */
export async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const end = onEachRequest(() => {
    count += 1
  })
  await work()
  end()
  return count
}

function strike(transaction: IDBTransaction, fault: Fault): void {
  if (fault === 'quota') throw new DOMException('', 'QuotaExceededError')
  if (fault === 'delayed') hold(transaction)
  else if (fault === 'blocked') block(transaction.db.name)
  else
    queueMicrotask(() => {
      try {
        transaction.abort()
      } catch {
        // It had ended by then: the fault came too late.
      }
      if (fault === 'closed') closeByForce(transaction.db)
    })
}

/** As the types have it, it would take the class. */
const closeByForce = forceCloseDatabase as unknown as (db: IDBDatabase) => void

/** Requests of another connection's hand before our own is heard. */
function hold(transaction: IDBTransaction): void {
  const [name] = transaction.objectStoreNames
  for (let times = 0; name !== undefined && times < 25; times += 1) transaction.objectStore(name).count()
}

/** So long the panel that does not step aside keeps the newer one waiting, and all that ask after it. */
const STUBBORN_MS = 15

function block(name: string): void {
  const stubborn = indexedDB.open(name)
  stubborn.onsuccess = () => {
    const { result: db } = stubborn
    const newer = indexedDB.open(name, db.version + 1)
    newer.onblocked = () => void setTimeout(() => db.close(), STUBBORN_MS)
    newer.onupgradeneeded = () => newer.transaction?.abort()
    newer.onerror = (event) => event.preventDefault()
  }
}

/**
 * Every request of fake-indexeddb goes through one place of its transactions. The methods themselves are left alone: idb
 * knows those of a cursor by the very function.
 */
const REQUEST = '_execRequestAsync'

function onEachRequest(tell: (transaction: IDBTransaction) => void): () => void {
  const owner = IDBTransaction.prototype
  const real: unknown = Reflect.get(owner, REQUEST)
  if (typeof real !== 'function') throw new Error(`fake-indexeddb has no ${REQUEST} any more`)
  let isOurs = false
  const heard: Method = function (...given) {
    // An index that is being made is filled by a request of the fake's own, which has no source.
    const isRequest = Boolean(Reflect.get(Object(given[0]), 'source'))
    if (!isOurs && isRequest) {
      isOurs = true
      try {
        tell(this as IDBTransaction)
      } finally {
        isOurs = false
      }
    }
    return Reflect.apply(real, this, given)
  }
  Reflect.set(owner, REQUEST, heard)
  return () => void Reflect.set(owner, REQUEST, real)
}
