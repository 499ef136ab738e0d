import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../../test/unit/captured'
import { PATH_JOINT } from '../../grid/grid'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { fold } from '../../text/fold'
import type { Figure, Snapshot } from '../snapshot'
import { bookOf } from './merge-book'
import { saidMissing, saidNotAdded, saidUndivided, saidUnlisted, whyLeftOut } from './merge-said'

const RECEIVED = 'dossiers.received'
const NAME = 'UBND xã A'

type Count = number | '-' | null
const rowsOf = (counts: Record<string, Count>): Captured['rows'] =>
  Object.fromEntries(Object.entries(counts).map(([row, count]) => [row, { [RECEIVED]: count }]))
const page = (counts: Record<string, Count>, by: Captured['by'] = 'field') =>
  snapshotOf({ unit: NAME, by, rows: rowsOf(counts) })
/** One page with rows of several kinds. */
const together = (...pages: Snapshot[]): Snapshot => ({
  ...pages[0]!,
  figures: pages.flatMap(({ figures }) => figures),
})
const bookFor = (...snapshots: Snapshot[]) => bookOf({ key: 'a', name: NAME, snapshots }, fold)

/** What a unit's captures say of what it received: the total, «?» where it is not known, then its rows by field; then who is named why. */
function said(...snapshots: Snapshot[]) {
  const { counts, refusals } = bookFor(...snapshots)
  const count = counts.get(RECEIVED)
  const words = (known: { state: string; value?: number } | null | undefined) =>
    known ? (known.value ?? '-') : '?'
  const fields = [...(count?.fields.values() ?? [])].map(({ label, known }) => `${label} ${words(known)}`)
  return [words(count?.total), ...fields, ...refusals.map(({ reason }) => reason)].join(' · ')
}

describe('what one capture of a unit says', () => {
  test.each<[string, Snapshot, string]>([
    ['its total row and its rows', page({ '': 7, 'Hộ tịch': 5, 'Đất đai': 2 }), '7 · Hộ tịch 5 · Đất đai 2'],
    [
      'its rows, where it has no total row',
      page({ 'Hộ tịch': 5, 'Đất đai': '-' }),
      '5 · Hộ tịch 5 · Đất đai -',
    ],
    [
      'nothing, where one of them is blank',
      page({ 'Hộ tịch': 5, 'Đất đai': null }),
      '? · Hộ tịch 5 · Đất đai ?',
    ],
    ['a total row that is blank is not its rows', page({ '': null, 'Hộ tịch': 5 }), '? · Hộ tịch 5'],
    ['«-» in its total', page({ '': '-', 'Hộ tịch': '-' }), '- · Hộ tịch -'],
    ['two rows of one name say nothing', page({ '': 7, 'Hộ tịch': 5, 'HỘ TỊCH': 2 }), '7 · HỘ TỊCH ?'],
    ['rows by unit', page({ 'Thôn 1': 3, 'Thôn 2': 4 }, 'unit'), '7'],
    ['rows by procedure', page({ 'Khai sinh': 3, 'Khai tử': 4 }, 'procedure'), '7'],
    [
      'rows by field and by procedure each hold the whole',
      together(page({ 'Hộ tịch': 7 }), page({ 'Khai sinh': 3, 'Khai tử': 4 }, 'procedure')),
      '7 · Hộ tịch 7',
    ],
    [
      'where two kinds of rows differ, nobody knows the whole',
      together(page({ 'Hộ tịch': 7 }), page({ 'Khai sinh': 3 }, 'procedure')),
      '? · Hộ tịch 7',
    ],
    [
      'where one kind has a blank, nobody does either',
      together(page({ 'Hộ tịch': 7 }), page({ 'Khai sinh': 3, 'Khai tử': null }, 'procedure')),
      '? · Hộ tịch 7',
    ],
    ['two total rows alike', together(page({ '': 7 }), page({ '': 7 })), '7'],
    ['two that differ', together(page({ '': 7 }), page({ '': 8 })), '?'],
    ['a number and a blank', together(page({ '': 7 }), page({ '': null })), '?'],
    [
      'rows that do not make the total',
      page({ '': 8, 'Hộ tịch': 5, 'Đất đai': 2 }),
      '? · Hộ tịch 5 · Đất đai 2 · identity-broken',
    ],
    [
      'rows of which one is blank do not deny it',
      page({ '': 8, 'Hộ tịch': 5, 'Đất đai': null }),
      '8 · Hộ tịch 5 · Đất đai ?',
    ],
  ])('%s', (_, capture, expected) => {
    expect(said(capture)).toBe(expected)
  })

  test('a row within a row, or of two names at once, is counted with the row that holds it', () => {
    const inner = page({ 'Hộ tịch': 5 }).figures.map(
      (figure): Figure => ({
        ...figure,
        by: { field: 'Khai sinh' },
        cell: { ...figure.cell, row: `Hộ tịch${PATH_JOINT}Khai sinh` },
      }),
    )
    const crossed = page({ 'Y tế': 9 }).figures.map(
      (figure): Figure => ({ ...figure, by: { field: 'Y tế', unit: 'Thôn 1' } }),
    )
    const own = page({ 'Hộ tịch': 5, 'Đất đai': 2 })
    expect(said({ ...own, figures: [...own.figures, ...inner, ...crossed] })).toBe(
      '7 · Hộ tịch 5 · Đất đai 2',
    )
  })

  test('what does not add up over units is never added from rows of units', () => {
    const { counts } = bookFor(
      snapshotOf({ unit: NAME, by: 'unit', rows: { A: { procedures: 3 }, B: { procedures: 4 } } }),
    )
    expect(counts.get('procedures')?.total).toBeNull()
  })

  test('a total that its rows contradict is said with both numbers', () => {
    const [refusal] = bookFor(page({ '': 1234, 'Hộ tịch': 1230 })).refusals
    expect(refusal).toMatchObject({ reason: 'identity-broken', where: NAME })
    expect(refusal?.message).toContain(
      `${NAME}: «${MEASURES[RECEIVED]}» dòng tổng 1.234 ≠ cộng các dòng 1.230, chênh 4.`,
    )
  })
})

describe('what several captures of a unit say', () => {
  test.each<[string, Snapshot[], string]>([
    ['the same counts once', [page({ '': 7 }), page({ '': 7 })], '7'],
    ['«-» and 0 are no two figures', [page({ '': '-' }), page({ '': 0 })], '-'],
    ['one that is blank is filled from the other', [page({ '': null }), page({ '': 7 })], '7'],
    ['whichever comes first', [page({ '': 7 }), page({ '': null })], '7'],
    [
      'two totals that differ are none, and neither are the rows',
      [page({ '': 7, 'Hộ tịch': 7 }), page({ '': 8 })],
      '? · Hộ tịch ? · two-rows-match',
    ],
    [
      'two rows that differ likewise, once for both',
      [page({ '': 7, 'Hộ tịch': 5, 'Đất đai': 2 }), page({ '': 7, 'Hộ tịch': 4, 'Đất đai': 3 })],
      '? · Hộ tịch ? · Đất đai ? · two-rows-match',
    ],
    [
      'a blank row is filled from the other page',
      [page({ '': 7, 'Hộ tịch': null, 'Đất đai': 2 }), page({ '': 7, 'Hộ tịch': 5, 'Đất đai': 2 })],
      '7 · Hộ tịch 5 · Đất đai 2',
    ],
    [
      'a known row stays beside a blank one',
      [page({ '': 7, 'Hộ tịch': 5, 'Đất đai': 2 }), page({ '': 7, 'Hộ tịch': null, 'Đất đai': 2 })],
      '7 · Hộ tịch 5 · Đất đai 2',
    ],
    [
      'pages that call their fields otherwise give no dossier to two rows',
      [page({ '': 7, 'Hộ tịch': 7 }), page({ '': 7, 'Tư pháp': 7 })],
      '7 · Hộ tịch ? · Tư pháp ? · two-rows-match',
    ],
  ])('%s', (_, captures, expected) => {
    expect(said(...captures)).toBe(expected)
  })

  test('another measure of theirs is not touched', () => {
    const other = snapshotOf({ unit: NAME, rows: { '': { [RECEIVED]: 8, 'dossiers.resolved': 3 } } })
    const { counts } = bookFor(page({ '': 7 }), other)
    expect([counts.get(RECEIVED)?.total, counts.get('dossiers.resolved')?.total]).toEqual([
      null,
      { state: 'number', value: 3 },
    ])
  })
})

describe('what is said of a merge', () => {
  const MANY: MeasureId[] = [
    'dossiers.received',
    'dossiers.resolved',
    'dossiers.pending',
    'dossiers.carried-over',
  ]
  const words = (...measures: MeasureId[]) => measures.map((measure) => `«${MEASURES[measure]}»`).join(', ')
  const messages = (refusals: readonly { message: string }[]) => refusals.map(({ message }) => message)

  test('a unit that lacks what others have, three of it by name', () => {
    const one = bookFor(page({ '': 7 }))
    const lacking = (count: number) => messages(saidMissing([one], new Set(MANY.slice(0, count))))
    expect(lacking(1)).toEqual([])
    expect(lacking(2)[0]).toBe(
      `${NAME} chưa có số liệu ${words('dossiers.resolved')}: dòng tổng của các loại này để trống.`,
    )
    expect(lacking(4)[0]).toContain(`${words(...MANY.slice(1))}: dòng`)
    expect(messages(saidMissing([bookFor()], new Set(MANY)))[0]).toContain(
      `${words(...MANY.slice(0, 3))} và 1 loại khác: dòng`,
    )
    expect(saidMissing([one], new Set(['score766.total']))).toEqual([])
    expect(saidMissing([bookFor(page({ '': null }))], new Set(MANY.slice(0, 1)))).toHaveLength(1)
  })

  test('a unit that does not divide what others divide, not one that has nothing of it', () => {
    const divided = bookFor(page({ '': 7, 'Hộ tịch': 7 }))
    const whole = bookFor(page({ '': 7 }))
    const measures = new Set(MANY)
    expect(messages(saidUndivided([divided, whole, bookFor()], measures))).toEqual([
      `${NAME} không chia ${words(RECEIVED)} theo lĩnh vực: không cộng được từng lĩnh vực, chỉ có dòng tổng. Xin gói chụp trang theo lĩnh vực của đơn vị này.`,
    ])
    expect(saidUndivided([whole, whole], measures)).toEqual([])
  })

  test('what is not added over units, where its total is blank', () => {
    const figures = snapshotOf({
      by: 'unit',
      rows: { '': { procedures: null, [RECEIVED]: null }, A: { procedures: null } },
    }).figures
    expect(messages(saidNotAdded('UBND tỉnh', figures))).toEqual([
      `${words('procedures')}: một thủ tục có ở nhiều đơn vị nên không cộng, dòng tổng để trống. Thêm gói chụp trang của chính UBND tỉnh rồi gộp lại.`,
    ])
    expect(saidNotAdded('UBND tỉnh', snapshotOf({ rows: { '': { procedures: 3 } } }).figures)).toEqual([])
  })

  test('how many units the sum is of, where nobody listed them', () => {
    expect(saidUnlisted(12).message).toContain('tổng của 12 đơn vị')
  })

  test.each<[string, Snapshot, string | null]>([
    ['a page of a unit', page({ '': 7 }), null],
    ['a form that was filled', { ...page({ '': 7 }), portal: 'baocao-form' }, 'wrong-page'],
    [
      'a page whose filter left units out',
      { ...page({ '': 7 }), scope: 'Loại: Đơn vị trực thuộc' },
      'wrong-filter',
    ],
    ['a page of all units that names none', { ...page({ '': 7 }), unit: 'Tất cả đơn vị' }, 'wrong-unit'],
    ['a page of all units by name', { ...page({ '': 7, 'Xã A': 7 }, 'unit'), unit: 'Tất cả đơn vị' }, null],
  ])('%s: %s', (_, capture, reason) => {
    expect(whyLeftOut(capture)?.reason ?? null).toBe(reason)
  })
})
