import { describe, expect, test } from 'vitest'
import { layOut } from '../../grid/lay-out'
import type { FilterSeen, PageSeen, TableSeen } from '../../grid/seen'
import type { MeasureId } from '../../measures/catalogue'
import { matchTable } from '../../portals/match-table'
import type { Portal } from '../../portals/portal'
import { readColumn } from '../../text/read-number'
import { ALL_UNITS } from '../../text/unit-name'
import type { CaptureExpected } from './capture-view'
import { isRouteOf } from './known-tables'
import { type Line, type LineColumn, NO_PROOFS } from './line'
import { missingColumns } from './missing-columns'
import {
  columnsMissing,
  isPersonal,
  pageRefusal,
  rowsMissing,
  stillLoading,
  tablesCollide,
  unknownPage,
} from './page-refusals'
import { agreeUnit, agreeWithGroups, unitStatements } from './page-unit'
import { refuseNoRow, suspectTotal } from './suspect-rows'

const PORTAL: Portal = {
  id: 'own',
  name: 'Trang riêng',
  routes: ['bao-cao'],
  headings: [],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Tiếp nhận', 'Đã nhận'] },
    { measure: 'dossiers.resolved', paths: ['Đã xử lý'] },
    { measure: 'dossiers.pending', paths: ['Đang xử lý'] },
  ],
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[] = [['Hộ tịch', '3', '2', '1']],
): TableSeen {
  const cells = (texts: readonly string[]) => texts.map((text) => ({ text }))
  return {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: [
      { section: 'head', cells: cells(head) },
      ...rows.map((row) => ({ section: 'body' as const, cells: cells(row) })),
    ],
  }
}

function pageOf(change: Partial<PageSeen> = {}): PageSeen {
  return {
    url: '',
    title: '',
    headings: [],
    filters: [],
    tables: [],
    busy: false,
    signIn: 'none',
    unread: [],
    ...change,
  }
}

const said = (refusals: readonly { reason: string; message: string; where?: string }[]) =>
  refusals.map(
    ({ reason, message, where }) => `${reason}${where === undefined ? '' : ` ${where}`}: ${message}`,
  )

describe('a page that shows no known table', () => {
  const own = table(['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý'])
  const people = table(['STT', 'Họ và tên', 'Địa chỉ'])
  const hidden = { ...people, visible: false }
  test.each<[string, Partial<PageSeen>, Portal | undefined, string]>([
    ['asks for a password', { signIn: 'password-field', tables: [people] }, PORTAL, 'not-signed-in'],
    ['lists people', { tables: [own, people] }, PORTAL, 'personal-data'],
    ['has a table that can be taught', { tables: [own] }, PORTAL, 'wrong-page'],
    ['has no table yet', { tables: [] }, PORTAL, 'table-not-found'],
    [
      'has a table of words',
      { tables: [table(['Tin tức', 'Ngày'], [['a', 'b']])] },
      PORTAL,
      'table-not-found',
    ],
    ['hides its list of people', { tables: [hidden] }, undefined, 'table-not-found'],
    ['is not known', { tables: [own] }, undefined, 'wrong-page'],
    ['is in a frame', { unread: ['frame'] }, undefined, 'no-access'],
    ['is in a closed part', { unread: ['pdf', 'closed-shadow'] }, undefined, 'no-access'],
    ['is drawn', { unread: ['canvas'] }, undefined, 'table-not-found'],
    ['is printed', { unread: ['pdf'] }, undefined, 'table-not-found'],
    ['has nothing', {}, undefined, 'table-not-found'],
  ])('%s: %s', (_, change, portal, reason) => {
    expect(unknownPage(pageOf(change), portal).reason).toBe(reason)
  })

  test.each<[Partial<PageSeen>, Portal | undefined, string]>([
    [
      { tables: [own] },
      PORTAL,
      'Bảng đang hiện không có các cột đã biết của trang «Trang riêng». Bấm «Thống kê», chờ bảng hiện rồi chụp lại; nếu trang đã đổi mẫu, bấm «Dạy trang này».',
    ],
    [
      {},
      PORTAL,
      'Trang «Trang riêng» chưa có bảng số liệu. Đặt bộ lọc, bấm «Thống kê», chờ bảng hiện rồi chụp.',
    ],
    [
      { unread: ['canvas'] },
      undefined,
      'Trang này vẽ số liệu thành hình hoặc PDF, không có bảng để đọc. Mở trang có bảng số liệu rồi chụp.',
    ],
    [{}, undefined, 'Trang này không có bảng số liệu. Mở trang thống kê cần chụp.'],
  ])('says what to do next', (change, portal, message) => {
    expect(unknownPage(pageOf(change), portal).message).toBe(message)
  })

  test('a session that has ended is the only page without any', () => {
    expect(pageRefusal(pageOf({ signIn: 'session-ended' }))?.reason).toBe('session-expired')
    expect([pageRefusal(pageOf()), pageRefusal(pageOf({ signIn: 'password-field' }))]).toEqual([null, null])
  })

  test('the others say how much there is', () => {
    expect(
      said([
        stillLoading(),
        tablesCollide(3),
        columnsMissing('5 trong 9 cột'),
        rowsMissing({ ...own, pager: '1-20  trong 69' }),
        rowsMissing(own),
      ]),
    ).toEqual([
      'still-loading: Trang đang tải số liệu. Chờ bảng hiện xong rồi chụp lại.',
      'two-tables-match: Trang có 3 bảng cùng loại, không biết chụp bảng nào. Đóng bớt cửa sổ hoặc thẻ đang mở, chỉ để lại một bảng.',
      'rows-missing: Trang mới đưa ra 5 trong 9 cột, các cột ngoài màn hình chưa có. Thu nhỏ trang (Ctrl và dấu trừ) hoặc ẩn bớt cột tới khi thấy đủ mọi cột rồi chụp lại.',
      'rows-missing: Chỉ mới có trang này của bảng (1-20 trong 69). Chọn số hàng mỗi trang lớn nhất để hiện đủ rồi chụp lại, hoặc mở lần lượt các trang còn lại.',
      'rows-missing: Chỉ mới có trang này của bảng (). Chọn số hàng mỗi trang lớn nhất để hiện đủ rồi chụp lại, hoặc mở lần lượt các trang còn lại.',
    ])
  })

  test.each<[string, TableSeen, boolean]>([
    ['a head that names people', table(['STT', ' HỌ  TÊN ']), true],
    ['a head that does not', table(['STT', 'Lĩnh vực']), false],
    ['a wide first row', table(['x'], [['STT', 'Mã hồ sơ', 'Ngày', 'Trạng thái']]), true],
    ['a narrow row', table(['x'], [['Mã hồ sơ', '1', '2']]), false],
    ['the sixth row', table(['x'], [...Array(4).fill(['y']), ['a', 'CCCD', 'b', 'c']]), true],
    ['the seventh row', table(['x'], [...Array(5).fill(['y']), ['a', 'CCCD', 'b', 'c']]), false],
  ])('%s lists people: %s', (_, seen, personal) => {
    expect(isPersonal(seen)).toBe(personal)
  })
})

describe('columns that are gone or doubled', () => {
  const of = (head: readonly string[], portal = PORTAL) => {
    const grid = layOut(table(head, [head.map((_, at) => (at === 0 ? 'Hộ tịch' : String(at)))]))
    return said(missingColumns(matchTable(portal, grid), grid))
  }
  const END = 'Kiểm tra bộ lọc của trang; nếu trang đã đổi mẫu, bấm «Dạy trang này».'
  test.each<[string[], string[]]>([
    [['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý', 'Đang xử lý'], []],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý'],
      [`column-missing Đang xử lý: Bảng không còn cột «Đang xử lý». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Xong', 'Đang xử lý'],
      [`column-missing Đã xử lý: Bảng không còn cột «Đã xử lý». Chỗ đó nay là «Xong». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Xong', 'Đã xử lý', 'Đang xử lý'],
      [`column-missing Tiếp nhận: Bảng không còn cột «Tiếp nhận». Chỗ đó nay là «Xong». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý', 'Xong'],
      [`column-missing Đang xử lý: Bảng không còn cột «Đang xử lý». Chỗ đó nay là «Xong». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Một', 'Hai'],
      [
        `column-missing Đã xử lý: Bảng không còn cột «Đã xử lý». Chỗ đó nay là «Một». ${END}`,
        `column-missing Đang xử lý: Bảng không còn cột «Đang xử lý». Chỗ đó nay là «Hai». ${END}`,
      ],
    ],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Một', 'Hai', 'Đang xử lý'],
      [`column-missing Đã xử lý: Bảng không còn cột «Đã xử lý». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Đang xử lý'],
      [`column-missing Đã xử lý: Bảng không còn cột «Đã xử lý». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Đang xử lý', 'Xong', 'Tiếp nhận'],
      [`column-missing Đã xử lý: Bảng không còn cột «Đã xử lý». ${END}`],
    ],
    [
      ['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý', 'Đã xử lý', 'Đang xử lý'],
      [
        'two-columns-match Đã xử lý: Bảng có hai cột cùng tên «Đã xử lý», không biết lấy cột nào. Tải lại trang rồi chụp lại.',
      ],
    ],
    [
      ['Khác', 'Tiếp nhận', 'Đã xử lý', 'Đang xử lý'],
      [
        'column-missing Lĩnh vực: Bảng không còn cột «Lĩnh vực» để biết mỗi hàng là gì. Mở lại đúng trang «Trang riêng».',
      ],
    ],
    [
      ['Lĩnh vực', 'Lĩnh vực', 'Tiếp nhận', 'Đã xử lý', 'Đang xử lý'],
      [
        'two-columns-match Lĩnh vực: Bảng có hai cột cùng tên «Lĩnh vực», không biết cột nào là tên hàng. Tải lại trang rồi chụp lại.',
      ],
    ],
  ])('%j', (head, refusals) => {
    expect(of(head)).toEqual(refusals)
  })

  test('a column that divides every row must be there', () => {
    const row = {
      ...PORTAL.row,
      within: { is: 'procedure' as const, column: ['Thủ tục'], isAlwaysThere: true as const },
    }
    expect(of(['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý', 'Đang xử lý'], { ...PORTAL, row })).toEqual([
      'column-missing Thủ tục: Bảng không còn cột «Thủ tục», mỗi hàng chỉ là một phần mà không biết phần nào. Mở lại đúng trang «Trang riêng».',
    ])
    const { isAlwaysThere: _, ...within } = row.within
    expect(
      of(['Lĩnh vực', 'Tiếp nhận', 'Đã xử lý', 'Đang xử lý'], { ...PORTAL, row: { ...row, within } }),
    ).toEqual([])
  })
})

test.each([
  ['https://a.vn/x/bao-cao', true],
  ['https://a.vn/x/bao-cao/?q=1', true],
  ['https://a.vn/#/x/bao-cao?q=1', true],
  ['HTTPS://a.vn/bao-cao', true],
  ['https://a.vn/bao-cao/x', false],
  ['https://a.vn/my-bao-cao', false],
  ['file:///bao-cao', false],
])('%s is an address of the page: %s', (url, expected) => {
  expect(isRouteOf(PORTAL, url)).toBe(expected)
})

describe('the unit of a page', () => {
  const filter = (label: string, value: string): FilterSeen => ({ label, value, control: 'select' })
  test.each<[string, FilterSeen[], string[], string[]]>([
    ['by its filter', [filter('Đơn vị: *', ' UBND  xã A ')], [], ['UBND xã A']],
    [
      'by the level that is chosen',
      [filter('Cấp thực hiện', 'Cấp xã'), filter('Cấp xã', 'UBND xã A'), filter('Cấp huyện', 'UBND huyện B')],
      [],
      ['UBND xã A'],
    ],
    ['by no filter without a name', [filter('Cấp', ''), filter('', 'UBND xã A')], [], []],
    ['by its district, where nothing narrower is said', [filter('Quận/huyện', 'Huyện B')], [], ['Huyện B']],
    ['narrower than its district', [filter('Huyện', 'Huyện B'), filter('Xã phường', 'Xã A')], [], ['Xã A']],
    [
      'by a title, narrower than its district',
      [filter('Huyện', 'Huyện B')],
      ['Đơn vị báo cáo :  UBND xã A'],
      ['UBND xã A'],
    ],
    [
      'by filter and title',
      [filter('Cơ quan', 'UBND xã A')],
      ['ĐƠN VỊ: UBND xã C'],
      ['UBND xã A', 'UBND xã C'],
    ],
    ['by no title that counts', [], ['Đơn vị: số lượng', 'Đơn vị tính', 'Theo đơn vị: UBND xã A'], []],
  ])('is said %s', (_, filters, titles, units) => {
    expect(unitStatements(pageOf({ filters }), titles)).toEqual(units)
    expect(unitStatements(pageOf({ filters, headings: titles }), [])).toEqual(units)
  })

  const AT: CaptureExpected = { capturedAt: '2025-03-14T09:00:00+07:00' }
  const agreed = (statements: readonly string[], rows: readonly string[] | null, unit?: string) => {
    const found = agreeUnit(statements, rows, { ...AT, ...(unit === undefined ? {} : { unit }) })
    return found.ok ? found.value : found.refusal.message
  }
  test.each<[string[], string[] | null, string | undefined, string]>([
    [['UBND xã A'], null, undefined, 'UBND xã A'],
    [['UBND xã A', 'Xã A'], null, 'Ủy ban nhân dân xã A', 'UBND xã A'],
    [
      ['UBND xã A', 'Xã A', 'UBND xã B'],
      null,
      undefined,
      'Trang ghi hai đơn vị khác nhau: UBND xã A và UBND xã B. Chọn đúng đơn vị rồi bấm «Thống kê».',
    ],
    [
      ['UBND xã A, UBND xã B'],
      null,
      undefined,
      'Trang đang chọn nhiều đơn vị (UBND xã A, UBND xã B). Chỉ chọn một đơn vị rồi bấm «Thống kê».',
    ],
    [
      ['UBND xã A; Sở Tư pháp'],
      null,
      'UBND xã A',
      'Trang đang chọn nhiều đơn vị (UBND xã A; Sở Tư pháp). Chỉ chọn UBND xã A rồi bấm «Thống kê».',
    ],
    [['UBND xã A, huyện B'], null, undefined, 'UBND xã A, huyện B'],
    [
      ['UBND xã A'],
      null,
      'UBND xã B',
      'Trang đang hiện số liệu của UBND xã A, không phải UBND xã B. Chọn đúng đơn vị rồi bấm «Thống kê».',
    ],
    [['UBND huyện C'], ['Xã A', 'Xã B'], 'UBND xã B', 'UBND huyện C'],
    [
      ['UBND huyện C'],
      ['Xã B', 'UBND xã B'],
      'UBND xã B',
      'Trang đang hiện số liệu của UBND huyện C, không phải UBND xã B. Chọn đúng đơn vị rồi bấm «Thống kê».',
    ],
    [[], ['Xã A', 'Xã B'], 'UBND xã B', ALL_UNITS],
    [[], ['Xã B'], 'UBND xã B', 'Xã B'],
    [[], ['Xã B'], undefined, ALL_UNITS],
    [
      [],
      ['Xã A'],
      'UBND xã B',
      `Trang đang hiện số liệu của ${ALL_UNITS}, không phải UBND xã B. Chọn đúng đơn vị rồi bấm «Thống kê».`,
    ],
    [
      [],
      null,
      undefined,
      'Trang không ghi số liệu của đơn vị nào, nên chưa chụp được. Chọn đơn vị ở bộ lọc rồi bấm «Thống kê».',
    ],
    [
      [],
      [],
      'UBND xã B',
      'Trang không ghi số liệu của đơn vị nào, nên chưa chụp được. Chọn UBND xã B ở bộ lọc đơn vị rồi bấm «Thống kê».',
    ],
  ])('said %j over rows %j and asked for %s', (statements, rows, asked, expected) => {
    expect(agreed(statements, rows, asked)).toBe(expected)
  })

  const grouped = (unit: string, groups: readonly string[] | null) => {
    const found = agreeWithGroups({ ok: true, value: unit }, groups)
    return found.ok ? found.value : found.refusal.message
  }
  test.each<[string, string[] | null, string]>([
    ['UBND xã A', ['Xã A'], 'UBND xã A'],
    [
      'UBND xã A',
      ['Xã B'],
      'Bộ lọc chọn UBND xã A, bảng là của Xã B. Bấm «Thống kê» để bảng theo đúng bộ lọc rồi chụp lại.',
    ],
    ['UBND xã A', ['Xã B', 'Xã C'], 'UBND xã A'],
    ['UBND xã A', [], 'UBND xã A'],
    ['UBND xã A', null, 'UBND xã A'],
    [ALL_UNITS, ['Xã B'], ALL_UNITS],
  ])('%s over headings %j', (unit, groups, expected) => {
    expect(grouped(unit, groups)).toBe(expected)
  })

  test('what was refused stays so', () => {
    const refusal = { ok: false as const, refusal: { reason: 'wrong-unit' as const, message: 'x' } }
    expect(agreeWithGroups(refusal, ['Xã B'])).toBe(refusal)
  })
})

describe('rows that may be none', () => {
  function lineOf(at: number, label: string): Line {
    const row = { row: at, kind: 'data' as const, label, groups: [], index: '', cells: [], ragged: false }
    return { at, row, path: label, by: { field: label }, level: null, parent: null }
  }
  function columnOf(measure: MeasureId, texts: readonly (string | null)[]): LineColumn {
    const readings = readColumn(
      texts.map((text) => text ?? ''),
      'count',
    )
    return {
      measure,
      path: 'Cột',
      place: 1,
      texts,
      readings,
      proofs: texts.map(() => NO_PROOFS),
      dropped: new Set(),
      missing: new Set(),
    }
  }
  const rows = (...labels: string[]) => labels.map((label, at) => lineOf(at, label))

  test.each(['Mang sang', 'CỘNG TRANG', 'Lũy kế từ đầu năm', 'Cùng kỳ năm trước', 'Bình quân'])(
    '«%s» is no row',
    (label) => {
      expect(said(refuseNoRow(rows('A', label)))).toEqual([
        `row-not-found ${label}: Hàng «${label}» đếm hàng khác, trang khác hoặc kỳ khác, không phải một hàng của bảng. Mở bảng đủ hàng, không có hàng này, rồi chụp lại.`,
      ])
    },
  )
  test.each(['Hộ tịch', 'Chuyển trang', 'Lũy kế số hồ sơ'])('«%s» is one', (label) => {
    expect(refuseNoRow(rows('A', label))).toEqual([])
  })

  const suspect = (labels: string[], ...columns: (string | null)[][]) =>
    suspectTotal(
      rows(...labels),
      columns.map((texts) => columnOf('ratings', texts)),
    ).map(({ where }) => where)
  test.each<[string, string[], (string | null)[][], string[]]>([
    ['the sum of all others', ['A', 'B', 'C'], [['1', '2', '3']], ['C']],
    ['wherever it stands', ['C', 'A', 'B'], [['3', '1', '2']], ['C']],
    [
      'in every column',
      ['A', 'B', 'C'],
      [
        ['1', '2', '3'],
        ['5', '5', '10'],
      ],
      ['C'],
    ],
    [
      'not in every column',
      ['A', 'B', 'C'],
      [
        ['1', '2', '3'],
        ['5', '5', '9'],
      ],
      [],
    ],
    [
      'a column with a blank tells nothing',
      ['A', 'B', 'C'],
      [
        ['1', '2', '3'],
        ['5', '', '9'],
      ],
      ['C'],
    ],
    ['nor do blanks alone', ['A', 'B', 'C'], [['', '2', '3']], []],
    ['nor zeros', ['A', 'B', 'C'], [['0', '0', '0']], []],
    ['a dash adds nothing', ['A', 'B', 'C'], [['-', '3', '3']], ['B']],
    ['a row without the cell neither', ['A', 'B', 'C'], [[null, '3', '3']], ['B']],
    ['two alike', ['A', 'B'], [['3', '3']], []],
    ['two alike, one of which says it is all', ['A', 'Tất cả'], [['3', '3']], ['Tất cả']],
    ['two alike, one of which begins so', ['A', 'Chung cư'], [['3', '3']], ['Chung cư']],
    ['two alike, one of which is called like it', ['A', 'Toànn'], [['3', '3']], []],
    ['one row', ['Tổng'], [['0']], []],
  ])('%s: %j %j', (_, labels, columns, expected) => {
    expect(suspect(labels, ...columns)).toEqual(expected)
  })
})
