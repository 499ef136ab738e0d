import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addSnapshot, addTaskEvent, withdraw } from '../../extension/ledger/ledger'
import { addSeal } from '../../extension/ledger/seals'
import { countedWrong, type Expectation, lossesIn } from '../../scripts/crash/expectation'
import { type Book, type BookRecord, inStore } from '../support/ledger-book'
import { halvesIn } from '../support/ledger-halves'
import { bookOf, openTestLedger } from '../support/test-ledger'
import { quarterSeal } from './quarter-seal'
import { quarterSnapshot } from './quarter-snapshot'

const AT = '2025-03-18T10:00:00+07:00'
let book: Book

/** Two captures, one of them taken back, a piece of evidence and two seals. */
beforeAll(async () => {
  const ledger = await openTestLedger('crash-checks')
  const { id: _, format: __, before: ___, ...sent } = quarterSeal()
  await addSnapshot(ledger, quarterSnapshot({ unit: 'A' }), AT)
  await addSnapshot(ledger, quarterSnapshot({ unit: 'B' }), AT)
  await withdraw(ledger, quarterSnapshot({ unit: 'B' }).id, AT)
  await addTaskEvent(ledger, { task: 'I.1', on: '2025-03-18', kind: 'note', text: '7/KH' }, AT)
  for (const number of ['1', '2'])
    await addSeal(ledger, { ...sent, captures: [], sent: { ...sent.sent, number } })
  book = await bookOf(ledger)
})

type Change = (records: readonly BookRecord[]) => readonly BookRecord[]

/** The book with one store changed. */
function having(store: string, change: Change): Book {
  return { ...book, stores: { ...book.stores, [store]: change(inStore(book, store)) } }
}

const withoutFirst: Change = (records) => records.slice(1)
const withoutLast: Change = (records) => records.slice(0, -1)
const withPart =
  (part: object): Change =>
  ([first, ...rest]) =>
    first ? [{ ...first, record: { ...first.record, ...part } }, ...rest] : rest

describe('what is half there in a ledger', () => {
  it('is nothing where all is whole', () => {
    expect(halvesIn(book)).toEqual([])
  })

  it.each<[string, string, Change, RegExp]>([
    ['a capture without its card', 'cards', withoutFirst, /has no card/],
    ['a card that says something else', 'cards', withPart({ unit: 'C' }), /has another card/],
    ['a card without its capture', 'snapshots', withoutFirst, /card .* is of no record/],
    ['a capture whose figures were changed', 'snapshots', withPart({ unit: 'C' }), /is damaged/],
    ['an event about a record that is not there', 'papers', withoutFirst, /is about nothing/],
    ['a seal that nobody noted', 'events', withoutLast, /is put-in/],
    ['a cut chain of seals', 'papers', withoutFirst, /is (gone|cut-off)/],
    [
      'an event without its place in the order',
      'events',
      withPart({ when: undefined }),
      /no place in the order/,
    ],
  ])('%s', (_, store, change, words) => {
    expect(halvesIn(having(store, change)).join('\n')).toMatch(words)
  })

  it('stores of version 2 in a ledger that says it is of version 1', () => {
    expect(halvesIn({ ...book, version: 1 })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/has a store «cards»/),
        expect.stringMatching(/has the order/),
      ]),
    )
  })
})

describe('what a kill may leave', () => {
  const step = { words: /^Đã ghi/, adds: 2, act: () => Promise.resolve() }
  const expected = (more: Partial<Expectation>): Expectation => ({
    before: book,
    steps: [step],
    begun: 1,
    said: 0,
    sentences: [],
    ...more,
  })
  const added = (count: number): Book =>
    having('events', (records) => [
      ...records,
      ...Array.from({ length: count }, (_, at) => ({ key: `new ${at}`, record: {} })),
    ])

  it('all that a step adds or nothing, as long as it was not said; then all', () => {
    expect([0, 2].map((count) => countedWrong(added(count), expected({})))).toEqual([[], []])
    expect(countedWrong(added(1), expected({}))).toEqual(['1 records were added, of 0 or 2'])
    expect(countedWrong(added(0), expected({ said: 1 }))).toEqual(['0 records were added, of 2'])
    expect(countedWrong(added(2), expected({ begun: 0 }))).toEqual(['2 records were added, of 0'])
  })

  it('every record that was there, word for word; an upgrade may give an event its order', () => {
    expect(lossesIn(having('events', withoutFirst), expected({}))).toEqual([
      expect.stringMatching(/is gone$/),
    ])
    expect(lossesIn(having('snapshots', withPart({ unit: 'C' })), expected({}))).toEqual([
      expect.stringMatching(/says something else$/),
    ])
    const before = having('events', withPart({ when: undefined }))
    expect(lossesIn(book, expected({ before }))).toEqual([])
    expect(lossesIn(having('events', withPart({ when: 5 })), expected({}))).toHaveLength(1)
  })

  it('what was said, and what was said on the way to it', () => {
    const lasting = { ...step, lasts: () => false }
    expect(lossesIn(book, expected({ steps: [lasting] }))).toEqual([])
    expect(lossesIn(book, expected({ steps: [lasting], said: 1 }))).toHaveLength(1)
    const standing = { ...step, stands: () => false }
    expect(lossesIn(book, expected({ steps: [standing], said: 1 }))).toHaveLength(1)
    expect(lossesIn(book, expected({ steps: [standing, step], said: 1, begun: 2 }))).toEqual([])
    const onTheWay = { ...step, onTheWay: () => false }
    expect(lossesIn(book, expected({ steps: [onTheWay], sentences: ['Đang ghi 3/9'] }))).toHaveLength(1)
  })
})
