import type { BrowserContext } from 'playwright-core'

/** How much longer each write of a ledger takes than on a free disk, as `SLOW_DISK=400 npm test -- --project browser` says. */
const HELD_MS = Number(process.env.SLOW_DISK ?? 0)

/**
 * Makes each write of the browser's pages as slow as on a disk that others use. A test that goes on before what it pressed
 * is kept fails here always, elsewhere only now and then.
 */
export async function withSlowDisk(context: BrowserContext): Promise<void> {
  if (HELD_MS > 0) await context.addInitScript(holdWrites, HELD_MS)
}

/** A transaction stays open as long as requests are made in it. */
function holdWrites(ms: number): void {
  if (typeof IDBDatabase === 'undefined') return
  const begin = IDBDatabase.prototype.transaction
  const now = performance.now.bind(performance)
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = begin.call(this, stores, mode, options)
    if (mode !== 'readwrite') return transaction
    const until = now() + ms
    const store = transaction.objectStore(transaction.objectStoreNames[0]!)
    const hold = () => {
      if (now() < until) store.count().addEventListener('success', hold)
    }
    hold()
    return transaction
  }
}
