import { expect, test } from 'vitest'
import { cellAt } from '../../../test/unit/seen'
import { type ReportTable, step } from '../forms/report-form'
import { isFree, rowPlacesOf, wantedAt } from './wanted-places'

const TABLE: ReportTable = {
  id: 'main',
  rows: 'field',
  rowLabels: [],
  columns: [
    { measure: 'ratings', paths: [[step('Phiếu')]] },
    { measure: 'procedures', paths: [[step('Thủ tục')]] },
  ],
}

test.each([
  ['its column', { rowPath: ['Hộ tịch'], columnPath: ['Phiếu'] }, ['ratings'], false],
  ['its row, under a column of values', { rowPath: ['Phiếu'], columnPath: ['Giá trị'] }, ['ratings'], true],
  ['its row, where no column says anything', { rowPath: ['Phiếu'], columnPath: [] }, ['ratings'], true],
  ['nothing, under another column', { rowPath: ['Phiếu'], columnPath: ['Ghi chú'] }, [], false],
  ['nothing', { rowPath: ['Khác'], columnPath: ['Giá trị'] }, [], true],
  [
    'what it was taught, of its row',
    { columnPath: ['Thủ tục'], means: { measure: 'ratings' } },
    ['ratings'],
    false,
  ],
  ['what it was taught, of a row it names', { means: { measure: 'ratings', by: {} } }, ['ratings'], true],
] as const)('a place asks by %s', (_, change, measures, indicator) => {
  const place = cellAt('C5', change)
  expect(wantedAt(TABLE, place)).toEqual({ place, measures, indicator })
})

test('rows are of their places that ask for one count each; rows of a tree are none', () => {
  const at = (cell: string, columnPath: string[], means?: { names: 'row' }) =>
    cellAt(cell, { rowPath: ['I', 'Hộ tịch'], columnPath, ...(means ? { means } : {}) })
  const name = at('B5', ['Tên'], { names: 'row' })
  const count = at('C5', ['Phiếu'])
  const tree = cellAt('C9', { rowPath: ['Phiếu'], columnPath: ['Giá trị'] })
  const rows = rowPlacesOf([name, count, at('C6', ['Phiếu']), tree].map((place) => wantedAt(TABLE, place)))
  expect(
    rows.map(({ label, path, free, places }) => [label, path, free, places.map(({ place }) => place)]),
  ).toEqual([
    ['Hộ tịch', 'I › Hộ tịch', name, [count]],
    ['Hộ tịch', 'I › Hộ tịch', null, [at('C6', ['Phiếu'])]],
  ])
  expect(rowPlacesOf([wantedAt(TABLE, cellAt('C5', { columnPath: ['Phiếu'] }))])).toMatchObject([
    { label: '', path: '' },
  ])
})

test('a row is free where its name and its counts are still to be written', () => {
  const name = cellAt('B5', { columnPath: ['Tên'], means: { names: 'row' } })
  const row = (count: object, own: object = {}) =>
    rowPlacesOf(
      [{ ...name, ...own }, cellAt('C5', { columnPath: ['Phiếu'], ...count })].map((one) =>
        wantedAt(TABLE, one),
      ),
    )[0]!
  expect(isFree(row({}))).toBe(true)
  expect(isFree(row({ text: '0', state: 'formula' }))).toBe(true)
  expect(isFree(row({ text: '7' }))).toBe(false)
  expect(isFree(row({}, { text: 'Hộ tịch' }))).toBe(false)
  expect(isFree({ ...row({}), free: null })).toBe(false)
})
