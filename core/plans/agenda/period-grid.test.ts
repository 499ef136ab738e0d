import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledPlan } from '../read/bundled-plan'
import { parsePlan } from '../read/parse-plan'
import { statusesOn } from '../statuses'
import { type GridKey, stepInGrid } from './grid-step'
import { keepPlaces } from './keep-places'
import { periodGridOf } from './period-grid'
import { shortPeriodName, unitOfPeriod } from './period-unit'

const HEAD = 'TT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian\nI\tChung\n'

function gridOf(time: string, on: string) {
  const read = parsePlan(`${HEAD}1\tHọp\tVP\t\tBiên bản\t${time}`, { year: 2025 })
  if (!read.ok) throw new Error(read.refusal.message)
  const { obligations } = statusesOn(read.value.plan, {
    events: [],
    evidence: { snapshots: [], receipts: [] },
    on,
  })
  return periodGridOf(
    obligations.filter(({ task }) => task === 'I.1'),
    on,
  )
}

describe('the grid of a task’s periods', () => {
  it('of a standing task has twelve months in three rows', () => {
    const [months, ...rest] = gridOf('Thường xuyên', '2025-03-20')
    expect(rest).toEqual([])
    expect(months?.rows.map(({ cells }) => cells.map(({ short, state }) => `${short} ${state}`))).toEqual([
      ['T1 missing', 'T2 missing', 'T3 open', 'T4 ahead'],
      ['T5 ahead', 'T6 ahead', 'T7 ahead', 'T8 ahead'],
      ['T9 ahead', 'T10 ahead', 'T11 ahead', 'T12 ahead'],
    ])
    expect(months?.rows[0]?.cells.map(({ name }) => name)).toEqual([
      'Tháng 1/2025: thiếu minh chứng, hạn 31/01/2025',
      'Tháng 2/2025: thiếu minh chứng, hạn 28/02/2025',
      'Tháng 3/2025: đang trong kỳ, hạn 31/03/2025',
      'Tháng 4/2025: chưa đến kỳ, hạn 30/04/2025',
    ])
    expect(months?.rows[0]?.cells.map(({ canTick }) => canTick)).toEqual([true, true, true, false])
  })

  it.each([
    ['Hằng quý', 'quarter', [['Quý I', 'Quý II', 'Quý III', 'Quý IV']]],
    ['Quý II và Quý IV', 'quarter', [['Quý II', 'Quý IV']]],
    ['2 lần/năm', 'part-year', [['6T đầu', '6T cuối']]],
    ['Trước 15/3, 15/6, 15/9', 'turn', [['14/03', '14/06', '14/09']]],
  ])('of «%s» has the cells of a %s', (time, unit, cells) => {
    const [part] = gridOf(time, '2025-03-20')
    expect(part?.unit).toBe(unit)
    expect(part?.rows.map((row) => row.cells.map(({ short }) => short))).toEqual(cells)
  })

  it('of every Friday stands month by month', () => {
    const [weeks] = gridOf('Thứ Sáu hằng tuần', '2025-03-20')
    expect(weeks?.rows).toHaveLength(12)
    expect(weeks?.rows[0]?.head).toBe('Tháng 1')
    expect(weeks?.rows[0]?.cells.map(({ short }) => short)).toEqual([
      '03/01',
      '10/01',
      '17/01',
      '24/01',
      '31/01',
    ])
    expect(Math.max(...(weeks?.rows ?? []).map(({ cells }) => cells.length))).toBeLessThanOrEqual(5)
  })

  it('of the two days a month names each by its day', () => {
    const [months] = gridOf('Ngày 10 và 25 hằng tháng', '2025-03-20')
    expect(months?.rows[0]?.cells.map(({ short }) => short)).toEqual(['10/1', '25/1', '10/2', '25/2'])
  })

  it('has none for a single day', () => {
    expect(gridOf('Trước 20/02/2025', '2025-03-20')).toEqual([])
  })

  it('of the reports has months, quarters and the year, each period once with all tasks that ask for it', () => {
    const { obligations } = statusesOn(bundledPlan('2025'), {
      events: [],
      evidence: { snapshots: [], receipts: [] },
      on: '2025-06-20',
    })
    const reports = obligations.filter(({ task }) => ['VI.13', 'VII.1', 'VII.2'].includes(task))
    const parts = periodGridOf(reports, '2025-06-20')
    expect(parts.map(({ unit }) => unit)).toEqual(['month', 'quarter', 'year'])
    const cells = parts.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.map(({ obligations: own }) => own.length)).toEqual(cells.map(() => 3))
  })
})

it.each([
  ['Tháng 3/2025 (15/02–14/03/2025)', 'month', 'T3'],
  ['Tháng 3/2025 theo lịch (01/03–31/03/2025)', 'month', 'T3'],
  ['Quý II năm 2026', 'quarter', 'Quý II'],
  ['6 tháng đầu năm 2026', 'part-year', '6T đầu'],
  ['6 tháng năm 2026', 'part-year', '6T'],
  ['Cả năm 2026', 'year', 'Cả năm'],
  ['Năm 2026', 'year', 'Năm'],
  ['Đợt 1/2026', 'turn', 'Đợt 1'],
  ['Đợt 14/06/2026', 'turn', '14/06'],
  ['Chủ nhật 05/01/2025', 'week', '05/01'],
])('«%s» is of a %s, «%s» in the grid', (period, unit, short) => {
  expect([unitOfPeriod(period), shortPeriodName(period)]).toEqual([unit, short])
})

describe('the keys of the grid', () => {
  it.each<[GridKey, from: number, to: number]>([
    ['ArrowRight', 3, 4],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 4, 3],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 3, 7],
    ['ArrowDown', 7, 9],
    ['ArrowDown', 8, 8],
    ['ArrowUp', 9, 5],
    ['ArrowUp', 2, 2],
    ['Home', 6, 4],
    ['End', 4, 7],
  ])('%s leads from %i to %i', (key, from, to) => {
    expect(stepInGrid([4, 4, 2], from, key)).toBe(to)
  })

  it('never leave the grid, and every cell is reached from the first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 14 }), (rows) => {
        const cells = rows.reduce((sum, each) => sum + each, 0)
        const keys: GridKey[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']
        for (let at = 0; at < cells; at += 1)
          for (const key of keys) {
            const to = stepInGrid(rows, at, key)
            expect(to >= 0 && to < cells).toBe(true)
          }
        let at = 0
        for (let step = 1; step < cells; step += 1) at = stepInGrid(rows, at, 'ArrowRight')
        expect(at).toBe(cells - 1)
      }),
    )
  })
})

describe('what is still said where a row was', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'c'], ['b'], ['a', 'b', 'c']],
    [['a', 'b', 'c'], ['b', 'c'], ['a'], ['a', 'b', 'c']],
    [['a'], [], ['a'], ['a']],
    [['a', 'b', 'c'], ['c'], ['b', 'a'], ['a', 'b', 'c']],
    [['a', 'b', 'c'], ['a', 'x', 'c'], [], ['a', 'x', 'c']],
    [['a', 'b', 'c'], ['a', 'b', 'c'], ['b'], ['a', 'b', 'c']],
  ])('of %s, now %s, kept %s: %s', (before, now, kept, shown) => {
    expect(keepPlaces(before, now, new Set(kept))).toEqual(shown)
  })
})
