import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { isSealed } from '../../core/snapshot/snapshot-id'
import type { Ledger, RecordStore } from './open-ledger'
import { LedgerEvent, LessonRecord, ReceiptRecord, Settings, Snapshot } from './records'
import { storageRefusal } from './storage-refusal'

const FORMAT = 'so-mot-cua/backup@1'
const STORES = ['snapshots', 'events', 'receipts', 'lessons'] as const satisfies readonly RecordStore[]

const EVERYTHING = [...STORES, 'settings'] as const

const Backup = z.object({
  format: z.literal(FORMAT),
  savedAt: z.string(),
  snapshots: z.array(Snapshot),
  events: z.array(LedgerEvent),
  receipts: z.array(ReceiptRecord),
  lessons: z.array(LessonRecord),
  settings: z.nullable(Settings),
  /** Records that no longer read, kept as they are so that nothing is lost with the machine. */
  setAside: z.array(z.unknown()),
})

const SCHEMAS = { snapshots: Snapshot, events: LedgerEvent, receipts: ReceiptRecord, lessons: LessonRecord }

/** The whole ledger as one JSON text to keep elsewhere, damaged records too. */
export async function exportBackup(ledger: Ledger, savedAt: string): Promise<Outcome<string>> {
  try {
    const setAside: unknown[] = []
    const parts: Record<string, unknown[]> = {}
    for (const store of STORES) {
      const values: unknown[] = await ledger.getAll(store)
      parts[store] = values.filter((value) => SCHEMAS[store].safeParse(value).success)
      setAside.push(...values.filter((value) => !SCHEMAS[store].safeParse(value).success))
    }
    const settings = Settings.safeParse(await ledger.get('settings', 'settings'))
    const kept = settings.success ? settings.data : null
    return accept(JSON.stringify({ format: FORMAT, savedAt, ...parts, settings: kept, setAside }))
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}

/** Adds what a back-up has and the ledger has not; what is there stays. Gives how many records were added. */
export async function importBackup(ledger: Ledger, text: string): Promise<Outcome<number>> {
  const backup = readBackup(text)
  if (!backup.ok) return backup
  try {
    const change = ledger.transaction(EVERYTHING, 'readwrite')
    let added = 0
    for (const store of STORES) {
      const known = new Set<string>(await change.objectStore(store).getAllKeys())
      const missing = backup.value[store].filter((record) => !known.has(record.id))
      for (const record of missing) await change.objectStore(store).add(record)
      added += missing.length
    }
    if (backup.value.settings && !(await change.objectStore('settings').get('settings')))
      await change.objectStore('settings').put(backup.value.settings, 'settings')
    await change.done
    return accept(added)
  } catch (error) {
    return { ok: false, refusal: storageRefusal(error) }
  }
}

function readBackup(text: string): Outcome<z.infer<typeof Backup>> {
  try {
    const parsed = Backup.safeParse(JSON.parse(text))
    if (parsed.success && parsed.data.snapshots.every(isSealed)) return accept(parsed.data)
  } catch {
    // Not JSON: the same sentence as for a file that is JSON of something else.
  }
  return refuse(
    'file-unreadable',
    'Tệp này không phải bản sao lưu của Sổ Một Cửa hoặc đã bị sửa. Chọn đúng tệp đã lưu bằng «Lưu bản sao lưu».',
  )
}
