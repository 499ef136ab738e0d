import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleSnapshot } from '../../test/unit/sample-snapshot'
import { formatRate } from '../text/format'
import { assess, casesShort, newCasesShort, reaches, verdictOf } from './assess'

describe('a display never claims a target that was not reached', () => {
  it.each([70, 80, 90, 95, 100])('for every rate over denominators to 5.000 and target %i', (target) => {
    const wrong: string[] = []
    for (let denominator = 1; denominator <= 5000; denominator += 1) {
      // Only the last numerator below the target can be rounded across it.
      const numerator = Math.ceil((target * denominator) / 100) - 1
      if (numerator < 0 || reaches(target, numerator, denominator)) continue
      const shown = Number.parseFloat(formatRate(numerator, denominator).replace(',', '.'))
      if (shown >= target) wrong.push(`${numerator}/${denominator} reads ${shown}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('an interval is met or missed only where both its ends are', () => {
  const between = (low: number, high: number | null) => ({ low, high })
  it.each([
    ['a point on the target', between(950, 950), between(1000, 1000), 'met'],
    ['a point one case below it', between(949, 949), between(1000, 1000), 'missed'],
    ['met by the larger denominator, too', between(1045, 1045), between(1000, 1100), 'met'],
    ['met by the smaller denominator only', between(950, 950), between(1000, 1100), 'unknown'],
    ['met by the larger numerator only', between(940, 950), between(1000, 1000), 'unknown'],
    ['missed even by the larger over the smaller', between(940, 949), between(1000, 1100), 'missed'],
    ['missed by the larger denominator only', between(940, 950), between(1000, 1001), 'unknown'],
    ['a numerator without an upper end', between(940, null), between(1000, 1000), 'unknown'],
    ['a denominator without an upper end', between(950, 950), between(1000, null), 'unknown'],
    ['a denominator that may be 0', between(0, 0), between(0, 10), 'unknown'],
  ] as const)('%s', (_, numerator, denominator, verdict) => {
    expect(verdictOf(95, numerator, denominator)).toBe(verdict)
  })
})

describe('the distance to a target', () => {
  const counts = fc
    .tuple(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 99 }),
    )
    .map(([denominator, part, target]) => ({ denominator, numerator: Math.min(part, denominator), target }))

  it('is the least number of cases that reaches it', () => {
    fc.assert(
      fc.property(counts, ({ numerator, denominator, target }) => {
        const short = casesShort(target, numerator, denominator) ?? -1
        expect(reaches(target, numerator + short, denominator)).toBe(true)
        if (short > 0) expect(reaches(target, numerator + short - 1, denominator)).toBe(false)
      }),
    )
  })

  it('in new cases is the least number that reaches it', () => {
    fc.assert(
      fc.property(counts, ({ numerator, denominator, target }) => {
        const short = newCasesShort(target, numerator, denominator) ?? -1
        expect(reaches(target, numerator + short, denominator + short)).toBe(true)
        if (short > 0) expect(reaches(target, numerator + short - 1, denominator + short - 1)).toBe(false)
      }),
    )
  })

  it('to 100 % cannot be made up by new cases', () => {
    expect(newCasesShort(100, 119, 120)).toBeNull()
  })
})

describe('what is not known', () => {
  const given = { 'digitised.results': 95, 'dossiers.resolved': 100 }

  it('two pages that disagree make an interval, not a choice', () => {
    const results = assess([
      sampleSnapshot(given, { portal: 'a' }),
      sampleSnapshot({ ...given, 'digitised.results': 90 }, { portal: 'b' }),
    ])
    const digitised = results.find(({ id }) => id === 'results-digitised')
    expect(digitised).toMatchObject({ numerator: null, verdict: 'unknown', shown: 'từ 90,00 % đến 95,00 %' })
  })

  it('of one page captured twice the newer capture counts', () => {
    const newer = { url: '', title: '', capturedAt: '2025-03-15T08:00:00+07:00' }
    const results = assess([
      sampleSnapshot({ ...given, 'digitised.results': 96 }, { source: newer }),
      sampleSnapshot(given),
    ])
    expect(results.find(({ id }) => id === 'results-digitised')).toMatchObject({ numerator: 96 })
  })

  it('says which rates are worked out from a capture made before the period had ended', () => {
    const source = { url: '', title: '', capturedAt: '2025-03-14T08:00:00+07:00' }
    const early = sampleSnapshot(
      { ratings: 10, 'ratings.satisfied': 9, 'ratings.very-satisfied': 1 },
      { source },
    )
    const results = assess([sampleSnapshot(given), { ...early, id: `sha256:${'e'.repeat(64)}`, portal: 'b' }])
    expect(results.filter(({ provisional }) => provisional).map(({ id }) => id)).toEqual(['satisfaction'])
  })

  it('without any figure an indicator says so and names what is missing', () => {
    expect(assess([]).find(({ id }) => id === 'satisfaction')).toMatchObject({
      shown: 'chưa có số liệu',
      percent: null,
      verdict: 'unknown',
      missing: ['ratings.very-satisfied', 'ratings.satisfied', 'ratings'],
    })
  })

  it('a zero denominator has no rate and meets nothing', () => {
    const [digitised] = assess([sampleSnapshot({ 'digitised.results': 0, 'dossiers.resolved': 0 })]).filter(
      ({ id }) => id === 'results-digitised',
    )
    expect(digitised).toMatchObject({ percent: null, shown: '–', verdict: 'unknown', short: null })
  })
})
