import type { Outcome } from '../../core/outcome'
import { canonicalJson } from '../../core/snapshot/snapshot-id'
import { excessOf, type Limits } from '../../core/text/limits'
import type { BackupEntry, BackupRead } from './backup-file'
import { isDatedRecord } from './dated-record'
import type { Ledger } from './open-ledger'
import { recordState } from './record-state'
import { readSettings } from './settings-record'
import { RECORD_STORES, type Reading, type RecordStore } from './stores'

/** Of one record, of whatever kind: a year of a province's captures has less. What is beyond it nobody made. */
export const RECORD_LIMITS: Limits = { size: 0, depth: 32, count: 1_000_000, letters: 8_000_000 }

/** What a back-up would do to the ledger: nothing is done yet. */
export interface BackupCompared {
  /** Records the ledger has not, or has only damaged. */
  readonly add: readonly RecordToAdd[]
  /** Kept as they are, in no store of this version: damaged in the back-up, or set aside there. */
  readonly aside: readonly BackupEntry[]
  /** What both have and say differently: the officer says which is to stand. */
  readonly differs: readonly Difference[]
  /** Those that are already there. */
  readonly same: number
  /** Records whose kind a newer version knows; they are added and wait for it. */
  readonly newer: number
}

export interface RecordToAdd {
  readonly store: RecordStore | 'settings'
  readonly key?: string
  readonly record: unknown
  /** A damaged record of the ledger makes room for it. */
  readonly repairs: boolean
}

export interface Difference extends RecordToAdd {
  /** Names it among the others: "settings", "lessons taught-1". */
  readonly name: string
  readonly ours: unknown
}

interface Gathering {
  readonly add: RecordToAdd[]
  readonly aside: BackupEntry[]
  readonly differs: Difference[]
  same: number
  newer: number
}

/** Holds a back-up against the ledger, record by record. */
export async function compareBackup(ledger: Ledger, backup: BackupRead): Promise<Outcome<BackupCompared>> {
  const entries = onceEach(backup.entries)
  return ledger.read([...RECORD_STORES, 'settings'], async (of) => {
    const all: Gathering = { add: [], aside: [], differs: [], same: 0, newer: 0 }
    const there = await keysIn(of)
    // What has to be read is asked for a handful at a time: one answer after the other takes longer than all the rest.
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const some = entries.slice(at, at + AT_ONCE)
      const ours = await Promise.all(some.map((entry) => oursOf(of, entry, there)))
      some.forEach((entry, index) => {
        if (entry.store === 'settings') compareSettings(entry, ours[index], all)
        else compareEntry(entry, ours[index], all)
      })
    }
    return all
  })
}

const AT_ONCE = 64

/** The same record twice in one back-up is one. */
function onceEach(entries: readonly BackupEntry[]): BackupEntry[] {
  const seen = new Map<string, unknown[]>()
  return entries.filter((entry) => {
    const others = seen.get(nameOf(entry))
    if (others?.some((other) => canonicalJson(other) === canonicalJson(entry.record))) return false
    if (others) others.push(entry.record)
    else seen.set(nameOf(entry), [entry.record])
    return true
  })
}

function nameOf({ store, key, record }: BackupEntry): string {
  return `${store} ${key ?? idOf(record)}`
}

/** Which records there are, as «events 00000001-a»: most of a back-up is new, or all of it is known. */
async function keysIn(of: Reading): Promise<ReadonlySet<string>> {
  const keys = await Promise.all(RECORD_STORES.map((store) => of.objectStore(store).getAllKeys()))
  return new Set(RECORD_STORES.flatMap((store, at) => (keys[at] ?? []).map((key) => `${store} ${key}`)))
}

async function oursOf(of: Reading, entry: BackupEntry, there: ReadonlySet<string>): Promise<unknown> {
  // What was in force before the settings in force is of use on its own machine only.
  if (entry.store === 'settings' && entry.key === 'settings')
    return of.objectStore('settings').get('settings')
  const store = storeOf(entry)
  const id = idOf(entry.record)
  return store && there.has(`${store} ${id}`) ? of.objectStore(store).get(id) : undefined
}

function storeOf({ store }: BackupEntry): RecordStore | undefined {
  return RECORD_STORES.find((one) => one === store)
}

function compareEntry(entry: BackupEntry, ours: unknown, all: Gathering): void {
  const store = storeOf(entry)
  const id = idOf(entry.record)
  const isRecord = id !== '' && excessOf(entry.record, RECORD_LIMITS) === null
  const state = store && isRecord ? recordState(store, entry.record) : 'damaged'
  if (!store || state === 'damaged' || !isDatedRecord(store, entry.record)) {
    all.aside.push(entry)
    return
  }
  if (state === 'newer') all.newer += 1
  const isBroken = ours !== undefined && recordState(store, ours) === 'damaged'
  if (ours === undefined || isBroken) all.add.push({ store, record: entry.record, repairs: isBroken })
  else if (saysTheSame(ours, entry.record)) all.same += 1
  else all.differs.push({ store, record: entry.record, repairs: false, name: nameOf(entry), ours })
}

function compareSettings({ key, record }: BackupEntry, ours: unknown, all: Gathering): void {
  if (key !== 'settings') return
  const theirs = readSettings(record)
  if (theirs.settings === null) {
    all.aside.push({ store: 'settings', record })
    return
  }
  const change = { store: 'settings', key, record, repairs: ours !== undefined } as const
  if (readSettings(ours).settings === null) all.add.push(change)
  else if (saysTheSame(ours, record)) all.same += 1
  else all.differs.push({ ...change, repairs: false, name: 'settings', ours })
}

/** Order in time is worked out anew where it was not written down: it is no difference. */
function saysTheSame(ours: unknown, theirs: unknown): boolean {
  const plain = (record: unknown) => canonicalJson({ ...Object(record), when: undefined })
  return plain(ours) === plain(theirs)
}

function idOf(record: unknown): string {
  const id: unknown = Reflect.get(Object(record), 'id')
  return typeof id === 'string' ? id : ''
}
