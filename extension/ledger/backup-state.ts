import type { Outcome } from '../../core/outcome'
import { instantOf } from './event-order'
import { type Ledger, noteWritten } from './open-ledger'
import type { Reading } from './stores'

/** When the ledger was last backed up, and what has happened since. */
export interface BackupState {
  /** ISO 8601; '' where it never was. */
  readonly last: string
  /** When the oldest record was made; '' in an empty ledger, of which nothing can be lost. */
  readonly oldest: string
  /** A report was sealed since. */
  readonly isSealedSince: boolean
}

const KEY = 'backup'
const DAY = 86_400_000
const WEEK = 7

export async function readBackupState(ledger: Ledger): Promise<Outcome<BackupState>> {
  return ledger.read(['meta', 'cards', 'events'], async (of) => {
    const last = atIn(await of.objectStore('meta').get(KEY))
    const oldest = await of.objectStore('cards').index('days').openCursor()
    return { last, oldest: oldest?.value.at ?? '', isSealedSince: await hasSealAfter(of, last) }
  })
}

/** Without a back-up any seal there is; with one, by what happened since: never by the whole of what ever happened. */
async function hasSealAfter(of: Reading, last: string): Promise<boolean> {
  const seals = IDBKeyRange.bound(['papers', 'seal'], ['papers', 'seal', '9'])
  if (last === '') return (await of.objectStore('cards').index('series').count(seals)) > 0
  const since = IDBKeyRange.lowerBound(instantOf(last), true)
  const events = await of.objectStore('events').index('when').getAll(since)
  return events.some(({ kind }) => kind === 'sealed')
}

/** Notes that the whole ledger was handed out as a file; whoever shows that one is due reads it anew. */
export async function noteBackup(ledger: Ledger, at: string): Promise<Outcome<string>> {
  return ledger.write(['meta'], async (change) => {
    await noteWritten(change)
    await change.objectStore('meta').put({ at }, KEY)
    return at
  })
}

/**
 * How many days have gone by without a back-up where one is due: after a seal at once, otherwise each week; null where
 * none is.
 *
 * Nine days after the last one it is `{ days: 9, after: 'week' }`.
 */
export function backupDue(
  { last, oldest, isSealedSince }: BackupState,
  now: string,
): { readonly days: number; readonly after: 'seal' | 'week' } | null {
  const since = instantOf(last) || instantOf(oldest)
  if (since === 0) return null
  const days = Math.max(0, Math.floor((instantOf(now) - since) / DAY))
  if (isSealedSince) return { days, after: 'seal' }
  return days >= WEEK ? { days, after: 'week' } : null
}

function atIn(record: unknown): string {
  const at: unknown = Reflect.get(Object(record), 'at')
  return typeof at === 'string' ? at : ''
}
