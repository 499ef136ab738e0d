import { describe, expect, test } from 'vitest'
import type { PageSeen, TableSeen } from '../../grid/seen'
import type { MeasureId } from '../../measures/catalogue'
import type { PageLesson } from '../../portals/lesson'
import type { Portal, PortalColumn } from '../../portals/portal'
import { checkLesson } from './check-lesson'
import { pageRefusal, unknownPage } from './page-refusals'
import { proposeDrift } from './propose-drift'

const column = (measure: MeasureId, path: string, more: Partial<PortalColumn> = {}): PortalColumn => ({
  measure,
  paths: [path],
  ...more,
})
const PORTAL: Portal = {
  id: 'bao-cao-xa',
  name: 'Báo cáo của xã',
  routes: ['bao-cao'],
  headings: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    column('dossiers.received', 'Tiếp nhận'),
    column('dossiers.received.online', 'Trực tuyến'),
    column('dossiers.received.direct', 'Trực tiếp, bưu chính'),
    column('dossiers.carried-over', 'Kỳ trước'),
    column('dossiers.resolved', 'Đã giải quyết'),
    column('dossiers.resolved.early', 'Trước hạn'),
    column('dossiers.resolved.on-time', 'Đúng hạn'),
    column('dossiers.resolved.late', 'Quá hạn'),
    column('dossiers.pending', 'Đang giải quyết'),
    column('dossiers.pending.in-time', 'Trong hạn'),
    column('dossiers.pending.overdue', 'Đã trễ'),
  ],
}
const HEAD = ['Lĩnh vực', ...PORTAL.columns.map(({ paths }) => paths[0]!)]
const HO_TICH = ['Hộ tịch', '40', '20', '15', '5', '24', '3', '19', '2', '16', '10', '6']
const DAT_DAI = ['Đất đai', '17', '11', '4', '2', '11', '4', '6', '1', '6', '5', '1']

function tableOf(rows: readonly (readonly string[])[]): TableSeen {
  return {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: rows.map((texts, at) => ({
      section: at === 0 ? 'head' : 'body',
      cells: texts.map((text) => ({ text })),
    })),
  }
}

function pageOf(rows: readonly (readonly string[])[], change: Partial<PageSeen> = {}): PageSeen {
  return {
    url: 'https://motcua.example.vn/bao-cao',
    title: '',
    headings: [],
    filters: [],
    tables: rows.length === 0 ? [] : [tableOf(rows)],
    busy: false,
    signIn: 'none',
    unread: [],
    ...change,
  }
}

/** The head with some columns under other names: `renamed({ 'Quá hạn': 'Cột A' })`. */
const renamed = (names: Record<string, string>) => HEAD.map((name) => names[name] ?? name)
/** The cells of a row with some in another text, by the columns' own names. */
const changed = (row: readonly string[], texts: Record<string, string>) =>
  row.map((text, at) => texts[HEAD[at]!] ?? text)
const drift = (rows: readonly (readonly string[])[], portal = PORTAL) => proposeDrift(pageOf(rows), [portal])
const proposed = (rows: readonly (readonly string[])[], portal = PORTAL) =>
  drift(rows, portal)?.changes.map(({ measure, now }) => [measure.replace('dossiers.', ''), now]) ?? null

const FOUR = { 'Kỳ trước': 'Cột A', 'Quá hạn': 'Cột B', 'Đang giải quyết': 'Cột C', 'Đã trễ': 'Cột D' }

describe('columns under new names are proposed', () => {
  test('up to four of them, where one reading alone makes every row add up', () => {
    expect(proposed([renamed(FOUR), HO_TICH, DAT_DAI])).toEqual([
      ['carried-over', 'Cột A'],
      ['resolved.late', 'Cột B'],
      ['pending', 'Cột C'],
      ['pending.overdue', 'Cột D'],
    ])
  })

  test('no more than four: that is another page', () => {
    expect(proposed([renamed({ ...FOUR, 'Tiếp nhận': 'Cột E' }), HO_TICH, DAT_DAI])).toBeNull()
  })

  test('wherever they stand now', () => {
    const moved = [...renamed({ 'Quá hạn': 'Ghi chú' }), 'Cột A']
    const row = (cells: readonly string[], late: string) => [...changed(cells, { 'Quá hạn': '' }), late]
    expect(proposed([moved, row(HO_TICH, '2'), row(DAT_DAI, '1')])).toEqual([['resolved.late', 'Cột A']])
  })

  test('with each equation that holds in every row, and none that holds in some', () => {
    const found = drift([renamed({ 'Đang giải quyết': 'Cột A' }), HO_TICH, DAT_DAI])
    expect(found?.changes[0]).toEqual({
      measure: 'dossiers.pending',
      was: 'Đang giải quyết',
      now: 'Cột A',
      provedBy: ['pending = in-time + overdue', 'received = resolved + pending'],
    })
    const dash = changed(DAT_DAI, { 'Trong hạn': '-' })
    expect(drift([renamed({ 'Đang giải quyết': 'Cột A' }), HO_TICH, dash])?.changes[0]?.provedBy).toEqual([
      'received = resolved + pending',
    ])
  })

  test('of two that would do, the one whose words say so', () => {
    const swapped = { 'Trực tuyến': 'Qua mạng', 'Trực tiếp, bưu chính': 'Trực tiếp và bưu chính' }
    const expected = [
      ['received.online', 'Qua mạng'],
      ['received.direct', 'Trực tiếp và bưu chính'],
    ]
    expect(proposed([renamed(swapped), HO_TICH, DAT_DAI])).toEqual(expected)
    expect(
      proposed([renamed({ 'Trực tuyến': 'Kênh A', 'Trực tiếp, bưu chính': 'Kênh B' }), HO_TICH, DAT_DAI]),
    ).toBeNull()
    expect(
      proposed([renamed({ 'Trực tuyến': 'Qua mạng', 'Trực tiếp, bưu chính': 'Kênh B' }), HO_TICH, DAT_DAI]),
    ).toBeNull()
  })

  test('beside the column that names the rows, though another stands before it', () => {
    const inLevel = (cells: readonly string[], text: string) => [text, ...cells]
    const rows = [
      inLevel(renamed({ 'Quá hạn': 'Cột A' }), 'Cấp'),
      inLevel(HO_TICH, 'Cấp xã'),
      inLevel(DAT_DAI, 'Cấp xã'),
    ]
    const found = drift(rows)
    expect([found?.changes[0]?.now, found?.lesson.row]).toEqual([
      'Cột A',
      { is: 'field', column: 'Lĩnh vực' },
    ])
  })
})

describe('nothing is proposed', () => {
  const LATE = renamed({ 'Quá hạn': 'Cột A' })
  test.each<[string, (readonly string[])[]]>([
    ['where no column is gone', [HEAD, HO_TICH, DAT_DAI]],
    ['where one row denies it', [LATE, HO_TICH, changed(DAT_DAI, { 'Quá hạn': '2' })]],
    ['where a row cannot be asked', [LATE, HO_TICH, changed(DAT_DAI, { 'Trước hạn': '-' })]],
    ['where its own cells are no numbers', [LATE, HO_TICH, changed(DAT_DAI, { 'Quá hạn': 'một' })]],
    [
      'where no column has a number',
      [LATE, ...[HO_TICH, DAT_DAI].map((row) => changed(row, { 'Quá hạn': '-' }))],
    ],
    ['where the column bears no name', [renamed({ 'Quá hạn': '' }), HO_TICH, DAT_DAI]],
    [
      'where another column stands twice',
      [
        [...LATE, 'Đúng hạn'],
        [...HO_TICH, '19'],
        [...DAT_DAI, '6'],
      ],
    ],
    [
      'where two columns bear the name of the rows',
      [
        ['Lĩnh vực', ...LATE],
        ['Hộ tịch', ...HO_TICH],
        ['Đất đai', ...DAT_DAI],
      ],
    ],
    [
      'where no column names the rows',
      [renamed({ 'Lĩnh vực': 'Tên', 'Quá hạn': 'Cột A' }), HO_TICH, DAT_DAI],
    ],
  ])('%s', (_, rows) => {
    expect(drift(rows)).toBeNull()
  })

  test('by a total alone: any column of counts has one', () => {
    const portal = {
      ...PORTAL,
      columns: [column('dossiers.received', 'Tiếp nhận'), column('dossiers.supplement', 'Bổ sung')],
    }
    const rows = [
      ['Hộ tịch', '40', '3'],
      ['Đất đai', '17', '1'],
      ['Tổng số', '57', '4'],
    ]
    expect(proposed([['Lĩnh vực', 'Tiếp nhận', 'Cột A'], ...rows], portal)).toBeNull()
    expect(proposed([['Lĩnh vực', 'Tiếp nhận', 'Chờ bổ sung'], ...rows], portal)).toEqual([
      ['supplement', 'Chờ bổ sung'],
    ])
  })

  test('from a column that shows the page’s percentages', () => {
    const portal: Portal = {
      ...PORTAL,
      rates: [{ paths: ['Tỷ lệ'], part: ['dossiers.resolved'], whole: ['dossiers.received'] }],
    }
    const rows = [
      [...renamed({ 'Quá hạn': 'Ghi chú' }), 'Tỷ lệ'],
      [...changed(HO_TICH, { 'Quá hạn': '' }), '2'],
      [...changed(DAT_DAI, { 'Quá hạn': '' }), '1'],
    ]
    expect(proposed(rows, portal)).toBeNull()
    expect(proposed(rows)).toEqual([['resolved.late', 'Tỷ lệ']])
  })
})

test('what is taught says what «Trong kỳ» means on this very page, beside the channels it shows', () => {
  const portal: Portal = {
    ...PORTAL,
    columns: [
      column('dossiers.received', 'Tổng số'),
      column('dossiers.carried-over', 'Kỳ trước'),
      column('dossiers.received.new', 'Trong kỳ', {
        beside: {
          columns: ['dossiers.received.online', 'dossiers.received.postal'],
          measure: 'dossiers.received.in-person',
          whole: 'dossiers.received',
          and: ['dossiers.carried-over'],
        },
      }),
      column('dossiers.received.online', 'Qua mạng', { optional: true }),
      column('dossiers.received.postal', 'Qua BCCI', { optional: true }),
      column('dossiers.resolved', 'Đã giải quyết'),
      column('dossiers.pending', 'Đang giải quyết'),
    ],
  }
  const head = [
    'Lĩnh vực',
    'Tổng số',
    'Kỳ trước',
    'Trong kỳ',
    'Qua mạng',
    'Qua BCCI',
    'Đã giải quyết',
    'Còn lại',
  ]
  const rows = [
    ['Hộ tịch', '10', '1', '2', '3', '4', '7', '3'],
    ['Đất đai', '20', '2', '3', '7', '8', '15', '5'],
  ]
  const found = drift([head, ...rows], portal)
  expect(found?.lesson).toEqual({
    format: 'so-mot-cua/lesson@1',
    id: 'taught-bao-cao-xa',
    name: 'Báo cáo của xã',
    host: 'motcua.example.vn',
    portal: 'bao-cao-xa',
    row: { is: 'field', column: 'Lĩnh vực' },
    columns: [
      { measure: 'dossiers.received', path: 'Tổng số' },
      { measure: 'dossiers.carried-over', path: 'Kỳ trước' },
      { measure: 'dossiers.received.in-person', path: 'Trong kỳ' },
      { measure: 'dossiers.received.online', path: 'Qua mạng' },
      { measure: 'dossiers.received.postal', path: 'Qua BCCI' },
      { measure: 'dossiers.resolved', path: 'Đã giải quyết' },
      { measure: 'dossiers.pending', path: 'Còn lại' },
    ],
  })
})

describe('a lesson is held against the table it was taught on', () => {
  const lesson = (columns: PageLesson['columns'], name = 'Lĩnh vực'): PageLesson => ({
    format: 'so-mot-cua/lesson@1',
    id: 'taught-bao-cao',
    name: 'Báo cáo',
    taughtAt: '2025-03-14T09:00:00+07:00',
    host: 'motcua.example.vn',
    portal: null,
    row: { is: 'field', column: name },
    columns,
  })
  const RESOLVED: PageLesson['columns'] = [
    { measure: 'dossiers.resolved', path: 'Đã giải quyết' },
    { measure: 'dossiers.resolved.early', path: 'Trước hạn' },
    { measure: 'dossiers.resolved.on-time', path: 'Đúng hạn' },
    { measure: 'dossiers.resolved.late', path: 'Quá hạn' },
  ]
  const checked = (
    columns: PageLesson['columns'],
    rows: readonly (readonly string[])[] = [HEAD, HO_TICH, DAT_DAI],
    name?: string,
  ) => {
    const found = checkLesson(lesson(columns, name), tableOf(rows))
    return found.ok ? found.value : [found.refusal.reason, found.refusal.where, found.refusal.message]
  }

  test('and says which columns every row proves, and which the officer answers for', () => {
    expect(checked([...RESOLVED, { measure: 'dossiers.supplement', path: 'Kỳ trước' }])).toEqual({
      figures: 10,
      proved: ['Đã giải quyết', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
      unproved: ['Kỳ trước'],
    })
  })

  test('a column is proved in all its numbers, or not; «-» needs no proof', () => {
    const dash = changed(DAT_DAI, { 'Trước hạn': '-' })
    expect(checked(RESOLVED, [HEAD, HO_TICH, dash])).toEqual({
      figures: 8,
      proved: ['Trước hạn'],
      unproved: ['Đã giải quyết', 'Đúng hạn', 'Quá hạn'],
    })
  })

  test('the column that names the rows is the one taught, not the first', () => {
    const rows = [HEAD, HO_TICH, DAT_DAI].map((cells, at) => [at === 0 ? 'Cấp' : 'Cấp xã', ...cells])
    expect(checked(RESOLVED, rows)).toMatchObject({ figures: 8, unproved: [] })
  })

  test('an answer that the page contradicts only as a page may is refused, too: a lesson is for good', () => {
    const wrong: PageLesson['columns'] = [
      { measure: 'dossiers.received', path: 'Tiếp nhận' },
      { measure: 'dossiers.resolved', path: 'Đã giải quyết' },
      { measure: 'dossiers.pending', path: 'Trong hạn' },
    ]
    const [reason, where, message] = checked(wrong) as string[]
    expect([reason, where]).toEqual([
      'identity-broken',
      'Hộ tịch · Tiếp nhận; Hộ tịch · Đã giải quyết; Hộ tịch · Trong hạn',
    ])
    expect(message).toContain('40 ≠ 24 + 10')
    expect(message).toMatch(/Xem lại cột nào là loại số liệu nào\.$/)
  })

  test.each<[string, PageLesson['columns'], string | undefined, string, string | undefined]>([
    [
      'one measure twice',
      [...RESOLVED, { measure: 'dossiers.resolved.late', path: 'Đã trễ' }],
      undefined,
      'two-columns-match',
      undefined,
    ],
    [
      'a column that is not there',
      [...RESOLVED, { measure: 'dossiers.paused', path: 'Tạm dừng' }],
      undefined,
      'column-missing',
      'Tạm dừng',
    ],
    ['rows named by a column that is not there', RESOLVED, 'Đơn vị', 'column-missing', 'Đơn vị'],
  ])('%s is refused by name', (_, columns, name, reason, where) => {
    expect((checked(columns, undefined, name) as string[]).slice(0, 2)).toEqual([reason, where])
  })

  test('a cell that is no number is refused with its place', () => {
    const rows = [HEAD, HO_TICH, changed(DAT_DAI, { 'Đúng hạn': 'sáu' })]
    expect((checked(RESOLVED, rows) as string[]).slice(0, 2)).toEqual(['not-a-number', 'Đất đai · Đúng hạn'])
  })

  test('a list of people is not taught, whatever stands in it', () => {
    const people = [
      ['STT', 'Họ và tên', 'Số hồ sơ'],
      ['1', 'A', '3'],
    ]
    expect((checked([{ measure: 'dossiers.received', path: 'Số hồ sơ' }], people) as string[])[0]).toBe(
      'personal-data',
    )
  })
})

describe('a page that gives nothing', () => {
  test('is too large only where nothing of it was read', () => {
    expect(pageRefusal(pageOf([], { unread: ['too-large'] }))?.reason).toBe('file-too-large')
    expect(pageRefusal(pageOf([HEAD], { unread: ['too-large'] }))).toBeNull()
    expect(pageRefusal(pageOf([], { unread: ['frame'] }))).toBeNull()
  })

  test.each([
    [
      'one column of counts: too little to teach',
      ['Lĩnh vực', 'Số lượng'],
      ['Hộ tịch', '3'],
      'table-not-found',
    ],
    [
      'two: the page has changed, it may be taught',
      ['Lĩnh vực', 'Số lượng', 'Còn lại'],
      ['Hộ tịch', '3', '1'],
      'wrong-page',
    ],
    ['words alone: not the table yet', ['Tin', 'Ngày', 'Nguồn'], ['a', 'b', 'c'], 'table-not-found'],
  ])('of a known page that shows %s', (_, head, row, reason) => {
    expect(unknownPage(pageOf([head, row]), PORTAL).reason).toBe(reason)
  })
})
