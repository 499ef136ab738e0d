import { describe, expect, test } from 'vitest'
import { type Captured, snapshotOf } from '../../test/unit/captured'
import { bundledPlan } from './read/bundled-plan'
import { figuresByPeriod } from './verdicts'

const PLAN = bundledPlan('2025')
const RECEIVED = 'dossiers.received'
const capture = (from: string, to: string, capturedAt: string, more: Partial<Captured> = {}) =>
  snapshotOf({ from, to, capturedAt, unit: PLAN.unit, rows: { '': { [RECEIVED]: 10 } }, ...more })
const QUARTER = ['2024-12-15', '2025-03-14'] as const
const MONTH = ['2025-02-15', '2025-03-14'] as const
const APRIL = ['2025-03-15', '2025-04-14'] as const

function periods(on: string, ...snapshots: ReturnType<typeof capture>[]) {
  return figuresByPeriod(PLAN, { snapshots }, on).map((one) => `${one.from} ${one.to} ${one.on}`)
}

describe('the figures of each period that was captured', () => {
  test('stand the latest last; of two that end alike the longer one is the later', () => {
    expect(
      periods(
        '2025-05-01',
        capture(...APRIL, '2025-04-15T09:00:00+07:00'),
        capture(...QUARTER, '2025-03-15T09:00:00+07:00'),
        capture(...MONTH, '2025-03-16T09:00:00+07:00'),
      ),
    ).toEqual([
      '2025-02-15 2025-03-14 2025-03-16',
      '2024-12-15 2025-03-14 2025-03-15',
      '2025-03-15 2025-04-14 2025-04-15',
    ])
  })

  test('are of the day the last of them was captured', () => {
    expect(
      periods(
        '2025-05-01',
        capture(...QUARTER, '2025-03-17T09:00:00+07:00'),
        capture(...QUARTER, '2025-03-15T09:00:00+07:00', { portal: 'hatinh-06a' }),
      ),
    ).toEqual(['2024-12-15 2025-03-14 2025-03-17'])
  })

  test('are worked out anew for the one period that another capture is of, and for all where others are asked', () => {
    const [quarter, april] = [
      capture(...QUARTER, '2025-03-15T09:00:00+07:00'),
      capture(...APRIL, '2025-04-15T09:00:00+07:00'),
    ]
    const of = (snapshots: ReturnType<typeof capture>[], plan = PLAN) =>
      figuresByPeriod(plan, { snapshots }, '2025-05-01')
    const before = of([quarter, april])
    const page = capture(...APRIL, '2025-04-16T09:00:00+07:00', { portal: 'hatinh-06a' })
    const after = of([quarter, april, page])
    expect(after[0]).toBe(before[0])
    expect([before[1]?.on, after[1]?.on]).toEqual(['2025-04-15', '2025-04-16'])
    expect(of([quarter, april])[1]).toEqual(before[1])
    const noAims = { ...PLAN, tasks: [] }
    expect(of([quarter, april], noAims)[0]).not.toBe(before[0])
    expect(of([quarter, april], noAims)[0]?.assessed.every(({ target }) => target === null)).toBe(true)
  })

  test('are known from the day they were captured, or from the last day of their period', () => {
    const late = capture(...QUARTER, '2025-04-20T09:00:00+07:00')
    expect([periods('2025-03-13', late).length, periods('2025-03-14', late).length]).toEqual([0, 1])
    const early = capture(...QUARTER, '2025-03-10T09:00:00+07:00')
    expect([periods('2025-03-09', early).length, periods('2025-03-10', early).length]).toEqual([0, 1])
  })

  test('of a month never meet in one rate with those of the quarter that ends with it', () => {
    const counts = (inTime: number, resolved: number): Partial<Captured> => ({
      rows: {
        '': {
          'dossiers.resolved': resolved,
          'dossiers.resolved.early': 0,
          'dossiers.resolved.on-time': inTime,
          'dossiers.resolved.late': resolved - inTime,
        },
      },
    })
    const snapshots = [
      capture(...QUARTER, '2025-03-15T09:00:00+07:00', counts(90, 100)),
      capture(...MONTH, '2025-03-15T09:00:00+07:00', counts(10, 20)),
    ]
    const rates = figuresByPeriod(PLAN, { snapshots }, '2025-05-01').map(({ assessed }) => {
      const one = assessed.find(({ id }) => id === 'on-time-resolved')
      return [one?.numerator, one?.denominator]
    })
    expect(rates).toEqual([
      [10, 20],
      [90, 100],
    ])
  })

  test('of another unit serve where the plan’s own has none', () => {
    const other = { unit: 'UBND xã Sơn Giang' }
    expect(periods('2025-05-01', capture(...QUARTER, '2025-03-15T09:00:00+07:00', other))).toHaveLength(1)
  })
})
