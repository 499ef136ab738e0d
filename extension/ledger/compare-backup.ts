import type { Outcome } from '../../core/outcome'
import { canonicalJson } from '../../core/snapshot/snapshot-id'
import type { BackupEntry, BackupRead } from './backup-file'
import { isDatedRecord } from './dated-record'
import type { Ledger } from './open-ledger'
import { recordState } from './record-state'
import { readSettings } from './settings-record'
import { RECORD_STORES, type Reading, type RecordStore } from './stores'

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
  return ledger.read([...RECORD_STORES, 'settings'], async (of) => {
    const all: Gathering = { add: [], aside: [], differs: [], same: 0, newer: 0 }
    const seen = new Set<string>()
    for (const entry of backup.entries) {
      const name = `${entry.store} ${entry.key ?? idOf(entry.record)}`
      // The same record twice in one back-up is one.
      if (!seen.has(`${name} ${canonicalJson(entry.record)}`)) await compareEntry(of, entry, name, all)
      seen.add(`${name} ${canonicalJson(entry.record)}`)
    }
    return all
  })
}

async function compareEntry(of: Reading, entry: BackupEntry, name: string, all: Gathering): Promise<void> {
  if (entry.store === 'settings') return compareSettings(of, entry, all)
  const store = RECORD_STORES.find((one) => one === entry.store)
  const id = idOf(entry.record)
  const state = store && id !== '' ? recordState(store, entry.record) : 'damaged'
  if (!store || state === 'damaged' || !isDatedRecord(store, entry.record)) {
    all.aside.push(entry)
    return
  }
  if (state === 'newer') all.newer += 1
  const ours: unknown = await of.objectStore(store).get(id)
  const isBroken = ours !== undefined && recordState(store, ours) === 'damaged'
  if (ours === undefined || isBroken) all.add.push({ store, record: entry.record, repairs: isBroken })
  else if (saysTheSame(ours, entry.record)) all.same += 1
  else all.differs.push({ store, record: entry.record, repairs: false, name, ours })
}

async function compareSettings(of: Reading, { key, record }: BackupEntry, all: Gathering): Promise<void> {
  // What was in force before those in force is of use on its own machine only.
  if (key !== 'settings') return
  const theirs = readSettings(record)
  if (theirs.settings === null) {
    all.aside.push({ store: 'settings', record })
    return
  }
  const ours: unknown = await of.objectStore('settings').get(key)
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
