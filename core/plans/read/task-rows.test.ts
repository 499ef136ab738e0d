import { describe, expect, test } from 'vitest'
import type { PlanLine } from './plan-rows'
import { readTaskRows } from './task-rows'

/** A line as «a|b|c»; «: a» is prose; «2: a|b» is of the table of that number. */
function line(text: string): PlanLine {
  if (text.startsWith(': ')) return { cells: [text.slice(2)], prose: true }
  const [, table, row = ''] = /^(?:(\d): )?(.*)$/.exec(text) ?? []
  const cells = row.split('|')
  return { cells, prose: false, ...(table === undefined ? {} : { table: Number(table) }) }
}

function read(...lines: string[]) {
  const found = readTaskRows(lines.map(line))
  return {
    tasks: found?.rows.map(({ id, cells }) =>
      [`${id}: ${cells.text}`, cells.lead].filter(Boolean).join(' / '),
    ),
    groups: found?.groups.map(({ id, title }) => `${id} ${title}`),
    asked: found?.questions.map(({ task, cell }) => `${task} ${cell}`),
  }
}
const HEAD = 'TT|Nội dung|Chủ trì|Thời gian'

describe('rows that nobody numbered', () => {
  test('are asked about where counting them gives no task, either', () => {
    expect(read(HEAD, '|a', '|b')).toEqual({ tasks: [], groups: [], asked: [' row', ' row'] })
  })

  test('are counted where that gives tasks', () => {
    expect(read(HEAD, '|Một', '|a|A')).toEqual({
      tasks: ['I.1: a / A'],
      groups: ['I Một'],
      asked: [' ordinal'],
    })
  })

  test('are not counted beside one that has a number', () => {
    expect(read(HEAD, '1|a|A', '|b|B').tasks).toEqual(['1: a / A', '1.1: b / B'])
  })

  test('in a plan without a column for numbers are tasks in their order', () => {
    expect(read('Nội dung|Chủ trì|Thời gian', 'a|A|T', 'Nhóm||', 'b|B|T')).toMatchObject({
      tasks: ['1: a / A', 'I.1: b / B'],
      groups: ['I Nhóm'],
    })
  })

  test('of eleven groups have Roman numbers up to XI', () => {
    const groups = Array.from({ length: 11 }, (_, at) => [`#|g${at}`, `#|a${at}|A`]).flat()
    expect(read(HEAD, ...groups).groups?.map((group) => group.split(' ')[0])).toEqual(
      'I II III IV V VI VII VIII IX X XI'.split(' '),
    )
  })

  test('count on below their group only', () => {
    expect(read(HEAD, '#|a|A', '#|b|B', '#|Một', '#|c|C', '#|d|D').tasks).toEqual([
      '1: a / A',
      '2: b / B',
      'I.1: c / C',
      'I.2: d / D',
    ])
  })

  test('and have nothing else are none', () => {
    expect(read(HEAD, '1|a|A', '#|', '|').tasks).toEqual(['1: a / A'])
  })
})

describe('a heading before a table', () => {
  test('is a group of the plan where there are two of them', () => {
    expect(read(': I. Một', HEAD, '1|a|A', ': II. Hai', HEAD, '1|b|B')).toMatchObject({
      tasks: ['I.1: a / A', 'II.1: b / B'],
      groups: ['I Một', 'II Hai'],
    })
  })

  test('is a chapter of the text where there is one', () => {
    expect(read(': I. Mục đích', HEAD, '1|a|A')).toMatchObject({ tasks: ['1: a / A'], groups: [] })
  })

  test('is none of the plan’s before another table', () => {
    const lines = [': I. Một', HEAD, '1|a|A', ': II. Hai', HEAD, '1|b|B']
    expect(read(': A. Danh sách', 'x|y', ...lines).groups).toEqual(['I Một', 'II Hai'])
  })

  test.each([
    ['between two rows', [HEAD, '1|a|A', ': II. Hai', '1|b|B'], ['1: a / A', 'II.1: b / B']],
    ['that names a time', [HEAD, ': QUÝ II', '1|b|B'], ['1: b / B']],
    ['before another line', [HEAD, '1|a|A', ': II. Hai', ': ghi chú', '1|b|A'], ['1: a / A', '1b: b / A']],
    ['at the end', [HEAD, '1|a|A', ': II. Hai'], ['1: a / A']],
    ['that is none', [HEAD, '1|a|A', ': Ghi chú', '2|b|B'], ['1: a / A', '2: b / B']],
  ])('%s', (_, lines, tasks) => {
    expect(read(...lines).tasks).toEqual(tasks)
  })
})

describe('another table', () => {
  const two = (head: string, row: string, first = HEAD) => read(first, '1|a|A|T', head, row).tasks

  test.each([
    ['with number and lead', 'TT|Nội dung|Chủ trì|Thời gian', '2|b|B|T', ['1: a / A', '2: b / B']],
    ['without a number', 'Nội dung|Chủ trì|Thời gian', 'b|B|T', ['1: a / A']],
    ['without a lead', 'TT|Nội dung|Thời gian', '2|b|T', ['1: a / A']],
    ['of figures', 'TT|Chỉ tiêu|Đơn vị tính', '2|b|%', ['1: a / A']],
  ])('%s', (_, head, row, tasks) => {
    expect(two(head, row)).toEqual(tasks)
  })

  test('without numbers is one of a plan without numbers', () => {
    const head = 'Nội dung|Chủ trì|Thời gian'
    expect(read(head, 'a|A|T', head, 'b|B|T').tasks).toEqual(['1: a / A', '2: b / B'])
  })

  test('of two head rows begins below them', () => {
    expect(
      read('TT|Nội dung|Phân công||Thời gian', 'TT|Nội dung|Chủ trì|Phối hợp|Thời gian', '1|a|A|B|T').tasks,
    ).toEqual(['1: a / A'])
  })

  test.each([
    ['2|b|B|T', 2],
    ['02|b|B|T', 2],
    ['3|b|B|T', 1],
    ['1.1|b|B|T', 2],
    ['II|b|B|T', 2],
    ['B|b|B|T', 2],
    ['a)|b|B|T', 2],
    ['II.1|b|B|T', 2],
    ['-|b|B|T', 1],
    ['|b|B|T', 1],
    ['x|b|B|T', 1],
    ['2|b|B', 1],
  ])('without a head that begins with «%s»: %i tasks', (row, count) => {
    expect(read(`0: ${HEAD}`, '0: 1|a|A|T', `1: ${row}`).tasks).toHaveLength(count)
  })

  test('without a head that does not go on holds nothing to its end; a later one may', () => {
    const lines = [`0: ${HEAD}`, '0: 1|a|A|T', '1: x|y|z|t', '1: 2|b|B|T', '2: 2|c|C|T', '2: 3|d|D|T']
    expect(read(...lines).tasks).toEqual(['1: a / A', '2: c / C', '3: d / D'])
  })

  test('without a head goes on behind a number with a group, too', () => {
    const lines = [`0: ${HEAD}`, '0: I|Một', '0: 9|a|A|T', '1: 10|b|B|T']
    expect(read(...lines).tasks).toEqual(['I.9: a / A', 'I.10: b / B'])
  })
})

describe('a number that heads others', () => {
  test.each([
    ['at once', ['1|a', '1.1|b|B']],
    ['behind a line of prose', ['1|a', ': ghi chú', '1.1|b|B']],
    ['behind two', ['1|a', ': ghi chú', ': nữa', '1.1|b|B']],
  ])('%s', (_, rows) => {
    expect(read(HEAD, ...rows)).toMatchObject({ tasks: ['1.1: b / B'], groups: ['1 a'] })
  })

  test('behind three lines of prose it is not looked for', () => {
    expect(read(HEAD, '1|a', ': x', ': y', ': z', '1.1|b|B').tasks).toEqual(['1: a', '1.1: b / B'])
  })

  test('where the numbers stand in another column', () => {
    const lines = ['Nội dung|TT|Chủ trì|Thời gian', 'a|1||', 'b|1.1|B|T']
    expect(read(...lines)).toMatchObject({ tasks: ['1.1: b / B'], groups: ['1 a'] })
  })
})

describe('a list that Word numbers in a cell', () => {
  test('is empty there, and a number in the column of numbers', () => {
    const row = (cells: string[], numbered: number[]): PlanLine => ({ cells, prose: false, numbered })
    const lines = [line(HEAD), row(['1', 'a', '-', 'T'], [0, 2]), row(['2', 'b', '#', 'T'], [0])]
    expect(readTaskRows(lines)?.rows.map(({ id, cells }) => [id, cells.text, cells.lead])).toEqual([
      ['1', 'a', ''],
      ['2', 'b', ''],
    ])
  })
})

test.each([
  ['Tháng 2', 'Tháng 3', 'Từ tháng 2 đến tháng 3'],
  ['từ  tháng 2', 'đến  tháng 3', 'Từ tháng 2 đến tháng 3'],
  ['Quý I', 'Quý II', 'Từ quý I đến quý II'],
  ['Bắt đầu từ tháng 2', 'Kéo dài đến tháng 3', 'Từ bắt đầu từ tháng 2 đến kéo dài đến tháng 3'],
  ['', '', ''],
])('a beginning «%s» and an end «%s» are «%s»', (start, end, time) => {
  const lines = ['TT|Nội dung|Chủ trì|Bắt đầu|Hoàn thành', `1|a|A|${start}|${end}`].map(line)
  expect(readTaskRows(lines)?.rows[0]?.cells.time).toBe(time)
})
