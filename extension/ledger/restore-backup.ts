import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Outcome } from '../../core/outcome'
import { canonicalJson } from '../../core/snapshot/snapshot-id'
import type { BackupEntry } from './backup-file'
import { cardOf } from './card'
import type { BackupCompared, RecordToAdd } from './compare-backup'
import { instantOf } from './event-order'
import type { Ledger } from './open-ledger'
import { LedgerEvent } from './records'
import { RECORD_STORES, type Writing } from './stores'
import { isWithdrawnNow, setAside } from './withdrawn'

/**
 * Adds what the ledger has not, in the place of what is damaged there, and of what differs that which was chosen; all of
 * it or nothing. Gives how many records were added.
 */
export async function restoreBackup(
  ledger: Ledger,
  compared: BackupCompared,
  theirs: ReadonlySet<string>,
  at: string,
): Promise<Outcome<number>> {
  const chosen = compared.differs.filter(({ name }) => theirs.has(name))
  const all = [...withTimes(compared.add), ...chosen]
  return ledger.write([...RECORD_STORES, 'settings', 'cards'], async (change) => {
    for (const one of all) await put(change, one, at)
    for (const entry of compared.aside) await putAside(change, entry, at)
    for (const ref of touchedBy(all)) await makeCard(change, ref)
    return all.length
  })
}

/** Events of a back-up of old do not say their order: their own machine's, one after the other. */
function withTimes(all: readonly RecordToAdd[]): RecordToAdd[] {
  let before = 0
  return all.map((one) => {
    if (one.store !== 'events' || typeof Reflect.get(Object(one.record), 'when') === 'number') return one
    before = Math.max(instantOf(String(Reflect.get(Object(one.record), 'at'))), before + 1)
    return { ...one, record: { ...Object(one.record), when: before } }
  })
}

async function put(change: Writing, { store, key, record, repairs }: RecordToAdd, at: string): Promise<void> {
  if (store === 'settings') {
    const before: unknown = await change.objectStore('settings').get(key ?? 'settings')
    if (before !== undefined) await setAside(change, store, before, at)
    await change.objectStore('settings').put(record, key ?? 'settings')
    return
  }
  const kept = record as { readonly id: string }
  if (repairs) await setAside(change, store, await change.objectStore(store).get(kept.id), at)
  await change.objectStore(store).put({ ...kept })
}

/** What cannot be read is carried on as it is; opened twice it is still one. */
async function putAside(change: Writing, { store, record }: BackupEntry, at: string): Promise<void> {
  const id = `set-aside ${bytesToHex(sha256(utf8ToBytes(canonicalJson({ store, record })))).slice(0, 32)}`
  await change.objectStore('papers').put({ id, kind: 'set-aside', at, store, record })
}

/** Records that came in, and those that an event which came in is about. */
function touchedBy(all: readonly RecordToAdd[]): Set<string> {
  return new Set(
    all.flatMap(({ store, record }) => {
      const event = store === 'events' ? LedgerEvent.safeParse(record) : null
      const ref = event?.success && 'ref' in event.data ? event.data.ref : null
      const id: unknown = Reflect.get(Object(record), 'id')
      return [ref, store === 'events' ? null : id].filter((one) => typeof one === 'string')
    }),
  )
}

async function makeCard(change: Writing, id: string): Promise<void> {
  for (const of of ['snapshots', 'receipts', 'papers'] as const) {
    const record = await change.objectStore(of).get(id)
    if (record === undefined || (of === 'papers' && record.kind === 'set-aside')) continue
    await change.objectStore('cards').put({ ...cardOf(of, record, await isWithdrawnNow(change, id)), id })
  }
}
