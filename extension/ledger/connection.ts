import { openDB } from 'idb'
import { type LedgerDatabase, type LedgerSchema, VERSION } from './stores'
import { hasOurStores, upgradeLedger } from './upgrade'

export class LedgerTrouble extends Error {
  constructor(override readonly name: 'LedgerBlocked' | 'LedgerGone' | 'VersionError') {
    super(name)
  }
}

/** A connection to the database that is made again when it was closed; never to another database that took its place. */
export interface Connection {
  /** Made by a newer version, and only to be read. */
  readonly isNewer: boolean
  readonly begin: <T>(start: (db: LedgerDatabase) => T) => Promise<T>
  readonly close: () => void
}

/** Another panel of an older version has this long to finish what it is writing. */
const PATIENCE = 10_000

export async function connectTo(name: string): Promise<Connection> {
  let db: LedgerDatabase | null = null
  let opening: Promise<LedgerDatabase> | null = null
  let isGone = false

  function watch(opened: LedgerDatabase): void {
    opened.addEventListener('versionchange', ({ newVersion }) => {
      // A newer panel may upgrade the ledger, or the officer delete it; this one steps aside instead of blocking.
      if (newVersion === null) isGone = true
      opened.close()
      if (db === opened) db = null
    })
    opened.addEventListener('close', () => {
      if (db === opened) db = null
    })
  }

  /** It listens before anything is asked of it, and is closed where that fails: nobody waits for one that nobody holds. */
  async function openKnown(mustBe: boolean): Promise<Opened & { readonly id: string }> {
    const opened = await open(name, mustBe, watch)
    return { ...opened, id: await orClosed(opened.db, identityOf(opened.db)) }
  }

  function again(): Promise<LedgerDatabase> {
    opening ??= reopen().finally(() => {
      opening = null
    })
    return opening
  }

  async function reopen(): Promise<LedgerDatabase> {
    if (isGone) throw new LedgerTrouble('LedgerGone')
    const opened = await openKnown(true)
    if (opened.isNewer !== first.isNewer || opened.id !== first.id) {
      opened.db.close()
      throw new LedgerTrouble(opened.isNewer ? 'VersionError' : 'LedgerGone')
    }
    db = opened.db
    return opened.db
  }

  const first = await openKnown(false)
  db = first.db
  return {
    isNewer: first.isNewer,
    async begin(start) {
      const known = db ?? (await again())
      try {
        return start(known)
      } catch (error) {
        if (!isClosed(error)) throw error
        return start(await again())
      }
    },
    close() {
      db?.close()
      db = null
    },
  }
}

interface Opened {
  readonly db: LedgerDatabase
  readonly isNewer: boolean
}

/** `mustBe`: it was there a moment ago, so an empty one is not made in its place. `watch` hears of it at once. */
async function open(name: string, mustBe: boolean, watch: (db: LedgerDatabase) => void): Promise<Opened> {
  try {
    const db = await openOurs(name, mustBe)
    watch(db)
    return { db, isNewer: false }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionError') throw error
    return { db: await openNewer(name, watch), isNewer: true }
  }
}

function openOurs(name: string, mustBe: boolean): Promise<LedgerDatabase> {
  return new Promise((resolve, reject) => {
    let trouble: unknown
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLate = false
    openDB<LedgerSchema>(name, VERSION, {
      upgrade(db, from, _, change) {
        // What stops it is said by the opening itself, which fails then.
        change.done.catch(() => undefined)
        const stop = (error: unknown) => {
          trouble = error
          abort(change)
        }
        if (mustBe && from === 0) stop(new LedgerTrouble('LedgerGone'))
        else upgradeLedger(db, from, change).catch(stop)
      },
      blocked() {
        timer = setTimeout(() => {
          isLate = true
          reject(new LedgerTrouble('LedgerBlocked'))
        }, PATIENCE)
      },
    }).then(
      (db) => {
        clearTimeout(timer)
        if (isLate) db.close()
        else resolve(db)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(trouble ?? error)
      },
    )
  })
}

/** A ledger that a newer extension made is read where that one says it may be, and never written. */
async function openNewer(name: string, watch: (db: LedgerDatabase) => void): Promise<LedgerDatabase> {
  const db = await openDB<LedgerSchema>(name)
  watch(db)
  if (hasOurStores(db) && (await orClosed(db, isReadableHere(db)))) return db
  db.close()
  throw new LedgerTrouble('VersionError')
}

/** What was asked of a connection just opened; where it fails the connection is given up. */
async function orClosed<T>(db: LedgerDatabase, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    db.close()
    throw error
  }
}

async function isReadableHere(db: LedgerDatabase): Promise<boolean> {
  const layout = await metaOf(db, 'layout')
  const from = typeof layout === 'object' && layout !== null ? Reflect.get(layout, 'readableFrom') : null
  return typeof from === 'number' && from <= VERSION
}

/** Every ledger has an id of its own, given when it was made. */
async function identityOf(db: LedgerDatabase): Promise<string> {
  const known = await metaOf(db, 'ledger')
  const id = typeof known === 'object' && known !== null ? Reflect.get(known, 'id') : null
  return typeof id === 'string' ? id : ''
}

/** Not `db.get`: where its transaction ends early, nobody hears of that, and the panel takes it for a mishap. */
async function metaOf(db: LedgerDatabase, key: string): Promise<unknown> {
  const of = db.transaction('meta')
  of.done.catch(() => undefined)
  return of.store.get(key)
}

function abort(change: { abort(): void }): void {
  try {
    change.abort()
  } catch {
    // The browser was quicker.
  }
}

/** What the browser throws where the connection is closed or closing. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError'
}
