import { expect, test } from 'vitest'
import type { FillRefusal } from '../core/reports/report'
import { isAhead, leftOut, previewSaid } from './left-out'

const row: FillRefusal = { reason: 'no-figure', message: 'dòng' }
const sum: FillRefusal = { reason: 'cell-has-formula', message: 'tổng', expected: 12 }
const right: FillRefusal = { ...sum, agrees: true }
const unknown: FillRefusal = { reason: 'cell-has-formula', message: 'công thức không rõ' }

test('before the fill a sum is no place left out; a formula of which nobody knows what it should show is one', () =>
  expect(leftOut([row, sum, right, unknown], true)).toEqual([row, unknown]))

test('after the fill a sum that shows something else is', () =>
  expect(leftOut([row, sum, right, unknown], false)).toEqual([row, sum, unknown]))

const write = (equal: boolean) => ({
  at: { sheet: 'A', cell: 'C9' },
  rowPath: ['Hộ tịch'],
  columnPath: ['Tổng số'],
  now: '',
  value: 12,
  from: { text: 'x' },
  ...(equal ? { equal: true as const } : {}),
})

test.each([
  [[write(false)], 'Xem trước: 1 ô sẽ ghi, 2 chỗ không ghi.'],
  [[write(true), write(false)], 'Xem trước: 2 ô sẽ ghi, 2 chỗ không ghi.'],
  // Nothing would be worked out anew: what the formula shows now is what goes out.
  [[write(true)], 'Xem trước: 1 ô sẽ ghi, 3 chỗ không ghi.'],
])('of a fill of %j is said: %s', (writes, said) => {
  expect(previewSaid({ writes, refusals: [row, sum, right, unknown] })).toBe(said)
  expect(isAhead({ writes })).toBe(said.includes(', 2 '))
})
