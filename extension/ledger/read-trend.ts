import { accept, type Outcome } from '../../core/outcome'
import type { Day } from '../../core/text/day'
import { emptyShelf } from './capture-shelf'
import type { Card } from './card'
import type { Ledger } from './open-ledger'
import type { Snapshot } from './records'
import type { Reading } from './stores'

export interface TrendWanted {
  readonly kind: string
  /** Last day of the newest period. */
  readonly to: Day
  /** How many periods. */
  readonly periods: number
}

/** Captures of the last periods of one kind, oldest first: a step back in time costs no more in the tenth year. */
export async function readTrend(ledger: Ledger, wanted: TrendWanted): Promise<Outcome<Snapshot[]>> {
  const raw = await ledger.read(['cards', 'snapshots'], async (of) => {
    const ids = (await lastCards(of, wanted)).map(({ id }) => id)
    const records = await Promise.all(ids.map((id) => of.objectStore('snapshots').get(id)))
    return new Map(ids.map((id, at) => [id, records[at]]))
  })
  if (!raw.ok) return raw
  const shelf = emptyShelf()
  await shelf.take(raw.value)
  return accept([...raw.value.keys()].reverse().flatMap((id) => shelf.get(id) ?? []))
}

async function lastCards(of: Reading, { kind, to, periods }: TrendWanted): Promise<Card[]> {
  const range = IDBKeyRange.bound(['snapshots', kind, ''], ['snapshots', kind, to])
  const cards: Card[] = []
  const days = new Set<string>()
  let cursor = await of.objectStore('cards').index('series').openCursor(range, 'prev')
  for (; cursor; cursor = await cursor.continue()) {
    const card = cursor.value
    if (card.withdrawn) continue
    days.add(`${card.from} ${card.to}`)
    if (days.size > periods) break
    cards.push(card)
  }
  return cards
}
