import type { Page } from 'playwright-core'
import type { AgedLedger } from './aged-ledger'

const AT_ONCE = 200

/** Puts records into the ledger of the extension a page belongs to; the panel has made it before. */
export async function putLedger(page: Page, ledger: Partial<AgedLedger>): Promise<void> {
  const { settings, ...stores } = ledger
  for (const [store, records] of Object.entries(stores))
    for (let at = 0; at < records.length; at += AT_ONCE)
      await putAll(page, store, records.slice(at, at + AT_ONCE))
  if (settings) await putAll(page, 'settings', [settings])
}

function putAll(page: Page, store: string, records: readonly unknown[]): Promise<void> {
  return page.evaluate(
    ([into, all]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('so-mot-cua')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const change = request.result.transaction(into, 'readwrite')
          for (const record of all)
            change.objectStore(into).put(record, ...(into === 'settings' ? ['settings'] : []))
          change.oncomplete = () => {
            request.result.close()
            resolve()
          }
          change.onabort = () => reject(change.error)
        }
      }),
    [store, records] as const,
  )
}
