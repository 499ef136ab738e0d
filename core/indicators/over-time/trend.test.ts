import { describe, expect, it } from 'vitest'
import { captureOf, sampleSnapshot } from '../../../test/unit/sample-snapshot'
import { assessOne, INDICATORS } from '../assess'
import { compareNewest, perWorkingDay, trendOf, withMore } from './trend'

const UNIT = 'UBND thị trấn Phố Châu'
const digitised = INDICATORS.find(({ id }) => id === 'results-digitised')!

function quarter(from: string, to: string, results: number | null, resolved = 1000) {
  return sampleSnapshot(
    { 'digitised.results': results, 'dossiers.resolved': resolved },
    { period: { regime: 'none', kind: 'quarter', from, to } },
  )
}

describe('an indicator over time', () => {
  const ledger = [
    quarter('2024-12-15', '2025-03-14', 950),
    quarter('2023-12-15', '2024-03-14', 800),
    quarter('2024-09-15', '2024-12-14', 900),
  ]

  it('is ordered by period, oldest first', () => {
    expect(
      trendOf(digitised, ledger, { unit: UNIT, kind: 'quarter' }).map(({ assessed }) => assessed.shown),
    ).toEqual(['80,00 %', '90,00 %', '95,00 %'])
  })

  it('compares the newest with the quarter before and with the same quarter last year, in points', () => {
    expect(compareNewest(trendOf(digitised, ledger, { unit: UNIT, kind: 'quarter' }))).toEqual({
      previous: 5,
      lastYear: 15,
    })
  })

  it('holds one kind of period only', () => {
    const month = sampleSnapshot(
      { 'digitised.results': 1, 'dossiers.resolved': 1000 },
      { period: { regime: 'none', kind: 'month', from: '2025-02-15', to: '2025-03-14' } },
    )
    expect(trendOf(digitised, [...ledger, month], { unit: UNIT, kind: 'quarter' })).toHaveLength(3)
    expect(trendOf(digitised, [...ledger, month], { unit: UNIT, kind: 'month' })).toHaveLength(1)
  })

  it('compares with the same quarter of last year, not with another one of it', () => {
    const trend = trendOf(
      digitised,
      [quarter('2023-12-15', '2024-03-14', 900), quarter('2024-03-15', '2024-06-14', 800)].concat(
        quarter('2025-03-15', '2025-06-14', 850),
      ),
      { unit: UNIT, kind: 'quarter' },
    )
    expect(compareNewest(trend)).toEqual({ previous: 5, lastYear: 5 })
  })

  it('does not compare what is an interval, nor with one', () => {
    const period = { regime: 'none', kind: 'quarter', from: '2025-03-15', to: '2025-06-14' } as const
    const between = captureOf({
      rows: {
        '': { 'dossiers.resolved': 1000 },
        A: { 'digitised.results': 900 },
        B: { 'digitised.results': null },
      },
    })
    const trend = trendOf(digitised, [...ledger, { ...between, period }], { unit: UNIT, kind: 'quarter' })
    expect(trend.at(-1)?.assessed.percent).toEqual({ low: 90, high: 100 })
    expect(compareNewest(trend)).toEqual({ previous: null, lastYear: null })
    const later = quarter('2025-06-15', '2025-09-14', 900)
    expect(
      compareNewest(trendOf(digitised, [{ ...between, period }, later], { unit: UNIT, kind: 'quarter' }))
        .previous,
    ).toBeNull()
  })

  it('says nothing where there is nothing before', () => {
    expect(compareNewest([])).toEqual({ previous: null, lastYear: null })
    expect(compareNewest(trendOf(digitised, ledger.slice(0, 1), { unit: UNIT, kind: 'quarter' }))).toEqual({
      previous: null,
      lastYear: null,
    })
    expect(trendOf(digitised, ledger, { unit: 'UBND xã khác', kind: 'quarter' })).toEqual([])
  })
})

describe('what is still to do', () => {
  it.each([
    [24, 10, 3],
    [7, 10, 1],
    [7, 0, null],
    [0, 10, null],
    [null, 10, null],
  ])('%s missing over %i working days is %s a day', (short, days, perDay) => {
    expect(perWorkingDay(short, days)).toBe(perDay)
  })

  it('what-if counts the new cases in both numerator and denominator', () => {
    const assessed = assessOne(digitised, [quarter('2024-12-15', '2025-03-14', 900)], UNIT, {
      percent: 95,
      task: '1',
    })
    expect(withMore(assessed, 1000)).toEqual({ numerator: 1900, denominator: 2000, shortOfNew: 0 })
    expect(withMore(assessed, 100, 50)).toEqual({ numerator: 1000, denominator: 1150, shortOfNew: 1850 })
    expect(withMore({ ...assessed, numerator: null }, 1)).toBeNull()
    expect(withMore({ ...assessed, denominator: null }, 1)).toBeNull()
    expect(withMore(assessed, 0)).toEqual({ numerator: 900, denominator: 1000, shortOfNew: 1000 })
  })
})
