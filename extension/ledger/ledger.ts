import { accept, type Outcome, refuse } from '../../core/outcome'
import type { TaskEvent } from '../../core/plans/status'
import type { Receipt } from '../../core/reports/report'
import { isSealed } from '../../core/snapshot/snapshot-id'
import { cardOf } from './card'
import { appendEvent, type NewEvent } from './event-order'
import type { Ledger } from './open-ledger'
import { type LessonRecord, Snapshot } from './records'
import type { Writing } from './stores'
import { isWithdrawnNow, setAside } from './withdrawn'

/** What an event about a record changes besides the events themselves. */
const WITH_CARDS = ['events', 'cards'] as const

/**
 * Keeps a capture; the same capture twice is one, and one that was withdrawn stands again. «Kept» is said only after the
 * ledger was asked anew and has it.
 */
export async function addSnapshot(ledger: Ledger, snapshot: Snapshot, at: string): Promise<Outcome<string>> {
  const { id } = snapshot
  const written = await ledger.write([...WITH_CARDS, 'snapshots', 'papers'], async (change) => {
    const captures = change.objectStore('snapshots')
    const known: unknown = await captures.get(id)
    if (known !== undefined && !isWhole(known)) await setAside(change, 'snapshots', known, at)
    if (known === undefined || !isWhole(known)) await captures.put(snapshot)
    const isWithdrawn = await isWithdrawnNow(change, id)
    if (isWithdrawn) await appendEvent(change, { kind: 'restored', ref: id, at })
    await change.objectStore('cards').put({ ...cardOf('snapshots', snapshot, false), id })
  })
  if (!written.ok) return written
  const stands = await captureStands(ledger, snapshot)
  if (!stands.ok) return stands
  return stands.value ? accept(id) : refuse('storage-failed', NOT_KEPT)
}

const NOT_KEPT =
  'Sổ không giữ được bản chụp này: đọc lại không thấy. Chưa lưu gì thêm; đóng bảng này, mở lại rồi chụp lại.'

/** Whether the ledger has this very capture, whole and not withdrawn. */
async function captureStands(ledger: Ledger, { id }: Snapshot): Promise<Outcome<boolean>> {
  return ledger.read([...WITH_CARDS, 'snapshots'], async (of) => {
    const [kept, card] = [await of.objectStore('snapshots').get(id), await of.objectStore('cards').get(id)]
    return isWhole(kept) && card?.withdrawn === false && !(await isWithdrawnNow(of, id))
  })
}

function isWhole(record: unknown): boolean {
  const parsed = Snapshot.safeParse(record)
  return parsed.success && isSealed(parsed.data)
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
  return addEvent(ledger, { kind: 'task', event: { ...event, id: crypto.randomUUID() }, at })
}

/** Notes many things about tasks in one step: all of them or, where the ledger refuses, none. Gives them as they are kept. */
export async function addTaskEvents(
  ledger: Ledger,
  events: readonly Omit<TaskEvent, 'id'>[],
  at: string,
): Promise<Outcome<readonly TaskEvent[]>> {
  const kept = events.map((event) => ({ ...event, id: crypto.randomUUID() }))
  return ledger.write(['events'], async (change) => {
    for (const event of kept) await appendEvent(change, { kind: 'task', event, at })
    return kept
  })
}

/** Appends one event and gives its id. */
export async function addEvent(ledger: Ledger, event: NewEvent): Promise<Outcome<string>> {
  if (event.kind !== 'withdrawn' && event.kind !== 'restored')
    return ledger.write(['events'], (change) => appendEvent(change, event))
  return ledger.write(WITH_CARDS, async (change) => {
    await markCard(change, event.ref, event.kind === 'withdrawn')
    return appendEvent(change, event)
  })
}

async function markCard(change: Writing, ref: string, withdrawn: boolean): Promise<void> {
  const card = await change.objectStore('cards').get(ref)
  if (card) await change.objectStore('cards').put({ ...card, withdrawn })
}

export async function addReceipt(ledger: Ledger, receipt: Receipt): Promise<Outcome<string>> {
  return ledger.write(['receipts', 'cards'], async (change) => {
    const receipts = change.objectStore('receipts')
    // A receipt says its second: of two fills within one the later has the higher number.
    const number = String((await receipts.count()) + 1).padStart(8, '0')
    const record = { id: `${number}-${crypto.randomUUID()}`, receipt }
    await receipts.add(record)
    await change.objectStore('cards').put(cardOf('receipts', record, false))
    return record.id
  })
}

/** Keeps what was taught; the same lesson taught again takes the place of the old one and stands again. */
export async function addLesson(ledger: Ledger, lesson: LessonRecord, at: string): Promise<Outcome<string>> {
  return ledger.write(['lessons', 'events'], async (change) => {
    await change.objectStore('lessons').put(lesson)
    if (await isWithdrawnNow(change, lesson.id))
      await appendEvent(change, { kind: 'restored', ref: lesson.id, at })
    return lesson.id
  })
}
