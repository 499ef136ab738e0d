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
import { RECORD_STORES, type RecordStore, type Writing } from './stores'
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
    await inHandfuls(all.filter(isPlain), (one) => putPlain(change, one))
    for (const one of all) if (!isPlain(one)) await put(change, one, at)
    await inHandfuls(compared.aside, (entry) => putAside(change, entry, at))
    await inHandfuls([...lastOfEach(all)], ([id, one]) => makeCard(change, id, one))
    await inHandfuls(refsIn(all), (ref) => makeCardAgain(change, ref))
    return all.length
  })
}

const AT_ONCE = 64

/** One answer after the other takes longer than all the rest; all at once would be the whole file in flight. */
async function inHandfuls<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(work))
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

/** Whether nothing has to make room for it. */
function isPlain({ store, repairs }: RecordToAdd): boolean {
  return store !== 'settings' && !repairs
}

async function putPlain(change: Writing, { store, record }: RecordToAdd): Promise<void> {
  await change.objectStore(store as RecordStore).put({ ...(record as { readonly id: string }) })
}

/** What has to make room is kept, too: one after the other, for the next one may be of the same id. */
async function put(change: Writing, one: RecordToAdd, at: string): Promise<void> {
  const { store, key, record } = one
  if (store === 'settings') {
    const before: unknown = await change.objectStore('settings').get(key ?? 'settings')
    if (before !== undefined) await setAside(change, store, before, at)
    await change.objectStore('settings').put(record, key ?? 'settings')
    return
  }
  const { id } = record as { readonly id: string }
  if (one.repairs) await setAside(change, store, await change.objectStore(store).get(id), at)
  await putPlain(change, one)
}

/** What cannot be read is carried on as it is; opened twice it is still one. */
async function putAside(change: Writing, { store, record }: BackupEntry, at: string): Promise<void> {
  const id = `set-aside ${bytesToHex(sha256(utf8ToBytes(canonicalJson({ store, record })))).slice(0, 32)}`
  await change.objectStore('papers').put({ id, kind: 'set-aside', at, store, record })
}

const CARDED = ['snapshots', 'receipts', 'papers'] as const

/** Records that came in and have a card; of an id that came twice the later one stands. */
function lastOfEach(all: readonly RecordToAdd[]): Map<string, Carded> {
  return new Map(
    all.flatMap(({ store, record }) => {
      const id: unknown = Reflect.get(Object(record), 'id')
      const of = CARDED.find((one) => one === store)
      return of && typeof id === 'string' ? [[id, { of, record }] as const] : []
    }),
  )
}

/** What the events that came in are about. */
function refsIn(all: readonly RecordToAdd[]): string[] {
  const refs = all.flatMap(({ store, record }) => {
    const event = store === 'events' ? LedgerEvent.safeParse(record) : null
    return event?.success && 'ref' in event.data ? [event.data.ref] : []
  })
  return [...new Set(refs)]
}

interface Carded {
  readonly of: (typeof CARDED)[number]
  readonly record: unknown
}

async function makeCard(change: Writing, id: string, { of, record }: Carded): Promise<void> {
  if (of === 'papers' && Reflect.get(Object(record), 'kind') === 'set-aside') return
  await change.objectStore('cards').put({ ...cardOf(of, record, await isWithdrawnNow(change, id)), id })
}

/** Of a record that may have been there before. */
async function makeCardAgain(change: Writing, id: string): Promise<void> {
  for (const of of CARDED) {
    const record: unknown = await change.objectStore(of).get(id)
    if (record !== undefined) await makeCard(change, id, { of, record })
  }
}
