import { expect, test } from 'vitest'
import { placeShown } from './place-shown'

test.each([
  ['a table of tasks', 'tasks', 'ii-06a', 'Phụ lục nhiệm vụ'],
  ['a table of the second form of a file', 'findings', 'ii-06a+findings', 'Bảng kết quả kiểm tra'],
  ['a measure', 'dossiers.received.online', 'ii-06a', 'Tiếp nhận trong kỳ, trực tuyến'],
  ['a capture', `sha256:${'ab12'.repeat(16)}`, 'ii-06a', 'Bản chụp ab12ab12'],
  ['a cell', 'II.06a!F18', 'ii-06a', 'II.06a!F18'],
  ['a task', 'IX.9', 'plan-annex', 'IX.9'],
  ['a row by its name', 'Hộ tịch', 'ii-06a', 'Hộ tịch'],
  ['a taught form', 'tasks', 'taught-form', 'tasks'],
])('%s is shown in words', (_, where, report, shown) => {
  expect(placeShown(where, report)).toBe(shown)
})

test('an indicator is shown by its label', () => {
  expect(placeShown('online-full', 'indicators')).not.toBe('online-full')
})
