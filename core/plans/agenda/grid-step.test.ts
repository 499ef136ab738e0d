import { expect, test } from 'vitest'
import { isGridKey, stepInGrid } from './grid-step'

test.each([
  ['ArrowLeft', true],
  ['ArrowRight', true],
  ['ArrowUp', true],
  ['ArrowDown', true],
  ['Home', true],
  ['End', true],
  ['Enter', false],
  ['a', false],
  ['', false],
])('«%s» is a key of the grid: %s', (key, expected) => {
  expect(isGridKey(key)).toBe(expected)
})

// Cells 0 1 2 3 / 4 5 6 7 / 8 9.
test.each([
  ['Home', 6, 4],
  ['End', 6, 7],
  ['End', 8, 9],
  ['Home', 0, 0],
  ['ArrowLeft', 0, 0],
  ['ArrowLeft', 4, 3],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, 9],
  ['ArrowUp', 2, 2],
  ['ArrowUp', 6, 2],
  ['ArrowUp', 9, 5],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, 9],
  ['ArrowDown', 4, 8],
  ['ArrowDown', 8, 8],
] as const)('%s leads from %i to %i', (key, at, to) => {
  expect(stepInGrid([4, 4, 2], at, key)).toBe(to)
})

test('a cell that the grid no longer has is taken for its first row', () => {
  expect([stepInGrid([4, 4], 12, 'Home'), stepInGrid([4, 4], 12, 'End')]).toEqual([0, 3])
})
