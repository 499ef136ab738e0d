import { describe, expect, test } from 'vitest'
import { layOut } from '../../grid/lay-out'
import type { FilterSeen, PageSeen, TableSeen } from '../../grid/seen'
import type { CaptureExpected } from './capture-view'
import { agreePeriod, type PeriodStatement, periodOfRows, periodStatements, spanWords } from './page-period'

const AT: CaptureExpected = { capturedAt: '2025-03-14T09:00:00+07:00' }

function table(rows: readonly (readonly string[])[], change: Partial<TableSeen> = {}): TableSeen {
  const cells = (texts: readonly string[]) => texts.map((text) => ({ text }))
  return {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: rows.map((texts, at) => ({ section: at === 0 ? 'head' : 'body', cells: cells(texts) })),
    ...change,
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

const said = (statements: readonly PeriodStatement[]) =>
  statements.map(({ from, to, place }) => `${from}..${to} ${place}`)
const statedBy = (change: Partial<PageSeen>, titles: readonly string[] = []) =>
  said(periodStatements(pageOf(change), titles))
const filter = (label: string, value: string, change: Partial<FilterSeen> = {}): FilterSeen => ({
  label,
  value,
  control: 'text',
  ...change,
})

const SPAN = '(Từ ngày 15/12/2024 đến ngày 14/03/2025)'
const DAYS = '2024-12-15..2025-03-14'

describe('columns that name the quarter and year of each row', () => {
  const of = (...rows: string[][]) => said(periodOfRows(layOut(table(rows))))
  const place = 'cột Quý, Năm của bảng'
  test('say them for every row', () => {
    expect(
      of(['Đơn vị', 'Quý', 'Năm', 'Số phiếu'], ['A', 'Quý I', '2025', '3'], ['B', '1', '2025', '4']),
    ).toEqual([`2025-01-01..2025-03-31 ${place}`, `2025-01-01..2025-03-31 ${place}`])
  })
  test('say the year alone where there is no quarter', () => {
    expect(of(['Đơn vị', 'Năm', 'Số phiếu'], ['A', '2025', '3'])).toEqual([`2025-01-01..2025-12-31 ${place}`])
  })
  test('say nothing without a year, or where one row does not', () => {
    expect(of(['Đơn vị', 'Quý', 'Số phiếu'], ['A', 'I', '3'])).toEqual([])
    expect(of(['Đơn vị', 'Năm', 'Số phiếu'], ['A', '2025', '3'], ['B', '', '4'])).toEqual([])
    expect(of(['Đơn vị', 'Năm', 'Số phiếu'], ['A', 'năm 2025', '3'])).toEqual([])
    expect(of(['Đơn vị', 'Quý', 'Năm', 'Số phiếu'], ['A', '7', '2025', '3'])).toEqual([])
  })
})

describe('places that say days', () => {
  test.each<[string, Partial<PageSeen>, string[], string[]]>([
    ['a heading of the page', { headings: [SPAN] }, [], [`${DAYS} tiêu đề bảng`]],
    ['a title row', {}, [SPAN], [`${DAYS} tiêu đề bảng`]],
    ['a caption', { tables: [table([], { caption: SPAN })] }, [], [`${DAYS} tiêu đề bảng`]],
    ['a row at the top', { tables: [table([[SPAN]])] }, [], [`${DAYS} tiêu đề bảng`]],
    [
      'a row at the top of a hidden copy',
      { tables: [table([[SPAN]], { visible: false })] },
      [],
      [`${DAYS} bản in ẩn`],
    ],
    [
      'a hidden copy of one day',
      { tables: [table([['THỐNG KÊ TRONG NGÀY ( 14/3/2025 )'.normalize('NFD')]], { visible: false })] },
      [],
      ['2025-03-14..2025-03-14 bản in ẩn'],
    ],
    ['a table of one day that is shown', { tables: [table([['TRONG NGÀY (14/3/2025)']])] }, [], []],
    [
      'the twelfth row of it',
      { tables: [table([...Array(11).fill(['x']), [SPAN]])] },
      [],
      [`${DAYS} tiêu đề bảng`],
    ],
    ['no row below', { tables: [table([...Array(12).fill(['x']), [SPAN]])] }, [], []],
    [
      'filters before all',
      { headings: [SPAN], filters: [filter('Từ ngày', '15/12/2024'), filter('Đến ngày', '14/03/2025')] },
      [],
      [`${DAYS} bộ lọc Từ ngày – Đến ngày`, `${DAYS} tiêu đề bảng`],
    ],
  ])('%s', (_, page, titles, expected) => {
    expect(statedBy(page, titles)).toEqual(expected)
  })

  const place = 'bộ lọc Từ ngày – Đến ngày'
  test.each<[string, FilterSeen[], string[]]>([
    ['labels with a colon', [filter('Từ ngày: *', '15/12/2024'), filter('ĐẾN NGÀY:', '14/03/2025')], [DAYS]],
    [
      'placeholders',
      [
        filter('', '15/12/2024', { placeholder: 'Từ ngày' }),
        filter('', '14/03/2025', { placeholder: 'Đến ngày' }),
      ],
      [DAYS],
    ],
    [
      'ids',
      [
        filter('', '15/12/2024', { id: 'ThongKe_tuNgay' }),
        filter('', '14/03/2025', { id: 'ThongKe_den-ngay' }),
      ],
      [DAYS],
    ],
    [
      'English ids',
      [filter('', '15/12/2024', { id: 'fromDate' }), filter('', '14/03/2025', { id: 'to_date' })],
      [DAYS],
    ],
    [
      'an id under another label',
      [filter('Ngày', '15/12/2024', { id: 'tuNgay' }), filter('Đến ngày', '14/03/2025')],
      [],
    ],
    ['a range picker', [filter('Thời gian', '15/12/2024 đến 14/03/2025', { control: 'date' })], [DAYS]],
    [
      'a range picker with an arrow',
      [filter('Thời gian', ' 15/12/2024 → 14/03/2025 ', { control: 'date' })],
      [DAYS],
    ],
    [
      'a range the wrong way round',
      [filter('Thời gian', '14/03/2025 - 15/12/2024', { control: 'date' })],
      [],
    ],
    ['a range in a field of words', [filter('Thời gian', '15/12/2024 - 14/03/2025')], []],
    [
      'one day',
      [filter('Từ ngày', '14/03/2025'), filter('Đến ngày', '14/03/2025')],
      ['2025-03-14..2025-03-14'],
    ],
    [
      'the first minute of the last day',
      [filter('Từ ngày', '15/12/2024 0:00'), filter('Đến ngày', '14/03/2025 00:00')],
      [],
    ],
    [
      'the last minute of the first day',
      [filter('Từ ngày', '15/12/2024 23:59'), filter('Đến ngày', '14/03/2025')],
      [],
    ],
  ])('%s', (_, filters, days) => {
    expect(statedBy({ filters })).toEqual(days.map((one) => `${one} ${place}`))
  })

  test.each<[string, FilterSeen[], string[]]>([
    ['a month', [filter('Chọn tháng', 'Tháng 02/2025')], ['2025-02-01..2025-02-28']],
    ['a quarter in letters', [filter('Quý:', 'Quý IV'), filter('Năm', '2024')], ['2024-10-01..2024-12-31']],
    [
      'a quarter in letters, alone',
      [filter('Chọn quý', 'III'), filter('Chọn năm', '2025')],
      ['2025-07-01..2025-09-30'],
    ],
    ['a year', [filter('', '2025', { placeholder: 'Năm' })], ['2025-01-01..2025-12-31']],
    ['no year', [filter('Tháng', '2')], []],
    ['no such month', [filter('Tháng', '13'), filter('Năm', '2025')], []],
    ['no number', [filter('Tháng', 'Tất cả'), filter('Năm', '2025')], []],
    [
      'two years',
      [filter('Tháng', '2/2024'), filter('Năm', '2025')],
      ['2024-02-01..2024-02-29', '2025-02-01..2025-02-28'],
    ],
    [
      'a month and a quarter',
      [filter('Tháng', '2'), filter('Quý', '1'), filter('Năm', '2025')],
      ['2025-02-01..2025-02-28', '2025-01-01..2025-03-31'],
    ],
    [
      'the first that holds something',
      [filter('Năm', ''), filter('Năm', '2025')],
      ['2025-01-01..2025-12-31'],
    ],
  ])('pickers: %s', (_, filters, days) => {
    expect(statedBy({ filters })).toEqual(days.map((one) => `${one} bộ lọc tháng, quý, năm`))
  })

  test.each([
    ['?nam=2025', ['2025-01-01..2025-12-31']],
    ['?quy=2&nam=2025', ['2025-04-01..2025-06-30']],
    ['?THANG=3&Nam=2025#x', ['2025-03-01..2025-03-31']],
    ['?thang=3&quy=2&nam=2025', ['2025-03-01..2025-03-31']],
    ['?thang=3', []],
    ['?thang=3&nam=20255', []],
    ['?quy=5&nam=2025', []],
    ['?xnam=2025', []],
  ])('an address with %s', (query, days) => {
    expect(statedBy({ url: `https://portal.invalid/a${query}` })).toEqual(
      days.map((one) => `${one} địa chỉ trang`),
    )
  })
})

describe('the days that all places agree on', () => {
  const own: PeriodStatement = { from: '2024-12-15', to: '2025-03-14', place: 'bộ lọc' }
  const agreed = (statements: readonly PeriodStatement[], ask: Partial<CaptureExpected> = {}) => {
    const found = agreePeriod(statements, { ...AT, ...ask })
    return found.ok
      ? found.value
      : `${found.refusal.reason} ${found.refusal.where ?? ''}: ${found.refusal.message}`
  }
  const QUARTER = { from: '2024-12-15', to: '2025-03-14' }

  test('are said with each of the places once', () => {
    expect(agreed([own, { ...own, place: 'tiêu đề' }, own], QUARTER)).toEqual({
      ...QUARTER,
      places: 'bộ lọc, tiêu đề',
    })
  })

  test.each<[PeriodStatement[], Partial<CaptureExpected>, string]>([
    [
      [],
      {},
      'period-unknown : Trang không ghi số liệu của những ngày nào, nên chưa chụp được. Để có kỳ: chọn «Bất kỳ», đặt Từ ngày, Đến ngày, bấm «Thống kê».',
    ],
    [
      [],
      QUARTER,
      'period-unknown : Trang không ghi số liệu của những ngày nào, nên chưa chụp được. Để có kỳ: chọn «Bất kỳ», đặt Từ ngày 15/12/2024, Đến ngày 14/03/2025, bấm «Thống kê».',
    ],
    [
      [],
      { from: '2024-12-15' },
      'period-unknown : Trang không ghi số liệu của những ngày nào, nên chưa chụp được. Để có kỳ: chọn «Bất kỳ», đặt Từ ngày, Đến ngày, bấm «Thống kê».',
    ],
    [
      [own, own, { ...own, to: '2025-03-31', place: 'tiêu đề' }],
      {},
      'wrong-period bộ lọc, tiêu đề: Trang ghi hai kỳ khác nhau: bộ lọc 15/12/2024–14/03/2025, tiêu đề 15/12/2024–31/03/2025. Bấm «Thống kê» để bảng theo đúng bộ lọc rồi chụp lại.',
    ],
    [
      [own, { ...own, from: '2025-01-01', place: 'tiêu đề' }],
      {},
      'wrong-period bộ lọc, tiêu đề: Trang ghi hai kỳ khác nhau: bộ lọc 15/12/2024–14/03/2025, tiêu đề 01/01–14/03/2025. Bấm «Thống kê» để bảng theo đúng bộ lọc rồi chụp lại.',
    ],
    [
      [{ ...own, from: '2025-01-01', to: '2025-03-31' }],
      QUARTER,
      'wrong-period bộ lọc: Trang đang lọc 01/01–31/03/2025. Báo cáo cần Quý I/2025 (15/12/2024–14/03/2025): chọn «Bất kỳ», đặt Từ ngày 15/12/2024, Đến ngày 14/03/2025, bấm «Thống kê».',
    ],
    [
      [own],
      { from: '2024-12-20' },
      'wrong-period bộ lọc: Trang đang lọc 15/12/2024–14/03/2025. Báo cáo cần 20/12/2024–14/03/2025: chọn «Bất kỳ», đặt Từ ngày 20/12/2024, Đến ngày 14/03/2025, bấm «Thống kê».',
    ],
    [
      [own],
      { to: '2025-03-10' },
      'wrong-period bộ lọc: Trang đang lọc 15/12/2024–14/03/2025. Báo cáo cần 15/12/2024–10/03/2025: chọn «Bất kỳ», đặt Từ ngày 15/12/2024, Đến ngày 10/03/2025, bấm «Thống kê».',
    ],
  ])('%j for %j', (statements, ask, words) => {
    expect(agreed(statements, ask)).toBe(words)
  })

  test('a span says its year once where both days share it', () => {
    expect([spanWords({ from: '2025-01-01', to: '2025-03-31' }), spanWords(own)]).toEqual([
      '01/01–31/03/2025',
      '15/12/2024–14/03/2025',
    ])
  })
})
