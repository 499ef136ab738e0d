import { expect, test } from 'vitest'
import { boxesIn, cellSeen, fromExcel, toExcel } from './excel-values'

test.each([
  ['a number', 12, 12],
  ['nothing empties the cell', null, ''],
  ['text is marked as text', 'Hộ tịch', "'Hộ tịch"],
  ['a formula from a page stays text', '=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['a date stays as written', '1/2', "'1/2"],
])('to Excel: %s', (_, value, expected) => {
  expect(toExcel(value)).toBe(expected)
})

test('from Excel: an empty cell is null, not text', () => {
  expect([fromExcel(''), fromExcel(0), fromExcel('a'), fromExcel(true)]).toEqual([null, 0, 'a', true])
})

test('a cell with a formula says so, one that looks like a number does not', () => {
  expect(
    cellSeen(1, 2, { raw: 42, formula: '=SUM(A1:A3)', locked: true, format: 'General', system: 1900 }),
  ).toEqual({
    row: 1,
    column: 2,
    text: '42',
    value: 42,
    formula: 'SUM(A1:A3)',
    locked: true,
  })
  expect(
    cellSeen(1, 2, { raw: '1.234', formula: '1.234', locked: false, format: '@', system: 1900 }),
  ).toEqual({
    row: 1,
    column: 2,
    text: '1.234',
    value: '1.234',
    locked: false,
    asText: true,
  })
})

test('a cell that is formatted for days shows a day, in the days this workbook counts', () => {
  const seen = (value: unknown, system: 1900 | 1904 | null) =>
    cellSeen(0, 0, { raw: value, formula: value, locked: true, format: 'dd/mm/yyyy', system })
  expect(seen(45_707, 1900)).toMatchObject({ text: '19/02/2025', value: 45_707, days: 1900 })
  expect(seen(44_245, 1904)).toMatchObject({ text: '19/02/2025', value: 44_245, days: 1904 })
  expect(seen('', 1900)).toMatchObject({ text: '', value: null, days: 1900 })
  // Where Excel does not say which days it counts, a number stays a number.
  expect(seen(45_707, null)).not.toHaveProperty('days')
  expect(
    cellSeen(0, 0, { raw: 0.95, formula: 0.95, locked: true, format: '0.0%', system: 1900 }),
  ).toMatchObject({ text: '0.95', percent: true })
})

test('merged areas are read from their address, whatever the sheet is called', () => {
  expect(boxesIn("II!A1:B2, 'Tờ, 1!'!C3:C4,'Lan''s'!$D$5:$E$5")).toEqual([
    { top: 0, left: 0, bottom: 1, right: 1 },
    { top: 2, left: 2, bottom: 3, right: 2 },
    { top: 4, left: 3, bottom: 4, right: 4 },
  ])
})
