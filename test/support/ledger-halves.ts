import { chainFaults } from '../../core/reports/seal/seal-chain'
import { canonicalJson } from '../../core/snapshot/snapshot-id'
import { type Card, cardOf } from '../../extension/ledger/card'
import { inOrder } from '../../extension/ledger/event-order'
import { recordState } from '../../extension/ledger/record-state'
import { LedgerEvent } from '../../extension/ledger/records'
import { withdrawnRefs } from '../../extension/ledger/withdrawn'
import { type Book, type BookRecord, inStore, RECORDS } from './ledger-book'

const CARDED = ['snapshots', 'receipts', 'papers'] as const

/**
 * What is half there in a ledger as it lies on the disk: a damaged record, one without its card or a card without its
 * record, an event about nothing, a seal that nobody noted or a chain that does not hold. Empty where all is whole.
 */
export function halvesIn(book: Book): string[] {
  if (book.version === 0) return []
  const damaged = RECORDS.flatMap((store) =>
    inStore(book, store).flatMap(({ key, record }) =>
      recordState(store, record) === 'damaged' ? [`${store} ${key} is damaged`] : [],
    ),
  )
  if (book.version === 1) return [...damaged, ...halvesOfVersion1(book)]
  return [...damaged, ...wrongCards(book), ...eventsOfNothing(book), ...chainOf(book), ...orderOf(book)]
}

/** Of an upgrade that did not happen nothing may be there. */
function halvesOfVersion1(book: Book): string[] {
  const later = Object.keys(book.stores).filter((store) => ['papers', 'cards', 'meta'].includes(store))
  const ordered = inStore(book, 'events').filter(({ record }) => record.when !== undefined)
  return [
    ...later.map((store) => `version 1 has a store «${store}» of version 2`),
    ...ordered.map(({ key }) => `event ${key} of version 1 has the order of version 2`),
  ]
}

function wrongCards(book: Book): string[] {
  const withdrawn = withdrawnRefs(eventsOf(book))
  const cards = new Map(inStore(book, 'cards').map(({ key, record }) => [key, record]))
  const wanted = new Map(
    CARDED.flatMap((of) => inStore(book, of).map((kept) => cardFor(of, kept, withdrawn))),
  )
  const wrong = [...wanted].filter(
    ([id, card]) => canonicalJson(cards.get(id) ?? null) !== canonicalJson(card),
  )
  const stray = [...cards.keys()].filter((id) => !wanted.has(id))
  return [
    ...wrong.map(([id, { of }]) => `${of} ${id} ${cards.has(id) ? 'has another card' : 'has no card'}`),
    ...stray.map((id) => `card ${id} is of no record`),
  ]
}

function cardFor(
  of: Card['of'],
  { key, record }: BookRecord,
  withdrawn: ReadonlySet<string>,
): [string, Card] {
  return [key, cardOf(of, record, withdrawn.has(key))]
}

function eventsOfNothing(book: Book): string[] {
  const known = new Set(RECORDS.flatMap((store) => inStore(book, store).map(({ key }) => key)))
  return eventsOf(book).flatMap((event) =>
    'ref' in event && !known.has(event.ref) ? [`event ${event.id} (${event.kind}) is about nothing`] : [],
  )
}

function chainOf(book: Book): string[] {
  const seals = inStore(book, 'papers').filter(({ record }) => record.kind === 'seal')
  const noted = eventsOf(book).flatMap((event) => (event.kind === 'sealed' ? [event.ref] : []))
  const faults = chainFaults(
    seals.map(({ record }) => record.seal),
    noted,
  )
  return faults.map(({ seal, how }) => `seal ${seal} is ${how}`)
}

function orderOf(book: Book): string[] {
  const without = inStore(book, 'events').filter(({ record }) => typeof record.when !== 'number')
  return without.map(({ key }) => `event ${key} has no place in the order`)
}

export function eventsOf(book: Book): LedgerEvent[] {
  return inOrder(
    inStore(book, 'events').flatMap(({ record }) => {
      const parsed = LedgerEvent.safeParse(record)
      return parsed.success ? [parsed.data] : []
    }),
  )
}
