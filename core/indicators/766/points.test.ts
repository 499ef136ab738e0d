import { describe, expect, it } from 'vitest'
import { sampleSnapshot } from '../../../test/unit/sample-snapshot'
import { estimatePoints, GROUPS, POINTS, pointsFor } from './points'

describe('points of QĐ 766, recomputed from counts', () => {
  it.each([
    ['2.1', 989, 1000, 19.78],
    ['2.1', 1000, 1000, 20],
    ['3.1', 40, 100, 1],
    ['3.3', 133, 200, 6],
    ['3.3', 49_999, 200_000, 2.99],
    ['3.5', 80, 100, 2],
    ['3.6', 3, 10, 1.8],
    ['4.3', 1, 3, 0.83],
  ])('%s at %i of %i gives %f points, cut and never rounded up', (id, numerator, denominator, points) => {
    const rule = POINTS.find((candidate) => candidate.id === id)!
    expect(pointsFor(rule, { numerator, denominator })).toBe(points)
  })

  it('nothing arose or nothing known gives no points, not 0', () => {
    const rule = POINTS[0]!
    expect(pointsFor(rule, { numerator: 0, denominator: 0 })).toBeNull()
    expect(pointsFor(rule, { numerator: null, denominator: 5 })).toBeNull()
    expect(pointsFor(rule, { numerator: 5, denominator: null })).toBeNull()
  })

  it.each(POINTS)('$id gives its maximum where it is full, and half of it halfway', (rule) => {
    expect(pointsFor(rule, { numerator: rule.fullAt, denominator: 100 })).toBe(rule.max)
    expect(pointsFor(rule, { numerator: rule.fullAt, denominator: 200 })).toBe(rule.max / 2)
  })

  it('every line stands in one group, under an id of its own', () => {
    const lines = estimatePoints([], '').flatMap((group) => group.lines)
    expect(lines).toHaveLength(POINTS.length)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(POINTS.length)
  })

  it('the six groups add up to 100, and no group has more lines than its maximum', () => {
    expect(Object.values(GROUPS).reduce((sum, { max }) => sum + max, 0)).toBe(100)
    for (const [group, { max }] of Object.entries(GROUPS)) {
      const lines = POINTS.filter((rule) => rule.group === group)
      expect(
        lines.reduce((sum, rule) => sum + rule.max, 0),
        group,
      ).toBeLessThanOrEqual(max)
    }
  })

  it('a group says how much of its maximum the counts at hand cover', () => {
    const groups = estimatePoints(
      [sampleSnapshot({ 'payment.dossiers': 100, 'payment.dossiers.online': 70 })],
      'UBND thị trấn Phố Châu',
    )
    expect(groups.find(({ group }) => group === 'payment')).toMatchObject({
      points: 4.2,
      covered: 6,
      max: 10,
    })
    expect(groups.find(({ group }) => group === 'transparency')).toMatchObject({ points: 0, covered: 0 })
  })
})
