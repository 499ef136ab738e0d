import type { Outcome } from '../../core/outcome'
import type { Ledger } from './open-ledger'
import { RECORD_STORES, type RecordStore } from './stores'

/** What looking through the whole ledger found. */
export interface LedgerCheck {
  readonly at: string
  /** Records looked at. */
  readonly looked: number
  readonly damaged: readonly { readonly store: RecordStore; readonly id: string }[]
  /** Cards that did not say what their record says, were missing or of nothing; they were made anew. */
  readonly cards: number
}

/** When and with what the ledger was last looked through; null where it never was. */
export async function lastCheck(ledger: Ledger): Promise<Outcome<LedgerCheck | null>> {
  return ledger.read(['meta'], async (of) => {
    const check: unknown = await of.objectStore('meta').get('check')
    return Array.isArray(Reflect.get(Object(check), 'damaged')) ? (check as LedgerCheck) : null
  })
}

const MOST_NAMED = 200

/** The damaged records that a note of a check names. */
export function damagedIn(check: unknown): LedgerCheck['damaged'] {
  const damaged: unknown = Reflect.get(Object(check), 'damaged')
  const named = Array.isArray(damaged) ? (damaged as LedgerCheck['damaged']).slice(0, MOST_NAMED) : []
  return named.filter(({ store, id }) => RECORD_STORES.includes(store) && typeof id === 'string')
}
