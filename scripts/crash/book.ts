import type { Page } from 'playwright-core'
import type { Book } from '../../test/support/ledger-book'

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

/** Takes the ledger away, as a browser that is set up anew has none. */
export function removeBook(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('so-mot-cua')
        removing.onsuccess = () => resolve()
        removing.onerror = () => reject(removing.error)
      }),
  )
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
