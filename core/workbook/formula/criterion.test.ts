import { expect, test } from 'vitest'
import type { Scalar } from '../sheet/cell-value'
import { criterionOf } from './criterion'

test.each<[wanted: Scalar, meets: Scalar[], not: Scalar[]]>([
  [7, [7, '7', ' 7 '], [8, null, true, 'bảy']],
  [null, [0], [null, '']],
  [true, [true], [false, 1, 'TRUE']],
  ['7', [7, '7'], [8, '8']],
  ['=7', [7, '7'], [70]],
  ['<>7', [8, 'bảy', null, true], [7, '7']],
  ['>=5', [5, 6], [4, '6', null]],
  ['>5', [6], [5, '6']],
  ['<=5', [5, 4], [6, '4', null]],
  ['<5', [4, -1], [5, '4']],
  ['', [null, ''], ['x', 0]],
  ['=', [null], ['', 'x', 0]],
  ['<>', ['', 'x', 0], [null]],
  ['>', [], [null, '', 'x', 0]],
  ['Hộ*', ['hộ tịch', 'HỘ'], ['chế hộ', 7, null]],
  ['?ộ', ['hộ'], ['ộ', 'hhộ']],
  ['*tịch', ['hộ tịch', 'tịch tịch'], ['hộ tịch 1']],
  ['h~*', ['h*'], ['hộ']],
  ['<>hộ*', ['đất đai', 7, null], ['hộ tịch']],
])('%j is met by %j and not by %j', (wanted, meets, not) => {
  const criterion = criterionOf(wanted)
  expect(meets.filter((value) => !criterion(value))).toEqual([])
  expect(not.filter((value) => criterion(value))).toEqual([])
})

test('an error asks for that very error', () => {
  const criterion = criterionOf({ error: '#N/A' })
  expect([{ error: '#N/A' }, { error: '#VALUE!' }, '#N/A', null].map(criterion)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test.each(['>hộ', '<hộ', '>=hộ', '<=hộ', '1,5', '>1.5', '50%', '2/5', 'true', '=FALSE'])(
  '«%s» reads differently by language: it is left to Excel',
  (wanted) => {
    expect(() => criterionOf(wanted)).toThrow()
  },
)
