import { describe, expect, test } from 'vitest'
import { groupInOne, ordinalOf } from './ordinals'
import { parsePlan } from './parse-plan'
import { headerAt, isColumnNumbers, isOtherHeader } from './plan-header'
import { headingOf } from './plan-heading'
import { linesOfText, type PlanLine, tidyText } from './plan-rows'
import { unitIn } from './plan-unit'
import { questionsAbout } from './questions'
import { targetsIn } from './targets'
import { readTaskRows } from './task-rows'

const HEAD = 'TT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian'

/** `rowsOf('I|Nhóm', '1|Việc|A')`: what is read under the head, as «id: text / lead / time», with what is asked. */
function rowsOf(...rows: string[]): { tasks: string[]; groups: string[]; asked: string[] } | null {
  const text = [HEAD, ...rows.map((row) => row.replaceAll('|', '\t'))].join('\n')
  const read = readTaskRows(linesOfText(text))
  return (
    read && {
      tasks: read.rows.map(({ id, cells }) =>
        [`${id}: ${cells.text}`, cells.lead, cells.time].filter(Boolean).join(' / '),
      ),
      groups: read.groups.map(({ id, title }) => `${id} ${title}`),
      asked: read.questions.map(({ task, cell, message }) => `${task} ${cell}: ${message}`),
    }
  )
}
const tasksOf = (...rows: string[]) => rowsOf(...rows)?.tasks

describe('numbers of rows', () => {
  test.each([
    ['I', 'roman', 'I'],
    ['XIV.', 'roman', 'XIV'],
    ['II-', 'roman', 'II'],
    ['(III)', 'roman', 'III'],
    ['IIII', 'other', 'IIII'],
    ['A', 'letter', 'A'],
    ['a)', 'sub', 'a'],
    ['đ)', 'sub', 'đ'],
    ['i', 'other', 'i'],
    ['1', 'number', '1'],
    ['01.', 'number', '1'],
    ['0', 'number', '0'],
    ['1.2.', 'number', '1.2'],
    ['1234', 'other', '1234'],
    ['I.1', 'typed', 'I.1'],
    ['II/3', 'typed', 'II.3'],
    ['A.IV-12', 'typed', 'A.IV.12'],
    ['I.1.a', 'typed', 'I.1.a'],
    ['-', 'bullet', ''],
    ['+', 'bullet', ''],
    ['•', 'bullet', ''],
    ['...', 'bullet', ''],
    ['', 'none', ''],
    ['Nhóm', 'other', 'Nhóm'],
  ])('«%s» is %s «%s»', (cell, kind, id) => {
    expect(ordinalOf(cell)).toEqual({ kind, id })
  })

  test.each([
    ['II- Rà soát', 'II', 'Rà soát', 'roman'],
    ['Mục III: Kiểm tra', 'III', 'Kiểm tra', 'roman'],
    ['PHẦN A. Chung', 'A', 'Chung', 'letter'],
    ['QUÝ IV', 'Quý IV', 'QUÝ IV', 'period'],
    ['Trong quý 2 năm 2025', 'Trong quý 2 năm 2025', 'Trong quý 2 năm 2025', 'period'],
    ['tháng 03/2025', 'Tháng 03/2025', 'tháng 03/2025', 'period'],
    ['6 tháng đầu năm', '6 tháng đầu năm', '6 tháng đầu năm', 'period'],
  ])('«%s» heads a group', (text, id, title, kind) => {
    expect(groupInOne(text)).toEqual({ id, title, kind })
  })
  test.each(['Rà soát', 'II', 'II-', 'Quý V', 'tháng 3 làm gì', '1. Việc'])('«%s» does not', (text) => {
    expect(groupInOne(text)).toBeNull()
  })
})

describe('rows under a head', () => {
  test.each<[string, string[], string[]]>([
    [
      'count anew in each group',
      ['I|Một', '1|a|A||p|T', '2|b|B||p|T', 'II|Hai', '1|c|C||p|T'],
      ['I.1: a / A / T', 'I.2: b / B / T', 'II.1: c / C / T'],
    ],
    [
      'stand in groups of groups',
      ['A|Phần', 'I|Một', '1|a|A', 'II|Hai', '1|b|B', 'B|Phần', 'I|Ba', '1|c|C'],
      ['A.I.1: a / A', 'A.II.1: b / B', 'B.I.1: c / C'],
    ],
    ['have no group', ['1|a|A', '2|b|B'], ['1: a / A', '2: b / B']],
    ['are typed with their group', ['I.1|a|A', 'I.2|b|B'], ['I.1: a / A', 'I.2: b / B']],
    ['are parts with a lead', ['1|a|A', 'a)|b|B', 'b)|c|C'], ['1: a / A', '1.a: b / B', '1.b: c / C']],
    [
      'are parts without a mark of their own',
      ['1|a|A', '-|b|B', '+|c|C'],
      ['1: a / A', '1.1: b / B', '1.2: c / C'],
    ],
    ['are words of the one above', ['1|a|A', '-|b', 'a)|c'], ['1: a; - b; a) c / A']],
    [
      'are headings where parts follow',
      ['1|a', '1.1|b|B', '1.2|c|C', '2|d', 'a)|e|E'],
      ['1.1: b / B', '1.2: c / C', '2.a: e / E'],
    ],
    ['are tasks though nothing else is said', ['1|a', '2|b'], ['1: a', '2: b']],
    ['of a Roman number alone are tasks', ['I|a|A||p|T', 'II|b|||| T'], ['I: a / A / T', 'II: b / T']],
    ['of a Roman number with tasks below are both', ['I|a|A||p|T', '1|b|B'], ['I: a / A / T', 'I.1: b / B']],
    ['said twice word for word are one', ['1|a|A', '1|a|A', '2|b|B'], ['1: a / A', '2: b / B']],
    ['of one number are told apart', ['1|a|A', '1|b|B', '1|c|C'], ['1: a / A', '1b: b / B', '1c: c / C']],
    [
      'take the time of their group',
      ['|QUÝ IV', '1|a|A', '2|b|B|||T'],
      ['1: a / A / Quý IV', '2: b / B / T'],
    ],
    ['of a named group count anew', ['|Một', '1|a|A', '|Hai', '1|b|B'], ['1: a / A', 'Hai.1: b / B']],
    ['of column numbers are none', ['1|2|3|4|5|6', '1|a|A'], ['1: a / A']],
  ])('%s', (_, rows, tasks) => {
    expect(tasksOf(...rows)).toEqual(tasks)
  })

  test('groups keep their titles', () => {
    expect(rowsOf('A|Phần', 'I|Một', '1|a|A', '2|Đầu', '2.1|b|B')?.groups).toEqual([
      'A Phần',
      'A.I Một',
      'A.I.2 Đầu',
    ])
    expect(rowsOf('II- Rà soát', '1|a|A')?.groups).toEqual(['II Rà soát'])
  })

  test('what has no number is asked about', () => {
    expect(rowsOf('1|a|A', '|b|B')).toMatchObject({
      tasks: ['1: a / A', '1.1: b / B'],
      asked: ['1.1 row: Dòng này không có số thứ tự nên tạm ghi là nhiệm vụ 1.1. Kiểm tra lại số.'],
    })
    expect(rowsOf('1|a|A', 'Nhóm|b|B')).toMatchObject({
      tasks: ['1: a / A'],
      asked: [
        '1 row: Dòng này không có số thứ tự nên chưa thành nhiệm vụ. Cho biết dòng thuộc nhiệm vụ nào.',
      ],
    })
    expect(rowsOf('1|a|A', '|b')?.asked).toHaveLength(1)
    expect(rowsOf('1|a|A', '|||B|p')?.asked).toHaveLength(1)
    expect(rowsOf('1|a|A', '1|b|B')?.asked).toEqual([
      '1 ordinal: Số thứ tự 1 có hai dòng. Sửa số thứ tự của một trong hai dòng.',
    ])
  })

  test('where Word numbers all rows itself they are numbered in order', () => {
    expect(rowsOf('#|Một', '#|a|A', '#|b|B', '#|Hai', '#|c|C')).toMatchObject({
      tasks: ['I.1: a / A', 'I.2: b / B', 'II.1: c / C'],
      groups: ['I Một', 'II Hai'],
      asked: [
        ' ordinal: Tệp dùng số thứ tự tự động của Word nên đã đánh lại số theo thứ tự dòng. Xem lại số của từng nhiệm vụ.',
      ],
    })
    expect(tasksOf('|Một', '|a|A', '|b|B')).toEqual(['I.1: a / A', 'I.2: b / B'])
  })

  test('beginning and end in two columns are one time', () => {
    const read = (start: string, end: string) =>
      readTaskRows(linesOfText(`TT\tNội dung\tChủ trì\tBắt đầu\tHoàn thành\n1\ta\tA\t${start}\t${end}`))
        ?.rows[0]?.cells.time
    expect([
      read('01/02', '15/03'),
      read('Từ tháng 2', 'Đến tháng 3'),
      read('', '15/03'),
      read('01/02', ''),
      read('15/03', '15/03'),
    ]).toEqual(['Từ 01/02 đến 15/03', 'Từ tháng 2 đến tháng 3', '15/03', '01/02', '15/03'])
  })

  test('an activity over its tasks heads each of them', () => {
    const read = (...rows: string[]) =>
      readTaskRows(
        linesOfText(
          [
            'TT\tHoạt động\tNhiệm vụ\tChủ trì\tThời gian',
            ...rows.map((row) => row.replaceAll('|', '\t')),
          ].join('\n'),
        ),
      )?.rows.map(({ id, cells }) => `${id}: ${cells.text}`)
    expect(read('1|Rà soát|Ban hành|A|T', '||Báo cáo|B|T', '||Tổng kết|C|T', '2|Họp||A|T')).toEqual([
      '1.1: Rà soát: Ban hành',
      '1.2: Rà soát: Báo cáo',
      '1.3: Rà soát: Tổng kết',
      '2: Họp',
    ])
    expect(read('1|Rà soát|Ban hành|A|T', '1|Rà soát|Báo cáo|B|T')).toEqual([
      '1.1: Rà soát: Ban hành',
      '1.2: Rà soát: Báo cáo',
    ])
    expect(read('1|Rà soát|Rà soát|A|T')).toEqual(['1: Rà soát'])
  })
})

describe('tables beside the plan’s', () => {
  const headless = (first: string): PlanLine[] => [
    { cells: ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'], prose: false, table: 0 },
    { cells: ['1', 'a', 'A', 'T'], prose: false, table: 0 },
    { cells: [first, 'b', 'B', 'T'], prose: false, table: 1 },
  ]
  const ids = (lines: readonly PlanLine[]) => readTaskRows(lines)?.rows.map(({ id }) => id)

  test.each([
    ['2', ['1', '2']],
    ['3', ['1']],
    ['1', ['1']],
    ['1.1', ['1', '1.1']],
    ['II.1', ['1', 'II.1']],
    ['a)', ['1', '1.a']],
    ['Khác', ['1']],
  ])('one without a head that begins with «%s» goes on: %j', (first, expected) => {
    expect(ids(headless(first))).toEqual(expected)
  })

  test('one of another width does not go on', () => {
    const [head, one, two] = headless('2')
    expect(ids([head!, one!, { ...two!, cells: [...two!.cells, ''] }])).toEqual(['1'])
  })

  test('one with another head holds no tasks', () => {
    const other: PlanLine = { cells: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Ghi chú'], prose: false, table: 1 }
    const [head, one, two] = headless('2')
    expect(ids([head!, one!, other, two!])).toEqual(['1'])
  })

  test('there is no plan without a head', () => {
    expect(readTaskRows(linesOfText('1\ta\tA\tT'))).toBeNull()
  })
})

describe('a head', () => {
  const columns = (...rows: string[][]) => {
    const header = headerAt(
      rows.map((cells) => ({ cells, prose: false })),
      0,
    )
    return header && [header.rows, header.columns]
  }
  test.each<[string, string[][], unknown]>([
    [
      'one row',
      [['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Sản phẩm', 'Thời hạn']],
      [1, { ordinal: 0, text: 1, lead: 2, support: 3, product: 4, time: 5 }],
    ],
    [
      'two rows',
      [
        ['TT', 'Nội dung', 'Phân công', 'Phân công', 'Thời gian'],
        ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      ],
      [2, { ordinal: 0, text: 1, lead: 2, support: 3, time: 4 }],
    ],
    [
      'the stronger word',
      [['TT', 'Nội dung', 'Phân công', 'Cơ quan chủ trì', 'Kết quả', 'Sản phẩm', 'Thời gian']],
      [1, { ordinal: 0, text: 1, lead: 3, product: 5, time: 6 }],
    ],
    [
      'the first of two alike',
      [['TT', 'Nội dung', 'Chủ trì', 'Chủ trì', 'Thời gian', 'Thời hạn']],
      [1, { ordinal: 0, text: 1, lead: 2, time: 4 }],
    ],
    [
      'a detail',
      [['TT', 'Hoạt động', 'Nhiệm vụ', 'Thời gian']],
      [1, { ordinal: 0, text: 1, detail: 2, time: 3 }],
    ],
    [
      'without a number, with a lead',
      [['Nội dung', 'Chủ trì', 'Thời gian']],
      [1, { text: 0, lead: 1, time: 2 }],
    ],
    ['without number and lead', [['Nội dung', 'Thời gian']], null],
    ['without a time', [['TT', 'Nội dung', 'Chủ trì']], null],
    ['without a text', [['TT', 'Chủ trì', 'Thời gian']], null],
    [
      'columns of no role',
      [['TT', 'Nội dung', 'Ghi chú', 'Thời gian giải quyết', 'Thời gian']],
      [1, { ordinal: 0, text: 1, time: 4 }],
    ],
    ['a row of a task', [['1', 'Nội dung', 'Chủ trì', 'Thời gian']], null],
    ['words too long for a head', [['TT', `Nội dung ${'dài '.repeat(20)}`, 'Chủ trì', 'Thời gian']], null],
    ['nothing', [[]], null],
  ])('of %s', (_, rows, expected) => {
    expect(columns(...rows)).toEqual(expected)
  })

  test.each<[string[], boolean]>([
    [['TT', 'Chỉ tiêu', 'Đơn vị tính'], true],
    [['Chỉ tiêu', 'Đơn vị tính'], true],
    [['Chỉ tiêu', 'Nội dung'], false],
    [['Tổ CNTT', 'Nội dung'], false],
    [['TT'], false],
    [['1', 'Chỉ tiêu', 'Đơn vị tính'], false],
    [['TT', `Chỉ tiêu ${'dài '.repeat(20)}`], false],
    [['', ''], false],
  ])('%j is another table’s: %s', (cells, expected) => {
    expect(isOtherHeader({ cells, prose: false })).toBe(expected)
    expect(isOtherHeader({ cells, prose: true })).toBe(false)
  })

  test.each<[string[], boolean]>([
    [['1', '2', '3'], true],
    [['(1)', '(2)', '', '(3)'], true],
    [['A', 'B', '1', '2'], true],
    [['1', '2'], false],
    [['1', '2', 'ba'], false],
    [['1', '2', '345'], false],
  ])('%j numbers the columns: %s', (cells, expected) => {
    expect(isColumnNumbers({ cells, prose: false })).toBe(expected)
  })
})

describe('the text of a plan', () => {
  test.each<[string, string[][]]>([
    ['a\tb\nc', [['a', 'b'], ['c']]],
    ['a\r\nb\rc', [['a'], ['b'], ['c']]],
    ['\uFEFFa\n\n\t\nb', [['a'], ['b']]],
    ['"a\nb"\tc', [['a b', 'c']]],
    ['"a\r\n\r\nb"\tc', [['a b', 'c']]],
    ['a\uFEFFb', [['ab']]],
    ['"a ""b"""\tc', [['a "b"', 'c']]],
    ['"a" b\tc', [['"a" b', 'c']]],
    ['"a"\tc', [['"a"', 'c']]],
    ['<b>a</b><br/>b &amp; c&nbsp;d **e**', [['a b & c d e']]],
    ['1 < 2\t3 > 2', [['1 < 2', '3 > 2']]],
  ])('%j', (text, cells) => {
    expect(linesOfText(text).map((line) => line.cells)).toEqual(cells)
    expect(linesOfText(text).map((line) => line.prose)).toEqual(cells.map((line) => line.length === 1))
  })

  test('a soft hyphen between numbers keeps them apart', () => {
    expect([tidyText('15\u00AD20'), tidyText('quý\u00ADI')]).toEqual(['15-20', 'quýI'])
  })
})

describe('the heading of a plan', () => {
  const heading = (lines: readonly string[], times: readonly string[] = []) =>
    headingOf(
      lines.map((line) => ({ cells: [line], prose: true })),
      times.map((time, at) => ({
        id: String(at),
        cells: { ordinal: '', text: '', lead: '', support: '', product: '', time },
        given: true,
      })),
    )
  test.each<[string[], string | null, number | null]>([
    [['KẾ HOẠCH', 'Kiểm soát TTHC năm 2025'], 'Kế hoạch Kiểm soát TTHC năm 2025', 2025],
    [['KẾ HOẠCH', 'Kiểm soát', 'TTHC', 'năm 2025'], 'Kế hoạch Kiểm soát TTHC năm 2025', 2025],
    [['KẾ HOẠCH', 'Kiểm soát', 'Căn cứ Luật', 'năm 2025'], 'Kế hoạch Kiểm soát', null],
    [['Kế hoạch kiểm soát TTHC năm 2025', 'Căn cứ'], 'Kế hoạch kiểm soát TTHC năm 2025', 2025],
    [['Phụ lục I: Kế hoạch năm 2026'], 'Phụ lục I: Kế hoạch năm 2026', 2026],
    [['CHƯƠNG TRÌNH CÔNG TÁC', 'Năm 2025'], 'Chương trình công tác Năm 2025', 2025],
    [['# KẾ HOẠCH', '** năm 2025'], 'Kế hoạch năm 2025', 2025],
    [
      ['Kế hoạch khắc phục năm 2025 và nâng cao năm 2026'],
      'Kế hoạch khắc phục năm 2025 và nâng cao năm 2026',
      2026,
    ],
    [['Kế hoạch so với năm 2024, năm 2023'], 'Kế hoạch so với năm 2024, năm 2023', 2023],
    [['Kế hoạch'], null, null],
    [['Báo cáo năm 2025'], null, null],
    [['KẾ HOẠCH', 'a', 'b', 'c', 'd', 'năm 2025'], 'Kế hoạch a', null],
  ])('%j is «%s» of %s', (lines, title, year) => {
    expect(heading(lines)).toMatchObject({ title, year })
  })

  test('the year of most tasks decides between two, and where no title names one', () => {
    expect(heading(['Kế hoạch năm 2025 và năm 2026'], ['Tháng 3/2025', 'Quý I/2025', '2026']).year).toBe(2025)
    expect(heading(['Kế hoạch năm 2025 và năm 2026'], ['Tháng 3/2024']).year).toBe(2026)
    expect(heading([], ['Tháng 3/2024', '2025', '2024']).year).toBe(2024)
  })

  test.each<[string, string | null]>([
    ['Phố Châu, ngày 18 tháng 02 năm 2025', '2025-02-18'],
    ['Phố Châu, ngày … tháng 2 năm 2025.', '2025-02-28'],
    ['Phố Châu, ngày   tháng 13 năm 2025', null],
    ['Phố Châu, ngày 31 tháng 2 năm 2025', null],
    ['ngày 18 tháng 02 năm 2025', null],
    ['Phố Châu, ngày 18 tháng 02 năm 2025 và sau đó', null],
  ])('«%s» is of %s', (line, since) => {
    expect(heading(['Kế hoạch năm 2025', line]).since).toBe(since)
  })
})

test.each<[string[], string]>([
  [['ỦY BAN NHÂN DÂN', 'XÃ SƠN KIM 1'], 'UBND xã Sơn Kim 1'],
  [['UBND THỊ TRẤN PHỐ CHÂU Số: 12/KH-UBND'], 'UBND thị trấn Phố Châu'],
  [['ỦY BAN NHÂN DÂN PHƯỜNG BẮC HỒNG NĂM 2025'], 'UBND phường Bắc Hồng'],
  [['Uỷ ban nhân dân xã Sơn Tây ban hành'], 'UBND xã Sơn Tây'],
  [['UBND xã Sơn Kim 2 năm 2025'], 'UBND xã Sơn Kim 2'],
  [['UBND huyện Hương Sơn'], ''],
  [['UBND', 'Số: 1'], ''],
  [[], ''],
])('%j is of %s', (lines, unit) => {
  expect(unitIn(lines)).toBe(unit)
})

test.each<[string, (string | number)[][]]>([
  ['đạt 95%', [[95, 'đạt 95%']]],
  [
    'đạt 95,5 % hồ sơ; 80% TTHC',
    [
      [95.5, 'đạt 95,5 % hồ sơ', 'hồ sơ'],
      [80, '80% TTHC', 'TTHC'],
    ],
  ],
  [
    'Tối thiểu 80% TTHC có phí, được triển khai, trong số đó, tỷ lệ giao dịch đạt 70%',
    [
      [80, 'Tối thiểu 80% TTHC có phí, được triển khai', 'TTHC có phí'],
      [70, 'tỷ lệ giao dịch đạt 70%', 'TTHC có phí, được triển khai'],
    ],
  ],
  ['tăng 120%', []],
  ['đạt 95% trở lên', [[95, 'đạt 95% trở lên']]],
  ['95% hồ sơ khi nộp', [[95, '95% hồ sơ khi nộp', 'hồ sơ']]],
  ['100 hồ sơ', []],
])('the targets of «%s»', (text, targets) => {
  expect(
    targetsIn(text).map(({ percent, words, of }) =>
      of === undefined ? [percent, words] : [percent, words, of],
    ),
  ).toEqual(targets)
})

describe('a whole plan', () => {
  const read = (text: string, hints = {}) => {
    const plan = parsePlan(text, hints)
    return plan.ok ? plan.value : plan.refusal.reason
  }
  const TABLE = `${HEAD}\n1\tHọp\tA\t\t\tTháng 3`
  test('takes what the file does not say from what is known, the file’s words first', () => {
    expect(read(TABLE, { year: 2025, unit: 'UBND xã A', id: 'x' })).toMatchObject({
      plan: { id: 'x', year: 2025, unit: 'UBND xã A', title: 'Kế hoạch năm 2025' },
      questions: [],
    })
    expect(
      read(`UBND xã Sơn Tây\nKế hoạch năm 2026\n${TABLE}`, { year: 2025, unit: 'UBND xã A' }),
    ).toMatchObject({ plan: { id: '2026', year: 2026, unit: 'UBND xã Sơn Tây', title: 'Kế hoạch năm 2026' } })
    expect(read(`Kế hoạch năm 2026\n${TABLE}`, { sureYear: 2025 })).toMatchObject({ plan: { year: 2025 } })
  })

  test('without a year, a row or a table is refused', () => {
    expect([read(TABLE), read(`${HEAD}\n|x`, { year: 2025 }), read('x', { year: 2025 })]).toEqual([
      'period-unknown',
      'no-data',
      'table-not-found',
    ])
  })

  test('asks what it leaves open', () => {
    const plan = read(
      `${HEAD}\n1\tHọp\tA\t\t\t\n2\tHọp\tA\t\t\tlúc nào đó\n3\tHọp\tA\t\t\t01/02/2028\n4\tHọp\tA\t\t\tTháng 12/2026`,
      { sureYear: 2025 },
    )
    if (typeof plan === 'string') throw new Error(plan)
    const words = [
      ' unit: Không thấy tên đơn vị trong tệp. Ghi đơn vị của kế hoạch, ví dụ «UBND xã Hương Sơn».',
      '1 time: Nhiệm vụ 1 không ghi thời gian thực hiện. Chọn thời gian.',
      '2 time: Chưa hiểu thời gian «lúc nào đó» của nhiệm vụ 2. Ghi lại, ví dụ «Trước ngày 20/02/2025».',
      '3 time: Thời gian «01/02/2028» của nhiệm vụ 3 xa năm kế hoạch 2025. Kiểm tra lại năm.',
    ]
    const shown = (all: typeof plan.questions) =>
      all.map(({ task, cell, message }) => `${task} ${cell}: ${message}`)
    expect(shown(plan.questions)).toEqual(words)
    expect(shown(questionsAbout(plan.plan))).toEqual(words)
  })
})
