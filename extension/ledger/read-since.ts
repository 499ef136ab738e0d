import type { Outcome } from '../../core/outcome'
import { damagedIn } from './check-note'
import type { Ledger } from './open-ledger'
import { type LedgerView, type ReadAsk, type ReadMark, readLedger } from './read-ledger'
import { LedgerEvent } from './records'
import { readSettings } from './settings-record'
import type { Reading } from './stores'
import { eventsSince } from './wanted'

/** A view, and as of when it was read. */
type Marked = LedgerView & { readonly mark: ReadMark }

/**
 * Reads the ledger as `readLedger` does. Where nothing but events was added since `before` was read, these alone are
 * read: an event costs the same at any age.
 */
export async function readLedgerSince(
  ledger: Ledger,
  before: LedgerView | null,
  ask: ReadAsk,
): Promise<Outcome<LedgerView>> {
  if (!isMarked(before) || !isWhole(ask) || ledger.locked) return readLedger(ledger, ask)
  const view = await ledger.read(['settings', 'events', 'meta'], (of) => withAdded(of, before, ask))
  return view.ok && view.value ? { ok: true, value: view.value } : readLedger(ledger, ask)
}

function isWhole({ part = 'whole' }: ReadAsk): boolean {
  return part === 'whole'
}

/** Where anything is damaged nothing is taken for granted. */
function isMarked(view: LedgerView | null): view is Marked {
  return view?.mark != null && view.damaged.length === 0
}

/** Null where more than that has changed, or may have. */
async function withAdded(of: Reading, before: Marked, { wantedOf }: ReadAsk): Promise<LedgerView | null> {
  const { mark } = before
  const meta = of.objectStore('meta')
  if ((await meta.get('written')) !== mark.written) return null
  if (damagedIn(await meta.get('check')).length > 0) return null
  const { settings, damaged } = readSettings(await of.objectStore('settings').get('settings'))
  const wanted = wantedOf(settings, before.lessons, before.sent)
  if (!wanted || JSON.stringify(wanted) !== mark.wanted) return null
  const events = of.objectStore('events').index('when')
  const records = await events.getAll(IDBKeyRange.lowerBound(mark.lastEvent, true))
  const count = await events.count(IDBKeyRange.lowerBound(eventsSince(wanted)))
  // One that was put among the earlier ones, or in the place of one of them.
  if (count !== mark.events + records.length) return null
  const added = records.map((record) => LedgerEvent.safeParse(record).data ?? null)
  if (!added.every(standsAlone)) return null
  const lastEvent = added.at(-1)?.when ?? mark.lastEvent
  return {
    ...before,
    settings,
    damagedSettings: damaged,
    events: added.length > 0 ? [...before.events, ...added] : before.events,
    mark: { ...mark, events: count, lastEvent },
  }
}

/** Whether an event changes nothing but what is known of a task, a finding or a review. */
function standsAlone(event: LedgerEvent | null): event is LedgerEvent {
  return event !== null && !['withdrawn', 'restored', 'sealed'].includes(event.kind)
}
