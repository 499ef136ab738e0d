import type { Outcome } from '../../core/outcome'
import { type ReportSeal, readSeal } from '../../core/reports/seal/report-seal'
import { isSealed } from '../../core/snapshot/snapshot-id'
import type { Card } from './card'
import { inOrder } from './event-order'
import type { Ledger } from './open-ledger'
import { LedgerEvent, ReceiptRecord, Snapshot } from './records'
import type { Reading } from './stores'

/** What happened in a period: a capture, a fill, a seal as its card says, or an event about one of them. */
export type HistoryEntry =
  | { readonly kind: 'record'; readonly at: string; readonly card: Card }
  | { readonly kind: 'event'; readonly at: string; readonly event: EventAbout; readonly card: Card }

/** Taken back, brought back, or noted why it differs. */
export type EventAbout = Extract<LedgerEvent, { readonly ref: string }>

/** Everything of a period on one line of time, oldest first, withdrawn records too: nothing is ever erased. */
export async function readHistory(
  ledger: Ledger,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Outcome<HistoryEntry[]>> {
  return ledger.read(['cards', 'events'], async (of) => {
    const cards = await of
      .objectStore('cards')
      .index('days')
      .getAll(IDBKeyRange.only([to, from]))
    const events = await Promise.all(cards.map((card) => eventsAbout(of, card)))
    const records = cards.map((card) => ({ kind: 'record' as const, at: card.at, card }))
    return [...records, ...events.flat()].sort(inTime)
  })
}

const ORDER: readonly Card['of'][] = ['snapshots', 'receipts', 'papers']

/** Within one second a page is captured before it is filled in, and a report filled before it is sealed. */
function inTime(a: HistoryEntry, b: HistoryEntry): number {
  const rank = ({ kind, card }: HistoryEntry) => (kind === 'event' ? ORDER.length : ORDER.indexOf(card.of))
  return Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b)
}

async function eventsAbout(of: Reading, card: Card): Promise<HistoryEntry[]> {
  const records: unknown[] = await of.objectStore('events').index('ref').getAll(card.id)
  const events = records.flatMap((record) => {
    const event = LedgerEvent.safeParse(record)
    return event.success ? [event.data] : []
  })
  return inOrder(events).flatMap((event) =>
    // A seal's own event is the seal.
    'ref' in event && event.kind !== 'sealed' ? [{ kind: 'event', at: event.at, event, card }] : [],
  )
}

/** A record of the history as it was; null where it is damaged. */
export type RecordOpened =
  | { readonly of: 'capture'; readonly capture: Snapshot }
  | { readonly of: 'receipt'; readonly receipt: ReceiptRecord }
  | { readonly of: 'seal'; readonly seal: ReportSeal }
  | null

export async function openRecord(ledger: Ledger, { of: store, id }: Card): Promise<Outcome<RecordOpened>> {
  return ledger.read([store], async (of) => openedAs(store, await of.objectStore(store).get(id)))
}

function openedAs(store: Card['of'], record: unknown): RecordOpened {
  if (store === 'snapshots') {
    const capture = Snapshot.safeParse(record)
    return capture.success && isSealed(capture.data) ? { of: 'capture', capture: capture.data } : null
  }
  if (store === 'receipts') {
    const receipt = ReceiptRecord.safeParse(record)
    return receipt.success ? { of: 'receipt', receipt: receipt.data } : null
  }
  const seal = readSeal(Reflect.get(Object(record), 'seal'))
  return seal && { of: 'seal', seal }
}
