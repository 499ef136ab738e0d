import { forceCloseDatabase } from 'fake-indexeddb'

type Method = (this: unknown, ...given: unknown[]) => unknown

/**
 * What may become of a request: the browser throws at once (`quota`); the transaction is aborted while it is under way
 * (`abort`); the connection goes away under it, as when the browser's storage process dies (`closed`); another connection
 * holds the stores for a while (`delayed`).
 */
export type Fault = 'quota' | 'abort' | 'closed' | 'delayed'

const REQUESTS: readonly (readonly [owner: () => object, methods: readonly string[]])[] = [
  [
    () => IDBObjectStore.prototype,
    ['put', 'add', 'delete', 'get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'],
  ],
  [() => IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
  // Not `continue`: idb knows it by the very function.
  [() => IDBCursor.prototype, ['update']],
]

/** The request with this number, counted over all stores, indexes and cursors, meets the fault; gives what ends it. */
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

function onEachRequest(tell: (transaction: IDBTransaction) => void): () => void {
  let isOurs = false
  const mends = REQUESTS.flatMap(([ownerOf, methods]) =>
    methods.map((method) => {
      const owner = ownerOf()
      const real = Reflect.get(owner, method) as Method
      const heard: Method = function (...given) {
        if (!isOurs) {
          isOurs = true
          try {
            tell(transactionOf(this))
          } finally {
            isOurs = false
          }
        }
        return real.apply(this, given)
      }
      Reflect.set(owner, method, heard)
      return () => Reflect.set(owner, method, real)
    }),
  )
  return () => {
    for (const mend of mends) mend()
  }
}

function transactionOf(source: unknown): IDBTransaction {
  if (source instanceof IDBCursor) return transactionOf(source.source)
  if (source instanceof IDBIndex) return source.objectStore.transaction
  return (source as IDBObjectStore).transaction
}
