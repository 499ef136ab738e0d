import { describe, expect, test } from 'vitest'
import { cellAt } from '../../../test/unit/seen'
import type { TaskView } from '../../plans/status'
import { type RowTask, rowWords, taskAt, taskOfRows } from './task-rows'

function task(id: string, text?: string): TaskView {
  return { id, status: 'done', due: null, why: '', ...(text === undefined ? {} : { text }) }
}

/** Which task each row is taken for: its id, `other`, or nothing. */
function idsOf(
  rows: readonly (readonly [number: string, words: string])[],
  tasks: readonly TaskView[],
): unknown[] {
  const places = rows.map(([number, words]) =>
    cellAt('G5', { rowPath: ['Nhóm', words], means: { task: number, says: 'status' } }),
  )
  return taskOfRows(places, tasks).map((one: RowTask) =>
    one === undefined || one === 'other' ? one : one.id,
  )
}

test('a row says its task in the words of its last heading, and its number', () => {
  const row = cellAt('G5', { rowPath: ['VI', 'Tập huấn'], means: { task: 'VI.3', says: 'status' } })
  expect([rowWords(row), taskAt(row)]).toEqual(['Tập huấn', 'VI.3'])
  expect([
    rowWords(cellAt('G5')),
    taskAt(cellAt('G5', { means: { says: 'status' } })),
    taskAt(cellAt('G5')),
  ]).toEqual(['', '', ''])
})

describe('the very words', () => {
  test('of two tasks in the same words the number decides, and without it neither is taken', () => {
    const tasks = [task('I.1', 'Tập huấn'), task('II.1', 'Tập huấn')]
    expect(idsOf([['II.1', 'TẬP HUẤN']], tasks)).toEqual(['II.1'])
    expect(idsOf([['III.1', 'Tập huấn']], tasks)).toEqual([undefined])
  })

  test('beat the number', () => {
    const tasks = [task('I.1', 'Tập huấn nghiệp vụ'), task('I.2', 'Báo cáo quý')]
    expect(idsOf([['I.1', 'Báo cáo quý']], tasks)).toEqual(['I.2'])
  })

  test('of a task without words are none', () => {
    expect(idsOf([['II.1', '']], [task('I.1'), task('I.2', 'Báo cáo')])).toEqual([undefined])
  })
})

describe('the number', () => {
  test('counts alone where the plan says no words', () => {
    expect(
      idsOf(
        [
          ['I.1', 'Bất kỳ'],
          ['I.2', 'Bất kỳ'],
        ],
        [task('I.1'), task('I.2')],
      ),
    ).toEqual(['I.1', 'I.2'])
  })

  // Ten words, of which so many are shared; the row is shorter or as long.
  const TEN = 'một hai ba bốn năm sáu bảy tám chín mười'
  test.each<[string, string, unknown]>([
    ['six of ten words', 'một hai ba bốn năm sáu xa lạ khác hẳn', 'I.1'],
    ['five of ten words', 'một hai ba bốn năm lạ xa khác hẳn đi', 'other'],
    ['three of five words', 'một hai ba xa lạ', 'I.1'],
    ['two of five words', 'một hai lạ xa khác', 'other'],
    ['no word', '', 'other'],
    ['signs and no words', '– – –', 'other'],
  ])('with %s shared', (_, words, expected) => {
    expect(idsOf([['I.1', words]], [task('I.1', TEN)])).toEqual([expected])
  })

  test('is no help to a task that another row says in its very words', () => {
    const tasks = [task('I.1', TEN)]
    expect(
      idsOf(
        [
          ['I.2', TEN],
          ['I.1', 'một hai ba bốn năm sáu'],
        ],
        tasks,
      ),
    ).toEqual(['I.1', 'other'])
  })

  test('without it three quarters of the longer words must be shared, and by one task only', () => {
    const other = task('I.2', 'Kiểm tra công vụ')
    expect(idsOf([['V.9', 'một hai ba bốn năm sáu bảy tám']], [task('I.1', TEN), other])).toEqual(['I.1'])
    expect(idsOf([['V.9', 'một hai ba bốn năm sáu bảy']], [task('I.1', TEN), other])).toEqual([undefined])
    expect(idsOf([['V.9', `${TEN} thêm bớt vào ra`]], [task('I.1', TEN), other])).toEqual([undefined])
    const twins = [task('I.1', `${TEN} quý một`), task('I.2', `${TEN} quý hai`)]
    expect(idsOf([['V.9', TEN]], twins)).toEqual([undefined])
  })

  test('of another task stands back where the words say which one it is', () => {
    const tasks = [task('I.1', 'Kiểm tra công vụ'), task('I.2', TEN)]
    expect(idsOf([['I.1', 'một hai ba bốn năm sáu bảy tám chín']], tasks)).toEqual(['I.2'])
  })
})

describe('years and percentages', () => {
  const rowFor = (said: string, own: string) =>
    idsOf([['I.1', `Tỷ lệ nộp hồ sơ ${said}`]], [task('I.1', `Tỷ lệ nộp hồ sơ ${own}`)])[0]
  test.each<[string, string, unknown]>([
    ['đạt 95%', 'đạt 95 % trở lên', 'I.1'],
    ['đạt 95,5%', 'đạt 95.5% trở lên', 'I.1'],
    ['đạt 95,5%', 'đạt 95,7% trở lên', 'other'],
    ['đạt 90%', 'đạt 95% trở lên', 'other'],
    ['năm 2026', 'trong năm 2025', 'other'],
    ['năm 2026', 'trong năm 2026 và 2027', 'I.1'],
    ['năm 2026 và 2027', 'trong năm 2026', 'other'],
    ['năm 2026', 'hằng năm', 'I.1'],
    ['hằng năm', 'trong năm 2026', 'I.1'],
    ['theo 1234/2026', 'theo 1234/2025', 'I.1'],
    ['theo 2026/QĐ', 'theo 2025/QĐ', 'I.1'],
    ['trên 120265 lượt', 'trên 120255 lượt', 'I.1'],
    ['trên 20265 lượt', 'trên 20255 lượt', 'I.1'],
    ['15 ngày', '10 ngày', 'I.1'],
  ])('a row «%s» of a task «%s»', (said, own, expected) => {
    expect(rowFor(said, own)).toBe(expected)
  })
})
