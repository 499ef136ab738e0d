import { expect, test } from 'vitest'
import { headRows } from './head-rows'

const drawn = (paths: readonly (readonly string[])[]) =>
  headRows(paths).map((line) => line.map(({ words, across, down, at }) => `${at}:${words} ${across}×${down}`))

test('groups stand over their columns, a column without a group reaches down', () => {
  expect(
    drawn([
      ['Tiếp nhận', 'Tổng'],
      ['Tiếp nhận', 'Trong kỳ', 'Mạng'],
      ['Tiếp nhận', 'Trong kỳ', 'Giấy'],
      ['STT'],
    ]),
  ).toEqual([
    ['0:Tiếp nhận 3×1', '3:STT 1×3'],
    ['0:Tổng 1×2', '1:Trong kỳ 2×1'],
    ['1:Mạng 1×1', '2:Giấy 1×1'],
  ])
})

test('two columns of one name stay two; the same name under two groups, too', () => {
  expect(drawn([['A'], ['A']])).toEqual([['0:A 1×1', '1:A 1×1']])
  expect(
    drawn([
      ['A', 'Tổng'],
      ['B', 'Tổng'],
    ]),
  ).toEqual([
    ['0:A 1×1', '1:B 1×1'],
    ['0:Tổng 1×1', '1:Tổng 1×1'],
  ])
})

test('a column without a head is an empty cell; no columns are an empty line', () => {
  expect(drawn([[], ['A', 'B']])).toEqual([['0: 1×2', '1:A 1×1'], ['1:B 1×1']])
  expect(drawn([])).toEqual([[]])
})
