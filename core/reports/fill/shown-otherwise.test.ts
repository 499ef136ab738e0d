import { expect, test } from 'vitest'
import { seenAs } from '../../workbook/number-format'
import { heldBy } from '../cell-content'
import { writeNumber } from './fill-place'

test.each([
  ['General', 'written'],
  ['#,##0', 'written'],
  ['0%', 'ambiguous-number'],
  ['dd/mm/yyyy', 'ambiguous-number'],
  ['#,##0,', 'ambiguous-number'],
  ['0.0,,"tr"', 'ambiguous-number'],
  ['#,##0" hồ sơ"', 'written'],
  ['[<100]0;0,"k"', 'ambiguous-number'],
  ['[<1000]0;0,"k"', 'written'],
  ['h:mm', 'ambiguous-number'],
  ['0"%"', 'ambiguous-number'],
  ['General\\%', 'ambiguous-number'],
  [';;;', 'ambiguous-number'],
  ['#,##0\\ "nghìn"', 'ambiguous-number'],
  ['0;-0;0,', 'written'],
])('a count of 211 in a cell formatted «%s»: %s', (code, outcome) => {
  const cell = { row: 10, column: 3, text: '', value: null, locked: true, ...seenAs(code, 1900, null) }
  const at = { sheet: 'II.06a', cell: 'D11' }
  const place = { at, rowPath: [], ordinal: '', columnPath: [], state: 'open' as const, ...heldBy(cell) }
  const { writes, refusals } = writeNumber(place, 211, { text: 'x' }, {})
  expect(writes.length > 0 ? 'written' : refusals[0]?.reason).toBe(outcome)
})
