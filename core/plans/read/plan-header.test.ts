import { describe, expect, test } from 'vitest'
import { headerAt, isColumnNumbers, isOtherHeader } from './plan-header'
import type { PlanLine } from './plan-rows'

const lineOf = (text: string): PlanLine => ({ cells: text.split('|'), prose: false })
const headOf = (...rows: string[]) => headerAt(rows.map(lineOf), 0)
const columnsOf = (...rows: string[]) => headOf(...rows)?.columns ?? null
/** The role that a column of these words has beside number, text and time: of the text, what becomes of it. */
const roleOf = (words: string) =>
  Object.entries(columnsOf(`TT|Nội dung|${words}|Thời gian`) ?? {}).find(([, at]) => at === 2)?.[0] ?? null

describe('what a column is', () => {
  test.each([
    ['Chủ trì', 'lead'],
    ['CƠ QUAN CHỦ TRÌ', 'lead'],
    ['Phân công', 'lead'],
    ['Trách nhiệm', 'lead'],
    ['Đầu mối', 'lead'],
    ['Đơn vị thực hiện', 'lead'],
    ['Bộ phận phụ trách', 'lead'],
    ['Cơ quan rà soát', 'lead'],
    ['Người tham mưu', 'lead'],
    ['Cá nhân giải quyết', 'lead'],
    ['Công chức thực hiện', 'lead'],
    ['Người họp', null],
    ['Phối hợp', 'support'],
    ['Sản phẩm', 'product'],
    ['Kết quả', 'product'],
    ['Đầu ra', 'product'],
    ['Bắt đầu', 'start'],
    ['Nhiệm vụ', 'detail'],
    ['Công việc', 'detail'],
    ['Hoạt động', 'detail'],
    ['Thủ tục', 'detail'],
    ['Đầu việc', 'detail'],
    ['Giải pháp', 'detail'],
    ['Ghi chú', null],
    ['Căn cứ thực hiện nhiệm vụ', null],
    ['Lĩnh vực thủ tục', null],
    ['Kinh phí thực hiện nhiệm vụ', null],
    ['Đơn vị tính kết quả', null],
    ['ĐVT sản phẩm', null],
    ['Mục tiêu nhiệm vụ', null],
    ['Địa điểm hoạt động', null],
    ['Thời gian giải quyết thủ tục', null],
    ['Lãnh đạo phụ trách, chủ trì', null],
    ['Số hiệu sản phẩm', null],
    ['Số ký hiệu sản phẩm', null],
    ['Trích yếu nội dung', null],
    ['Ngày đăng kết quả', null],
    ['Ngày ban hành kết quả', null],
    ['Khác', null],
  ])('«%s» is %s', (words, role) => {
    expect(roleOf(words)).toBe(role)
  })

  test.each(['Thời gian', 'Thời hạn', 'Tiến độ', 'Hoàn thành', 'Kết thúc', 'Hạn', 'HẠN CUỐI'])(
    '«%s» is the time',
    (words) => {
      expect(columnsOf(`TT|Nội dung|${words}`)).toEqual({ ordinal: 0, text: 1, time: 2 })
    },
  )
  test.each(['Số đúng hạn', 'Thời hạn giải quyết', 'Ngày'])('«%s» is none', (words) => {
    expect(columnsOf(`TT|Nội dung|${words}`)).toBeNull()
  })

  test.each(['TT', 'STT', 'Số TT', 'số thứ tự', ' S TT'.trim().replace(' ', '')])('«%s» numbers', (words) => {
    expect(columnsOf(`${words}|Nội dung|Thời gian`)).toEqual({ ordinal: 0, text: 1, time: 2 })
  })
  test.each(['TTHC', 'Sở TT', 'Số', 'TT.'])('«%s» does not', (words) => {
    expect(columnsOf(`${words}|Nội dung|Thời gian`)).toBeNull()
  })

  test('the strongest word of a role, the first of two alike', () => {
    expect(columnsOf('TT|Nội dung|Kết quả|Sản phẩm|Đầu ra|Thời gian')?.product).toBe(3)
    expect(columnsOf('TT|Nội dung|Chủ trì|Đơn vị thực hiện|Phân công|Thời gian')?.lead).toBe(2)
    expect(columnsOf('TT|Nội dung|Phân công|Đơn vị thực hiện|Thời gian')?.lead).toBe(3)
    expect(columnsOf('TT|Nội dung|Nhiệm vụ|Công việc|Thời gian')).toMatchObject({ text: 1, detail: 2 })
  })

  test.each([
    [60, true],
    [61, false],
  ])('a name of %i letters is one: %s', (length, expected) => {
    const words = `Nội dung ${'x'.repeat(length - 9)}`
    expect(columnsOf(`TT|${words}|Thời gian`) !== null).toBe(expected)
  })
})

describe('a head of two rows', () => {
  test.each<[string, string[], [number, string] | null]>([
    [
      'names columns under a wide one',
      ['TT|Nội dung|Phân công||Thời gian', '||Chủ trì|Phối hợp|'],
      [2, '0 1 2 3 4'],
    ],
    [
      'goes on with what stands above',
      ['TT|Nội dung|Phân công||Thời gian', 'TT|Nội dung|Chủ trì|Phối hợp|Thời gian'],
      [2, '0 1 2 3 4'],
    ],
    ['is wider below', ['TT|Nội dung|Thời gian', '|||Chủ trì|Phối hợp'], [2, '0 1 3 4 2']],
    [
      'is one, where one name alone stands below',
      ['TT|Nội dung|Chủ trì|Thời gian', '||Phối hợp|'],
      [1, '0 1 2 3'],
    ],
    [
      'is one, where a task stands below',
      ['TT|Nội dung|Chủ trì|Thời gian', '1|Nhiệm vụ|Phân công|x'],
      [1, '0 1 2 3'],
    ],
    ['is none, where it names no time', ['TT|Nội dung|Chủ trì', '1|a|A'], null],
  ])('%s', (_, rows, expected) => {
    const head = headOf(...rows)
    const at = (key: string) => (head?.columns as Record<string, number> | undefined)?.[key]
    const places = ['ordinal', 'text', 'lead', 'support', 'time'].map(at).filter((one) => one !== undefined)
    expect(head && [head.rows, places.join(' ')]).toEqual(expected)
  })

  test('no line of prose begins one or is its second', () => {
    const [head, below] = ['TT|Nội dung|Phân công||Thời gian', '||Chủ trì|Phối hợp|'].map(lineOf)
    expect(headerAt([{ ...head!, prose: true }], 0)).toBeNull()
    expect(headerAt([head!, { ...below!, prose: true }], 0)?.rows).toBe(1)
    expect(headerAt([head!], 1)).toBeNull()
  })

  test.each(['#', '1', '(2)', 'II.', '3)', '1.2'])('a row with the number «%s» is none', (number) => {
    expect(headOf(`${number}|Nội dung|Chủ trì|Thời gian`)).toBeNull()
  })
})

describe('the head of another table', () => {
  test.each([
    'Chỉ tiêu',
    'Đơn vị tính',
    'ĐVT',
    'Ghi chú',
    'Số lượng',
    'Tỷ lệ',
    'Mức',
    'Kết quả năm 2025',
    'Kế hoạch năm',
    'Tiêu đề',
    'Ngày đăng',
    'Lượt xem',
    'Địa điểm',
    'Thành phần',
    'Họ và tên',
    'Chức vụ',
    'Điện thoại',
    'Số hiệu',
    'Số ký hiệu',
    'Trích yếu',
  ])('names «%s» and another of them', (words) => {
    expect(isOtherHeader(lineOf(`${words}|x|Mức`))).toBe(true)
    expect(isOtherHeader(lineOf(`${words}|x|y`))).toBe(false)
  })

  test.each([
    ['STT|x', true],
    ['Số TT|x', true],
    ['số thứ tự|x', true],
    ['|TT|x', true],
    ['x|TT', false],
    ['TTHC|x', false],
    ['Sở TT|x', false],
    ['TT|', false],
    ['TT|12', false],
    ['TT|(1)|x', false],
    ['TT|II.|x', false],
    ['TT|#|x', false],
    ['TT|1a|x', true],
    [`TT|${'x'.repeat(60)}`, true],
    [`TT|${'x'.repeat(61)}`, false],
  ])('«%s»: %s', (row, expected) => {
    expect(isOtherHeader(lineOf(row))).toBe(expected)
  })
})

test.each([
  ['1|2|3', true],
  ['(1)|(2)|(3)', true],
  ['A|B|1|2|10', true],
  ['H|1|2', true],
  ['1||2||3', true],
  ['1||2', false],
  ['I|1|2', false],
  ['1|2|100', false],
  ['1.|2.|3.', false],
  ['x1|2|3', false],
  ['AB|1|2', false],
])('«%s» are numbers of columns: %s', (row, expected) => {
  expect(isColumnNumbers(lineOf(row))).toBe(expected)
})
