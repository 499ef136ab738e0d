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
  const lying = await lyingNow(of, mark)
  if (lying.written !== mark.written || damagedIn(lying.check).length > 0) return null
  const { settings, damaged } = readSettings(lying.settings)
  const wanted = wantedOf(settings, before.lessons, before.sent)
  if (JSON.stringify(wanted) !== JSON.stringify(mark.wanted)) return null
  // One that was put among the earlier ones, or in the place of one of them.
  if (lying.count !== mark.events + lying.records.length) return null
  const added = lying.records.map((record) => LedgerEvent.safeParse(record).data ?? null)
  if (!added.every(standsAlone)) return null
  return {
    ...before,
    settings,
    damagedSettings: damaged,
    events: added.length > 0 ? [...before.events, ...added] : before.events,
    mark: { ...mark, events: lying.count, lastEvent: added.at(-1)?.when ?? mark.lastEvent },
  }
}

/** All of it is asked for at once. */
async function lyingNow(of: Reading, { wanted, lastEvent }: ReadMark) {
  const [meta, events] = [of.objectStore('meta'), of.objectStore('events').index('when')]
  const [written, check, settings, records, count] = await Promise.all([
    meta.get('written'),
    meta.get('check'),
    of.objectStore('settings').get('settings'),
    events.getAll(IDBKeyRange.lowerBound(lastEvent, true)),
    events.count(IDBKeyRange.lowerBound(eventsSince(wanted))),
  ])
  return { written, check, settings, records, count }
}

/** Whether an event changes nothing but what is known of a task, a finding or a review. */
function standsAlone(event: LedgerEvent | null): event is LedgerEvent {
  return event !== null && !['withdrawn', 'restored', 'sealed'].includes(event.kind)
}
