import type { ReportSeal } from '../../core/reports/seal/report-seal'
import type { Card } from './card'
import { instantOf } from './event-order'
import { recordState } from './record-state'
import { type LedgerEvent, SealRecord } from './records'
import type { Reading } from './stores'

/** A sealed report, and whether it still stands. */
export interface SealKept {
  readonly seal: ReportSeal
  readonly withdrawn: boolean
}

/** The paper of a seal as it lies in the ledger, and what its card says of it. */
export interface SealLying {
  readonly card: Card
  readonly record: unknown
}

export interface SealsRead {
  readonly seals: readonly SealKept[]
  readonly damaged: readonly { readonly store: 'papers'; readonly id: string; readonly card: Card }[]
  readonly newer: number
}

export function isSealCard({ of, kind }: Card): boolean {
  return of === 'papers' && kind === 'seal'
}

/** Fetches the papers of these cards. */
export function papersOf(of: Reading, cards: readonly Card[]): Promise<SealLying[]> {
  return Promise.all(
    cards.map(async (card) => ({ card, record: (await of.objectStore('papers').get(card.id)) as unknown })),
  )
}

/** Seals in the order in which they were made; one that is not whole is named with its card. */
export function sealsIn(lying: readonly SealLying[], events: readonly LedgerEvent[]): SealsRead {
  const states = lying.map((one) => ({ ...one, state: recordState('papers', one.record) }))
  const of = (state: 'good' | 'newer' | 'damaged') => states.filter((one) => one.state === state)
  const noted = events.flatMap((event) => (event.kind === 'sealed' ? [event.ref] : []))
  const rank = ({ id }: ReportSeal) => noted.indexOf(id)
  return {
    seals: of('good')
      .map(({ card, record }) => ({ seal: SealRecord.parse(record).seal, withdrawn: card.withdrawn }))
      .sort((a, b) => rank(a.seal) - rank(b.seal) || instantOf(a.seal.sealedAt) - instantOf(b.seal.sealedAt)),
    damaged: of('damaged').map(({ card }) => ({ store: 'papers', id: card.id, card })),
    newer: of('newer').length,
  }
}
