import { describe, expect, test } from 'vitest'
import { captureAt, HATINH, MOJ, tableOf, UNIT } from '../../../test/unit/system-captures'
import type { Snapshot } from '../snapshot'
import { blankedPage, shownOf } from './blanked-page'
import { familyOf, saysTheSame, spokenIn } from './families'
import { capturesFor, snapshotsFor, subjectOf } from './snapshots-for'
import { hostAt, mayBeOne, type SystemSeen, systemOf } from './system-of'
import { countersOf } from './system-table'
import {
  measuresWords,
  saidApart,
  saidByOne,
  saidFromFile,
  saidNotAddable,
  saidNotInTable,
  saidSum,
  saidSystemMissing,
  saidTwice,
  saidUnlike,
  saidUnsettled,
  systemShown,
} from './system-words'

const OF = captureAt({ rows: { '': { 'dossiers.received': 9 } } })
const host = (key: string): SystemSeen => ({ is: 'host', key })
const file = (key: string): SystemSeen => ({ is: 'unknown', key })
const WHERE = `${UNIT}, 15/01/2026–14/02/2026`

test.each([
  [
    saidApart(OF, [host(HATINH), host('a.vn')]),
    'two-systems',
    UNIT,
    `Số liệu của ${WHERE}, chụp ở 2 hệ thống: motcua.hatinh.gov.vn (một cửa tỉnh Hà Tĩnh), a.vn. Không rõ phải cộng hay chỉ một nơi đếm, nên để trống. Ghi hệ thống nào đếm lĩnh vực nào ở Cài đặt › Hệ thống, hoặc bỏ bản chụp không dùng.`,
  ],
  [
    saidUnlike(OF, [host('a.vn'), file('s%E1%BB%91.html'), file('%E1'), file(''), { is: 'over-all' }]),
    'two-systems',
    UNIT,
    `Cùng một trang của ${WHERE}, cho số khác nhau ở a.vn, tệp «số.html», tệp «%E1», trang trên máy này, trang quốc gia, không rõ có cùng một hệ thống, nên để trống. Bỏ bản chụp không dùng, hoặc chụp lại trên trang đang mở.`,
  ],
  [
    saidByOne(OF, [host('a.vn'), file('b.html')], {
      by: host('a.vn'),
      measures: ['ratings', 'articles.published'],
    }),
    'two-systems',
    UNIT,
    `Cùng một trang của ${WHERE}, chụp ở a.vn, tệp «b.html»: chỉ a.vn có ${measuresWords(['ratings', 'articles.published'])}, không rõ đó có phải số của cả đơn vị, nên để trống. Bỏ bản chụp không dùng, hoặc chụp lại trên trang đang mở.`,
  ],
  [
    saidSystemMissing(OF, MOJ, { fields: ['Hộ tịch', 'Chứng thực'], measures: ['ratings'] }),
    'system-missing',
    MOJ,
    `${WHERE}: chưa có số liệu của hệ thống motcua.moj.gov.vn (Bộ Tư pháp) (đếm Hộ tịch, Chứng thực), thiếu ${measuresWords(['ratings'])}: dòng tổng để trống. Mở trang thống kê của hệ thống đó, chọn cùng kỳ rồi chụp.`,
  ],
  [
    saidSystemMissing(OF, 'a.vn', { fields: [], measures: ['ratings'] }),
    'system-missing',
    'a.vn',
    `${WHERE}: chưa có số liệu của hệ thống a.vn, thiếu ${measuresWords(['ratings'])}: dòng tổng để trống. Mở trang thống kê của hệ thống đó, chọn cùng kỳ rồi chụp.`,
  ],
  [
    saidTwice(OF, 'a.vn', { fields: ['Hộ tịch'], counters: [MOJ] }),
    'two-systems',
    'a.vn',
    `${WHERE}: a.vn cũng có hồ sơ lĩnh vực Hộ tịch, mà bảng hệ thống ghi do motcua.moj.gov.vn (Bộ Tư pháp) đếm: cộng vào có thể đếm hai lần, nên các dòng đó và dòng tổng để trống. Kiểm tra bảng ở Cài đặt › Hệ thống.`,
  ],
  [
    saidNotInTable(OF, 'a.vn'),
    'two-systems',
    'a.vn',
    `${WHERE}: bảng hệ thống không ghi a.vn đếm lĩnh vực nào trong kỳ này, mà bản chụp ở đó có số: cộng hay bỏ đều có thể sai, nên để trống. Thêm hệ thống vào bảng ở Cài đặt › Hệ thống, hoặc bỏ bản chụp đó.`,
  ],
  [
    saidFromFile(OF, file('a.html')),
    'two-systems',
    UNIT,
    `Bản chụp của ${WHERE}, lấy từ tệp «a.html», không rõ là của hệ thống nào, nên không cộng. Chụp trên trang đang mở, hoặc bỏ bản chụp đó.`,
  ],
  [
    saidNotAddable(OF, 2, ['ratings']),
    'two-systems',
    UNIT,
    `${WHERE}: ${measuresWords(['ratings'])} không cộng được qua 2 hệ thống (một thủ tục có thể có ở nhiều nơi), để trống. Ghi tay nếu biết số chung.`,
  ],
  [
    saidUnsettled(OF, 'a.vn', ['ratings']),
    'two-systems',
    'a.vn',
    `${WHERE}: các trang của a.vn cho ${measuresWords(['ratings'])} khác nhau, không rõ cộng số nào, nên để trống. Chụp lại các trang đó cùng một lúc.`,
  ],
] as const)('%j', (refusal, reason, where, message) => {
  expect(refusal).toEqual({ reason, where, message })
})

test('three counts are named, the others are a number', () => {
  expect(measuresWords(['dossiers.received', 'dossiers.resolved', 'dossiers.pending'])).not.toContain(
    'loại khác',
  )
  expect(
    measuresWords(['dossiers.received', 'dossiers.resolved', 'dossiers.pending', 'ratings', 'procedures']),
  ).toMatch(/^«[^»]+», «[^»]+», «[^»]+» và 2 loại khác$/)
})

test('a sum names its systems once each', () => {
  const at = (host: string) => captureAt({ host, rows: {} })
  expect(saidSum([at(HATINH), at(MOJ), at(`www.${MOJ}`)], 3)).toBe(
    `Cộng 2 hệ thống: ${HATINH}, ${MOJ} (bảng hệ thống, bản 3)`,
  )
})

describe('the system of a capture', () => {
  test.each<[string, string]>([
    ['https://WWW.motcua.moj.gov.vn:8443/x', 'motcua.moj.gov.vn'],
    ['http://a@b.vn/x', 'b.vn'],
    ['https://b.vn.?q', 'b.vn'],
    ['https://b.vn#x', 'b.vn'],
    ['https://[::1]:80/', '[::1]'],
    ['ftp://b.vn', ''],
    ['file:///a.html', ''],
    ['', ''],
  ])('the host of «%s» is «%s»', (url, expected) => {
    expect(hostAt(url)).toBe(expected)
  })

  test.each<[Partial<Parameters<typeof captureAt>[0]>, SystemSeen]>([
    [{ url: 'https://www.a.vn/x?y' }, host('a.vn')],
    [{ url: 'file:///a/06a.html?x#y' }, file('06a.html')],
    [{ url: 'C:\\a\\06a.html' }, file('06a.html')],
    [{ url: 'http://localhost:4173/' }, file('')],
    [{ url: 'http://127.0.0.1/' }, file('')],
    [{ url: 'http://127.0.0.1.vn/' }, host('127.0.0.1.vn')],
    [{ url: '' }, file('')],
    [{ url: 'https://dichvucong.gov.vn/x' }, { is: 'over-all' }],
    [{ portal: 'pakn', url: 'file:///a.html' }, { is: 'over-all' }],
    [{ portal: 'baocao-form' }, { is: 'over-all' }],
    [{ portal: 'merged' }, { is: 'over-all' }],
  ])('%j is %j', (change, system) => {
    expect(systemOf(captureAt({ rows: {}, ...change }))).toEqual(system)
  })

  test('a sum is of none', () => {
    const systems = { addends: [], doubts: [], shown: [] } as unknown as NonNullable<Snapshot['systems']>
    expect(systemOf({ ...OF, systems })).toEqual({ is: 'over-all' })
    expect([systemShown(OF), systemShown({ ...OF, systems })]).toEqual([
      'motcua.hatinh.gov.vn (một cửa tỉnh Hà Tĩnh)',
      '',
    ])
  })

  test.each<[SystemSeen, SystemSeen, boolean]>([
    [host('a.vn'), host('a.vn'), true],
    [host('a.vn'), host('b.vn'), false],
    [host(HATINH), host('dichvucong.hatinh.gov.vn'), true],
    [host(HATINH), host(MOJ), false],
    [host('a.vn'), file('x'), true],
    [file('x'), file('y'), true],
    [{ is: 'over-all' }, file('x'), false],
    [{ is: 'over-all' }, { is: 'over-all' }, true],
  ])('%j and %j may be one: %s', (a, b, expected) => {
    expect([mayBeOne(a, b), mayBeOne(b, a)]).toEqual([expected, expected])
  })
})

describe('who counts what', () => {
  const days = { from: '2026-01-15', to: '2026-02-14' }
  const counters = (...rows: Parameters<typeof tableOf>[0]) => countersOf({ table: tableOf(rows) }, days)
  const of = (field: string, ...rows: Parameters<typeof tableOf>[0]) => counters(...rows).of(field)

  test.each<[string, Parameters<typeof tableOf>[0], string[]]>([
    [
      'a row from the beginning',
      [
        ['Hộ tịch', 'a.vn', null],
        ['', 'b.vn', null],
      ],
      ['a.vn'],
    ],
    [
      'the rest',
      [
        ['Đất đai', 'a.vn', null],
        ['', 'b.vn', null],
      ],
      ['b.vn'],
    ],
    ['nobody', [['Đất đai', 'a.vn', null]], []],
    [
      'a row from the first day',
      [
        ['Hộ tịch', 'a.vn', '2026-01-15'],
        ['', 'b.vn', null],
      ],
      ['a.vn'],
    ],
    [
      'both, within the days',
      [
        ['Hộ tịch', 'a.vn', '2026-01-16'],
        ['', 'b.vn', null],
      ],
      ['b.vn', 'a.vn'],
    ],
    [
      'both, on the last day',
      [
        ['Hộ tịch', 'a.vn', '2026-02-14'],
        ['', 'b.vn', null],
      ],
      ['b.vn', 'a.vn'],
    ],
    [
      'the rest, before the row',
      [
        ['Hộ tịch', 'a.vn', '2026-02-15'],
        ['', 'b.vn', null],
      ],
      ['b.vn'],
    ],
    [
      'the later of two rows',
      [
        ['Hộ tịch', 'a.vn', null],
        ['Hộ tịch', 'c.vn', '2026-01-15'],
      ],
      ['c.vn'],
    ],
    [
      'the last of three rows',
      [
        ['Hộ tịch', 'a.vn', null],
        ['Hộ tịch', 'b.vn', '2025-06-01'],
        ['Hộ tịch', 'c.vn', '2026-01-15'],
      ],
      ['c.vn'],
    ],
    [
      'both of two rows',
      [
        ['Hộ tịch', 'c.vn', '2026-01-16'],
        ['Hộ tịch', 'a.vn', null],
      ],
      ['a.vn', 'c.vn'],
    ],
    [
      'the earlier of two rows',
      [
        ['Hộ tịch', 'a.vn', null],
        ['Hộ tịch', 'c.vn', '2026-02-15'],
      ],
      ['a.vn'],
    ],
    [
      'two rows of one day',
      [
        ['Hộ tịch', 'a.vn', '2026-01-01'],
        ['HỘ TỊCH', 'c.vn', '2026-01-01'],
      ],
      ['a.vn', 'c.vn'],
    ],
  ])('%s', (_, rows, systems) => {
    expect(of('hộ tịch', ...rows)).toEqual(systems)
  })

  test('all of them are known, and one system by its first address', () => {
    const table = {
      ...tableOf([]),
      rows: [
        { field: '', systems: [['a.vn', 'b.vn'], ['c.vn']], from: null },
        { field: 'Hộ tịch', systems: [['d.vn', 'b.vn'], []], from: null },
        { field: 'x', systems: [], from: null },
      ],
    }
    const found = countersOf({ table }, days)
    expect([
      found.all,
      ['b.vn', 'd.vn', 'e.vn'].map(found.systemAt),
      found.named.map(({ field, systems }) => ({ field, systems })),
    ]).toEqual([['a.vn', 'c.vn'], ['a.vn', 'a.vn', 'e.vn'], [{ field: 'Hộ tịch', systems: ['a.vn'] }]])
  })
})

describe('captures of the same days', () => {
  const rows = (count: number) => ({ '': { 'dossiers.received': count } })
  const [old, young] = [
    captureAt({ rows: rows(1), at: '2026-02-16T08:00:00+07:00' }),
    captureAt({ rows: rows(2), at: '2026-02-16T09:00:00+07:00' }),
  ]
  const elsewhere = captureAt({ rows: rows(3), host: 'b.vn', at: '2026-02-16T07:00:00+07:00' })
  const subject = { unit: UNIT, from: '2026-01-15', to: '2026-02-14' }

  test('are the newest of each page and system', () => {
    expect(capturesFor([old, elsewhere, young], subject)).toEqual([young, elsewhere])
    expect(capturesFor([young], { ...subject, from: '2026-01-14' })).toEqual([])
    expect(capturesFor([young], { ...subject, to: '2026-02-15' })).toEqual([])
  })

  test('are joined to one, where nobody asks for each', () => {
    expect(snapshotsFor([old, young], subject)).toEqual([young])
    expect(snapshotsFor([young, elsewhere], subject)).toHaveLength(1)
  })

  test('of parts and of other units stand beside each other; filled forms whatever their address', () => {
    const part = { ...old, scope: 'Loại: x' }
    const other = { ...old, unit: 'UBND xã B' }
    expect(capturesFor([young, part, other], subject)).toHaveLength(3)
    const form = (url: string, at: string) => captureAt({ rows: rows(1), portal: 'baocao-form', url, at })
    expect(
      capturesFor(
        [
          form('https://a.vn', '2026-02-16T08:00:00+07:00'),
          form('https://b.vn', '2026-02-16T09:00:00+07:00'),
        ],
        subject,
      ),
    ).toHaveLength(1)
  })

  test('the newest that names a unit says whose they are', () => {
    const all = captureAt({ rows: rows(1), unit: 'Tất cả đơn vị', at: '2026-02-17T08:00:00+07:00' })
    expect(subjectOf([old, all])).toEqual(subject)
    expect(subjectOf([all])?.unit).toBe('Tất cả đơn vị')
    expect(subjectOf([])).toBeNull()
  })
})

describe('families and twins', () => {
  test.each([
    ['dossiers.received', 'one-stop'],
    ['ratings.satisfied', 'ratings'],
    ['feedback.handled', 'feedback'],
    ['score766.total', 'score'],
    ['articles.published', 'articles'],
  ] as const)('%s is of %s', (measure, family) => {
    expect(familyOf(measure)).toBe(family)
  })

  test('a blank says nothing', () => {
    expect([...spokenIn(captureAt({ rows: { '': { ratings: null, procedures: '-' } } }))]).toEqual([
      'procedures',
    ])
  })

  test.each<[string, Parameters<typeof captureAt>[0]['rows'], boolean]>([
    ['the same', { A: { ratings: 1 }, '': { ratings: 2 } }, true],
    ['in another order', { '': { ratings: 2 }, A: { ratings: 1 } }, true],
    ['another count', { A: { ratings: 1 }, '': { ratings: 3 } }, false],
    ['another row', { B: { ratings: 1 }, '': { ratings: 2 } }, false],
    ['another measure', { A: { procedures: 1 }, '': { ratings: 2 } }, false],
    ['"-" for a blank', { A: { ratings: '-' }, '': { ratings: 2 } }, false],
    ['more', { A: { ratings: 1 }, '': { ratings: 2 }, B: { ratings: 1 } }, false],
  ])('%s', (_, rows, expected) => {
    expect(
      saysTheSame(captureAt({ rows: { A: { ratings: 1 }, '': { ratings: 2 } } }), captureAt({ rows })),
    ).toBe(expected)
  })
})

describe('a page in doubt', () => {
  const refusal = { reason: 'two-systems' as const, message: 'x' }
  const capture = captureAt({
    rows: { '': { 'dossiers.received': 9, ratings: 3 }, A: { 'dossiers.received': 1 } },
  })

  test('keeps what is not in doubt', () => {
    const page = blankedPage([capture], new Map([['ratings', refusal]]))
    expect(
      page.figures.map(({ measure, by, state, value, cell }) => [
        measure,
        by.field ?? '',
        state,
        value,
        cell.text,
      ]),
    ).toEqual([
      ['dossiers.received', '', 'number', 9, '9'],
      ['ratings', '', 'blank', null, ''],
      ['dossiers.received', 'A', 'number', 1, '1'],
    ])
    expect(page.systems).toMatchObject({ addends: [capture.id], doubts: [refusal] })
    expect(page.id).not.toBe(capture.id)
  })

  test('is itself, where the doubt is about something else', () => {
    expect(blankedPage([capture], new Map([['feedback', refusal]]))).toBe(capture)
    expect(blankedPage([capture], new Map())).toBe(capture)
    expect(() => blankedPage([], new Map())).toThrow(RangeError)
  })

  test('is the newest of several, with what the others say besides', () => {
    const other = captureAt({
      rows: { '': { 'dossiers.received': 8 }, B: { 'dossiers.received': 2 } },
      at: '2026-02-15T08:00:00+07:00',
    })
    const page = blankedPage([capture, other], new Map())
    expect(page.figures.map(({ by, value }) => [by.field ?? '', value])).toEqual([
      ['', 9],
      ['', 3],
      ['A', 1],
      ['B', 2],
    ])
    expect(page.systems?.addends).toEqual([capture.id, other.id])
  })

  test('is shown by what it received, else by its first count', () => {
    expect(shownOf(capture)).toMatchObject([{ snapshot: capture.id, value: 9 }])
    expect(shownOf(captureAt({ rows: { A: { ratings: null }, '': { ratings: 3 } } }))).toMatchObject([
      { value: 3 },
    ])
    expect(shownOf(captureAt({ rows: { A: { ratings: null } } }))).toEqual([])
  })
})
