import { describe, expect, test } from 'vitest'
import {
  type CaptureAsked,
  captureAt,
  HATINH,
  MOJ,
  tableOf,
  valuesOf,
} from '../../../test/unit/system-captures'
import { MEASURES } from '../../measures/catalogue'
import type { Snapshot } from '../snapshot'
import { noHindrances, note, saidHindrances } from './hindrances'
import { joinSystems } from './join-systems'
import { needsSum } from './sum-context'
import { countersOf, type SystemTable } from './system-table'

const RECEIVED = 'dossiers.received'
const BY_FIELD = tableOf([
  ['Hộ tịch', MOJ, '2026-01-01'],
  ['', HATINH, null],
])
const BOTH = tableOf([['', `${HATINH} + ${MOJ}`, null]])

type Rows = CaptureAsked['rows']
/** `received({ '': 30, 'Đất đai': 12 })` are rows of what was received. */
const received = (counts: Record<string, number | null | '-'>): Rows =>
  Object.fromEntries(Object.entries(counts).map(([row, count]) => [row, { [RECEIVED]: count }]))
const at = (host: string, rows: Rows, more: Partial<CaptureAsked> = {}) => captureAt({ host, rows, ...more })
const joined = (table: SystemTable, ...captures: Snapshot[]) => joinSystems(captures, { table })
const said = (snapshots: readonly Snapshot[]) => [
  ...new Set(snapshots.flatMap(({ systems }) => systems?.doubts.map(({ message }) => message) ?? [])),
]

describe('a row of a sum', () => {
  test.each<[string, Rows, Rows, Record<string, number | null | '-'>]>([
    [
      'that one system has not is nothing there, where its rows make its total',
      received({ '': 30, 'Đất đai': 12, 'Chứng thực': 18 }),
      received({ '': 7, 'Hộ tịch': 7 }),
      { '': 37, 'Đất đai': 12, 'Chứng thực': 18, 'Hộ tịch': 7 },
    ],
    [
      'that one system has not is unknown, where its rows leave some of its total out',
      received({ '': 30, 'Đất đai': 12, 'Chứng thực': 18 }),
      received({ '': 9, 'Hộ tịch': 7 }),
      { '': 39, 'Đất đai': null, 'Chứng thực': null, 'Hộ tịch': 7 },
    ],
    [
      'that both have is both',
      received({ '': 30, 'Hộ tịch': 30 }),
      received({ '': 7, 'HỘ TỊCH': 7 }),
      { '': 37, 'Hộ tịch': 37 },
    ],
    [
      'that is blank in one is blank, and so is the whole',
      received({ '': 30, 'Hộ tịch': 12, 'Đất đai': 18 }),
      received({ '': null, 'Hộ tịch': null, 'Đất đai': 7 }),
      { '': null, 'Hộ tịch': null, 'Đất đai': 25 },
    ],
    [
      'that is «-» in both stays «-», beside a number it adds nothing',
      received({ '': 5, 'Hộ tịch': '-', 'Đất đai': 5 }),
      received({ '': 7, 'Hộ tịch': '-', 'Đất đai': 7, 'Y tế': '-' }),
      { '': 12, 'Hộ tịch': '-', 'Đất đai': 12, 'Y tế': '-' },
    ],
    [
      'that stands twice in one is blank',
      received({ '': 12, 'Hộ tịch': 5, 'HỘ TỊCH': 7 }),
      received({ '': 7, 'Hộ tịch': 7 }),
      { '': 19, 'HỘ TỊCH': null },
    ],
  ])('%s', (_, ours, theirs, expected) => {
    const [sum, ...more] = joined(BOTH, at(HATINH, ours), at(MOJ, theirs))
    expect([valuesOf(sum, RECEIVED), more, said([sum!])]).toEqual([expected, [], []])
  })

  test('says what it is a sum of: text, proof and each addend that spoke', () => {
    const ours = at(HATINH, received({ '': 1234, 'Hộ tịch': 1234 }))
    const theirs = at(MOJ, received({ '': '-', 'Y tế': '-' }))
    const [sum] = joined(BOTH, ours, theirs)
    const addends = [
      { snapshot: ours.id, system: HATINH, value: 1234 },
      { snapshot: theirs.id, system: MOJ, value: null },
    ]
    for (const field of ['Hộ tịch', undefined]) {
      const found = sum!.figures.find(({ by }) => by.field === field)
      expect([found?.cell.text, found?.provedBy[0], found?.addends]).toEqual([
        '1.234',
        'total = sum of systems',
        addends,
      ])
    }
  })

  test('of a unit that one system does not show is unknown: it may stand there under another name', () => {
    const units = (host: string, counts: Record<string, number>) =>
      at(host, received(counts), { by: 'unit', unit: 'Tất cả đơn vị' })
    const [sum] = joined(
      BOTH,
      units(HATINH, { '': 12, 'Xã Sơn Giang': 5, 'Xã Sơn Tiến': 7 }),
      units(MOJ, { '': 3, 'Xã Sơn Giang': 3 }),
    )
    expect(valuesOf(sum, RECEIVED)).toEqual({ '': 15, 'Xã Sơn Giang': 8, 'Xã Sơn Tiến': null })
  })

  test('of a procedure counts in both systems, whatever the table says of a lĩnh vực', () => {
    const procedures = (host: string, counts: Record<string, number>) =>
      at(host, received(counts), { by: 'procedure' })
    const [sum] = joined(
      BY_FIELD,
      procedures(HATINH, { '': 4, 'Chứng thực bản sao': 4 }),
      procedures(MOJ, { '': 3, 'Đăng ký khai sinh': 3 }),
    )
    expect(valuesOf(sum, RECEIVED)).toEqual({ '': 7, 'Chứng thực bản sao': 4, 'Đăng ký khai sinh': 3 })
  })
})

describe('the whole of a sum', () => {
  test('stands there also where no page has a total row: known where the rows are all there is', () => {
    const [sum] = joined(BOTH, at(HATINH, received({ 'Hộ tịch': 5 })), at(MOJ, received({ 'Hộ tịch': 7 })))
    const total = sum!.figures.find(({ by }) => by.field === undefined)
    expect([total?.value, total?.cell]).toEqual([
      12,
      { row: 'Tổng số', column: MEASURES[RECEIVED], text: '12' },
    ])
  })

  test('is blank where one system is not here, though nobody wrote a total row', () => {
    const [sum] = joined(BY_FIELD, at(HATINH, received({ 'Đất đai': 5 })))
    expect(valuesOf(sum, RECEIVED)).toEqual({ 'Đất đai': 5, 'Hộ tịch': null, '': null })
  })

  test('is not made of captures whose filter left units out', () => {
    const part = (host: string, count: number) => ({
      ...at(host, received({ 'Xã Sơn Giang': count }), { by: 'unit', unit: 'Tất cả đơn vị' }),
      scope: 'Loại: Đơn vị trực thuộc',
    })
    const [sum] = joined(BOTH, part(HATINH, 5), part(MOJ, 7))
    expect(valuesOf(sum, RECEIVED)).toEqual({ 'Xã Sơn Giang': 12 })
  })

  test('a page by units gets no row of a lĩnh vực, a page by lĩnh vực one for each that is missing', () => {
    const units = at(HATINH, received({ 'Xã Sơn Giang': 5 }), { by: 'unit', unit: 'Tất cả đơn vị' })
    expect(Object.keys(valuesOf(joined(BY_FIELD, units)[0], RECEIVED))).toEqual(['Xã Sơn Giang', ''])
    const three = tableOf([
      ['Hộ tịch', MOJ, null],
      ['Y tế', 'motcua.moh.gov.vn', null],
      ['', HATINH, null],
    ])
    const fields = [at(HATINH, received({ 'Đất đai': 5 })), at(MOJ, received({ 'Hộ tịch': 2 }))]
    expect(valuesOf(joined(three, ...fields)[0], RECEIVED)).toEqual({
      'Đất đai': 5,
      'Hộ tịch': 2,
      'Y tế': null,
      '': null,
    })
  })
})

describe('who speaks for a system', () => {
  const theirs = at(MOJ, received({ '': 7, 'Hộ tịch': 7 }))
  const other = (portal: string, count: number | null) =>
    at(MOJ, received({ '': count, 'Hộ tịch': count }), { portal })

  test('its own capture of the page, though another page of it says otherwise', () => {
    const sums = joined(BY_FIELD, at(HATINH, received({ '': 30, 'Đất đai': 30 })), theirs, other('b', 8))
    const totals = sums.map((sum) => [sum.portal, valuesOf(sum, RECEIVED)[''], said([sum])])
    expect(totals).toEqual([
      ['hatinh-06-fields', 37, []],
      ['b', 38, []],
    ])
  })

  test('other pages where they agree; where not, none, and it is said which system', () => {
    const ours = at(HATINH, received({ '': 30, 'Đất đai': 30 }))
    const ofPage = (...others: Snapshot[]) => {
      const sums = joined(BY_FIELD, ours, ...others).filter(({ portal }) => portal === ours.portal)
      return [valuesOf(sums[0], RECEIVED)[''], said(sums).length]
    }
    expect(ofPage(other('b', 7), other('c', 7))).toEqual([37, 0])
    expect(ofPage(other('b', 7), other('c', 8))).toEqual([null, 1])
    expect(said(joined(BY_FIELD, ours, other('b', 7), other('c', 8))).join()).toContain(
      `các trang của ${MOJ} (Bộ Tư pháp) cho «${MEASURES[RECEIVED]}» khác nhau`,
    )
    expect(ofPage(other('b', 0), at(MOJ, received({ '': '-' }), { portal: 'c' }))).toEqual([30, 0])
  })

  test('a page whose whole is not known does not agree with one that knows it', () => {
    const ours = at(HATINH, received({ '': 30, 'Đất đai': 30 }))
    const unknown = (portal: string) =>
      at(
        MOJ,
        { '': { [RECEIVED]: null }, 'Hộ tịch': { [RECEIVED]: null, 'dossiers.resolved': 1 } },
        { portal },
      )
    const totals = (...others: Snapshot[]) =>
      joined(BY_FIELD, ours, ...others).map((sum) => valuesOf(sum, RECEIVED)[''])
    expect(totals(unknown('b'), unknown('c'))).toEqual([null, undefined, undefined])
    expect(said(joined(BY_FIELD, ours, unknown('b'), unknown('c'))).join()).not.toContain('khác nhau')
    expect(said(joined(BY_FIELD, ours, unknown('b'), other('c', 7))).join()).toContain('khác nhau')
  })

  test('its row for the unit on a page of all units', () => {
    const all = at(MOJ, received({ 'Xã Hương Sơn': 7, 'Xã Sơn Giang': 4 }), {
      by: 'unit',
      unit: 'Tất cả đơn vị',
      portal: 'hatinh-06a',
    })
    const sums = joined(BOTH, at(HATINH, received({ '': 30 })), all)
    const own = sums.find(({ unit }) => unit === 'UBND xã Hương Sơn')
    expect(valuesOf(own, RECEIVED)['']).toBe(37)
    expect(own?.systems?.addends).toContain(all.id)
  })
})

describe('what the table is not about', () => {
  const counts = [at(HATINH, received({ '': 30 })), at(MOJ, received({ '': 7 }))]
  const survey = (host: string, more: Partial<CaptureAsked> = {}) =>
    at(host, { '': { ratings: 5 } }, { portal: 'hatinh-hai-long', ...more })

  test.each([
    ['on an address of its own', 'danhgia.hatinh.gov.vn'],
    ['on an address of the table', MOJ],
  ])('a survey %s stays the very one it is', (_, host) => {
    const own = survey(host)
    expect(joined(BOTH, ...counts, own)).toContain(own)
  })

  test('a survey beside dossiers on one page stays in the sum of that page', () => {
    const both = at(HATINH, { '': { [RECEIVED]: 30, ratings: 5 } })
    const elsewhere = at(MOJ, received({ '': 7 }), { portal: 'b' })
    const [sum] = joined(BOTH, both, elsewhere)
    expect([valuesOf(sum, RECEIVED), valuesOf(sum, 'ratings'), said([sum!])]).toEqual([
      { '': 37 },
      { '': 5 },
      [],
    ])
    const [blank] = joined(BOTH, both, counts[1]!)
    expect([valuesOf(blank, RECEIVED), valuesOf(blank, 'ratings')]).toEqual([{ '': 37 }, { '': null }])
    expect(said([blank!])).toEqual([
      expect.stringMatching(/: chỉ motcua\.hatinh\.gov\.vn .* có «Tổng số phiếu/),
    ])
  })

  test('two surveys in other systems are blank in the sum, and said beside what else is missing', () => {
    const both = at(HATINH, { '': { [RECEIVED]: 30, ratings: 5 } })
    const others = at(MOJ, { '': { ratings: 6 } })
    const [sum] = joined(BOTH, both, others)
    expect([valuesOf(sum, RECEIVED), valuesOf(sum, 'ratings')]).toEqual([{ '': null }, { '': null }])
    expect(sum!.systems?.doubts.map(({ reason }) => reason)).toEqual(['two-systems', 'system-missing'])
  })

  test('that their numbers differ is not said of systems that the table tells apart: they may be equal', () => {
    const pages = [HATINH, MOJ].map((host, more) => at(host, { '': { [RECEIVED]: 30 + more, ratings: 5 } }))
    const [sum] = joined(BOTH, ...pages)
    expect([valuesOf(sum, RECEIVED), valuesOf(sum, 'ratings')]).toEqual([{ '': 61 }, { '': null }])
    expect(said([sum!])).toEqual([expect.stringContaining('Không rõ phải cộng hay chỉ một nơi đếm')])
  })
})

describe('captures that the table does not know', () => {
  const [ours, theirs] = [at(HATINH, received({ '': 30 })), at(MOJ, received({ '': 7 }))]

  test('are named, each once, on every page', () => {
    const strangers = ['motcua.moh.gov.vn', 'motcua.moet.gov.vn'].map((host) => at(host, received({ '': 3 })))
    const pages = joined(BOTH, ours, theirs, ...strangers)
    expect(pages.map((page) => valuesOf(page, RECEIVED)[''])).toEqual([null])
    expect(said(pages).map((words) => /ghi (\S+)/.exec(words)?.[1])).toEqual([
      'motcua.moh.gov.vn',
      'motcua.moet.gov.vn',
    ])
  })

  test('a file beside them is not added, and its page says so by its name', () => {
    const file = captureAt({ url: 'file:///bo-tu-phap.html', portal: 'b', rows: received({ '': 7 }) })
    const pages = joined(BOTH, ours, theirs, file)
    expect(pages.map((page) => [page.portal, valuesOf(page, RECEIVED)['']])).toEqual([
      ['hatinh-06-fields', 37],
      ['b', null],
    ])
    expect(said(pages).join()).toContain('tệp «bo-tu-phap.html»')
  })

  test('a file of a survey is no file of dossiers', () => {
    const file = captureAt({ url: 'file:///hai-long.html', portal: 'b', rows: { '': { ratings: 5 } } })
    expect(joined(BOTH, ours, theirs, file)).toContain(file)
  })

  test('a system alone that the table leaves out is blank, though it stands alone', () => {
    const [page] = joined(tableOf([['', HATINH, null]]), theirs)
    expect([valuesOf(page, RECEIVED), said([page!]).length]).toEqual([{ '': null }, 1])
  })
})

describe('whether captures are to be summed', () => {
  const reads = (...captures: Snapshot[]) =>
    captures.map((snapshot) => ({ snapshot, system: { is: 'host' as const, key: hostOf(snapshot) } }))
  const hostOf = ({ source }: Snapshot) => source.url.split('/')[2]!
  const dossiers = (host: string) => at(host, received({ '': 1 }))
  const survey = at('danhgia.hatinh.gov.vn', { '': { ratings: 5 } })
  const ONE = tableOf([['', HATINH, null]])
  const LATER = tableOf([['Hộ tịch', MOJ, '2026-03-01']])

  test.each<[string, Snapshot[], SystemTable, boolean]>([
    ['by a table of two systems', [dossiers(HATINH)], BOTH, true],
    ['not where nothing counts dossiers', [survey], BOTH, false],
    ['not by an empty table', [dossiers(HATINH), dossiers(MOJ)], tableOf([]), false],
    ['not by a table of other days', [dossiers(HATINH), dossiers(MOJ)], LATER, false],
    ['not by a table of this system alone', [dossiers(HATINH)], ONE, false],
    ['where another system counts too', [dossiers(HATINH), dossiers(MOJ)], ONE, true],
    ['not where that one is a survey', [dossiers(HATINH), survey], ONE, false],
  ])('%s', (_, captures, table, expected) => {
    expect(needsSum(reads(...captures), { table })).toBe(expected)
  })
})

test('a sum is as old as its oldest addend, so that what was captured too early stays «tạm tính»', () => {
  const early = at(MOJ, received({ '': 7 }), { at: '2026-02-14T23:00:00+07:00' })
  const late = at(HATINH, received({ '': 30 }), { at: '2026-02-14T17:30:00Z' })
  for (const captures of [
    [early, late],
    [late, early],
  ])
    expect(joined(BOTH, ...captures)[0]!.source.capturedAt).toBe(early.source.capturedAt)
})

describe('what stands in the way is said once for each system', () => {
  const of = at(HATINH, {})
  const days = { from: '2026-01-15', to: '2026-02-14' }
  const counters = countersOf({ table: BY_FIELD }, days)
  const messages = (fill: (found: ReturnType<typeof noHindrances>) => void) => {
    const found = noHindrances()
    fill(found)
    return saidHindrances(of, found, counters).map(({ message }) => message.replace(/^[^:]*: /, ''))
  }

  test('nothing in the way, nothing said', () => {
    expect(messages(() => {})).toEqual([])
  })

  test('a missing system with its lĩnh vực and all that is missing of it', () => {
    const [one, ...more] = messages(({ missing }) => {
      note(missing, MOJ, 'dossiers.received')
      note(missing, MOJ, 'dossiers.resolved')
      note(missing, MOJ, 'dossiers.resolved')
    })
    expect(more).toEqual([])
    expect(one).toContain(`(đếm Hộ tịch), thiếu «${MEASURES[RECEIVED]}», «${MEASURES['dossiers.resolved']}»:`)
    expect(messages(({ missing }) => note(missing, HATINH, 'dossiers.received'))[0]).not.toContain('(đếm')
  })

  test('a lĩnh vực counted twice with who counts it by the table', () => {
    const [one] = messages(({ twice }) => {
      note(twice, HATINH, 'Hộ tịch')
      note(twice, HATINH, 'hộ tịch')
    })
    expect(one).toContain(
      'lĩnh vực Hộ tịch, hộ tịch, mà bảng hệ thống ghi do motcua.moj.gov.vn (Bộ Tư pháp) đếm',
    )
  })

  test('pages that differ, and what cannot be added, over as many systems as count', () => {
    const all = messages(({ unsettled, notAddable }) => {
      note(unsettled, MOJ, 'dossiers.received')
      notAddable.add('procedures')
    })
    expect(all.map((words) => words.slice(0, 20))).toEqual(['các trang của motcua', '«Số thủ tục hành chí'])
    expect(all[1]).toContain('không cộng được qua 2 hệ thống')
  })
})
