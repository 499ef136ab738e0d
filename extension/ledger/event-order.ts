import type { LedgerEvent } from './records'
import type { Writing } from './stores'

/** Milliseconds of a moment as it is written; 0 where it is none, or of no year in which anybody could have written it. */
export function instantOf(at: string): number {
  return /^20\d\d-/.test(at) ? Date.parse(at) || 0 : 0
}

/** In the order they happened, whichever machine wrote them down. */
export function inOrder(events: readonly LedgerEvent[]): LedgerEvent[] {
  return [...events].sort((a, b) => (a.when ?? 0) - (b.when ?? 0) || (a.id < b.id ? -1 : 1))
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id' | 'when'> : never
export type NewEvent = WithoutId<LedgerEvent>

/**
 * Appends an event: its number follows the highest there is, and its time is never before the last one's, whatever rows
 * are damaged and whatever the machine's clock says.
 */
export async function appendEvent(change: Writing, event: NewEvent): Promise<string> {
  const events = change.objectStore('events')
  // One whose time is no number was damaged; it sorts after all numbers.
  const last = await events.index('when').openKeyCursor(IDBKeyRange.upperBound(Infinity), 'prev')
  const when = Math.max(instantOf(event.at), (last?.key ?? 0) + 1)
  const id = `${String((await highestNumber(change)) + 1).padStart(8, '0')}-${crypto.randomUUID()}`
  await events.add({ ...event, id, when })
  return id
}

/** Ids begin with a running number; one that was damaged does not count, nor hide those before it. */
async function highestNumber(change: Writing): Promise<number> {
  const numbered = IDBKeyRange.bound('0', ':')
  let cursor = await change.objectStore('events').openKeyCursor(numbered, 'prev')
  for (; cursor; cursor = await cursor.continue()) {
    const [, number] = /^(\d{8,15})-/.exec(cursor.primaryKey) ?? []
    if (number !== undefined) return Number(number)
  }
  return 0
}
