import type { BrowserContext, Page } from 'playwright-core'

/** How many times slower than this machine the officer's is, as `SLOW=4 npm test -- --project browser` says. */
const TIMES = Number(process.env.SLOW ?? 1)
/** What a write takes longer on a disk that others use, for each time. */
const DISK_MS = 80

/**
 * Makes each page of the browser as slow as a poor machine is: its scripts by a factor, and each write of a ledger. A test
 * that goes on before what it pressed is kept fails here always, elsewhere only now and then.
 */
export async function slowedDown(context: BrowserContext): Promise<void> {
  if (TIMES === 1) return
  await context.addInitScript(holdWrites, DISK_MS * TIMES)
  const slow = async (page: Page) => {
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES })
  }
  // A page that is gone by then needs no slowing down.
  context.on('page', (page) => void slow(page).catch(() => undefined))
  await Promise.all(context.pages().map(slow))
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
