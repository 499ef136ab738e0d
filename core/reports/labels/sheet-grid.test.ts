import { expect, test } from 'vitest'
import type { SheetSeen } from '../../workbook/seen'
import { gridOf } from './sheet-grid'

test.each([
  ['somewhat below and to the right', { top: 100, left: 100, bottom: 100, right: 101 }],
  ['far below and to the right', { top: 1_000_000, left: 9_000, bottom: 1_000_000, right: 9_001 }],
  ['over all columns below', { top: 500, left: 0, bottom: 1_048_575, right: 16_383 }],
])('merged areas %s of the content hide none within it', (_, far) => {
  const cells: SheetSeen['cells'] = [
    { row: 0, column: 0, text: 'Hộ tịch', value: 'Hộ tịch', locked: true },
    { row: 2, column: 2, text: '', value: null, locked: true },
  ]
  const near = { top: 0, left: 0, bottom: 1, right: 1 }
  const merges = [...Array.from({ length: 1000 }, () => far), near]
  const grid = gridOf({ name: 'Biểu', hidden: false, protected: false, cells, merges })
  expect(grid.textAt(1, 1)).toBe('Hộ tịch')
  expect(grid.boxAt(1, 1)).toEqual(near)
})
