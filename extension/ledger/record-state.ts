import type * as z from 'zod/mini'
import { isSealed } from '../../core/snapshot/snapshot-id'
import { LedgerEvent, LessonRecord, PaperRecord, ReceiptRecord, SealRecord, Snapshot } from './records'
import { isSealPaper } from './seal-paper'
import type { RecordStore } from './stores'

/**
 * How a record as it lies in its store reads: `good`; `newer`, where a newer version wrote a kind this one does not know
 * (kept, counted, handed on); else `damaged`.
 */
export type RecordState = 'good' | 'newer' | 'damaged'

const SCHEMAS: Record<RecordStore, z.ZodMiniType> = {
  snapshots: Snapshot,
  events: LedgerEvent,
  receipts: ReceiptRecord,
  lessons: LessonRecord,
  papers: PaperRecord,
}

const KNOWN_FORMATS: readonly string[] = [
  'so-mot-cua/snapshot@1',
  'so-mot-cua/receipt@1',
  'so-mot-cua/seal@1',
]
/** Kinds that this version knows, as the schemas say them. */
const KNOWN_EVENTS = new Set<unknown>(
  LedgerEvent._zod.def.options.flatMap(({ shape }) => [...(shape.kind._zod.values ?? [])]),
)
const KNOWN_LESSONS = new Set<unknown>(LessonRecord.shape.kind._zod.values)

export function recordState(store: RecordStore, record: unknown): RecordState {
  const parsed = schemaOf(store, record).safeParse(record)
  if (parsed.success) return store !== 'snapshots' || isSealed(parsed.data as Snapshot) ? 'good' : 'damaged'
  return isOfNewerKind(store, record) ? 'newer' : 'damaged'
}

function schemaOf(store: RecordStore, record: unknown): z.ZodMiniType {
  return store === 'papers' && isSealPaper(record) ? SealRecord : SCHEMAS[store]
}

function isOfNewerKind(store: RecordStore, record: unknown): boolean {
  const kind = textAt(record, 'kind')
  if (store === 'events') return kind !== '' && !KNOWN_EVENTS.has(kind) && textAt(record, 'at') !== ''
  if (store === 'lessons') return kind !== '' && !KNOWN_LESSONS.has(kind)
  const format =
    textAt(record, 'format') ||
    textAt(Reflect.get(Object(record), 'receipt'), 'format') ||
    textAt(Reflect.get(Object(record), 'seal'), 'format')
  return /^so-mot-cua\/[a-z]+@\d+$/.test(format) && !KNOWN_FORMATS.includes(format)
}

function textAt(record: unknown, key: string): string {
  const value: unknown = Reflect.get(Object(record), key)
  return typeof value === 'string' ? value : ''
}
