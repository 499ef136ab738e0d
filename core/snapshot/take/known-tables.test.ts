import { describe, expect, test } from 'vitest'
import type { PageSeen, TableSeen } from '../../grid/seen'
import type { PageLesson } from '../../portals/lesson'
import type { Portal } from '../../portals/portal'
import { isRouteOf, knownTables } from './known-tables'

const COUNTS = [
  { measure: 'dossiers.resolved', paths: ['Đã xử lý'] },
  { measure: 'dossiers.resolved.early', paths: ['Trước hạn'] },
  { measure: 'dossiers.resolved.late', paths: ['Quá hạn'] },
] as const
const portal = (id: string, change: Partial<Portal> = {}): Portal => ({
  id,
  name: id,
  routes: [],
  headings: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: COUNTS,
  ...change,
})

function table(rows: readonly string[], change: Partial<TableSeen> = {}): TableSeen {
  const lines = rows.map((row, at) => ({
    section: at === 0 ? ('head' as const) : ('body' as const),
    cells: row
      .split('|')
      .map((text) => (text.startsWith('=') ? { text: text.slice(1), colspan: 4 } : { text })),
  }))
  return { frame: 0, index: 0, visible: true, kind: 'table', caption: '', rows: lines, ...change }
}
const HEAD = 'Lĩnh vực|Đã xử lý|Trước hạn|Quá hạn'
const TABLE = table([HEAD, 'Hộ tịch|3|2|1', 'Đất đai|5|4|1'])
function page(tables: readonly TableSeen[], change: Partial<PageSeen> = {}): PageSeen {
  const base = { url: '', title: '', headings: [], filters: [], busy: false, unread: [] }
  return { ...base, signIn: 'none', tables: [...tables], ...change }
}
/** «id 1 whole»: the portal, how many tables, and whether nothing of it is missing. */
const known = (seen: PageSeen, portals: readonly Portal[], lessons: readonly PageLesson[] = []) =>
  knownTables(seen, portals, lessons).map(
    ({ portal: { id }, match, tables }) =>
      `${id} ${tables.length} ${match === null ? 'none' : match.missing.length === 0 ? 'whole' : 'part'}`,
  )

describe('an address', () => {
  const own = portal('a', { routes: ['bao-cao', 'thong-ke/x'] })
  test.each([
    ['https://a.vn/bao-cao', true],
    ['HTTP://a.vn/dvc/bao-cao', true],
    ['https://a.vn/bao-cao/', true],
    ['https://a.vn/bao-cao//?x=1', true],
    ['https://a.vn/#/dvc/bao-cao?ky=1', true],
    ['https://a.vn/thong-ke/x#top', true],
    ['https://a.vn/x', false],
    ['https://a.vn/xbao-cao', false],
    ['https://a.vn/bao-cao/y', false],
    ['https://a.vn/?next=/bao-cao', false],
    ['file:///bao-cao', false],
    ['', false],
  ])('«%s» shows the portal: %s', (url, expected) => {
    expect(isRouteOf(own, url)).toBe(expected)
  })

  test('that is known leaves its own portals only; one that shows no table of it names it all the same', () => {
    const [a, b] = [portal('a', { routes: ['a'] }), portal('b', { routes: ['b'] })]
    expect(known(page([TABLE], { url: 'https://x.vn/b' }), [a, b])).toEqual(['b 1 whole'])
    expect(known(page([], { url: 'https://x.vn/b' }), [a, b])).toEqual(['b 0 none'])
    expect(known(page([], { url: 'https://x.vn/c' }), [a, b])).toEqual([])
    expect(known(page([TABLE], { url: 'https://x.vn/c' }), [a, b])).toEqual(['a 1 whole'])
  })
})

describe('how near a table must come', () => {
  const route = { url: 'https://x.vn/a' }
  const own = portal('a', { routes: ['a'] })
  const lacks = (count: number) =>
    table(
      [HEAD, 'A|3|2|1', 'B|5|4|1'].map((row) =>
        row
          .split('|')
          .slice(0, 4 - count)
          .join('|'),
      ),
    )
  test('is less where the address agrees', () => {
    expect([0, 1, 2].map((count) => known(page([lacks(count)]), [own])[0] ?? null)).toEqual([
      'a 1 whole',
      'a 1 part',
      null,
    ])
    expect([1, 2, 3].map((count) => known(page([lacks(count)], route), [own])[0])).toEqual([
      'a 1 part',
      'a 1 part',
      'a 0 none',
    ])
  })

  test('the nearest is taken, of two as near the one with more columns; a whole one before any', () => {
    const wide = portal('wide', {
      columns: [
        ...COUNTS,
        { measure: 'dossiers.received', paths: ['Tiếp nhận'] },
        { measure: 'dossiers.pending', paths: ['Đang xử lý'] },
      ],
    })
    expect(known(page([lacks(1)]), [wide, own])).toEqual(['a 1 part'])
    expect(known(page([TABLE]), [wide])).toEqual([])
    expect(known(page([lacks(1), TABLE]), [own])).toEqual(['a 1 whole'])
    expect(known(page([table(['X|Y', 'A|1']), lacks(1)]), [own])).toEqual(['a 1 part'])
  })

  test('of two as near the one with more columns is taken, else the first', () => {
    const optional = { measure: 'dossiers.received', paths: ['Tiếp nhận'], optional: true } as const
    const more = portal('more', { columns: [...COUNTS, optional] })
    const seen = page([table(['Lĩnh vực|Đã xử lý|Trước hạn|Tiếp nhận', 'A|3|2|1'])])
    expect(known(seen, [own, more])).toEqual(['more 1 part'])
    expect(known(seen, [own, portal('b')])).toEqual(['a 1 part'])
  })

  test('a hidden table shows nothing', () => {
    expect(known(page([{ ...TABLE, visible: false }]), [own])).toEqual([])
  })
})

describe('of several portals', () => {
  test('the one that explains most columns is meant', () => {
    const small = portal('small', { columns: COUNTS.slice(0, 2) })
    expect(known(page([TABLE]), [small, portal('all')])).toEqual(['all 1 whole'])
    const rates = portal('rates', {
      columns: COUNTS.slice(0, 2),
      rates: [{ paths: ['Quá hạn'], part: [], whole: [] }],
    })
    expect(known(page([TABLE]), [small, rates])).toEqual(['rates 1 whole'])
  })

  test('the one that divides the rows by a column that is there is meant', () => {
    const within = portal('within', {
      row: { is: 'field', column: ['Lĩnh vực'], within: { is: 'procedure', column: ['Thủ tục'] } },
    })
    const divided = table(['Lĩnh vực|Thủ tục|Đã xử lý|Trước hạn|Quá hạn', 'A|B|3|2|1'])
    expect(known(page([divided]), [portal('a'), within])).toEqual(['within 1 whole'])
    expect(known(page([TABLE]), [portal('a'), within])).toEqual(['a 1 whole'])
  })

  test('among equals the one whose heading stands on the page, in the caption or above the rows', () => {
    const [a, b] = [portal('a', { headings: ['Biểu A'] }), portal('b', { headings: ['Biểu B', 'Biểu C'] })]
    expect(known(page([TABLE]), [a, b])).toEqual(['a 1 whole'])
    expect(known(page([TABLE], { headings: ['x', 'THEO BIỂU C, NĂM'] }), [a, b])).toEqual(['b 1 whole'])
    expect(known(page([{ ...TABLE, caption: 'Biểu B' }]), [a, b])).toEqual(['b 1 whole'])
    expect(known(page([table(['=Biểu B', HEAD, 'A|3|2|1'])]), [a, b])).toEqual(['b 1 whole'])
  })

  test('one whose heads are common needs its heading, in the title, the page or the first three rows', () => {
    const own = portal('a', { headings: ['Biểu A'], needsHeading: true })
    expect(known(page([TABLE]), [own])).toEqual([])
    expect(known(page([TABLE], { title: 'biểu a' }), [own])).toEqual(['a 1 whole'])
    expect(known(page([TABLE], { headings: ['Biểu A'] }), [own])).toEqual(['a 1 whole'])
    expect(known(page([{ ...TABLE, caption: 'Biểu A' }]), [own])).toEqual(['a 1 whole'])
    const named = (at: number) => {
      const rows = [HEAD, 'A|3|2|1', 'B|3|2|1', 'C|3|2|1']
      rows[at] = rows[at]!.replace(/^[ABC]/, 'Biểu A')
      return known(page([table(rows)]), [own])
    }
    expect([named(2), named(3)]).toEqual([['a 1 whole'], []])
  })

  test('each table of one portal is counted with it', () => {
    const units = portal('units', { row: { is: 'unit', column: ['Đơn vị'] } })
    const other = table([HEAD.replace('Lĩnh vực', 'Đơn vị'), 'Xã A|3|2|1'], { index: 1 })
    expect(known(page([TABLE, other, { ...TABLE, index: 2 }]), [units, portal('a')])).toEqual([
      'a 2 whole',
      'units 1 whole',
    ])
  })

  test('one with more columns, of which one is gone, is meant where most of it is there', () => {
    const more = (count: number) =>
      portal('more', {
        columns: [
          ...COUNTS,
          { measure: 'dossiers.received', paths: ['Tiếp nhận'] },
          ...Array.from({ length: count }, () => ({
            measure: 'dossiers.pending' as const,
            paths: ['Đang xử lý'],
          })),
        ],
      })
    const small = portal('small', { columns: COUNTS.slice(0, 2) })
    expect(known(page([TABLE]), [small, more(0)])).toEqual(['more 1 part'])
    expect(known(page([TABLE]), [small, more(1)])).toEqual(['small 1 whole'])
    expect(known(page([TABLE]), [portal('a'), more(0)])).toEqual(['a 1 whole'])
  })
})

describe('a portal whose rows stand below their units', () => {
  const grouped = portal('grouped', { row: { is: 'field', column: ['Lĩnh vực'], groups: 'unit' } })
  const below = table([HEAD, '=UBND xã A', 'Hộ tịch|3|2|1', '=UBND xã B', 'Hộ tịch|5|4|1'])
  test('is another one’s table where no heading stands', () => {
    expect(known(page([TABLE]), [portal('a'), grouped])).toEqual(['a 1 whole'])
    expect(known(page([below]), [portal('a'), grouped])).toEqual(['grouped 1 whole'])
    expect(known(page([below]), [grouped, portal('a')])).toEqual(['grouped 1 whole'])
  })

  test('is meant, changed, where its units stand and one column of it is gone', () => {
    const changed = portal('grouped', {
      row: { is: 'field', column: ['Lĩnh vực'], groups: 'unit' },
      columns: [...COUNTS, { measure: 'dossiers.received', paths: ['Tiếp nhận'] }],
    })
    expect(known(page([below]), [portal('a'), changed])).toEqual(['grouped 1 part'])
    expect(known(page([TABLE]), [portal('a'), changed])).toEqual(['a 1 whole'])
    const [first, second] = COUNTS
    const fewer = { ...changed, columns: [first, second, changed.columns[3]!] }
    expect(known(page([below]), [portal('a'), fewer])).toEqual(['a 1 whole'])
    const unnamed = { ...grouped, row: { ...grouped.row, column: ['Đơn vị'] } }
    expect(known(page([below]), [portal('a'), unnamed])).toEqual(['a 1 whole'])
    const same = { ...changed, row: { is: 'field' as const, column: ['Lĩnh vực'] } }
    expect(known(page([below]), [portal('a'), same])).toEqual(['a 1 whole'])
    expect(known(page([below]), [grouped, changed])).toEqual(['grouped 1 whole'])
  })
})

describe('what was taught', () => {
  const lesson = (id: string, name: string, change: Partial<PageLesson> = {}): PageLesson => ({
    format: 'so-mot-cua/lesson@1',
    id: `taught-${id}`,
    name,
    taughtAt: '2025-03-01T09:00:00+07:00',
    host: '',
    portal: null,
    row: { is: 'field', column: 'Lĩnh vực' },
    columns: COUNTS.map(({ measure, paths }) => ({ measure, path: paths[0] })),
    ...change,
  })
  test('speaks where no portal does, the newest first, on its own host or for a file', () => {
    const [old, newer] = [lesson('old', 'A'), lesson('new', 'B')]
    expect(known(page([TABLE]), [], [old, newer])).toEqual(['taught-new 1 whole'])
    expect(known(page([TABLE]), [portal('a')], [old])).toEqual(['a 1 whole'])
    const host = lesson('host', 'H', { host: 'x.vn' })
    expect(known(page([TABLE], { url: 'https://x.vn/' }), [], [old, host])).toEqual(['taught-host 1 whole'])
    expect(known(page([TABLE], { url: 'https://y.vn/' }), [], [old, host])).toEqual(['taught-old 1 whole'])
    const other = lesson('other', 'O', { row: { is: 'unit', column: 'Đơn vị' } })
    expect(known(page([TABLE]), [], [other])).toEqual([])
  })
})
