import { describe, expect, test } from 'vitest'
import { linesOfText } from './plan-rows'
import { readTaskRows } from './task-rows'

/** What is read of rows under a head with an activity over the tasks: number, activity, task, lead, support, product, time. */
function read(...rows: string[]) {
  const head = 'TT\tHoạt động\tNhiệm vụ\tChủ trì\tPhối hợp\tSản phẩm\tThời gian'
  const found = readTaskRows(linesOfText([head, ...rows.map((row) => row.replaceAll('|', '\t'))].join('\n')))
  return {
    tasks: found?.rows.map(({ id, cells }) =>
      [`${id}: ${cells.text}`, cells.time].filter(Boolean).join(' @ '),
    ),
    groups: found?.groups.map(({ id, title }) => `${id} ${title}`),
    asked: found?.questions.map(({ task, cell, text }) => `${task} ${cell}: ${text}`),
  }
}
const tasksOf = (...rows: string[]) => read(...rows).tasks

describe('levels', () => {
  test.each<[string, string[], string[]]>([
    ['a Roman number with a lead alone opens a group', ['I|a||A', '1|b||B'], ['I.1: b']],
    ['with a product alone, too', ['I|a||||p', '1|b||B'], ['I.1: b']],
    ['with lead and product it is a task', ['I|a||A||p', 'II|b||B||p'], ['I: a', 'II: b']],
    ['with a time it is a task', ['I|a|||||T', 'II|b|||||T'], ['I: a @ T', 'II: b @ T']],
    ['and both, where parts follow', ['I|a|||||T', 'a)|b||B'], ['I: a @ T', 'I.a: b']],
    ['or marks', ['I|a|||||T', '-|b||B'], ['I: a @ T', 'I.1: b']],
    ['or typed numbers', ['I|a|||||T', 'I.1|b||B'], ['I: a @ T', 'I.1: b']],
    ['a letter likewise', ['A|a|||||T', '1|b||B'], ['A: a @ T', 'A.1: b']],
    [
      'and Roman groups stand below it',
      ['A|a|||||T', '1|b||B', 'I|Một', '1|c||C'],
      ['A: a @ T', 'A.1: b', 'A.I.1: c'],
    ],
    [
      'the next letter leaves what stood below',
      ['A|Phần', 'I|Một', '1|a||A', 'B|b|||||T', '1|c||C'],
      ['A.I.1: a', 'B: b @ T', 'B.1: c'],
    ],
    [
      'the next Roman number leaves its like alone',
      ['A|Phần', 'I|a|||||T', 'II|b|||||T', '1|c||C'],
      ['A.I: a @ T', 'A.II: b @ T', 'A.II.1: c'],
    ],
    [
      'a Roman task leaves a group of its kind',
      ['I|Một', '1|a||A', 'II|b|||||T', 'III|c|||||T'],
      ['I.1: a', 'II: b @ T', 'III: c @ T'],
    ],
  ])('%s', (_, rows, tasks) => {
    expect(tasksOf(...rows)).toEqual(tasks)
  })

  test('a group that is a task as well has a title', () => {
    expect(read('I|a|b||||T', '1|c||C').groups).toEqual(['I a: b'])
  })
})

describe('the same number again', () => {
  test.each<[string, string[], string[]]>([
    ['word for word is one task', ['1|a||A|s|p|T', '1|a||A|s|p|T'], ['1: a @ T']],
    ['of another lead is merged down', ['1|a||A|s|p|T', '1|a||B|s|p|T'], ['1.1: a @ T', '1.2: a @ T']],
    ['of another support', ['1|a||A|s|p|T', '1|a||A|t|p|T'], ['1.1: a @ T', '1.2: a @ T']],
    ['of another product', ['1|a||A|s|p|T', '1|a||A|s|q|T'], ['1.1: a @ T', '1.2: a @ T']],
    ['of another time', ['1|a||A|s|p|T', '1|a||A|s|p|U'], ['1.1: a @ T', '1.2: a @ U']],
    ['with an activity of its own', ['1|a||A', '1|a|b|B'], ['1.1: a', '1.2: a: b']],
    ['thrice', ['1|a|x|A', '1|a|y|B', '1|a|z|C'], ['1.1: a: x', '1.2: a: y', '1.3: a: z']],
    ['of another text is another task', ['1|a||A', '1|b||B'], ['1: a', '1b: b']],
    ['of a text that begins like it', ['1|a|x|A', '1|a||B'], ['1: a: x', '1b: a']],
    ['behind another number', ['1|a||A', '2|b||B', '1|a||C'], ['1: a', '2: b', '1b: a']],
    [
      'in a named group, each with a mark of its own',
      ['|Một', '1|a||A', '|Hai', '1|b||B', '1|c||C'],
      ['1: a', 'Hai.1: b', 'Hai.1b: c'],
    ],
    [
      'in a part printed again, with its group before the number',
      ['|Một', '1|a||A', '|Hai', '1|b||B', '1|b||B'],
      ['1: a', 'Hai.1: b'],
    ],
  ])('%s', (_, rows, tasks) => {
    expect(tasksOf(...rows)).toEqual(tasks)
  })

  test('twelve times has a mark of its own each', () => {
    const rows = Array.from({ length: 13 }, (_, at) => `1|t${at}||A`)
    const ids = tasksOf(...rows)?.map((task) => task.split(':')[0])
    expect(ids).toEqual(['1', ...'bcdeghiklm'.split('').map((mark) => `1${mark}`), '1.11', '1.12'])
    expect(read(...rows).asked).toHaveLength(12)
  })
})

describe('parts', () => {
  test.each<[string, string[], string[]]>([
    ['of words alone go on with the task above', ['1|a||A', 'a)|b', '-|c'], ['1: a; a) b; - c']],
    ['with anything else are tasks', ['1|a||A', 'a)|b||||p', '-|c|||s'], ['1: a', '1.a: b', '1.1: c']],
    ['of words alone below a part are tasks', ['1|a||A', 'a)|b||B', 'b)|c'], ['1: a', '1.a: b', '1.b: c']],
    ['of a heading', ['1|a', '-|b||B', '-|c||C'], ['1.1: b', '1.2: c']],
    ['of a group', ['I|Một', 'a)|b||B', '-|c||C'], ['I.a: b', 'I.1: c']],
    ['before any task', ['a)|b||B', '-|c||C'], ['a: b', '1: c']],
    [
      'count anew below each number',
      ['1|a||A', '-|b||B', '2|c||C', '-|d||D'],
      ['1: a', '1.1: b', '2: c', '2.1: d'],
    ],
    ['with a time are tasks', ['1|a||A', 'a)|b|||||T'], ['1: a', '1.a: b @ T']],
    ['below a number with a lead leave it a task', ['1|a||A', '1.1|b||B'], ['1: a', '1.1: b']],
    ['below a number that has other numbers are no heading’s', ['1|a', '2.1|b||B'], ['1: a', '2.1: b']],
    ['of one letter are told apart', ['1|a||A', 'a)|b||B', 'a)|c||C'], ['1: a', '1.a: b', '1.ab: c']],
  ])('%s', (_, rows, tasks) => {
    expect(tasksOf(...rows)).toEqual(tasks)
  })
})

describe('rows without a number', () => {
  test.each<[string, string[], string[], string[]]>([
    ['with an activity go on below', ['1|a|x|A', '||y|B'], ['1.1: a: x', '1.2: a: y'], []],
    ['below a text without one', ['1|a||A', '||y|B', '||z|C'], ['1.1: a', '1.2: y', '1.3: z'], []],
    ['of words alone are asked about', ['1|a||A', '|b'], ['1: a'], ['1 row: b']],
    ['without words', ['1|a||A', '|||B||p'], ['1: a'], ['1 row: B | p']],
    [
      'with more are tasks to look at',
      ['1|a||A', '|b||B', '|c||C'],
      ['1: a', '1.1: b', '1.2: c'],
      ['1.1 row: b', '1.2 row: c'],
    ],
    ['before any task', ['|b||B', '1|a||A'], ['1: a'], [' row: b | B']],
    ['in a group', ['I|Một', '|b||B', '1|a||A'], ['I.1: a'], ['I row: b | B']],
    ['of another mark', ['1|a||A', 'Mới|b||B'], ['1: a'], ['1 row: Mới | b | B']],
    ['that head what goes on counting', ['1|a||A', '|Hai', '2|b||B'], ['1: a', '2: b'], ['1 row: Hai']],
    [
      'that name a time beside a lead',
      ['1|a||A', '|Quý II||B'],
      ['1: a', '1.1: Quý II'],
      ['1.1 row: Quý II'],
    ],
    ['with an activity before any task', ['||y|B', '1|a||A'], ['1: a'], [' row: y | B']],
    ['with an activity and a task', ['1|a|x|A', '|b|y|B'], ['1: a: x', '1.1: b: y'], ['1.1 row: b: y']],
    ['that head what counts anew', ['5|a||A', '|Hai', '1|b||B'], ['5: a', '1: b'], []],
  ])('%s', (_, rows, tasks, asked) => {
    expect(read(...rows)).toMatchObject({ tasks, asked })
  })
})

test('a time heads its tasks, a name does not', () => {
  expect(tasksOf('|Quý II', '1|a||A', '2|b||B||p|T', '|Hai', '1|c||C')).toEqual([
    '1: a @ Quý II',
    '2: b @ T',
    'Hai.1: c',
  ])
})
