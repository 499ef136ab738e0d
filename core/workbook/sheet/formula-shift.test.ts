import { expect, test } from 'vitest'
import { columnNumberOf, shiftTokens } from './formula-shift'
import { formulaTokens } from './formula-tokens'

test.each<[formula: string, down: number, right: number, shifted: string]>([
  ['SUM(A1:$B1)', 2, 1, 'SUM(B3:$B3)'],
  ['A$1+$A1', 2, 1, 'B$1+$A3'],
  ['SUM(5:7)', 2, 1, 'SUM(7:9)'],
  ['SUM($5:7)', 2, 1, 'SUM($5:9)'],
  ['SUM($5:$7)', 2, 1, 'SUM($5:$7)'],
  ['SUM(A:$C)', 2, 1, 'SUM(B:$C)'],
  ['Z1', 0, 1, 'AA1'],
  ['B2', -1, -1, 'A1'],
  ['A1', -1, 0, '#REF!'],
  ['A1', 0, -1, '#REF!'],
  ['A1048575', 1, 0, 'A1048576'],
  ['A1048576', 1, 0, '#REF!'],
  ['XFC1', 0, 1, 'XFD1'],
  ['XFD1', 0, 1, '#REF!'],
  ['SUM(A1:XFD1)', 0, 1, 'SUM(#REF!)'],
  ['"A1"&B1', 1, 0, '"A1"&B2'],
])('%s, %d down and %d right, is %s', (formula, down, right, shifted) => {
  expect(shiftTokens(formulaTokens(formula), down, right)).toBe(shifted)
})

test('letters are counted as columns', () => {
  expect(['A', 'f', 'Z', 'AA', 'XFD'].map(columnNumberOf)).toEqual([0, 5, 25, 26, 16_383])
})
