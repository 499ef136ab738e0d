import { describe, expect, test } from 'vitest'
import type { PageSeen, RowSeen } from '../../grid/seen'
import { joinPages } from './join-pages'
import { takeSnapshots } from './take-snapshot'

const PORTAL = {
  id: 'paged',
  name: 'Bảng nhiều trang',
  routes: [],
  headings: [],
  row: { is: 'field' as const, column: ['Lĩnh vực'] },
  columns: [{ measure: 'dossiers.supplement' as const, paths: ['Số lượng'] }],
}

function pageOf(pager: string, rows: string[], over: Partial<PageSeen> = {}): PageSeen {
  const line = (text: string, section: RowSeen['section']) => ({
    section,
    cells: text.split('|').map((cell) => ({ text: cell })),
  })
  return {
    url: 'https://example.invalid/',
    title: '',
    headings: [],
    filters: [
      { label: 'Từ ngày', value: '15/12/2024', control: 'date' },
      { label: 'Đến ngày', value: '14/03/2025', control: 'date' },
      { label: 'Đơn vị', value: 'UBND thị trấn Phố Châu', control: 'select' },
    ],
    tables: [
      {
        frame: 0,
        index: 0,
        visible: true,
        kind: 'table',
        caption: '',
        pager,
        rows: [line('STT|Lĩnh vực|Số lượng', 'head'), ...rows.map((row) => line(row, 'body'))],
      },
    ],
    busy: false,
    signIn: 'none',
    unread: [],
    ...over,
  }
}

const view = (page: PageSeen) =>
  takeSnapshots(page, { capturedAt: '2025-03-14T09:00:00+07:00' }, [], [PORTAL])[0]!
const one = pageOf('1-2 trong 5', ['1|Hộ tịch|10', '2|Đất đai|20', '|Tổng số|150'])
const two = pageOf('3-4 trong 5', ['3|Chứng thực|30', '4|Người có công|40', '|Tổng số|150'])
const three = pageOf('5-5 trong 5', ['5|Thủy lợi|50', '|Tổng số|150'])
const joined = (...pages: PageSeen[]) => {
  const outcome = joinPages(pages)
  return outcome.ok ? view(outcome.value) : outcome.refusal.reason
}

describe('a table of several pages', () => {
  test('one page alone is refused, in the words of its pager', () => {
    expect(view(one).refusals).toMatchObject([
      { reason: 'rows-missing', message: expect.stringContaining('1-2 trong 5') },
    ])
  })

  test('all pages give one capture with the total once, whatever the order and however often one was opened', () => {
    for (const pages of [
      [one, two, three],
      [three, one, two],
      [one, two, two, three, one],
    ]) {
      expect(joined(...pages)).toMatchObject({ refusals: [], counts: { rows: 5, figures: 6 } })
    }
  })

  test('a page that is still missing is said', () => {
    expect(joined(one, three)).toMatchObject({
      refusals: [{ reason: 'rows-missing', message: expect.stringContaining('1-2 / 5') }],
    })
  })

  test('totals of single pages are not the total of the table', () => {
    const a = pageOf('Trang 1/2', ['1|Hộ tịch|10', '2|Đất đai|20', '|Tổng số|30'])
    const b = pageOf('Trang 2/2', ['3|Chứng thực|30', '|Tổng số|30,0'])
    const c = pageOf('Trang 2/2', ['3|Chứng thực|31', '|Tổng số|31'])
    expect(joined(a, c)).toMatchObject({ refusals: [], counts: { rows: 3, figures: 3 } })
    expect(joined(a, b)).toMatchObject({ counts: { rows: 3 } })
  })

  test('pages of which one filter, the count of rows, its kind or the head differs do not join', () => {
    const rows = ['3|Chứng thực|30', '4|Người có công|40']
    const filters = one.filters.map((filter, at) => (at === 2 ? { ...filter, value: 'UBND xã B' } : filter))
    expect(joined(one, pageOf('3-4 trong 5', rows, { filters }))).toBe('page-changed')
    expect(joined(one, pageOf('3-4 trong 6', rows))).toBe('page-changed')
    expect(joined(one, pageOf('Trang 2/5', rows))).toBe('page-changed')
    const [table] = two.tables
    const [head, ...body] = table!.rows
    const other = { ...head!, cells: head!.cells.map(({ text }) => ({ text: text.replace('Số', 'Tổng') })) }
    expect(joined(one, { ...two, tables: [{ ...table!, rows: [other, ...body] }] })).toBe('page-changed')
    const loud = one.filters.map(({ value, ...filter }) => ({ ...filter, value: value.toUpperCase() }))
    expect(joined(one, { ...two, filters: loud }, three)).toMatchObject({ refusals: [] })
  })

  test('a hidden table and one without a pager are no part; of two paged tables nobody knows which', () => {
    const [table] = one.tables
    const hidden = { ...table!, visible: false, index: 1 }
    const plain = { ...table!, pager: '', index: 2 }
    const outcome = joinPages([{ ...one, tables: [plain, table!, hidden] }, two, three])
    expect(outcome.ok && outcome.value.tables.map(({ pager, rows }) => [pager, rows.length])).toEqual([
      ['', 4],
      ['1-5 / 5', 7],
      ['1-2 trong 5', 4],
    ])
    expect(joined({ ...one, tables: [table!, { ...table!, index: 1 }] })).toBe('table-not-found')
  })

  test('are watched as far as the least watched of them', () => {
    const watch = (asked: PageSeen['filters'] | null) => ({ watch: { asked, isWaiting: false, button: 'X' } })
    const watched = (...pages: PageSeen[]) => {
      const outcome = joinPages(pages)
      return outcome.ok ? outcome.value.watch?.asked : 'refused'
    }
    const [seen, unseen] = [watch([]), watch(null)]
    expect(watched({ ...one, ...seen }, { ...two, ...seen })).toEqual([])
    expect(watched({ ...one, ...seen }, { ...two, ...unseen }, { ...three, ...seen })).toBeNull()
    expect(watched(one, two)).toBeUndefined()
    expect(joinPages([one, two])).not.toHaveProperty('value.watch')
  })

  test('a total that one page alone states is the table’s', () => {
    const bare = pageOf('1-2 trong 5', ['1|Hộ tịch|10', '2|Đất đai|20'])
    const rest = pageOf('3-4 trong 5', ['3|Chứng thực|30', '4|Người có công|40'])
    const pagerOf = (...pages: PageSeen[]) => {
      const outcome = joinPages(pages)
      return outcome.ok && outcome.value.tables[0]?.pager
    }
    expect(joined(bare, rest, three)).toMatchObject({ refusals: [], counts: { rows: 5, figures: 6 } })
    expect(pagerOf(three, bare)).toBe('1-2 / 5')
    expect(pagerOf(pageOf('Trang 1/3', ['1|A|1']), pageOf('Trang 2/3', ['2|B|1']))).toBe('Trang 2/3')
    expect(pagerOf(pageOf('Trang 2/3', ['1|A|1']))).toBe('Trang 0/3')
    expect(pagerOf(pageOf('Trang 2/2', ['1|A|1']), pageOf('Trang 1/2', ['2|B|1']))).toBe('Trang 1/1')
    expect(joined(pageOf('1-0 trong 0', []))).toMatchObject({ refusals: [{ reason: 'no-data' }] })
  })

  test('pages of another query do not join', () => {
    const other = pageOf('3-4 trong 5', ['3|Chứng thực|30', '4|Người có công|40'], { filters: [] })
    expect(joined(one, other)).toBe('page-changed')
    expect(joined(pageOf('', ['1|Hộ tịch|10']))).toBe('table-not-found')
  })
})
