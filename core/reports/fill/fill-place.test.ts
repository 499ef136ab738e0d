import { describe, expect, test } from 'vitest'
import { cellAt, fieldAt } from '../../../test/unit/seen'
import type { FillOptions } from '../fill-options'
import type { Filled } from '../filled'
import type { PlaceSeen } from '../report'
import { rowKey, settledNumber, writeAsShown, writeDay, writeNumber, writeText } from './fill-place'

const FROM = { text: 'Nguồn' }
const field = (change: Partial<PlaceSeen> = {}) => fieldAt(['Hộ tịch'], ['Trực tuyến'], change)
const cell = (change: Partial<PlaceSeen> = {}) => cellAt('F12', change)

/** What is written (marked where it stands there already), or why not. */
function said({ writes, refusals }: Filled): unknown[] {
  return [
    ...writes.map(({ value, equal, stored }) => [
      value,
      ...(equal ? ['equal'] : []),
      ...(stored ? [stored] : []),
    ]),
    ...refusals.map(({ reason, message, expected, agrees }) => [
      reason,
      message,
      ...(expected === undefined ? [] : [expected]),
      ...(agrees ? ['agrees'] : []),
    ]),
  ]
}

test('places of one row have one key, on a form as in a sheet', () => {
  expect([cellAt('AB12'), cellAt('C12'), cellAt('C1')].map(rowKey)).toEqual(['S\n12', 'S\n12', 'S\n1'])
  expect(rowKey({ ...cellAt('C12'), at: { sheet: 'T', cell: 'C12' } })).toBe('T\n12')
  expect(rowKey(field())).toBe('Hộ tịch')
})

test('a write carries its place with the labels, what stood there, and where it comes from', () => {
  const place = field({ text: '…' })
  expect(writeNumber(place, 7, FROM, {}).writes).toEqual([
    { at: place.at, rowPath: ['Hộ tịch'], columnPath: ['Trực tuyến'], now: '…', value: 7, from: FROM },
  ])
})

describe('a number', () => {
  test.each<[string, PlaceSeen, number | string, FillOptions, unknown[]]>([
    ['into nothing', field(), 7, {}, [[7]]],
    ['into dots for a pen', field({ text: ' …. __ ' }), 7, {}, [[7]]],
    ['beside dots stands something', field({ text: '… 3' }), 7, { overwrite: true }, [[7]]],
    ['that stands there', field({ text: '1.204', value: 1204 }), 1204, {}, [[1204, 'equal']]],
    ['a dash that stands there', field({ text: '-' }), '-', {}, [['-', 'equal']]],
    [
      'over another one',
      field({ text: '7', value: 7 }),
      1204,
      {},
      [
        [
          'cell-not-empty',
          'Ô «Hộ tịch» › «Trực tuyến» đang ghi «7», số liệu là 1.204. Cho phép ghi đè, hoặc kiểm tra lại số đang có.',
        ],
      ],
    ],
    [
      'a dash over a number',
      cell({ text: '7', value: 7 }),
      '-',
      {},
      [
        [
          'cell-not-empty',
          'Ô F12 đang ghi «7», số liệu là -. Cho phép ghi đè, hoặc kiểm tra lại số đang có.',
        ],
      ],
    ],
    [
      'over another one, as the officer said',
      field({ text: '7', value: 7 }),
      1204,
      { overwrite: true },
      [[1204]],
    ],
    ...['1204', ' 1.204 '].map((text): [string, PlaceSeen, number, FillOptions, unknown[]] => [
      `over its own digits as text, «${text}»`,
      cell({ text }),
      1204,
      {},
      [
        [
          'cell-not-empty',
          `Ô F12 ghi «${text}» dạng chữ, không phải số, nên các tổng không cộng ô này. Cho phép ghi đè để thành số.`,
        ],
      ],
    ]),
    [
      'over its own digits as text, as the officer said',
      cell({ text: '1204' }),
      1204,
      { overwrite: true },
      [[1204]],
    ],
    ['a dash where a field is closed is not said', field({ state: 'read-only' }), '-', {}, []],
  ])('%s', (_, place, value, options, expected) => {
    expect(said(writeNumber(place, value, FROM, options))).toEqual(expected)
  })

  test.each<[string, Partial<PlaceSeen>, string]>([
    ['percentages', { percent: true, format: '0%' }, 'phần trăm, 12 sẽ hiện thành 1.200 %'],
    ['thousands', { scaled: true, format: '0,' }, 'rút gọn hàng nghìn, 12 sẽ hiện thành số khác'],
    ['days', { days: 1900 }, 'ngày tháng, 12 sẽ hiện thành một ngày'],
    ['nothing', { format: ';;;' }, '«;;;», 12 sẽ không hiện gì'],
    ['a percent sign as a word', { format: '0"%"' }, '«0"%"», 12 sẽ hiện thành «12%»'],
  ])('a number in a cell that shows %s would read as another one', (_, change, words) => {
    expect(said(writeNumber(cell(change), 12, FROM, { overwrite: true }))).toEqual([
      ['ambiguous-number', `Ô F12 định dạng ${words}. Đặt lại định dạng số cho ô rồi điền lại.`],
    ])
    expect(said(writeNumber(cell(change), '-', FROM, {}))).toEqual([['-']])
    expect(said(writeAsShown(cell(change), 0.95, FROM, {}))).toEqual([[0.95]])
  })

  test('a cell that shows the count as it is takes it', () => {
    expect(said(writeNumber(cell({ format: '#,##0' }), 12, FROM, {}))).toEqual([[12]])
  })

  test('a formula that shows percentages is a formula first', () => {
    expect(writeNumber(cell({ state: 'formula', percent: true }), 12, FROM, {}).refusals[0]?.reason).toBe(
      'cell-has-formula',
    )
  })
})

describe('a closed place, by its host', () => {
  test.each<[PlaceSeen, string]>([
    [field({ state: 'formula' }), 'field-computed'],
    [field({ state: 'computed' }), 'field-computed'],
    [field({ state: 'locked' }), 'field-read-only'],
    [field({ state: 'read-only' }), 'field-read-only'],
    [cell({ state: 'formula' }), 'cell-has-formula'],
    [cell({ state: 'computed' }), 'field-computed'],
    [cell({ state: 'locked' }), 'cell-locked'],
    [cell({ state: 'read-only' }), 'field-read-only'],
  ])('%j: %s', (place, reason) => {
    for (const { refusals, writes } of [
      writeNumber(place, 7, FROM, { overwrite: true }),
      writeText(place, 'Xong', FROM, { overwrite: true }),
    ])
      expect([writes, refusals.map((one) => one.reason)]).toEqual([[], [reason]])
  })

  test.each<[PlaceSeen, string]>([
    [
      cell({ state: 'locked' }),
      'Ô F12 bị khóa (trang tính được bảo vệ). Bỏ bảo vệ trang tính rồi điền lại; số cần ghi: 1.204.',
    ],
    [
      cell({ state: 'read-only' }),
      'Ô F12 gộp nhiều dòng hoặc nhiều cột số liệu làm một, không rõ ghi số nào. Bỏ gộp ô rồi điền lại; giá trị cần ghi: 1.204.',
    ],
    [
      field({ state: 'read-only', chosen: true }),
      'Ô «Hộ tịch» › «Trực tuyến» phải chọn trong danh sách hoặc lịch của trang, không gõ được. Chọn bằng tay: 1.204.',
    ],
    [
      field({ state: 'locked' }),
      'Ô «Hộ tịch» › «Trực tuyến» không cho sửa. Kiểm tra trạng thái của biểu; giá trị cần ghi: 1.204.',
    ],
    [
      cell({ state: 'formula' }),
      'Ô F12 có công thức của mẫu, không ghi đè. Giá trị đang hiện: chưa có giá trị; số liệu: 1.204. Xem lại sau khi điền.',
    ],
    [
      field({ state: 'computed', text: '1.000', value: 1000 }),
      'Ô «Hộ tịch» › «Trực tuyến» biểu mẫu tự tính, không ghi đè. Giá trị đang hiện: 1.000; số liệu: 1.204. Xem lại sau khi điền.',
    ],
    [
      field({ state: 'computed', text: '1.204', value: 1204 }),
      'Ô «Hộ tịch» › «Trực tuyến» biểu mẫu tự tính, không ghi đè. Giá trị tính ra: 1.204, bằng số liệu.',
    ],
  ])('%j', (place, message) => {
    expect(writeNumber(place, 1204, FROM, {}).refusals.map((one) => one.message)).toEqual([message])
  })

  test('a formula says its figure, and whether it agrees; a locked cell has none to say', () => {
    const refusal = (state: PlaceSeen['state'], value?: number) =>
      writeNumber(cell({ state, ...(value === undefined ? {} : { value }) }), 5, FROM, {}).refusals[0]
    expect([refusal('formula')?.expected, refusal('formula')?.agrees]).toEqual([5, undefined])
    expect([refusal('formula', 5)?.expected, refusal('formula', 5)?.agrees]).toEqual([5, true])
    expect(refusal('locked')?.expected).toBeUndefined()
  })
})

test.each<[number | null, string, true | undefined]>([
  [5, 'Giá trị tính ra: 5, bằng số liệu.', true],
  [null, 'Giá trị tính ra: chưa có giá trị, số liệu là 5. Mở bằng Excel rồi xem lại.', undefined],
  [0, 'Giá trị tính ra: 0, khác số liệu 5. Kiểm tra công thức của mẫu và số liệu của dòng.', undefined],
])('a formula that shows %s after the fill', (shown, end, agrees) => {
  const inSheet = settledNumber({ sheet: 'S', cell: 'F18' }, 'cell-has-formula', { expected: 5, shown })
  expect(inSheet.message).toBe(`Ô F18 có công thức của mẫu, không ghi đè. ${end}`)
  expect([inSheet.expected, inSheet.agrees]).toEqual([5, agrees])
  const onForm = settledNumber({ row: '1', column: 'FN01' }, 'field-computed', { expected: 5, shown })
  expect(onForm.message).toBe(`Ô 1 · FN01 biểu mẫu tự tính, không ghi đè. ${end}`)
})

describe('words', () => {
  const heading = (text: string, means: { prefix: string; suffix?: string }): PlaceSeen =>
    cell({ text, means: { heading: 'unit', ...means } })
  const UNIT = { prefix: 'Đơn vị: ' }
  const DAY = { prefix: '(Số liệu đến ngày: ', suffix: ')' }

  test.each<[string, PlaceSeen, FillOptions, unknown[]]>([
    ['into nothing', cell(), {}, [['A']]],
    ['into dots', cell({ text: '………' }), {}, [['A']]],
    ['that stand there', cell({ text: ' A ' }), {}, [['A', 'equal']]],
    ['over others, as the officer said', cell({ text: 'B' }), { overwrite: true }, [['A']]],
    ['behind their heading', heading('Đơn vị:', UNIT), {}, [['A']]],
    ['behind their heading and spaces', heading('Đơn vị:   ', UNIT), {}, [['A']]],
    ['where the heading is not there', heading('', UNIT), {}, [['A']]],
    ['between the words that stay', heading('(Số liệu đến ngày: ……)', DAY), {}, [['A']]],
    [
      'before the end',
      heading('Đơn vị: …… gửi Văn phòng', { ...UNIT, suffix: ' gửi Văn phòng' }),
      {},
      [['A']],
    ],
  ])('%s', (_, place, options, expected) => {
    expect(said(writeText(place, 'A', FROM, options))).toEqual(expected)
  })

  test.each<[string, PlaceSeen]>([
    ['others', cell({ text: 'B' })],
    ['others behind the heading', heading('Đơn vị: B', UNIT)],
    ['others between', heading('(Số liệu đến ngày: 5)', DAY)],
    ['a line that does not begin as the heading', heading('Của đơn vị: ……', UNIT)],
    ['words of a place that is no heading', cell({ text: 'Đơn vị:', means: { says: 'message' } })],
    ['words behind the dots that are not the end', heading('Đơn vị: …… gửi Văn phòng', UNIT)],
  ])('not over %s', (_, place) => {
    expect(said(writeText(place, 'A', FROM, {}))).toEqual([
      [
        'cell-not-empty',
        `Ô F12 đang ghi «${place.text}», số liệu là A. Cho phép ghi đè, hoặc kiểm tra lại số đang có.`,
      ],
    ])
  })

  test('not into a formula, whatever it shows', () => {
    expect(said(writeText(cell({ state: 'formula' }), 'A', FROM, { overwrite: true }))).toEqual([
      ['cell-has-formula', 'Ô F12 có công thức của mẫu, không ghi đè; giá trị cần ghi: A.'],
    ])
  })
})

test('a day is a true one in a cell for days, by the count of its workbook, else its words', () => {
  expect(said(writeDay(cell(), '2025-03-14', FROM, {}))).toEqual([['14/03/2025']])
  expect(said(writeDay(cell({ days: 1900 }), '2025-03-14', FROM, {}))).toEqual([['14/03/2025', 45730]])
  expect(said(writeDay(cell({ days: 1904 }), '2025-03-14', FROM, {}))).toEqual([['14/03/2025', 44268]])
})
