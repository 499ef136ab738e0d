import { describe, expect, test } from 'vitest'
import type { Obligation } from '../status'
import { periodGridOf } from './period-grid'

const ON = '2025-03-12'
const one = (change: Partial<Obligation> = {}): Obligation => ({
  task: 'I.1',
  kind: 'beat',
  period: 'Tháng 3/2025',
  from: '2025-03-01',
  due: '2025-03-31',
  why: '',
  status: 'in-progress',
  ...change,
})
const OTHER = one({ period: 'Tháng 12/2025', from: '2025-12-01', due: '2025-12-31', status: 'not-due' })
const cells = (...own: Obligation[]) =>
  periodGridOf([...own, OTHER], ON).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
const cell = (...own: Obligation[]) => {
  const [{ name, state, canTick } = { name: '', state: '', canTick: false }] = cells(...own)
  return [name, state, canTick]
}

describe('a period', () => {
  test.each<[string, Partial<Obligation>, [string, string, boolean]]>([
    ['under way', {}, ['Tháng 3/2025: đang trong kỳ, hạn 31/03/2025', 'open', true]],
    ['on its first day', { from: ON }, ['Tháng 3/2025: đang trong kỳ, hạn 31/03/2025', 'open', true]],
    ['on its last day', { due: ON }, ['Tháng 3/2025: đang trong kỳ, hạn 12/03/2025', 'open', true]],
    ['without a beginning', { from: null }, ['Tháng 3/2025: đang trong kỳ, hạn 31/03/2025', 'open', true]],
    ['not begun', { from: '2025-03-13' }, ['Tháng 3/2025: chưa đến kỳ, hạn 31/03/2025', 'ahead', false]],
    ['past', { due: '2025-03-11' }, ['Tháng 3/2025: thiếu minh chứng, hạn 11/03/2025', 'missing', true]],
    ['done', { status: 'done' }, ['Tháng 3/2025: xong, đến 31/03/2025', 'done', false]],
    ['done late', { status: 'done-late' }, ['Tháng 3/2025: xong muộn, đến 31/03/2025', 'done', false]],
    [
      'in which nothing arose',
      { status: 'nothing-arose', due: '2025-03-11' },
      ['Tháng 3/2025: không phát sinh, đến 11/03/2025', 'done', false],
    ],
    [
      'whose target was missed',
      { lacks: 'target', due: '2025-03-11' },
      ['Tháng 3/2025: chưa đạt chỉ tiêu, đến 11/03/2025', 'missed', false],
    ],
    ['without figures', { lacks: 'figures' }, ['Tháng 3/2025: thiếu số liệu, hạn 31/03/2025', 'open', true]],
    [
      'past without figures',
      { lacks: 'figures', due: '2025-03-11' },
      ['Tháng 3/2025: thiếu số liệu, hạn 11/03/2025', 'missing', true],
    ],
    [
      'without figures, not begun',
      { lacks: 'figures', from: '2025-03-13' },
      ['Tháng 3/2025: chưa đến kỳ, hạn 31/03/2025', 'ahead', false],
    ],
  ])('%s', (_, change, expected) => {
    expect(cell(one(change))).toEqual(expected)
  })

  test('of two tasks is as the one that is open', () => {
    const [first, second] = [one({ status: 'done' }), one({ task: 'I.2' })]
    expect(cell(first, second)[1]).toBe('open')
    expect(cell(second, first)[1]).toBe('open')
    expect(cells(first, second)[0]?.obligations).toEqual([first, second])
  })
})

describe('a grid', () => {
  test('has none of what has no name or no day, and is none of one period', () => {
    expect(cells(one({ period: '' }), one({ due: null }))).toEqual([])
    expect(cells(one())).toHaveLength(2)
    expect(periodGridOf([], ON)).toEqual([])
  })

  test('tells two periods of one name by their days', () => {
    expect(cells(one(), one({ due: '2025-03-30' }))).toHaveLength(3)
  })

  test('stands by the length of its periods, in rows of so many', () => {
    const named = (...periods: string[]) =>
      periods.map((period, at) => one({ period, due: `2025-03-${10 + at}` }))
    const grid = periodGridOf(
      named(
        'Cả năm 2025',
        'Đợt 1/2025',
        'Đợt 2/2025',
        '6 tháng đầu năm 2025',
        '6 tháng cuối năm 2025',
        '9 tháng 2025',
        'Quý I/2025',
        'Tháng 1/2025',
        'Tháng 2/2025',
        'Tháng 3/2025',
        'Tháng 4/2025',
        'Tháng 5/2025',
        'Năm 2025',
      ),
      ON,
    )
    expect(
      grid.map(({ unit, columns, rows }) => [unit, columns, rows.map((row) => row.cells.length)]),
    ).toEqual([
      ['month', 4, [4, 1]],
      ['quarter', 4, [1]],
      ['part-year', 2, [2, 1]],
      ['year', 1, [1, 1]],
      ['turn', 4, [2]],
    ])
    expect(grid.flatMap(({ rows }) => rows.map(({ head }) => head)).join('')).toBe('')
  })

  test('of weeks stands month by month', () => {
    const weeks = ['2025-01-31', '2025-02-07', '2025-02-14'].map((due) =>
      one({ period: `Thứ Sáu ${due.slice(8)}/${due.slice(5, 7)}/2025`, due }),
    )
    const [part] = periodGridOf(weeks, ON)
    expect([
      part?.unit,
      part?.columns,
      part?.rows.map((row) => `${row.head}: ${row.cells.map(({ short }) => short)}`),
    ]).toEqual(['week', 5, ['Tháng 1: 31/01', 'Tháng 2: 07/02,14/02']])
  })
})
