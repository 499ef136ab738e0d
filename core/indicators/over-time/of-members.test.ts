import { describe, expect, it } from 'vitest'
import { captureAt, tableOf } from '../../../test/unit/system-captures'
import { INDICATORS } from '../assess'
import { compareNewest, trendOf } from './trend'

const BEFORE = { from: '2025-03-15', to: '2025-06-14' }
const AFTER = { from: '2026-03-15', to: '2026-06-14' }
const MEMBERS = ['Thị trấn Phố Châu', 'Xã Sơn Bằng', 'Xã Sơn Ninh', 'Xã Sơn Phú', 'Xã Sơn Trung']
const digitised = INDICATORS.find(({ id }) => id === 'results-digitised')!

const of = (unit: string, days: { from: string; to: string }, results: number, resolved: number) => ({
  ...captureAt({
    unit,
    days,
    at: '2026-07-01T09:00:00+07:00',
    rows: { '': { 'digitised.results': results, 'dossiers.resolved': resolved } },
  }),
  period: { regime: 'none', kind: 'quarter' as const, ...days },
})
const trend = (snapshots: ReturnType<typeof of>[], unit: string) =>
  trendOf(digitised, snapshots, { unit, kind: 'quarter', systems: { table: tableOf([]) } })

describe('last year across the merger of 1/7/2025', () => {
  it('is the sum of the old units where all of them are there', () => {
    const members = MEMBERS.map((unit, at) => of(`UBND ${unit}`, BEFORE, 10 * (at + 1), 100))
    const points = trend([...members, of('UBND xã Hương Sơn', AFTER, 90, 100)], 'UBND xã Hương Sơn')
    expect(points.map(({ assessed: { numerator, denominator } }) => [numerator, denominator])).toEqual([
      [150, 500],
      [90, 100],
    ])
    expect(compareNewest(points)).toEqual({ previous: 60, lastYear: 60 })
  })

  it('is refused by the names that are missing', () => {
    const members = MEMBERS.slice(1).map((unit) => of(unit, BEFORE, 10, 100))
    const compared = compareNewest(trend([...members, of('Xã Hương Sơn', AFTER, 90, 100)], 'Xã Hương Sơn'))
    expect(compared.lastYear).toBeNull()
    expect(compared.refusal?.message).toContain('chưa có số liệu của Thị trấn Phố Châu: không so được')
  })

  it('is never what another unit of the same name counted', () => {
    for (const unit of ['Phường Trần Phú', 'Phường Hà Huy Tập', 'Xã Hương Sơn']) {
      const points = trend([of(unit, BEFORE, 1, 100), of(unit, AFTER, 90, 100)], unit)
      expect(points.filter(({ refusal }) => !refusal)).toHaveLength(1)
      expect(compareNewest(points).lastYear).toBeNull()
    }
  })

  it('adds the old unit of the same name to its neighbour', () => {
    const old = [of('Xã Sơn Tây', BEFORE, 10, 100), of('Thị trấn Tây Sơn', BEFORE, 30, 100)]
    const [first] = trend([...old, of('Xã Sơn Tây', AFTER, 90, 100)], 'Xã Sơn Tây')
    expect([first?.assessed.numerator, first?.assessed.denominator]).toEqual([40, 200])
  })

  it('is the unit’s own where its ground stayed the same', () => {
    const points = trend(
      [of('Xã Sơn Kim 1', BEFORE, 50, 100), of('Xã Sơn Kim 1', AFTER, 90, 100)],
      'Xã Sơn Kim 1',
    )
    expect(compareNewest(points)).toEqual({ previous: 40, lastYear: 40 })
  })
})
