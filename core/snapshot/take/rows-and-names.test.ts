import { describe, expect, test } from 'vitest'
import type { CellSeen, FilterSeen, PageSeen, TableSeen } from '../../grid/seen'
import type { PageLesson } from '../../portals/lesson'
import type { Portal } from '../../portals/portal'
import { takeSnapshots } from './take-snapshot'

const PORTAL: Portal = {
  id: 'rows',
  name: 'Bảng của sở',
  routes: ['bang'],
  headings: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    { measure: 'dossiers.resolved', paths: ['Đã xử lý'] },
    { measure: 'dossiers.resolved.in-time', paths: ['Trong hạn'] },
    { measure: 'dossiers.resolved.late', paths: ['Quá hạn'] },
  ],
}
const HEAD = 'STT|Lĩnh vực|Đã xử lý|Trong hạn|Quá hạn'
const FILTERS: readonly FilterSeen[] = [
  { label: 'Từ ngày', value: '15/12/2024', control: 'date' },
  { label: 'Đến ngày', value: '14/03/2025', control: 'date' },
  { label: 'Đơn vị', value: 'UBND xã A', control: 'select' },
]

/** «Tổng>2» is a cell over two columns, «x^2» over two rows, «*A» a bold one. */
function cellOf(words: string): CellSeen {
  const [, bold, text = '', wide, high] = /^(\*?)(.*?)(?:>(\d))?(?:\^(\d))?$/s.exec(words)!
  return {
    text,
    ...(bold === '*' && { bold: true as const }),
    ...(wide && { colspan: Number(wide) }),
    ...(high && { rowspan: Number(high) }),
  }
}

const ASK = { capturedAt: '2025-03-15T09:00:00+07:00' }

interface Shown extends Partial<TableSeen> {
  readonly head?: string
  readonly filters?: readonly FilterSeen[]
}

function seenOf(rows: readonly string[], { head = HEAD, filters = FILTERS, ...table }: Shown): PageSeen {
  return {
    url: '',
    title: '',
    headings: [],
    filters,
    tables: [
      {
        frame: 0,
        index: 0,
        visible: true,
        kind: 'table',
        caption: '',
        rows: [head, ...rows].map((line, at) => ({
          section: at === 0 ? 'head' : 'body',
          cells: line.split('|').map(cellOf),
        })),
        ...table,
      },
    ],
    busy: false,
    signIn: 'none',
    unread: [],
  }
}

function view(rows: readonly string[], portal = PORTAL, shown: Shown = {}) {
  const [own] = takeSnapshots(seenOf(rows, shown), ASK, [], [portal])
  return own!
}
const refused = (...given: Parameters<typeof view>) =>
  view(...given).refusals.map(({ reason, where }) => (where === undefined ? reason : `${reason} ${where}`))
const named = (...given: Parameters<typeof view>) => {
  const { snapshot, refusals } = view(...given)
  return snapshot
    ? snapshot.figures
        .filter(({ measure }) => measure === 'dossiers.resolved')
        .map(({ by, value, cell }) => `${JSON.stringify(by)} ${value ?? cell.text}`)
    : refusals.map(({ reason }) => reason)
}

const ROWS = ['1|Hộ tịch|10|8|2', '2|Đất đai|5|5|0']

describe('a row whose cells slid is not read', () => {
  test.each<[string, string[], string[]]>([
    ['right rows', ROWS, []],
    ['a cell too few', ['1|Hộ tịch|10|8|2', '2|Đất đai|5|5'], ['column-missing Đất đai']],
    [
      'a cell too many',
      ['1|Hộ tịch|10|8|2', '2|Đất đai|5|5|0|7'],
      ['column-missing Hộ tịch', 'column-missing Đất đai'],
    ],
    ['a number where the name should stand', ['1|Hộ tịch|10|8|2', '2|12|5|5|0'], ['row-not-found']],
    ['«1.234,5» there', ['1|Hộ tịch|10|8|2', '2|1.234,5|5|5|0'], ['row-not-found']],
    ['a percentage there', ['1|Hộ tịch|10|8|2', '2|12 %|5|5|0'], ['row-not-found']],
    ['«-» there', ['1|Hộ tịch|10|8|2', '2|-|5|5|0'], ['row-not-found']],
    ['nothing there', ['1|Hộ tịch|10|8|2', '2||5|5|0'], ['row-not-found']],
    ['a name with a number', ['1|Hộ tịch|10|8|2', '2|Nghị định 61|5|5|0'], []],
    ['a name that begins with one', ['1|Hộ tịch|10|8|2', '2|4 tại chỗ|5|5|0'], []],
  ])('%s', (_, rows, expected) => {
    expect(refused(rows)).toEqual(expected)
  })

  test('the row without a name is said by its place among the rows of figures', () => {
    expect(view(['1|Hộ tịch|10|8|2', '2|12|5|5|0']).refusals[0]?.message).toContain('Hàng thứ 2 của bảng')
  })
})

describe('the total of a table', () => {
  test('has a cell of its own in each column; one over several columns is none of them', () => {
    const total = (row: string) =>
      view([...ROWS, row]).snapshot?.figures.flatMap(({ by, measure, value }) =>
        Object.keys(by).length === 0 ? [`${measure.replace('dossiers.', '')} ${value}`] : [],
      )
    expect(total('|Tổng số|15|13|2')).toEqual(['resolved 15', 'resolved.in-time 13', 'resolved.late 2'])
    expect(total('|Tổng số|15|15>2')).toEqual(['resolved 15'])
    expect(total('Tổng số>2|15|13|2')).toEqual(['resolved 15', 'resolved.in-time 13', 'resolved.late 2'])
  })

  test('alone, it stands for nothing that can be held against it', () => {
    expect(refused(['|Tổng số|15|13|2'])).toEqual(['rows-missing'])
    expect(refused(['|Tổng số|0|0|0'])).toEqual(['no-data'])
    expect(refused(['|Tổng số|||'])).toEqual(['no-data'])
  })
})

describe('rows that belong to a unit above them', () => {
  const GROUPED: Portal = { ...PORTAL, row: { ...PORTAL.row, groups: 'unit' } }
  const bare = FILTERS.slice(0, 2)
  const rows = ['I|*Xã A>4', '1|Hộ tịch|10|8|2', 'II|*Xã B>4', '1|Hộ tịch|5|5|0', '2|Đất đai|1|1|0']

  test('are of that unit, whatever their own name', () => {
    expect(named(rows, GROUPED, { filters: bare })).toEqual([
      '{"unit":"Xã A","field":"Hộ tịch"} 10',
      '{"unit":"Xã B","field":"Hộ tịch"} 5',
      '{"unit":"Xã B","field":"Đất đai"} 1',
    ])
  })

  test('the page is of all its units, or of the one the filter and the heading name', () => {
    expect(view(rows, GROUPED, { filters: bare }).unit).toBe('Tất cả đơn vị')
    const one = ['I|*Xã A>4', '1|Hộ tịch|10|8|2']
    expect([view(one, GROUPED).unit, refused(one, GROUPED)]).toEqual(['UBND xã A', []])
    expect(refused(['I|*Xã B>4', '1|Hộ tịch|10|8|2'], GROUPED)).toEqual(['wrong-unit'])
  })

  test('without a heading, or under one that names nobody, they are refused', () => {
    expect(refused(['1|Y tế|3|3|0', ...rows], GROUPED, { filters: bare })).toEqual(['row-not-found Y tế'])
    expect(
      refused(['I|*(1)>4', '1|Hộ tịch|10|8|2', 'II|*Xã B>4', '1|Đất đai|5|5|0'], GROUPED, { filters: bare }),
    ).toEqual(['row-not-found (1) › Hộ tịch'])
  })

  test('on a page whose headings are no units a name that stands twice is told apart by them', () => {
    expect(named(rows)).toEqual([
      '{"field":"Xã A › Hộ tịch"} 10',
      '{"field":"Xã B › Hộ tịch"} 5',
      '{"field":"Đất đai"} 1',
    ])
  })
})

describe('rows that a second column divides', () => {
  const WITHIN: Portal = {
    ...PORTAL,
    row: { is: 'unit', column: ['Đơn vị'], within: { is: 'field', column: ['Lĩnh vực'] } },
  }
  const head = 'STT|Đơn vị|Lĩnh vực|Đã xử lý|Trong hạn|Quá hạn'
  const shown = { head, filters: FILTERS.slice(0, 2) }
  const rows = ['1|Xã A|Hộ tịch|10|8|2', '2|Xã A|Đất đai|5|5|0', '3|Xã B|Hộ tịch|1|1|0']

  test('bear both names', () => {
    expect(named(rows, WITHIN, shown)).toEqual([
      '{"unit":"Xã A","field":"Hộ tịch"} 10',
      '{"unit":"Xã A","field":"Đất đai"} 5',
      '{"unit":"Xã B","field":"Hộ tịch"} 1',
    ])
    expect(view(rows, WITHIN, shown).snapshot?.figures[0]?.cell.row).toBe('Xã A › Hộ tịch')
  })

  test('«Cộng» beside a unit closes that unit, and is no row of it', () => {
    const closed = [...rows.slice(0, 2), '|Xã A|Cộng|15|13|2', rows[2]!]
    expect(named(closed, WITHIN, shown)).toEqual(named(rows, WITHIN, shown))
    expect(refused([...rows.slice(0, 2), '|Xã A|Cộng|16|13|2', rows[2]!], WITHIN, shown)).toContain(
      'identity-broken Xã A · Đã xử lý',
    )
  })

  test('without the second name they are refused; two of one pair as well', () => {
    expect(refused(['1|Xã A||10|8|2', ...rows.slice(1)], WITHIN, shown)).toEqual(['row-not-found Xã A'])
    expect(refused([...rows, '4|XÃ A|Hộ tịch|1|1|0'], WITHIN, shown)).toEqual([
      'two-rows-match XÃ A › Hộ tịch',
    ])
  })

  test('where the page does not have that column they are the units themselves', () => {
    const plain = { ...shown, head: 'STT|Đơn vị|Đã xử lý|Trong hạn|Quá hạn' }
    expect(named(['1|Xã A|10|8|2', '2|Xã B|1|1|0'], WITHIN, plain)).toEqual([
      '{"unit":"Xã A"} 10',
      '{"unit":"Xã B"} 1',
    ])
  })
})

describe('a table that is not as it looks', () => {
  test.each<[string, Shown, string[]]>([
    ['its cells shown elsewhere', { isDisplaced: true }, ['page-changed']],
    ['columns out of view', { columnCount: 9 }, ['rows-missing']],
    ['all columns in view', { columnCount: 5 }, []],
    ['rows out of view', { rowCount: 69 }, ['rows-missing']],
    ['all rows in view', { rowCount: 3 }, []],
    ['the first page of two', { pager: '1-2 trong 4' }, ['rows-missing']],
    ['its only page', { pager: '1-2 trong 2' }, []],
  ])('%s', (_, shown, reasons) => {
    expect(view(ROWS, PORTAL, shown).refusals.map(({ reason }) => reason)).toEqual(reasons)
  })

  test('of a part of a table nobody says that it does not add up, but what else is wrong', () => {
    const part = [...ROWS, '|Tổng số|99|97|2']
    expect(new Set(view(part).refusals.map(({ reason }) => reason))).toEqual(new Set(['identity-broken']))
    expect(view(part, PORTAL, { pager: '1-2 trong 4' }).refusals.map(({ reason }) => reason)).toEqual([
      'rows-missing',
    ])
    expect(
      view(part, PORTAL, { pager: '1-2 trong 4', filters: [] }).refusals.map(({ reason }) => reason),
    ).toEqual(['rows-missing', 'wrong-unit', 'period-unknown'])
  })

  test('an empty one says nothing more than that, whatever the filters', () => {
    expect(refused([], PORTAL, { filters: [] })).toEqual(['no-data'])
  })
})

test('what is captured says where it was read, when, and what vouches for it', () => {
  const [own] = takeSnapshots(
    { ...seenOf(ROWS, {}), url: 'https://motcua.example.vn/bang', title: 'Thống kê' },
    ASK,
    [],
    [PORTAL],
  )
  expect(own?.snapshot).toMatchObject({
    portal: 'rows',
    source: {
      url: 'https://motcua.example.vn/bang',
      title: 'Thống kê',
      capturedAt: ASK.capturedAt,
      witness: 'unwitnessed',
    },
    unit: 'UBND xã A',
    period: { kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
  })
})

describe('what a page is known for', () => {
  test('a caution of the portal stands with every capture of it', () => {
    const { warnings } = view(ROWS, { ...PORTAL, caution: 'Trang này tính đến hôm nay.' })
    expect(warnings).toEqual([{ rule: 'portal-caution', message: 'Trang này tính đến hôm nay.', cells: [] }])
    expect(view(ROWS).warnings).toEqual([])
  })

  test('its rows may be named by another column than the first', () => {
    const head = 'Cấp|Lĩnh vực|Đã xử lý|Trong hạn|Quá hạn'
    expect(named(['Xã|Hộ tịch|10|8|2', 'Xã|Đất đai|5|5|0'], PORTAL, { head })).toEqual([
      '{"field":"Hộ tịch"} 10',
      '{"field":"Đất đai"} 5',
    ])
  })

  test('a lesson is used where no portal knows the table, and the newest of two', () => {
    const lesson = (id: string, path: string): PageLesson => ({
      format: 'so-mot-cua/lesson@1',
      id: `taught-${id}`,
      name: id,
      taughtAt: ASK.capturedAt,
      host: '',
      portal: null,
      row: { is: 'field', column: 'Lĩnh vực' },
      columns: [{ measure: 'dossiers.resolved', path }],
    })
    const lessons = [lesson('cu', 'Đã xử lý'), lesson('moi', 'Trong hạn')]
    const taken = (portals: readonly Portal[]) => takeSnapshots(seenOf(ROWS, {}), ASK, lessons, portals)[0]!
    expect(taken([]).portal?.id).toBe('taught-moi')
    expect(taken([]).snapshot?.figures.map(({ value }) => value)).toEqual([8, 5])
    expect(taken([PORTAL]).portal?.id).toBe('rows')
  })
})

describe('a published percentage beside the counts of its row', () => {
  const RATED: Portal = {
    ...PORTAL,
    rates: [{ paths: ['Tỷ lệ'], part: ['dossiers.resolved.in-time'], whole: ['dossiers.resolved'] }],
  }
  const head = `${HEAD}|Tỷ lệ`
  const warned = (rows: readonly string[], portal = RATED) =>
    view(rows, portal, { head }).warnings.map(({ rule, cells }) => `${rule} ${cells.join()}`)

  test('is said where it is another, in each row and in the total', () => {
    const rows = ['1|Hộ tịch|10|8|2|80%', '2|Đất đai|5|5|0|90%', '|Tổng số|15|13|2|50%']
    expect(warned(rows)).toEqual(['published-rate Đất đai · Tỷ lệ', 'published-rate Tổng số · Tỷ lệ'])
    expect(warned(rows, { ...RATED, levelsArePart: true })).toEqual(['published-rate Đất đai · Tỷ lệ'])
    expect(warned(rows, PORTAL)).toEqual([])
  })

  test('a cell over several rows is of the first of them', () => {
    expect(warned(['1|Hộ tịch|10|8|2|80%^2', '2|Đất đai|5|5|0'])).toEqual([])
  })

  test('a count with a mark that the percentage takes for a decimal one is refused, not warned of', () => {
    const portal: Portal = { ...RATED, columns: PORTAL.columns.slice(0, 2) }
    const rows = ['1|Hộ tịch|10.000|8|80%', '2|Đất đai|5|5|100%']
    const shown = { head: 'STT|Lĩnh vực|Đã xử lý|Trong hạn|Tỷ lệ' }
    expect(refused(rows, portal, shown)).toEqual(['ambiguous-number Hộ tịch · Đã xử lý'])
    expect(view(rows, portal, shown).warnings).toEqual([])
    expect(
      view(['1|Hộ tịch|10.000|8|70%', '2|Đất đai|5|5|100%'], portal, shown).warnings.map(({ rule }) => rule),
    ).toEqual(['published-rate'])
  })
})
