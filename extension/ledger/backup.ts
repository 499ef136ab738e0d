import { accept, type Outcome } from '../../core/outcome'
import { type BackupEntry, backupLines } from './backup-file'
import type { Ledger } from './open-ledger'
import { RECORD_STORES, type Reading } from './stores'

/** So many records are read at once: the panel never holds the whole ledger. */
const BATCH = 200

const SETTINGS = ['settings', 'before'] as const

/** The whole ledger of one moment as the lines of a file to keep elsewhere, damaged records and unknown kinds too. */
export async function exportBackup(ledger: Ledger, savedAt: string): Promise<Outcome<string[]>> {
  const entries: BackupEntry[] = []
  const read = await ledger.read([...RECORD_STORES, 'settings', 'meta'], async (of) => {
    for (const store of RECORD_STORES) await readBatches(of, store, entries)
    for (const key of SETTINGS) {
      const record: unknown = await of.objectStore('settings').get(key)
      if (record !== undefined) entries.push({ store: 'settings', key, record })
    }
    return ledgerIdIn(await of.objectStore('meta').get('ledger'))
  })
  return read.ok ? accept([...backupLines({ savedAt, ledger: read.value }, entries)]) : read
}

async function readBatches(
  of: Reading,
  store: (typeof RECORD_STORES)[number],
  entries: BackupEntry[],
): Promise<void> {
  let after: IDBKeyRange | null = null
  for (;;) {
    const records: unknown[] = await of.objectStore(store).getAll(after, BATCH)
    entries.push(...records.map((record) => ({ store, record })))
    const last = records.at(-1)
    if (records.length < BATCH || last === undefined) return
    after = IDBKeyRange.lowerBound(Reflect.get(Object(last), 'id'), true)
  }
}

function ledgerIdIn(record: unknown): string {
  const id: unknown = Reflect.get(Object(record), 'id')
  return typeof id === 'string' ? id : ''
}
