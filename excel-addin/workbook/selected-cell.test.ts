import { expect, test } from 'vitest'
import { cellAtAddress } from './selected-cell'

test.each([
  ['II.06a!F12', { sheet: 'II.06a', cell: 'F12' }],
  ["'Tờ, 1!'!$F$12", { sheet: 'Tờ, 1!', cell: 'F12' }],
  ["'Lan''s'!A1", { sheet: "Lan's", cell: 'A1' }],
  ['F12', null],
])('%s', (address, at) => {
  expect(cellAtAddress(address)).toEqual(at)
})
