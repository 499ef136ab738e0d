import type { Page } from 'playwright-core'

/** The ledger as it lies on the disk, read by nothing of ours; `version` 0 where there is none. */
export interface Book {
  readonly version: number
  readonly stores: Readonly<Record<string, readonly Kept[]>>
}

/** A record under its key. */
export interface Kept {
  readonly key: string
  readonly record: Readonly<Record<string, unknown>>
}

export const RECORDS = ['snapshots', 'events', 'receipts', 'lessons', 'papers'] as const

/** All that is in a store; nothing where this version has no such store. */
export function inStore(book: Book, store: string): readonly Kept[] {
  return book.stores[store] ?? []
}

/** How many records of the officer's there are. */
export function sizeOf(book: Book): number {
  return RECORDS.reduce((sum, store) => sum + inStore(book, store).length, 0)
}

/** Reads the ledger in a page of the extension as it is; nothing is made, upgraded or mended. */
export async function readBook(page: Page): Promise<Book> {
  // As one text: the driver takes records apart one by one, which costs more than the whole job.
  return JSON.parse(await page.evaluate(bookAsText))
}

async function bookAsText(): Promise<string> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'so-mot-cua')) return '{"version":0,"stores":{}}'
  const db = await answerOf(indexedDB.open('so-mot-cua'))
  const names = [...db.objectStoreNames]
  const reading = db.transaction(names)
  const all = names.map(async (name) => {
    const store = reading.objectStore(name)
    const [keys, records] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())])
    return [name, records.map((record, at) => ({ key: String(keys[at]), record }))] as const
  })
  const stores = Object.fromEntries(await Promise.all(all))
  db.close()
  return JSON.stringify({ version: db.version, stores })

  function answerOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  }
}

/** Puts a ledger of the released version 1 in the place of the one there is. */
export function layVersion1(page: Page, stores: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('so-mot-cua')
        const opening = indexedDB.open('so-mot-cua', 1)
        opening.onupgradeneeded = () => {
          for (const store of Object.keys(given))
            opening.result.createObjectStore(store, store === 'settings' ? {} : { keyPath: 'id' })
        }
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const change = opening.result.transaction(Object.keys(given), 'readwrite', { durability: 'strict' })
          for (const [store, records] of Object.entries(given)) {
            if (store === 'settings')
              change.objectStore(store).put(Reflect.get(Object(records), store), store)
            else for (const record of records as unknown[]) change.objectStore(store).put(record)
          }
          change.onabort = () => reject(change.error)
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    stores,
  )
}
