import { describe, expect, test } from 'vitest'
import { planTask } from '../../../test/support/plan-task'
import { noPlan, type Plan, type Task } from '../task'
import { tasksForPage } from './tasks-for-page'

const task = (id: string, change: Partial<Task>): Task => planTask({ id, ...change })
const planOf = (tasks: readonly Task[], groups: Plan['groups'] = []): Plan => ({
  ...noPlan(2026),
  tasks,
  groups,
})
/** Tasks of these texts, numbered in their order, as a page of these words proposes them. */
const order = (texts: readonly string[], words: string) =>
  tasksForPage(planOf(texts.map((text, at) => task(`${at + 1}`, { text }))), words).map(({ id }) => id)

describe('the likeliest task stands first', () => {
  test.each<[string, string[], string, string[]]>([
    ['by the words it shares', ['bồi thường', 'hộ tịch'], 'Hộ tịch lưu động', ['2', '1']],
    ['whatever the case', ['bồi thường', 'HỘ TỊCH'], 'hộ tịch', ['2', '1']],
    [
      'not by words that are too common, with their tones',
      ['hộ tịch', 'thủ tục hành chính'],
      'thủ tục hành chính xã',
      ['1', '2'],
    ],
    ['not by a word of another tone', ['hành nghề', 'hạnh phúc'], 'Hạnh', ['2', '1']],
    ['by a word before a comma', ['sổ lý', 'hộ khẩu'], 'hộ, tịch', ['2', '1']],
    ['a word of one letter and a tone is one letter', ['hộ tịch', 'ở'], 'ở', ['1', '2']],
    ['wherever the tone is written', ['bồi thường', 'hoà giải'], 'hòa', ['2', '1']],
    ['in the plan’s order where nothing is shared', ['a b', 'c d', 'e f'], 'hộ tịch', ['1', '2', '3']],
    ['not by words too common', ['hộ tịch', 'trong năm nhân dân'], 'trong năm, nhân dân', ['1', '2']],
    ['not by single letters', ['hộ tịch', 'x y z'], 'x, y, z', ['1', '2']],
    ['by words of two letters', ['hộ tịch', 'sổ đỏ'], 'đỏ', ['2', '1']],
    ['by numbers', ['hộ tịch', 'Đề án 06'], 'Đề án 06/CP', ['2', '1']],
    [
      'by words that stand side by side',
      ['trữ sách lưu', 'lưu trữ sách'],
      'Kho lưu trữ: sách cũ',
      ['2', '1'],
    ],
    [
      'by what few tasks say rather than by what many do',
      ['hộ tịch', 'hộ tịch lưu', 'hộ tịch cũ', 'bồi thường'],
      'bồi thường hộ tịch',
      ['4', '1', '2', '3'],
    ],
  ])('%s', (_, texts, words, ids) => {
    expect(order(texts, words)).toEqual(ids)
  })

  test('by its product, too', () => {
    const plan = planOf([task('1', { text: 'In' }), task('2', { text: 'In', product: 'Sổ tay' })])
    expect(tasksForPage(plan, 'Sổ tay').map(({ id }) => id)).toEqual(['2', '1'])
  })

  test('by the title of its own group, not of one whose number only begins like it', () => {
    const tasks = [task('II.1', {}), task('I.1', {}), task('III.1', {})]
    const groups = [
      { id: 'I', title: 'Hộ tịch' },
      { id: 'II', title: 'Bồi thường' },
    ]
    const ids = (words: string) => tasksForPage(planOf(tasks, groups), words).map(({ id }) => id)
    expect(ids('hộ tịch')).toEqual(['I.1', 'II.1', 'III.1'])
    expect(ids('bồi thường')).toEqual(['II.1', 'I.1', 'III.1'])
  })

  test('where it is to be posted before one of the same words that is not', () => {
    const plan = planOf([
      task('1', { text: 'Họp', product: 'niêm yết' }),
      task('2', { text: 'niêm yết', product: 'Họp' }),
    ])
    expect(tasksForPage(plan, 'Niêm yết tại trụ sở').map(({ id }) => id)).toEqual(['2', '1'])
    expect(tasksForPage(plan, 'hộ tịch').map(({ id }) => id)).toEqual(['1', '2'])
  })
})

test('what figures or receipts prove is not proposed', () => {
  const plan = planOf([
    task('1', { text: 'Thực hiện chế độ báo cáo' }),
    task('2', { text: 'hài lòng', targets: [{ percent: 95, words: 'hài lòng đạt 95%' }] }),
    task('3', { text: 'hài lòng', targets: [{ percent: 95, words: 'trồng cây đạt 95%' }] }),
    task('4', { text: 'Họp' }),
  ])
  expect(tasksForPage(plan, 'hài lòng').map(({ id }) => id)).toEqual(['3', '4'])
})
