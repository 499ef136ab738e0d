import { describe, expect, test } from 'vitest'
import { columnsShown, pagerRange, partShown } from './pager'
import type { TableSeen } from './seen'

function table(rows: number, change: Partial<TableSeen> = {}): TableSeen {
  const row = { section: 'body' as const, cells: [{ text: 'Hộ tịch', colspan: 2 }, { text: '5' }] }
  return {
    frame: 0,
    index: 0,
    visible: true,
    kind: 'table',
    caption: '',
    rows: Array.from({ length: rows }, () => row),
    ...change,
  }
}

describe('what a pager says', () => {
  test.each([
    ['Hiển thị 1-20 trong 69', { of: 'rows', first: 1, last: 20, all: 69 }],
    ['Hiển thị 21 đến 40 của tổng số 1.069 bản ghi', { of: 'rows', first: 21, last: 40, all: 1069 }],
    ['1 to 10 of 57 entries', { of: 'rows', first: 1, last: 10, all: 57 }],
    ['1-5/69', { of: 'rows', first: 1, last: 5, all: 69 }],
    ['Trang12/14', { of: 'pages', first: 12, last: 12, all: 14 }],
    ['Trang 2/4', { of: 'pages', first: 2, last: 2, all: 4 }],
    ['Page 1 of 12', { of: 'pages', first: 1, last: 1, all: 12 }],
    ['Tổng số: 69 bản ghi', null],
    ['', null],
  ])('«%s»', (words, range) => {
    expect(pagerRange(words)).toEqual(range)
  })
})

describe('a table shows a part of its rows', () => {
  test.each([
    ['the first page of more', { pager: '1-20 trong 69' }, '1-20 trong 69'],
    ['the last page, which reaches the end', { pager: '61-69  trong 69' }, '61-69 trong 69'],
    ['a page that begins at the second row', { pager: '2-69 trong 69' }, '2-69 trong 69'],
    ['all but the last row', { pager: '1-68 trong 69' }, '1-68 trong 69'],
    ['the second page of two', { pager: 'Trang 2/2' }, 'Trang 2/2'],
    ['all rows', { pager: '1-69 trong 69' }, null],
    ['the only page', { pager: 'Trang 1/1' }, null],
    ['one row fewer than the grid says it has', { rowCount: 4 }, '3 trong 4 hàng'],
    ['as many rows as the grid says it has', { rowCount: 3 }, null],
    ['more rows than the grid says (its head is among them)', { rowCount: 2 }, null],
    ['no pager and no count', {}, null],
  ])('%s', (_, change, shown) => {
    expect(partShown(table(3, change))).toBe(shown)
  })

  test.each([
    [undefined, null],
    [3, null],
    [4, '3 trong 4 cột'],
  ])('of %s columns it shows %s', (columnCount, shown) => {
    expect(columnsShown(table(3, columnCount === undefined ? {} : { columnCount }))).toBe(shown)
  })
})
