/** A ledger as it lies on the disk, read by nothing of ours; `version` 0 where there is none. */
export interface Book {
  readonly version: number
  readonly stores: Readonly<Record<string, readonly BookRecord[]>>
}

/** A record under its key. */
export interface BookRecord {
  readonly key: string
  readonly record: Readonly<Record<string, unknown>>
}

/** The stores of the officer's own records. */
export const RECORDS = ['snapshots', 'events', 'receipts', 'lessons', 'papers'] as const

/** All that is in a store; nothing where this version has no such store. */
export function inStore(book: Book, store: string): readonly BookRecord[] {
  return book.stores[store] ?? []
}

/** How many records of the officer's there are. */
export function sizeOf(book: Book): number {
  return RECORDS.reduce((sum, store) => sum + inStore(book, store).length, 0)
}
