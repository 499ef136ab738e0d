import { accept, type Outcome } from '../../core/outcome'
import { canonicalJson } from '../../core/snapshot/snapshot-id'
import { type Card, cardOf } from './card'
import type { LedgerCheck } from './check-note'
import type { Ledger } from './open-ledger'
import { recordState } from './record-state'
import { isSealPaper } from './seal-paper'
import { RECORD_STORES, type Reading, type RecordStore } from './stores'
import { isWithdrawnNow } from './withdrawn'

export interface CheckOptions {
  readonly at: string
  /** Told after each batch how much of the ledger was looked at; the check goes on when it is done. */
  readonly progress: (looked: number, all: number) => Promise<void>
  /** Ends the check early, with nothing noted. */
  readonly isStopped?: () => boolean
}

/** Small enough that nobody waits for the panel. */
const BATCH = 10
const CARDED = ['snapshots', 'receipts', 'papers'] as const

/**
 * Looks through every record: whether it reads as what it was, its seal holds, and its card says what it says. Done in
 * small steps while nothing else is to do; null where it was stopped.
 */
export async function checkLedger(
  ledger: Ledger,
  options: CheckOptions,
): Promise<Outcome<LedgerCheck | null>> {
  const counted = await ledger.read(RECORD_STORES, countAll)
  if (!counted.ok) return counted
  const found = { looked: 0, damaged: [] as { store: RecordStore; id: string }[], cards: 0 }
  for (const store of RECORD_STORES) {
    for (let after: string | null = ''; after !== null; ) {
      if (options.isStopped?.()) return accept(null)
      const batch: Outcome<Batch> = await checkBatch(ledger, store, after)
      if (!batch.ok) return batch
      found.looked += batch.value.looked
      found.damaged.push(...batch.value.damaged.map((id) => ({ store, id })))
      found.cards += batch.value.wrong.length
      if (batch.value.wrong.length > 0) await mendCards(ledger, batch.value.wrong)
      after = batch.value.last
      await options.progress(found.looked, counted.value)
    }
  }
  found.cards += await dropStrayCards(ledger)
  const check = { at: options.at, ...found }
  const noted = await ledger.write(['meta'], (change) => change.objectStore('meta').put(check, 'check'))
  return noted.ok ? accept(check) : noted
}

async function countAll(of: Reading): Promise<number> {
  const counts = await Promise.all(RECORD_STORES.map((store) => of.objectStore(store).count()))
  return counts.reduce((a, b) => a + b, 0)
}

interface Batch {
  readonly looked: number
  readonly damaged: readonly string[]
  readonly wrong: readonly Card[]
  /** Where the next batch goes on; null at the end. */
  readonly last: string | null
}

async function checkBatch(ledger: Ledger, store: RecordStore, after: string): Promise<Outcome<Batch>> {
  return ledger.read([store, 'cards', 'events'], async (of) => {
    const range = IDBKeyRange.lowerBound(after, true)
    const keys = await of.objectStore(store).getAllKeys(range, BATCH)
    const records = await of.objectStore(store).getAll(range, BATCH)
    const cards = CARDED.some((carded) => carded === store)
      ? await Promise.all(
          keys.map((id, at) => wrongCard(of, { of: store as Card['of'], id, record: records[at] })),
        )
      : []
    return {
      looked: keys.length,
      damaged: keys.filter((_, at) => recordState(store, records[at]) === 'damaged'),
      wrong: cards.flatMap((card) => card ?? []),
      last: keys.length < BATCH ? null : (keys.at(-1) ?? null),
    }
  })
}

interface Carded {
  readonly of: Card['of']
  readonly id: string
  readonly record: unknown
}

/** The card a record should have, where it has another; of a damaged record the card tells more than the record. */
async function wrongCard(of: Reading, { of: store, id, record }: Carded): Promise<Card | null> {
  if (store === 'papers' && !isSealPaper(record)) return null
  const kept = await of.objectStore('cards').get(id)
  if (kept && recordState(store, record) === 'damaged') return null
  const right = { ...cardOf(store, record, await isWithdrawnNow(of, id)), id }
  return kept && canonicalJson(kept) === canonicalJson(right) ? null : right
}

async function mendCards(ledger: Ledger, cards: readonly Card[]): Promise<void> {
  await ledger.write(['cards'], async (change) => {
    for (const card of cards) await change.objectStore('cards').put(card)
  })
}

/** A card of a record that is gone stays: it is what is known of the loss. One of no store is of nothing. */
async function dropStrayCards(ledger: Ledger): Promise<number> {
  const dropped = await ledger.write(['cards'], async (change) => {
    const cards = await change.objectStore('cards').getAll()
    const strays = cards.filter(({ of }) => !['snapshots', 'receipts', 'papers'].includes(of))
    for (const { id } of strays) await change.objectStore('cards').delete(id)
    return strays.length
  })
  return dropped.ok ? dropped.value : 0
}
