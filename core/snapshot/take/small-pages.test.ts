import { describe, expect, test } from 'vitest'
import type { CellSeen, FilterSeen, PageSeen, RowSeen } from '../../grid/seen'
import { IDENTITIES } from '../../measures/identities'
import type { Portal } from '../../portals/portal'
import type { CaptureView } from './capture-view'
import { proposeDrift } from './propose-drift'
import { takeSnapshots } from './take-snapshot'

const PORTAL: Portal = {
  id: 'small',
  name: 'Trang nhỏ',
  routes: ['bao-cao'],
  headings: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    { measure: 'dossiers.resolved', paths: ['Đã xử lý'] },
    { measure: 'dossiers.resolved.early', paths: ['Trước hạn'] },
    { measure: 'dossiers.resolved.on-time', paths: ['Đúng hạn'] },
    { measure: 'dossiers.resolved.late', paths: ['Quá hạn'] },
  ],
}
const HEAD = 'Lĩnh vực|Đã xử lý|Trước hạn|Đúng hạn|Quá hạn'
const FILTERS: readonly FilterSeen[] = [
  { label: 'Từ ngày', value: '15/12/2024', control: 'date' },
  { label: 'Đến ngày', value: '14/03/2025', control: 'date' },
  { label: 'Đơn vị', value: 'UBND xã A', control: 'select' },
]

/** «ghi chú^3» is a cell over three rows. */
function cellOf(words: string): CellSeen {
  const [text = '', rowspan] = words.split('^')
  return rowspan === undefined ? { text } : { text, rowspan: Number(rowspan) }
}

function page(rows: readonly string[], change: Partial<PageSeen> = {}): PageSeen {
  const line = (text: string, at: number): RowSeen => ({
    section: at === 0 ? 'head' : 'body',
    cells: text.split('|').map(cellOf),
  })
  const table = {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table' as const,
    caption: '',
    rows: rows.map(line),
  }
  return {
    url: '',
    title: '',
    headings: [],
    filters: FILTERS,
    tables: [table],
    busy: false,
    signIn: 'none',
    unread: [],
    ...change,
  }
}
const viewsOf = (seen: PageSeen, portal = PORTAL): CaptureView[] =>
  takeSnapshots(seen, { capturedAt: '2025-03-15T09:00:00+07:00' }, [], [portal])
const view = (rows: readonly string[], portal = PORTAL, change: Partial<PageSeen> = {}) =>
  viewsOf(page(rows, change), portal)[0]!

const figures = ({ snapshot }: CaptureView) =>
  snapshot?.figures.map(
    ({ measure, by, state, value }) =>
      `${Object.values(by).join('/')} ${measure.replace(/^dossiers\./, '')} ${value ?? state}`,
  )
const reasons = ({ refusals }: CaptureView) => refusals.map(({ reason }) => reason)
const warned = ({ warnings }: CaptureView) => warnings.map(({ rule, message }) => `${rule}: ${message}`)

const messages = ({ refusals, warnings }: CaptureView) =>
  [...refusals, ...warnings].map(({ message }) => message).join('\n')

describe('a page of fields', () => {
  const RIGHT = [HEAD, 'Hộ tịch|10|1|7|2', 'Đất đai|5|-|5|0', 'Tổng số|15|1|12|2']

  test('is captured with its total, and says what proves each figure', () => {
    const seen = view(RIGHT)
    expect([reasons(seen), warned(seen), seen.counts]).toEqual([
      [],
      [],
      { figures: 12, rows: 2, proved: 2, broken: 0 },
    ])
    expect(figures(seen)).toContain('Đất đai resolved.early none')
    expect(
      seen.snapshot?.figures.find(
        ({ by, measure }) => by.field === 'Hộ tịch' && measure === 'dossiers.resolved',
      )?.provedBy,
    ).toEqual(['resolved = early + on-time + late', 'total = sum of rows'])
    expect(
      seen.snapshot?.figures.find(({ by, state }) => by.field === 'Đất đai' && state === 'none')?.provedBy,
    ).not.toContain('resolved = early + on-time + late')
    expect(seen).toMatchObject({
      unit: 'UBND xã A',
      periodFrom: 'bộ lọc Từ ngày – Đến ngày',
      witness: 'unwitnessed',
      period: { kind: 'quarter' },
    })
  })

  test('a row that does not add up is said with both numbers, a total likewise', () => {
    const seen = view([HEAD, 'Hộ tịch|11|1|7|2', 'Đất đai|5|0|5|0', 'Tổng số|16|1|13|2'])
    expect(messages(seen)).toContain('Hộ tịch: đã giải quyết 11 ≠ 1 + 7 + 2 = 10. Chênh 1 hồ sơ')
    const total = view([HEAD, 'Hộ tịch|10|1|7|2', 'Đất đai|5|0|5|0', 'Tổng số|15|1|13|2'])
    expect(messages(total)).toContain('Cột «Đúng hạn»: dòng tổng ghi 13 ≠ 12 là tổng các dòng. Chênh 1 hồ sơ')
    expect(total.counts.broken).toBeGreaterThan(0)
  })

  test('a page that is busy, signed out or empty gives nothing', () => {
    expect(viewsOf(page(RIGHT, { busy: true })).map(reasons)).toEqual([['still-loading']])
    expect(viewsOf(page([], { busy: true, tables: [] })).map((one) => [one.portal, ...reasons(one)])).toEqual(
      [[null, 'still-loading']],
    )
    expect(
      viewsOf(page(RIGHT, { signIn: 'session-ended' })).map((one) => [one.portal, ...reasons(one)]),
    ).toEqual([[null, 'session-expired']])
    expect(reasons(view([HEAD]))).toContain('no-data')
    expect(
      viewsOf(page(RIGHT, { tables: [...page(RIGHT).tables, ...page(RIGHT).tables] })).map(reasons),
    ).toEqual([['two-tables-match']])
  })

  test('a title that names another unit or part is refused, above the table or in its caption', () => {
    const titled = (words: string) => ({
      tables: page(RIGHT).tables.map((table) => ({ ...table, caption: words })),
    })
    expect(reasons(view(RIGHT, PORTAL, titled('HỒ SƠ PHI ĐỊA GIỚI')))).toEqual(['wrong-part'])
    expect(reasons(view(['HỒ SƠ PHI ĐỊA GIỚI', ...RIGHT]))).toEqual(['wrong-part'])
    expect(reasons(view(RIGHT, PORTAL, titled('KẾT QUẢ GIẢI QUYẾT')))).toEqual([])
  })

  test('a filter that the page’s columns hang on must stand right', () => {
    const portal = {
      ...PORTAL,
      filters: [{ labels: ['Trạng thái'], is: ['Đang xử lý'], otherwise: 'cột đếm cả hồ sơ khác' }],
    }
    const said = (value: string | null) =>
      view(RIGHT, portal, {
        filters: [
          ...FILTERS,
          ...(value === null ? [] : [{ label: 'Trạng thái', value, control: 'select' as const }]),
        ],
      }).refusals.map(({ message }) => message)
    expect(said('ĐANG XỬ LÝ')).toEqual([])
    expect(said('Tất cả')).toEqual([
      'Với «Trạng thái: Tất cả», cột đếm cả hồ sơ khác. Chọn Trạng thái «Đang xử lý» rồi bấm «Thống kê».',
    ])
    expect(said(null)).toEqual([
      'Trang chưa cho biết «Trạng thái», cột đếm cả hồ sơ khác. Chọn Trạng thái «Đang xử lý» rồi bấm «Thống kê».',
    ])
  })
})

describe('a total that the page computes its own way', () => {
  const LOOSE: Portal = { ...PORTAL, looseTotals: ['dossiers.resolved.early'] }
  const rows = (early: string) => [HEAD, 'Hộ tịch|10|1|7|2', 'Đất đai|5|0|5|0', `Tổng số|15|${early}|12|2`]
  test('is left out with a word where it is not the sum', () => {
    const seen = view(rows('9'), LOOSE)
    expect(reasons(seen)).toEqual([])
    expect(figures(seen)?.filter((one) => one.startsWith(' '))).toEqual([
      ' resolved 15',
      ' resolved.on-time 12',
      ' resolved.late 2',
    ])
    expect(warned(seen).join()).toContain(
      'dòng tổng ghi 9 ≠ 1 là tổng các dòng. Trang này có tính sai dòng tổng đó',
    )
  })
  test('is a total like any other where it is', () => {
    expect(figures(view(rows('1'), LOOSE))).toContain(' resolved.early 1')
  })
  test('is left out where a row has no number at all', () => {
    const seen = view([HEAD, 'Hộ tịch|10|NaN|7|2', 'Đất đai|5|0|5|0', 'Tổng số|15|0|12|2'])
    expect(figures(seen)).toContain('Hộ tịch resolved.early blank')
    expect(figures(seen)?.some((one) => one.startsWith(' resolved.early'))).toBe(false)
    expect(warned(seen).join()).toContain('page-has-no-number')
  })
})

describe('«Trong kỳ» beside other channels', () => {
  const beside = {
    columns: ['dossiers.received.online', 'dossiers.received.postal'],
    measure: 'dossiers.received.in-person',
    whole: 'dossiers.received',
    and: ['dossiers.carried-over'],
  } as const
  const BESIDE: Portal = {
    ...PORTAL,
    columns: [
      { measure: 'dossiers.received', paths: ['Tổng số'] },
      { measure: 'dossiers.carried-over', paths: ['Kỳ trước'] },
      { measure: 'dossiers.received.new', paths: ['Trong kỳ'], beside },
      { measure: 'dossiers.received.online', paths: ['Qua mạng'], optional: true },
      { measure: 'dossiers.received.postal', paths: ['Qua BCCI'], optional: true },
    ],
  }
  const ALL = 'Lĩnh vực|Tổng số|Kỳ trước|Trong kỳ|Qua mạng|Qua BCCI'
  const meaning = (head: string, ...rows: string[]) => {
    const seen = view([head, ...rows], BESIDE)
    return seen.refusals.length > 0
      ? reasons(seen)
      : figures(seen)?.filter((one) => /^A received\.(new|in-person) /.test(one))
  }

  test.each<[string, string[], string[]]>([
    [
      'counts what came in by hand, where all together make the total',
      ['A|10|1|2|3|4', 'B|10|1|2|3|4'],
      ['A received.in-person 2'],
    ],
    [
      'counts all that came in, where it makes the total with the carried over',
      ['A|10|1|9|3|4', 'B|10|1|9|3|4'],
      ['A received.new 9'],
    ],
    [
      'counts what came in by hand, where nothing tells',
      ['A|10|1|9|0|0', 'B|5|1|4|0|0'],
      ['A received.in-person 9'],
    ],
    ['is refused where rows bear out both', ['A|10|1|2|3|4', 'B|10|1|9|3|4'], ['identity-broken']],
    ['is refused where rows bear out neither', ['A|10|1|5|3|4', 'B|10|1|5|3|4'], ['identity-broken']],
  ])('%s', (_, rows, expected) => {
    expect(meaning(ALL, ...rows)).toEqual(expected)
  })

  test('is all that came in where it stands alone, refused where that does not add up', () => {
    const head = 'Lĩnh vực|Tổng số|Kỳ trước|Trong kỳ'
    expect(meaning(head, 'A|10|1|9', 'B|5|1|4')).toEqual(['A received.new 9'])
    expect(meaning(head, 'A|10|1|5', 'B|5|1|1')).toEqual(['identity-broken'])
    expect(meaning(head, 'A|10|10|0', 'B|5|5|0')).toEqual(['A received.new 0'])
  })

  test('is refused where only one of the others is there', () => {
    const seen = view(['Lĩnh vực|Tổng số|Kỳ trước|Trong kỳ|Qua mạng', 'A|10|1|2|7', 'B|5|1|2|2'], BESIDE)
    expect(seen.refusals.map(({ reason, where }) => `${reason} ${where}`)).toEqual([
      'column-missing Qua BCCI',
    ])
  })
})

describe('what a page’s whole is, without its total column', () => {
  test('«Trong kỳ» is not guessed', () => {
    const beside = {
      columns: ['dossiers.received.online', 'dossiers.received.postal'],
      measure: 'dossiers.received.in-person',
      whole: 'dossiers.received',
      and: ['dossiers.carried-over'],
    } as const
    const portal: Portal = {
      ...PORTAL,
      columns: [
        { measure: 'dossiers.received', paths: ['Tổng số'], optional: true },
        { measure: 'dossiers.carried-over', paths: ['Kỳ trước'] },
        { measure: 'dossiers.received.new', paths: ['Trong kỳ'], beside },
        { measure: 'dossiers.received.online', paths: ['Qua mạng'], optional: true },
        { measure: 'dossiers.received.postal', paths: ['Qua BCCI'], optional: true },
      ],
    }
    const head = 'Lĩnh vực|Kỳ trước|Trong kỳ|Qua mạng|Qua BCCI'
    expect(reasons(view([head, 'A|1|2|3|4', 'B|5|6|7|8'], portal))).toEqual(['identity-broken'])
  })
})

describe('a cell that is not read for certain', () => {
  const refused = (...rows: string[]) =>
    view([HEAD, ...rows]).refusals.map(({ reason, where }) => `${reason} ${where}`)
  test('is refused with its place and its text', () => {
    const seen = view([HEAD, 'Hộ tịch|10|1|7|2', 'Đất đai|mười|1|7|2'])
    expect(seen.refusals.map(({ reason, where, message }) => [reason, where, message])).toEqual([
      [
        'not-a-number',
        'Đất đai · Đã xử lý',
        'Đất đai, cột «Đã xử lý» ghi «mười»: không phải một số đếm. Nếu trang chưa hiện xong thì chờ rồi chụp lại; nếu trang vẫn ghi như vậy thì số của ô này phải ghi tay.',
      ],
    ])
  })

  test('that spans several rows belongs to none of them', () => {
    expect(refused('Hộ tịch|10|1|7|2^2', 'Đất đai|5|0|3')).toEqual([
      'two-rows-match Hộ tịch · Quá hạn',
      'two-rows-match Đất đai · Quá hạn',
    ])
    expect(refused('Hộ tịch^2|10|1|7|2', '5|0|5|0').join()).not.toContain('two-rows-match Hộ tịch · Quá hạn')
  })

  test('as a mark among other marks it counts where an equation holds with it, else it is refused', () => {
    expect(refused('Hộ tịch|1.234|1000|200|34', 'Đất đai|1,234|1000|200|34')).toEqual([])
    expect(refused('Hộ tịch|1.234|1000|200|34', 'Đất đai|1,234|1000|234|')).toEqual([
      'ambiguous-number Đất đai · Đã xử lý',
    ])
    expect(refused('Hộ tịch|1.234|1000|200|', 'Đất đai|1,234|1000|234|')).toEqual([
      'ambiguous-number Hộ tịch · Đã xử lý',
      'ambiguous-number Đất đai · Đã xử lý',
    ])
    expect(refused('Hộ tịch|1.234|1000|200|', 'Đất đai|7|5|2|', 'Y tế|-|-|-|')).toEqual([])
  })

  test('as «1.000» that makes the row as 1, and not as a thousand', () => {
    expect(refused('Hộ tịch|1.000|1|0|0', 'Đất đai|5|0|5|0')).toEqual(['ambiguous-number Hộ tịch · Đã xử lý'])
    const seen = view([HEAD, 'Hộ tịch|1.000|2|0|0', 'Đất đai|5|0|5|0'])
    expect(reasons(seen)).toEqual(['identity-broken'])
  })

  test('rows of one name are refused, each after the first', () => {
    expect(refused('Hộ tịch|10|1|7|2', 'HỘ TỊCH|5|0|5|0', 'Đất đai|1|0|1|0', 'Hộ tịch|1|1|0|0')).toEqual([
      'two-rows-match HỘ TỊCH',
      'two-rows-match Hộ tịch',
    ])
  })

  test('cut by the page it is read in full, where the page has it in full', () => {
    const cut = (text: string, full?: string) => {
      const seen = page([HEAD, 'Hộ tịch|10|1|7|2', 'Đất đai|5|0|5|0'])
      const [table] = seen.tables
      const rows = table!.rows.map((row, at) => ({
        ...row,
        cells: row.cells.map((cell, place) =>
          at === 1 && place === 1 ? { text, ...(full !== undefined && { full }) } : cell,
        ),
      }))
      const [own] = viewsOf({ ...seen, tables: [{ ...table!, rows }] })
      return own!.refusals.length > 0 ? reasons(own!).join() : figures(own!)?.[0]
    }
    expect([cut('1…', '10'), cut('1...', '10'), cut('10', '99'), cut('1…')]).toEqual([
      'Hộ tịch resolved 10',
      'Hộ tịch resolved 10',
      'Hộ tịch resolved 10',
      'not-a-number',
    ])
  })
})

describe('whose page it is, for who asks', () => {
  const UNITS: Portal = { ...PORTAL, row: { is: 'unit', column: ['Lĩnh vực'] } }
  const ROWS = [HEAD, 'Xã A|10|1|7|2', 'Xã B|5|0|5|0']
  const agreed = (unit: string | undefined, portal = UNITS, filters = FILTERS.slice(0, 2)) => {
    const ask = { capturedAt: '2025-03-15T09:00:00+07:00', ...(unit !== undefined && { unit }) }
    const [own] = takeSnapshots(page(ROWS, { filters }), ask, [], [portal])
    return [own!.isAskedUnit, own!.hasAskedRow]
  }
  test('is told apart from a row of it', () => {
    expect([agreed('UBND xã A'), agreed(undefined)]).toEqual([
      [false, true],
      [false, false],
    ])
    expect([agreed('Xã A', UNITS, [...FILTERS]), agreed('Xã A', PORTAL, [...FILTERS])]).toEqual([
      [true, false],
      [true, false],
    ])
    expect(agreed('Tất cả đơn vị')[0]).toBe(false)
  })

  test('a filter that leaves units out is said and borne; a period that runs is said, too', () => {
    const filters = [
      ...FILTERS.slice(0, 2),
      { label: 'Loại', value: 'Đơn vị trực thuộc', control: 'select' as const },
    ]
    const rules = (capturedAt: string, own: readonly FilterSeen[]) => {
      const [seen] = takeSnapshots(page(ROWS, { filters: own }), { capturedAt }, [], [UNITS])
      return [seen!.warnings.map(({ rule, cells }) => `${rule} ${cells.length}`), seen!.snapshot?.scope]
    }
    expect(rules('2025-03-15T09:00:00+07:00', filters)).toEqual([['page-scope 0'], 'Loại: Đơn vị trực thuộc'])
    expect(rules('2025-03-14T09:00:00+07:00', FILTERS.slice(0, 2))).toEqual([['provisional 0'], undefined])
    expect(rules('2025-03-15T09:00:00+07:00', FILTERS.slice(0, 2))).toEqual([[], undefined])
  })
})

describe('rows that service levels divide', () => {
  const LEVELS: Portal = {
    ...PORTAL,
    row: { is: 'unit', column: ['Đơn vị'] },
    columns: [
      { measure: 'dossiers.received', paths: ['Tổng số'] },
      { measure: 'dossiers.received.online', paths: ['Trực tuyến'] },
    ],
    levels: [
      {
        labels: ['Toàn trình'],
        measures: {
          'dossiers.received': 'online.full.dossiers',
          'dossiers.received.online': 'online.full.dossiers.online',
        },
      },
      { labels: ['Một phần'], measures: { 'dossiers.received': 'online.partial.dossiers' } },
    ],
  }
  const H = 'STT|Đơn vị|Tổng số|Trực tuyến'
  const of = (rows: string[], portal = LEVELS) => view([H, ...rows], portal, { filters: FILTERS.slice(0, 2) })

  test('have measures of their own, under the unit they divide', () => {
    const seen = of([
      '1|Xã A|10|7',
      '|Toàn trình|6|5',
      '|Một phần|4|2',
      '2|Xã B|3|1',
      '|Toàn trình|1|1',
      '|Một phần|2|0',
    ])
    expect([reasons(seen), figures(seen)]).toEqual([
      [],
      [
        'Xã A received 10',
        'Xã A received.online 7',
        'Xã A online.full.dossiers 6',
        'Xã A online.full.dossiers.online 5',
        'Xã A online.partial.dossiers 4',
        'Xã B received 3',
        'Xã B received.online 1',
        'Xã B online.full.dossiers 1',
        'Xã B online.full.dossiers.online 1',
        'Xã B online.partial.dossiers 2',
      ],
    ])
  })

  test('that make another sum are said', () => {
    expect(
      warned(
        of([
          '1|Xã A|10|7',
          '|Toàn trình|6|5',
          '|Một phần|3|2',
          '2|Xã B|3|1',
          '|Toàn trình|1|1',
          '|Một phần|2|0',
        ]),
      ).join(),
    ).toContain('Xã A, cột «Tổng số»: 10 ≠ 9 là tổng các mức độ dịch vụ. Chênh 1 hồ sơ')
  })

  test('may be less where they leave dossiers out', () => {
    const seen = of(
      ['1|Xã A|10|7', '|Toàn trình|6|5', '|Một phần|3|2', '2|Xã B|3|1', '|Toàn trình|1|1', '|Một phần|2|0'],
      { ...LEVELS, levelsArePart: true },
    )
    expect(warned(seen).filter((one) => one.includes('mức độ dịch vụ'))).toEqual([])
  })

  test('are judged by the page’s own equations alone', () => {
    const id = 'resolved = early + on-time + late'
    const own = IDENTITIES.filter((one) => one.id === id).map((one) => ({ ...one, id: 'of this page' }))
    const labels = (label: string) => ({ labels: [label], measures: {} })
    const broken = (portal: Partial<Portal>) => {
      const rows = [
        '1|Xã A|10|1|7|2',
        '|Toàn trình|6|1|1|1',
        '|Một phần|4|0|6|1',
        '2|Xã B|5|0|5|0',
        '|Một phần|5|0|5|0',
      ]
      const all = { ...PORTAL, ...portal, levels: [labels('Toàn trình'), labels('Một phần')] }
      return reasons(view([`STT|${HEAD}`, ...rows], all)).filter((reason) => reason === 'identity-broken')
        .length
    }
    expect([broken({}), broken({ identities: own })]).toEqual([0, 2])
  })

  test('a total of the levels is not that of the units', () => {
    const seen = of(
      [
        '1|Xã A|10|7',
        '|Toàn trình|6|5',
        '|Một phần|3|2',
        '2|Xã B|3|1',
        '|Toàn trình|1|1',
        '|Một phần|1|0',
        '|Tổng số|11|8',
      ],
      { ...LEVELS, levelsArePart: true },
    )
    expect(warned(seen).join()).toContain(
      'total-of-levels: Dòng «Tổng số» của trang cộng các mức độ dịch vụ, không cộng các đơn vị',
    )
    expect(figures(seen)?.some((one) => one.startsWith(' '))).toBe(true)
    expect(figures(seen)).not.toContain(' received 11')
  })

  test('a numbered unit above is the units below it, or is refused', () => {
    const units = [
      '|Xã A|10|7|x^3',
      '|Toàn trình|6|5',
      '|Một phần|4|2',
      '|Xã B|3|1|x^3',
      '|Toàn trình|1|1',
      '|Một phần|2|0',
    ]
    const under = (first: string) =>
      view([`${H}|Ghi chú`, first, ...units], LEVELS, { filters: FILTERS.slice(0, 2) })
    const seen = under('1|Huyện H|13|8|')
    const rowOf = (measure: string, value: number) =>
      seen.snapshot?.figures.find((one) => one.measure === measure && one.value === value)?.cell.row
    expect(reasons(seen)).toEqual([])
    expect(rowOf('dossiers.received', 10)).toBe('Huyện H › Xã A')
    expect(rowOf('online.full.dossiers', 6)).toBe('Huyện H › Xã A › Toàn trình')
    expect(reasons(under('1|Huyện H|14|8|'))).toContain('two-rows-match')
  })

  test('of which one is the sum of all others of its level may be a total that nobody knows', () => {
    const rows = ['1|Xã A||', '|Toàn trình|1|1', '2|Xã B||', '|Toàn trình|2|2', '3|Xã C||']
    expect(reasons(of([...rows, '|Toàn trình|3|3']))).toEqual(['two-rows-match'])
    expect(reasons(of([...rows, '|Toàn trình|4|4']))).toEqual([])
  })

  test('rows without numbers stand in no other', () => {
    const units = [
      '|Xã A|10|7|x^3',
      '|Toàn trình|6|5',
      '|Một phần|4|2',
      '|Xã B|3|1|x^3',
      '|Toàn trình|1|1',
      '|Một phần|2|0',
    ]
    const seen = view([`${H}|Ghi chú`, ...units], LEVELS, { filters: FILTERS.slice(0, 2) })
    expect([reasons(seen), figures(seen)?.filter((one) => one.includes(' received '))]).toEqual([
      [],
      ['Xã A received 10', 'Xã B received 3'],
    ])
  })

  test('a row without a number or a cell over its levels belongs to nobody', () => {
    expect(reasons(of(['1|Xã A|10|7', '|Toàn trình|6|5', '|Một phần|4|2', '|Xã B|3|1']))).toContain(
      'row-not-found',
    )
  })
})

describe('a page that changed', () => {
  const GONE = 'Lĩnh vực|Đã xử lý|Trước hạn|Đúng hạn|Trễ'
  const ROWS = ['Hộ tịch|10|1|7|2', 'Đất đai|6|0|5|1']
  const drift = (rows: readonly string[], portal = PORTAL) =>
    proposeDrift(page(rows, { url: 'https://a.vn/bao-cao' }), [portal])

  test('has a column under a new name, proved by every row', () => {
    expect(reasons(view([GONE, ...ROWS], PORTAL, { url: 'https://a.vn/bao-cao' }))).toEqual([
      'column-missing',
    ])
    expect(drift([GONE, ...ROWS])).toMatchObject({
      portal: { id: 'small' },
      changes: [
        {
          measure: 'dossiers.resolved.late',
          was: 'Quá hạn',
          now: 'Trễ',
          provedBy: ['resolved = early + on-time + late'],
        },
      ],
      lesson: {
        id: 'taught-small',
        host: 'a.vn',
        portal: 'small',
        row: { is: 'field', column: 'Lĩnh vực' },
        columns: [
          { path: 'Đã xử lý' },
          { path: 'Trước hạn' },
          { path: 'Đúng hạn' },
          { measure: 'dossiers.resolved.late', path: 'Trễ' },
        ],
      },
    })
  })

  test('is not proposed where a row denies it, nothing is gone, or two columns would do', () => {
    expect(drift([GONE, 'Hộ tịch|10|1|7|3', 'Đất đai|6|0|5|1'])).toBeNull()
    expect(drift([HEAD, ...ROWS])).toBeNull()
    expect(drift([`${GONE}|Chậm`, ...ROWS.map((row) => `${row}|${row.split('|').at(-1)}`)])).toBeNull()
    expect(
      drift([`${GONE}|Quá hạn xử lý`.replace('Trễ', 'Đúng hạn'), ...ROWS.map((row) => `${row}|9`)]),
    ).toBeNull()
  })
})
