import { accept, type Outcome, type Refusal } from '../../core/outcome'
import { type Connection, connectTo } from './connection'
import { sentenceFor, storageRefusal } from './storage-refusal'
import { LEDGER_NAME, type LedgerDatabase, type Reading, type StoreName, type Writing } from './stores'

/** The ledger of this machine, open. A connection that another panel or the browser closed is made again when it is used. */
export interface Ledger {
  readonly name: string
  /** Why nothing may be written into it: a newer version made it. Null where everything may. */
  readonly locked: Refusal | null
  /** All of `work` sees the ledger as of one moment. */
  readonly read: <T>(stores: readonly StoreName[], work: (of: Reading) => Promise<T>) => Promise<Outcome<T>>
  /** All that `work` writes is kept, on the disk where the browser can promise it, or nothing of it. */
  readonly write: <T>(
    stores: readonly StoreName[],
    work: (change: Writing) => Promise<T>,
  ) => Promise<Outcome<T>>
  /** Tells when another panel wrote into the ledger; gives what ends the listening. */
  readonly listen: (changed: () => void) => () => void
  readonly close: () => void
}

/** Opens the ledger, making or upgrading it where that is due; storage that is blocked or full is a `storage-failed` refusal. */
export async function openLedger(name = LEDGER_NAME): Promise<Outcome<Ledger>> {
  try {
    return accept(ledgerOver(name, await connectTo(name)))
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}

function ledgerOver(name: string, connection: Connection): Ledger {
  const channel = channelOf(name)
  return {
    name,
    locked: connection.isNewer ? sentenceFor('LedgerLocked') : null,
    read: (stores, work) => trying(() => reading(connection, stores, work)),
    async write(stores, work) {
      if (connection.isNewer) return { ok: false, refusal: sentenceFor('LedgerLocked') }
      const written = await trying(() => writing(connection, stores, work))
      if (written.ok) tell(channel)
      return written
    },
    listen(changed) {
      channel?.addEventListener('message', changed)
      return () => channel?.removeEventListener('message', changed)
    },
    close() {
      channel?.close()
      connection.close()
    },
  }
}

async function reading<T>(
  connection: Connection,
  stores: readonly StoreName[],
  work: (of: Reading) => Promise<T>,
): Promise<T> {
  const of = await connection.begin((db) => db.transaction([...stores], 'readonly'))
  // What stops it is said by the request that is waited for, and by nothing else.
  of.done.catch(() => undefined)
  return work(of)
}

async function writing<T>(
  connection: Connection,
  stores: readonly StoreName[],
  work: (change: Writing) => Promise<T>,
): Promise<T> {
  const isNoted = stores.some((store) => store !== 'events' && store !== 'meta')
  const opened = isNoted ? [...new Set([...stores, 'meta' as const])] : [...stores]
  const change = await connection.begin((db: LedgerDatabase) =>
    db.transaction(opened, 'readwrite', { durability: 'strict' }),
  )
  // Whether it was kept is asked below; until then nothing may complain on its own.
  change.done.catch(() => undefined)
  try {
    if (isNoted) await noteWritten(change)
    const value = await work(change)
    await change.done
    return value
  } catch (error) {
    abort(change)
    throw error
  }
}

/** Whoever read before must read anew. Events alone need no such note: they are only added to, each after the one before. */
export async function noteWritten(change: Writing): Promise<void> {
  await change.objectStore('meta').put(crypto.randomUUID(), 'written')
}

function abort(change: Writing): void {
  try {
    change.abort()
  } catch {
    // It has ended already: there is nothing to take back.
  }
}

function tell(channel: BroadcastChannel | null): void {
  try {
    channel?.postMessage('changed')
  } catch {
    // This panel is being closed; what it wrote is kept, and the others see it when they read next.
  }
}

/** One channel for each ledger, between all panels of the browser. */
function channelOf(name: string): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  const channel = new BroadcastChannel(name)
  // In Node, where tests run, an open channel would keep the process alive.
  Reflect.get(channel, 'unref')?.call(channel)
  return channel
}

async function trying<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return accept(await work())
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}
