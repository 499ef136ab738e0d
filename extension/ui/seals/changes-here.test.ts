import { describe, expect, it } from 'vitest'
import { bundledPlan } from '../../../core/plans/read/bundled-plan'
import { placesChanged } from '../../../core/reports/seal/figures-changed'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { sealSnapshot } from '../../../core/snapshot/snapshot-id'
import { quarterReceipt, quarterSeal } from '../../../test/unit/quarter-seal'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import type { SealKept } from '../../ledger/read-seals'
import { changedInOneLine, changesHere } from './changes-here'

const THEN = quarterSnapshot()
const RECEIPT = quarterReceipt(THEN)
const SUBJECT = { unit: THEN.unit, from: THEN.period.from, to: THEN.period.to }
const SEALED: SealKept = { seal: quarterSeal(), withdrawn: false }

function recaptured(value: number): Snapshot {
  const { id: _, ...content } = THEN
  return sealSnapshot({
    ...content,
    source: { ...content.source, capturedAt: '2025-03-21T09:00:00+07:00' },
    figures: THEN.figures.map((figure) =>
      figure.by.field === 'Hộ tịch' && figure.measure === 'dossiers.received.online'
        ? { ...figure, value }
        : figure,
    ),
  })
}

interface Book {
  readonly snapshots: readonly Snapshot[]
  readonly receipts?: readonly (typeof RECEIPT)[]
  readonly seals?: readonly SealKept[]
}

function changedIn({ snapshots, receipts = [], seals = [] }: Book) {
  const kept = receipts.map((receipt, at) => ({ id: `${at}`, receipt }))
  const view = { snapshots, receipts: kept, seals, events: [] } as never
  return changesHere({ view, subject: SUBJECT, period: { ...THEN.period }, plan: bundledPlan() } as never)
}

/** Each report that differs: whether it was sent, how many cells, how many captures are gone. */
function differing(book: Book) {
  return changedIn(book).map(({ seal, changes, gone }) => [
    seal ? 'sent' : 'filled',
    placesChanged(changes).length,
    gone,
  ])
}

describe('reports that later captures contradict', () => {
  it('are none where nothing was filled, or nothing changed', () => {
    expect(differing({ snapshots: [THEN, recaptured(815)] })).toEqual([])
    expect(differing({ snapshots: [THEN, recaptured(812)], receipts: [RECEIPT], seals: [SEALED] })).toEqual(
      [],
    )
  })

  it('before the seal: the fill is old, and its cells are counted', () => {
    expect(differing({ snapshots: [THEN, recaptured(815)], receipts: [RECEIPT] })).toEqual([['filled', 1, 0]])
  })

  it('a later fill takes the place of an earlier one', () => {
    const later = { ...quarterReceipt(recaptured(815)), at: '2025-03-21T10:00:00+07:00' }
    expect(differing({ snapshots: [THEN, recaptured(815)], receipts: [RECEIPT, later] })).toEqual([])
  })

  it('after the seal: what was sent is held against the ledger, once', () => {
    const book = { snapshots: [THEN, recaptured(815)], receipts: [RECEIPT], seals: [SEALED] }
    expect(differing(book)).toEqual([['sent', 1, 0]])
  })

  it('a withdrawn seal leaves the fill', () => {
    const book = { snapshots: [THEN, recaptured(815)], receipts: [RECEIPT] }
    expect(differing({ ...book, seals: [{ ...SEALED, withdrawn: true }] })).toEqual([['filled', 1, 0]])
  })

  it('a fill whose capture was taken back has no source any more: said', () => {
    expect(differing({ snapshots: [recaptured(812)], receipts: [RECEIPT] })).toEqual([['filled', 0, 1]])
  })
})

describe('in one line', () => {
  const later = recaptured(815)
  const newRow = sealSnapshot({
    ...later,
    figures: [
      ...THEN.figures,
      ...THEN.figures.flatMap((one) =>
        one.by.field === 'Hộ tịch' && one.measure === 'dossiers.received.online'
          ? [{ ...one, by: { field: 'Con nuôi' }, value: 3 }]
          : [],
      ),
    ],
  })

  it.each<[string, Book, string | null]>([
    ['nothing changed', { snapshots: [THEN], receipts: [RECEIPT], seals: [SEALED] }, null],
    ['one that was sent', { snapshots: [THEN, later], seals: [SEALED] }, 'khác bản đã gửi 18/03: 1 ô'],
    [
      'one that was filled',
      { snapshots: [THEN, later], receipts: [RECEIPT] },
      'khác lần điền 10:00 17/03/2025: 1 ô, phiếu đối chiếu đã cũ',
    ],
    [
      'a row no cell was written for',
      { snapshots: [THEN, newRow], seals: [SEALED] },
      'khác bản đã gửi 18/03: 1 số chưa có ô',
    ],
    [
      'a fill without its captures',
      { snapshots: [], receipts: [RECEIPT] },
      'lần điền 10:00 17/03/2025 không còn nguồn',
    ],
    [
      'several',
      { snapshots: [THEN, later], receipts: [RECEIPT, { ...RECEIPT, host: 'form' }] },
      '2 báo cáo phải xem lại, số đã đổi',
    ],
  ])('%s', (_case, book, words) => expect(changedInOneLine(changedIn(book))).toBe(words))
})
