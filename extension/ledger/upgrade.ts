import { cardOf } from './card'
import { instantOf } from './event-order'
import { LedgerEvent } from './records'
import { type LedgerDatabase, RECORD_STORES, type Upgrading, VERSION } from './stores'
import { withdrawnRefs } from './withdrawn'

/**
 * Brings a ledger of any released version to this one, step by step, within the one transaction that the browser keeps or
 * undoes as a whole: whatever stops it, the ledger is as it was. Records are only added to, never taken away.
 */
export async function upgradeLedger(db: LedgerDatabase, from: number, change: Upgrading): Promise<void> {
  if (from < 1) {
    for (const store of ['snapshots', 'events', 'receipts', 'lessons'] as const)
      db.createObjectStore(store, { keyPath: 'id' })
    db.createObjectStore('settings')
  }
  if (from < 2) await toVersion2(db, change)
}

/** Version 2: events in an order that never goes back, and a card for each capture and receipt. */
async function toVersion2(db: LedgerDatabase, change: Upgrading): Promise<void> {
  change.objectStore('events').createIndex('when', 'when')
  change.objectStore('events').createIndex('ref', 'ref')
  db.createObjectStore('papers', { keyPath: 'id' }).createIndex('kind', 'kind')
  const cards = db.createObjectStore('cards', { keyPath: 'id' })
  cards.createIndex('days', ['to', 'from'])
  cards.createIndex('series', ['of', 'kind', 'to'])
  db.createObjectStore('meta')
  await change.objectStore('meta').put({ id: crypto.randomUUID() }, 'ledger')
  await change.objectStore('meta').put({ version: VERSION, readableFrom: VERSION }, 'layout')
  const events = await orderEvents(change)
  await writeCards(change, withdrawnRefs(events))
}

/** Events of version 1 happened in the order of their ids; their clocks may have gone back meanwhile. */
async function orderEvents(change: Upgrading): Promise<LedgerEvent[]> {
  const events: LedgerEvent[] = []
  let when = 0
  let cursor = await change.objectStore('events').openCursor()
  for (; cursor; cursor = await cursor.continue()) {
    const event = LedgerEvent.safeParse(cursor.value)
    if (!event.success) continue
    when = Math.max(instantOf(event.data.at), when + 1)
    await cursor.update({ ...cursor.value, when })
    events.push({ ...event.data, when })
  }
  return events
}

async function writeCards(change: Upgrading, withdrawn: ReadonlySet<string>): Promise<void> {
  for (const of of ['snapshots', 'receipts'] as const) {
    let cursor = await change.objectStore(of).openCursor()
    for (; cursor; cursor = await cursor.continue()) {
      const id = cursor.primaryKey
      await change.objectStore('cards').put({ ...cardOf(of, cursor.value, withdrawn.has(id)), id })
    }
  }
}

/** Whether a database has every store this version reads: a newer one may have more. */
export function hasOurStores(db: LedgerDatabase): boolean {
  return [...RECORD_STORES, 'cards', 'settings', 'meta'].every((name) =>
    db.objectStoreNames.contains(name as (typeof RECORD_STORES)[number]),
  )
}
