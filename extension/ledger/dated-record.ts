import { instantOf } from './event-order'
import { isSealPaper } from './seal-paper'
import type { RecordStore } from './stores'

const MOMENTS: Partial<Record<RecordStore, readonly (readonly string[])[]>> = {
  snapshots: [
    ['source', 'capturedAt'],
    ['period', 'from'],
    ['period', 'to'],
  ],
  events: [['at']],
  receipts: [['receipt', 'at']],
  papers: [['at'], ['from'], ['to']],
}

/** Whether a record from elsewhere is of days that there are: one of the year 9999 would be the newest for ever. */
export function isDatedRecord(store: RecordStore, record: unknown): boolean {
  if (store === 'papers' && !isSealPaper(record)) return true
  return (MOMENTS[store] ?? []).every((path) => instantOf(String(valueAt(record, path))) > 0)
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), record)
}
