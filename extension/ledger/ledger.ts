import type * as z from 'zod/mini'
import { accept, type Outcome } from '../../core/outcome'
import type { TaskEvent } from '../../core/plans/status'
import type { Receipt } from '../../core/reports/report'
import { isSealed } from '../../core/snapshot/snapshot-id'
import type { Ledger, RecordStore } from './open-ledger'
import { LedgerEvent, LessonRecord, ReceiptRecord, Settings, Snapshot } from './records'
import { storageRefusal } from './storage-refusal'

/** A record that no longer reads as what it was: set aside and named, never deleted. */
export interface Damaged {
  readonly store: RecordStore
  readonly id: string
}

export interface LedgerView {
  /** Captures that stand (withdrawn ones left out), oldest first. */
  readonly snapshots: readonly Snapshot[]
  readonly withdrawn: readonly Snapshot[]
  readonly events: readonly LedgerEvent[]
  readonly receipts: readonly ReceiptRecord[]
  readonly lessons: readonly LessonRecord[]
  readonly settings: Settings | null
  readonly damaged: readonly Damaged[]
}

/** Everything in the ledger, each record parsed; what does not parse is listed in `damaged` and left where it is. */
export async function readLedger(ledger: Ledger): Promise<Outcome<LedgerView>> {
  return trying(async () => {
    const damaged: Damaged[] = []
    const events = await readAll(ledger, { store: 'events', schema: LedgerEvent, damaged })
    const captures = await readAll(ledger, { store: 'snapshots', schema: Snapshot, damaged, holds: isSealed })
    const receipts = await readAll(ledger, { store: 'receipts', schema: ReceiptRecord, damaged })
    const lessons = await readAll(ledger, { store: 'lessons', schema: LessonRecord, damaged })
    const settings = Settings.safeParse(await ledger.get('settings', 'settings'))
    const gone = withdrawnRefs(events)
    const byTime = [...captures].sort((a, b) => compare(a.source.capturedAt, b.source.capturedAt))
    return {
      snapshots: byTime.filter((snapshot) => !gone.has(snapshot.id)),
      withdrawn: byTime.filter((snapshot) => gone.has(snapshot.id)),
      events,
      receipts: receipts.filter((record) => !gone.has(record.id)),
      lessons: lessons.filter((lesson) => !gone.has(lesson.id)),
      settings: settings.success ? settings.data : null,
      damaged,
    }
  })
}

/** The captures that stand, oldest first. */
export async function listSnapshots(ledger: Ledger): Promise<Outcome<readonly Snapshot[]>> {
  const view = await readLedger(ledger)
  return view.ok ? accept(view.value.snapshots) : view
}

/** Keeps a capture; the same capture twice is one, and one that was withdrawn stands again. */
export async function addSnapshot(ledger: Ledger, snapshot: Snapshot, at: string): Promise<Outcome<string>> {
  return trying(async () => {
    const change = ledger.transaction(['snapshots', 'events'], 'readwrite')
    const known = await change.objectStore('snapshots').get(snapshot.id)
    if (!known) await change.objectStore('snapshots').add(snapshot)
    const events = parseGood(await change.objectStore('events').getAll(), LedgerEvent)
    if (withdrawnRefs(events).has(snapshot.id))
      await change.objectStore('events').add(eventOf({ kind: 'restored', ref: snapshot.id, at }, events))
    await change.done
    return snapshot.id
  })
}

/** Undo is a new event: the record stays in the ledger and no longer counts. */
export async function withdraw(ledger: Ledger, ref: string, at: string): Promise<Outcome<string>> {
  return addEvent(ledger, { kind: 'withdrawn', ref, at })
}

export async function restore(ledger: Ledger, ref: string, at: string): Promise<Outcome<string>> {
  return addEvent(ledger, { kind: 'restored', ref, at })
}

/** Notes something about a task (evidence, a note, an undo of either). */
export async function addTaskEvent(
  ledger: Ledger,
  event: Omit<TaskEvent, 'id'>,
  at: string,
): Promise<Outcome<string>> {
  return addEvent(ledger, { kind: 'task', event: { ...event, id: newId() }, at })
}

/** Appends one event and gives its id. */
export async function addEvent(ledger: Ledger, event: NewEvent): Promise<Outcome<string>> {
  return trying(async () => {
    const change = ledger.transaction('events', 'readwrite')
    const record = eventOf(event, parseGood(await change.store.getAll(), LedgerEvent))
    await change.store.add(record)
    await change.done
    return record.id
  })
}

export async function addReceipt(ledger: Ledger, receipt: Receipt): Promise<Outcome<string>> {
  return trying(async () => {
    const record = { id: newId(), receipt }
    await ledger.add('receipts', record)
    return record.id
  })
}

/** Keeps what was taught; the same lesson taught again takes the place of the old one and stands again. */
export async function addLesson(ledger: Ledger, lesson: LessonRecord, at: string): Promise<Outcome<string>> {
  return trying(async () => {
    const change = ledger.transaction(['lessons', 'events'], 'readwrite')
    await change.objectStore('lessons').put(lesson)
    const events = parseGood(await change.objectStore('events').getAll(), LedgerEvent)
    if (withdrawnRefs(events).has(lesson.id))
      await change.objectStore('events').add(eventOf({ kind: 'restored', ref: lesson.id, at }, events))
    await change.done
    return lesson.id
  })
}

/** Settings are no history: the last ones said are the ones in force. */
export async function saveSettings(ledger: Ledger, settings: Settings): Promise<Outcome<Settings>> {
  return trying(async () => {
    await ledger.put('settings', settings, 'settings')
    return settings
  })
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
export type NewEvent = WithoutId<LedgerEvent>

/** Ids begin with a running number, so that events that happened in one second keep their order. */
function eventOf(event: NewEvent, before: readonly LedgerEvent[]): LedgerEvent {
  return { ...event, id: `${String(before.length + 1).padStart(8, '0')}-${newId()}` }
}

function withdrawnRefs(events: readonly LedgerEvent[]): Set<string> {
  const gone = new Set<string>()
  for (const event of events) {
    if (event.kind === 'withdrawn') gone.add(event.ref)
    if (event.kind === 'restored') gone.delete(event.ref)
  }
  return gone
}

interface StoreToRead<S extends z.ZodMiniType> {
  readonly store: RecordStore
  readonly schema: S
  readonly damaged: Damaged[]
  readonly holds?: (value: z.infer<S>) => boolean
}

async function readAll<S extends z.ZodMiniType>(
  ledger: Ledger,
  { store, schema, damaged, holds = () => true }: StoreToRead<S>,
): Promise<z.infer<S>[]> {
  const keys = await ledger.getAllKeys(store)
  const values = await ledger.getAll(store)
  const good: z.infer<S>[] = []
  values.forEach((value, index) => {
    const parsed = schema.safeParse(value)
    if (parsed.success && holds(parsed.data)) good.push(parsed.data)
    else damaged.push({ store, id: keys[index] ?? '' })
  })
  return good
}

function parseGood<S extends z.ZodMiniType>(values: readonly unknown[], schema: S): z.infer<S>[] {
  return values.flatMap((value) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
}

function newId(): string {
  return crypto.randomUUID()
}

function compare(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}

async function trying<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return accept(await work())
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}
