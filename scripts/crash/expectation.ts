import { canonicalJson } from '../../core/snapshot/snapshot-id'
import { type Book, inStore, RECORDS, sizeOf } from '../../test/support/ledger-book'
import type { Step } from './job'

/** What is known of a job at the moment it was killed, and what must be found after it. */
export interface Expectation {
  /** The ledger before the first click. */
  readonly before: Book
  readonly steps: readonly Step[]
  /** Steps that were begun, and those whose sentence the panel had said. */
  readonly begun: number
  readonly said: number
  /** All that the panel said since the first click. */
  readonly sentences: readonly string[]
}

/** What was there before, or was said to be kept, and is not there. */
export function lossesIn(book: Book, expected: Expectation): string[] {
  const { before, steps, begun, said, sentences } = expected
  const kept = steps.slice(0, said)
  const broken = kept.filter(({ lasts }) => lasts && !lasts(book))
  const last = kept.at(-1)
  const underWay = steps.slice(said, begun).filter(({ onTheWay }) => onTheWay && !onTheWay(book, expected))
  const isLast = begun === said
  return [
    ...lostFrom(before, book),
    ...broken.map(({ words }) => `${words} was said, and it is not there`),
    ...underWay.map(
      ({ words }) => `on the way to ${words} «${sentences.at(-1)}» was said, and it is not there`,
    ),
    ...(isLast && last?.stands && !last.stands(book)
      ? [`${last.words} was said, and it does not stand`]
      : []),
  ]
}

/** Of every step all that it adds is there, or nothing; of no step more. */
export function countedWrong(book: Book, { before, steps, begun, said }: Expectation): string[] {
  const added = sizeOf(book) - sizeOf(before)
  const sums = [...steps.keys(), steps.length].map((count) =>
    steps.slice(0, count).reduce((sum, { adds }) => sum + adds, 0),
  )
  const right = sums.slice(said, begun + 1)
  return right.includes(added) ? [] : [`${added} records were added, of ${right.join(' or ')}`]
}

/** Records never change, but that an upgrade gives events their order. */
function lostFrom(before: Book, after: Book): string[] {
  return RECORDS.flatMap((store) => {
    const now = new Map(inStore(after, store).map(({ key, record }) => [key, record]))
    return inStore(before, store).flatMap(({ key, record }) => {
      const other = now.get(key)
      if (other === undefined) return [`${store} ${key} is gone`]
      return sameBut(record, other) ? [] : [`${store} ${key} says something else`]
    })
  })
}

function sameBut(before: object, after: object): boolean {
  const { when: was, ...rest } = before as { when?: number }
  const { when: is, ...other } = after as { when?: number }
  return (was === undefined || was === is) && canonicalJson(rest) === canonicalJson(other)
}
