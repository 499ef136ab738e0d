import { accept, type Outcome } from '../../core/outcome'
import type { ReceiptSeen } from '../../core/plans/receipt-seen'
import { fold } from '../../core/text/fold'
import { type CaptureShelf, emptyShelf } from './capture-shelf'
import type { Card } from './card'
import { damagedIn } from './check-note'
import { inOrder, instantOf } from './event-order'
import type { Ledger } from './open-ledger'
import { isSealCard, papersOf, type SealKept, type SealLying, sealsIn } from './read-seals'
import { recordState } from './record-state'
import { LedgerEvent, LessonRecord, ReceiptRecord, type Settings, type Snapshot } from './records'
import { readSettings } from './settings-record'
import { RECORD_STORES, type Reading, type RecordStore } from './stores'
import {
  type DaysOf,
  type DaysWanted,
  eventsSince,
  isOfPeriod,
  rangeOf,
  type WantedOf,
  wantedAmong,
} from './wanted'
import { isWithdrawnNow } from './withdrawn'

/** A record that no longer reads as what it was: set aside and named, never deleted. */
export interface Damaged {
  readonly store: RecordStore
  readonly id: string
  /** What it was of, where that is still known. */
  readonly card?: Card
}

/** As much of the ledger as a panel works with: it costs the same however old the ledger is. */
export interface LedgerView {
  /** Captures that stand and that the period in force is made of or held against, oldest first. */
  readonly snapshots: readonly Snapshot[]
  /** Whether those of the very period are there; before them only settings and lessons are. */
  readonly isOfPeriod: boolean
  /** Whether they are all there. */
  readonly isWhole: boolean
  /** Of the years wanted, in the order they happened. */
  readonly events: readonly LedgerEvent[]
  /** Receipts of the period in force, as they are. */
  readonly receipts: readonly ReceiptRecord[]
  /** Seals of the period in force, withdrawn ones too, in the order they were made. */
  readonly seals: readonly SealKept[]
  /** Every period whose report was sent and not withdrawn. */
  readonly sent: readonly DaysOf[]
  /** Every fill of the years wanted that put something in its place, and every report that was sent. */
  readonly filled: readonly ReceiptSeen[]
  readonly lessons: readonly LessonRecord[]
  readonly settings: Settings | null
  readonly damaged: readonly Damaged[]
  /** How many records a newer version wrote, of kinds this one does not know; they stay as they are. */
  readonly newer: number
  /** Parts of the settings that cannot be read. */
  readonly damagedSettings: readonly (keyof Settings)[]
  /** Null where not all of it was read, or where what is added later would not be told from what is there. */
  readonly mark: ReadMark | null
}

/** As of when the ledger was read. */
export interface ReadMark {
  /** Says when more was last written than events that were added. */
  readonly written: unknown
  readonly wanted: DaysWanted
  /** How many events there were of them, readable or not. */
  readonly events: number
  /** Their last moment. */
  readonly lastEvent: number
}

/** `settings` is enough to begin to draw, `period` for what is of the very period; each holds the one before. */
export type LedgerPart = 'settings' | 'period' | 'whole'

export interface ReadAsk {
  /** Which days the settings make the panel work on. */
  readonly wantedOf: WantedOf
  readonly part?: LedgerPart
  /** Captures that were read and found whole before. */
  readonly shelf?: CaptureShelf
}

const STORES = [...RECORD_STORES, 'cards', 'settings', 'meta'] as const

/** What lies in the ledger as of one moment, not yet judged. */
interface Raw {
  readonly settings: unknown
  readonly lessons: readonly LessonRecord[]
  readonly cards: readonly Card[]
  readonly captures: ReadonlyMap<string, unknown>
  readonly receipts: readonly unknown[]
  readonly seals: readonly SealLying[]
  readonly sent: readonly DaysOf[]
  readonly events: readonly unknown[]
  readonly damaged: readonly Damaged[]
  readonly newer: number
  readonly mark: ReadMark | null
}

/** Reads what a panel needs, each record parsed and each seal looked at; what does not hold is named in `damaged`. */
export async function readLedger(ledger: Ledger, ask: ReadAsk): Promise<Outcome<LedgerView>> {
  const shelf = ask.shelf ?? emptyShelf()
  const raw = await ledger.read(STORES, (of) => readRaw(of, ask, shelf))
  return raw.ok ? accept(await viewOfRaw(raw.value, ask, shelf)) : raw
}

async function readRaw(of: Reading, { wantedOf, part }: ReadAsk, shelf: CaptureShelf): Promise<Raw> {
  const settings: unknown = await of.objectStore('settings').get('settings')
  const taught = await readLessons(of)
  const sent = await daysSent(of)
  const wanted = wantedOf(readSettings(settings).settings, taught.lessons, sent)
  if (!wanted || part === 'settings') return { ...NOTHING, settings, ...taught, sent, mark: null }
  const days = of.objectStore('cards').index('days')
  const all = await days.getAll(rangeOf(wanted))
  const cards = part === 'period' ? all.filter((card) => isOfPeriod(card, wanted)) : wantedCards(all, wanted)
  // Of what is damaged not even the days may be known: it is looked at whatever is wanted.
  cards.push(...(await days.getAll(undated())))
  const standing = cards.filter(({ withdrawn }) => !withdrawn)
  const captures = standing.filter((card) => card.of === 'snapshots' && !shelf.has(card.id))
  const receipts = standing.filter((card) => card.of === 'receipts' && mayBeOfPeriod(card, wanted))
  const seals = cards.filter((card) => isSealCard(card) && mayBeOfPeriod(card, wanted))
  const since = IDBKeyRange.lowerBound(eventsSince(wanted))
  const [bodies, papers, sealed, events] = await Promise.all([
    Promise.all(captures.map(({ id }) => of.objectStore('snapshots').get(id))),
    Promise.all(receipts.map(({ id }) => of.objectStore('receipts').get(id))),
    papersOf(of, seals),
    of.objectStore('events').index('when').getAll(since),
  ])
  const byId = new Map(captures.map(({ id }, at) => [id, bodies[at]]))
  const found = await stillDamaged(of)
  const damaged = [...taught.damaged, ...found]
  const read = { captures: byId, receipts: papers, seals: sealed, events }
  const mark = part === 'period' ? null : await markOf(of, wanted, events)
  return { settings, ...taught, cards: standing, ...read, sent, damaged, mark }
}

/** An event whose moment is no number sorts after all that will ever be added. */
async function markOf(of: Reading, wanted: DaysWanted, events: readonly unknown[]): Promise<ReadMark | null> {
  const written: unknown = await of.objectStore('meta').get('written')
  const last: unknown = events.length > 0 ? Reflect.get(Object(events.at(-1)), 'when') : eventsSince(wanted)
  if (typeof last !== 'number') return null
  return { written, wanted, events: events.length, lastEvent: last }
}

/** By the cards of the seals alone: a few for each year. */
async function daysSent(of: Reading): Promise<DaysOf[]> {
  const seals = IDBKeyRange.bound(['papers', 'seal'], ['papers', 'seal', '9'])
  const cards = await of.objectStore('cards').index('series').getAll(seals)
  return cards.filter(({ withdrawn }) => !withdrawn).map(({ from, to }) => ({ from, to }))
}

/** What was found when the ledger was last looked through, as far as it was not repaired since. */
async function stillDamaged(of: Reading): Promise<Damaged[]> {
  const damaged: Damaged[] = []
  for (const { store, id } of damagedIn(await of.objectStore('meta').get('check'))) {
    const record = await of.objectStore(store).get(id)
    if (record !== undefined && recordState(store, record) === 'damaged') damaged.push({ store, id })
  }
  return damaged
}

function mayBeOfPeriod(card: Card, wanted: DaysWanted): boolean {
  return card.to === '' || (card.to === wanted.to && (card.from === wanted.from || card.from === ''))
}

const undated = () => IDBKeyRange.upperBound(['0'])
const NOTHING = { cards: [], captures: new Map(), receipts: [], seals: [], sent: [], events: [] } as const

function wantedCards(all: readonly Card[], wanted: DaysWanted): Card[] {
  const captures = all.filter((card) => card.of === 'snapshots')
  return [...wantedAmong(captures, wanted), ...all.filter((card) => card.of !== 'snapshots')]
}

/** What was taught and the plans are few, and all of them count. */
async function readLessons(of: Reading): Promise<Pick<Raw, 'lessons' | 'damaged' | 'newer'>> {
  const lessons: LessonRecord[] = []
  const damaged: Damaged[] = []
  let newer = 0
  for (const record of await of.objectStore('lessons').getAll()) {
    const state = recordState('lessons', record)
    if (state === 'newer') newer += 1
    else if (state === 'damaged') damaged.push({ store: 'lessons', id: record.id })
    else if (!(await isWithdrawnNow(of, record.id))) lessons.push(LessonRecord.parse(record))
  }
  return { lessons, damaged, newer }
}

async function viewOfRaw(raw: Raw, { part = 'whole' }: ReadAsk, shelf: CaptureShelf): Promise<LedgerView> {
  const damaged = [...raw.damaged]
  const captureCards = raw.cards.filter((card) => card.of === 'snapshots')
  await shelf.take(raw.captures)
  if (part === 'whole') shelf.keepOnly(captureCards.map(({ id }) => id))
  const broken = captureCards.filter(({ id }) => !shelf.has(id))
  damaged.push(...broken.map((card) => ({ store: 'snapshots', id: card.id, card }) as const))
  const events = goodOf('events', raw.events, LedgerEvent, damaged)
  const receipts = goodOf('receipts', raw.receipts, ReceiptRecord, damaged)
  const sealed = sealsIn(raw.seals, inOrder(events.good))
  damaged.push(...sealed.damaged)
  const { settings, damaged: damagedSettings } = readSettings(raw.settings)
  const standing = captureCards.filter((card) => shelf.has(card.id) && !isOvertaken(card, broken))
  return {
    snapshots: shelf.listed(standing.flatMap(({ id }) => shelf.get(id) ?? []).sort(byTime)),
    isOfPeriod: part !== 'settings',
    isWhole: part === 'whole',
    events: inOrder(events.good),
    receipts: receipts.good,
    seals: sealed.seals,
    sent: raw.sent,
    filled: raw.cards.flatMap((card) => (card.done || isSealCard(card) ? [receiptSeen(card)] : [])),
    lessons: raw.lessons,
    settings,
    damaged: onceEach(damaged),
    newer: raw.newer + events.newer + receipts.newer + sealed.newer,
    damagedSettings,
    mark: raw.mark,
  }
}

function onceEach(damaged: readonly Damaged[]): Damaged[] {
  const byName = new Map(damaged.map((one) => [`${one.store} ${one.id}`, one]))
  for (const one of damaged) if (one.card) byName.set(`${one.store} ${one.id}`, one)
  return [...byName.values()]
}

/**
 * Whether a damaged capture came after this one, of the same page, unit and days: what was in force before it must not
 * come back in force in silence.
 */
function isOvertaken(card: Card, broken: readonly Card[]): boolean {
  return broken.some(
    (other) =>
      other.name === card.name &&
      fold(other.unit) === fold(card.unit) &&
      other.scope === card.scope &&
      isOfPeriod(other, card) &&
      instantOf(other.at) >= instantOf(card.at),
  )
}

function receiptSeen({ name, from, to, at, sentOn }: Card): ReceiptSeen {
  return {
    report: name,
    from,
    to,
    at: sentOn ?? at,
    ...(sentOn === undefined ? {} : { sent: true as const, sealedAt: at }),
  }
}

interface Schema<T> {
  readonly parse: (record: unknown) => T
}

function goodOf<T>(
  store: RecordStore,
  records: readonly unknown[],
  schema: Schema<T>,
  damaged: Damaged[],
): { readonly good: T[]; readonly newer: number } {
  const states = records.map((record) => recordState(store, record))
  records.forEach((record, at) => {
    const id: unknown = Reflect.get(Object(record), 'id')
    if (states[at] === 'damaged') damaged.push({ store, id: typeof id === 'string' ? id : '' })
  })
  const good = records.filter((_, at) => states[at] === 'good').map((record) => schema.parse(record))
  return { good, newer: states.filter((state) => state === 'newer').length }
}

function byTime(a: Snapshot, b: Snapshot): number {
  return instantOf(a.source.capturedAt) - instantOf(b.source.capturedAt)
}
