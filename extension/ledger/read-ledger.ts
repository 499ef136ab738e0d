import type * as z from 'zod/mini'
import { accept, type Outcome } from '../../core/outcome'
import type { Card } from './card'
import { inOrder } from './event-order'
import type { Ledger } from './open-ledger'
import { recordState } from './record-state'
import { LedgerEvent, LessonRecord, ReceiptRecord, type Settings, Snapshot } from './records'
import { readSettings } from './settings-record'
import type { Reading, RecordStore } from './stores'
import { withdrawnRefs } from './withdrawn'

/** A record that no longer reads as what it was: set aside and named, never deleted. */
export interface Damaged {
  readonly store: RecordStore
  readonly id: string
  /** What it was of, where that is still known. */
  readonly card?: Card
}

export interface LedgerView {
  /** Captures that stand (withdrawn ones left out), oldest first. */
  readonly snapshots: readonly Snapshot[]
  readonly withdrawn: readonly Snapshot[]
  /** In the order they happened. */
  readonly events: readonly LedgerEvent[]
  readonly receipts: readonly ReceiptRecord[]
  readonly lessons: readonly LessonRecord[]
  readonly settings: Settings | null
  readonly damaged: readonly Damaged[]
  /** How many records a newer version wrote, of kinds this one does not know; they stay as they are. */
  readonly newer: number
  /** Parts of the settings that cannot be read. */
  readonly damagedSettings: readonly (keyof Settings)[]
}

const ALL = ['snapshots', 'events', 'receipts', 'lessons', 'cards', 'settings'] as const

/** Everything in the ledger, each record parsed; what does not parse is listed in `damaged` and left where it is. */
export async function readLedger(ledger: Ledger): Promise<Outcome<LedgerView>> {
  return ledger.read(ALL, async (of) => {
    const damaged: Damaged[] = []
    const all = { damaged, newer: 0 }
    const events = inOrder(await readAll(of, 'events', LedgerEvent, all))
    const captures = await readAll(of, 'snapshots', Snapshot, all)
    const receipts = await readAll(of, 'receipts', ReceiptRecord, all)
    const lessons = await readAll(of, 'lessons', LessonRecord, all)
    const settings = readSettings(await of.objectStore('settings').get('settings'))
    const gone = withdrawnRefs(events)
    const byTime = [...captures].sort((a, b) => compare(a.source.capturedAt, b.source.capturedAt))
    return {
      snapshots: byTime.filter((snapshot) => !gone.has(snapshot.id)),
      withdrawn: byTime.filter((snapshot) => gone.has(snapshot.id)),
      events,
      receipts: receipts.filter((record) => !gone.has(record.id)),
      lessons: lessons.filter((lesson) => !gone.has(lesson.id)),
      settings: settings.settings,
      damaged,
      newer: all.newer,
      damagedSettings: settings.damaged,
    }
  })
}

/** The captures that stand, oldest first. */
export async function listSnapshots(ledger: Ledger): Promise<Outcome<readonly Snapshot[]>> {
  const view = await readLedger(ledger)
  return view.ok ? accept(view.value.snapshots) : view
}

async function readAll<S extends z.ZodMiniType>(
  of: Reading,
  store: RecordStore,
  schema: S,
  all: { readonly damaged: Damaged[]; newer: number },
): Promise<z.infer<S>[]> {
  const keys = await of.objectStore(store).getAllKeys()
  const values = await of.objectStore(store).getAll()
  const good: z.infer<S>[] = []
  for (const [index, value] of values.entries()) {
    const state = recordState(store, value)
    if (state === 'good') good.push(schema.parse(value))
    else if (state === 'newer') all.newer += 1
    else all.damaged.push({ store, id: keys[index] ?? '' })
  }
  return good
}

function compare(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}
