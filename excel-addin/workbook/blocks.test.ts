import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellName } from '../../core/workbook/seen'
import { inPortions, writeBlocksOf } from './blocks'

const write = (cell: string, value: number, sheet = 'S') => ({ sheet, cell, value })

test.each([
  ['a square is one block', ['B2', 'C2', 'B3', 'C3'], [['S', 1, 1, 2, 2]]],
  [
    'a gap makes two',
    ['B2', 'D2'],
    [
      ['S', 1, 1, 1, 1],
      ['S', 1, 3, 1, 1],
    ],
  ],
  [
    'a row of another width begins anew',
    ['B2', 'C2', 'B3'],
    [
      ['S', 1, 1, 1, 2],
      ['S', 2, 1, 1, 1],
    ],
  ],
  [
    'columns left and right of a formula',
    ['B2', 'D2', 'B3', 'D3'],
    [
      ['S', 1, 1, 2, 1],
      ['S', 1, 3, 2, 1],
    ],
  ],
])('%s', (_, cells, expected) => {
  const blocks = writeBlocksOf(cells.map((cell, at) => write(cell, at)))
  expect(
    blocks.map(({ sheet, row, column, values }) => [sheet, row, column, values.length, values[0]?.length]),
  ).toEqual(expected)
})

test('every cell is in exactly one block, with its own value', () => {
  const place = fc.record({ sheet: fc.constantFrom('A', 'B'), row: fc.nat(8), column: fc.nat(8) })
  const places = fc.uniqueArray(place, { selector: ({ sheet, row, column }) => `${sheet}${row},${column}` })
  fc.assert(
    fc.property(places, (given) => {
      const writes = given.map(({ sheet, row, column }, at) => write(cellName(row, column), at, sheet))
      const back = writeBlocksOf(writes).flatMap(({ sheet, row, column, values }) =>
        values.flatMap((line, down) =>
          line.map((value, across) => ({ sheet, cell: cellName(row + down, column + across), value })),
        ),
      )
      const order = (a: { value: unknown }, b: { value: unknown }) => Number(a.value) - Number(b.value)
      expect(back.sort(order)).toEqual(writes)
    }),
  )
})

test('a form fits in one request; what does not is cut, and nothing is lost', () => {
  const cells = (rows: number, columns: number) =>
    Array.from({ length: rows * columns }, (_, at) =>
      write(cellName(Math.floor(at / columns), at % columns), at),
    )
  expect(inPortions(writeBlocksOf(cells(100, 50)))).toHaveLength(1)
  expect(inPortions([])).toEqual([])
  const portions = inPortions(writeBlocksOf(cells(1000, 30)), 100_000)
  expect(portions.length).toBeGreaterThan(5)
  const values = portions.flatMap((blocks) => blocks.flatMap((block) => block.values.flat()))
  expect(values).toEqual(Array.from({ length: 30_000 }, (_, at) => at))
  for (const block of portions.flat()) expect(block.values[0]?.[0]).toBe(block.row * 30 + block.column)
})
