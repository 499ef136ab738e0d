import { inOrder } from './event-order'
import { LedgerEvent } from './records'
import type { Reading, Writing } from './stores'

/** What is withdrawn and was not brought back since; events in their order. */
export function withdrawnRefs(events: readonly LedgerEvent[]): Set<string> {
  const gone = new Set<string>()
  for (const event of events) {
    if (event.kind === 'withdrawn') gone.add(event.ref)
    if (event.kind === 'restored') gone.delete(event.ref)
  }
  return gone
}

/** A damaged record makes room for its whole self; nothing is thrown away. */
export async function setAside(change: Writing, store: string, record: unknown, at: string): Promise<void> {
  await change
    .objectStore('papers')
    .put({ id: `set-aside ${crypto.randomUUID()}`, kind: 'set-aside', at, store, record })
}

/** By the events about it, the last of which decides. */
export async function isWithdrawnNow(of: Reading | Writing, ref: string): Promise<boolean> {
  const records: unknown[] = await (of as Reading).objectStore('events').index('ref').getAll(ref)
  const events = records.flatMap((record) => {
    const parsed = LedgerEvent.safeParse(record)
    return parsed.success ? [parsed.data] : []
  })
  return withdrawnRefs(inOrder(events)).has(ref)
}
