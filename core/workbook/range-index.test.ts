import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_COLUMNS, MOST_ROWS, type Range, rangeHolding, rangeHolds } from './range'
import { rangeIndex } from './range-index'

const WHOLE = { top: 0, left: 0, bottom: MOST_ROWS - 1, right: MOST_COLUMNS - 1 }

describe('the range that holds a cell', () => {
  test.each([
    ['a whole sheet', [WHOLE], 700_000, 16_000, WHOLE],
    ['no range', [], 0, 0, undefined],
    ['beside it', [{ top: 3, left: 1, bottom: 8, right: 2 }], 5, 3, undefined],
    ['above it', [{ top: 3, left: 1, bottom: 8, right: 2 }], 2, 1, undefined],
  ])('%s', (_, ranges, row, column, found) => expect(rangeIndex(ranges)(row, column)).toBe(found))

  test('is the one that a look at each of them finds', () => {
    const edge = fc.nat(40)
    const range = fc.tuple(edge, edge, edge, edge).map(([a, b, c, d]) => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }))
    fc.assert(
      fc.property(fc.array(range, { maxLength: 30 }), fc.nat(41), fc.nat(41), (drawn, row, column) => {
        const apart = drawn.filter((one, at) => !drawn.slice(0, at).some((other) => touch(one, other)))
        expect(rangeIndex(apart)(row, column)).toEqual(rangeHolding(apart, row, column))
      }),
      { numRuns: 2000 },
    )
  })
})

function touch(a: Range, b: Range): boolean {
  const corner = { row: Math.max(a.top, b.top), column: Math.max(a.left, b.left) }
  return rangeHolds(a, corner.row, corner.column) && rangeHolds(b, corner.row, corner.column)
}
