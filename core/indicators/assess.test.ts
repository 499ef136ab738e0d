import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captureOf, sampleSnapshot } from '../../test/unit/sample-snapshot'
import type { MeasureId } from '../measures/catalogue'
import type { Snapshot } from '../snapshot/snapshot'
import { formatRate } from '../text/format'
import { assess, assessOne, casesShort, INDICATORS, newCasesShort, reaches, verdictOf } from './assess'
import type { Indicator } from './indicator'

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
    expect(newCasesShort(100, 120, 120)).toBe(0)
  })

  it('is none without a target, and none over nothing', () => {
    expect([casesShort(null, 5, 10), newCasesShort(null, 5, 10)]).toEqual([null, null])
    expect([casesShort(70, 0, 0), newCasesShort(70, 0, 0)]).toEqual([null, null])
  })
})

describe('what is not known', () => {
  const given = { 'digitised.results': 95, 'dossiers.resolved': 100 }

  it('two pages that disagree make an interval, not a choice', () => {
    const results = assess([
      sampleSnapshot(given, { portal: 'a', id: 'a' }),
      sampleSnapshot({ ...given, 'digitised.results': 90 }, { portal: 'b', id: 'b' }),
    ])
    const digitised = results.find(({ id }) => id === 'results-digitised')
    expect(digitised).toMatchObject({
      numerator: null,
      denominator: 100,
      verdict: 'unknown',
      shown: 'từ 90,00 % đến 95,00 %',
      percent: { low: 90, high: 95 },
      short: null,
      shortOfNew: null,
      missing: [],
      snapshots: ['a', 'b'],
    })
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

/** Rows without a total: one of them blank leaves the sum without an upper end. */
function partly(measure: MeasureId, known: number, portal = 'p'): Snapshot {
  return captureOf({ portal, rows: { A: { [measure]: known }, B: { [measure]: null } } })
}

describe('what the captures say together', () => {
  const UNIT = 'UBND thị trấn Phố Châu'
  const AIM = { percent: 95, task: 'VI.9' }
  const made = (changes: Partial<Indicator> = {}): Indicator => ({
    id: 'made-up',
    label: 'Hồ sơ có kết quả số',
    numerator: { words: 'kết quả số', measures: ['digitised.results'] },
    denominator: { words: 'đã giải quyết', measures: ['dossiers.resolved'] },
    caseWord: 'hồ sơ',
    source: '',
    ...changes,
  })
  const resolved = sampleSnapshot({ 'dossiers.resolved': 100 }, { portal: 'resolved' })
  const results = (count: number) => sampleSnapshot({ 'digitised.results': count }, { portal: 'results' })

  it('a page that knows both is not blurred by one with a blank, whichever comes first', () => {
    const whole = sampleSnapshot({ 'digitised.results': 90, 'dossiers.resolved': 100 }, { id: 'whole' })
    const blank = captureOf({
      portal: 'p',
      rows: {
        '': { 'dossiers.resolved': 100 },
        A: { 'digitised.results': 40 },
        B: { 'digitised.results': null },
      },
    })
    for (const captures of [
      [whole, blank],
      [blank, whole],
    ])
      expect(assessOne(made(), captures, UNIT, AIM)).toMatchObject({
        shown: '90,00 %',
        percent: { low: 90, high: 90 },
        missing: [],
        snapshots: ['whole'],
      })
    expect(assessOne(made(), [blank], UNIT, AIM)).toMatchObject({
      missing: ['digitised.results'],
      numerator: null,
    })
  })

  it('half of a rate on each of two pages makes one rate', () => {
    expect(assessOne(made(), [resolved, results(90)], UNIT, AIM)).toMatchObject({
      numerator: 90,
      denominator: 100,
    })
  })

  it('a numerator without a denominator says nothing', () => {
    expect(assessOne(made(), [results(90)], UNIT, AIM)).toMatchObject({
      shown: 'chưa có số liệu',
      percent: null,
      missing: ['digitised.results', 'dossiers.resolved'],
      snapshots: [],
    })
  })

  it('a page of nothing but blanks is as no page', () => {
    const blank = captureOf({
      portal: 'p',
      rows: { A: { 'digitised.results': null }, B: { 'digitised.results': null } },
    })
    expect(assessOne(made(), [blank, resolved], UNIT, AIM).shown).toBe('chưa có số liệu')
    expect(assessOne(made(), [blank, resolved, results(90)], UNIT, AIM).shown).toBe('90,00 %')
  })

  it('an open end stays open beside an exact count, and the whole closes it', () => {
    const open = partly('digitised.results', 40)
    for (const captures of [
      [resolved, open, results(50)],
      [resolved, results(50), open],
    ])
      expect(assessOne(made(), captures, UNIT, AIM).shown).toBe('từ 40,00 % đến 100,00 %')
  })

  it('a denominator without an upper end gives no rate, not even a lowest one', () => {
    expect(assessOne(made(), [partly('dossiers.resolved', 100), results(90)], UNIT, AIM)).toMatchObject({
      shown: 'chưa đủ số liệu',
      percent: null,
      verdict: 'unknown',
      numerator: 90,
      denominator: null,
    })
  })

  it('a denominator that may be 0 gives none either', () => {
    const captures = [0, 10].map((count) =>
      sampleSnapshot({ 'digitised.results': 0, 'dossiers.resolved': count }, { portal: `p${count}` }),
    )
    expect(assessOne(made(), captures, UNIT, AIM)).toMatchObject({ shown: 'chưa đủ số liệu', percent: null })
  })

  it('an interval ends at 100, a count beyond its whole is shown as it is', () => {
    const captures = [
      sampleSnapshot({ 'digitised.results': 90, 'dossiers.resolved': 100 }, { portal: 'a' }),
      sampleSnapshot({ 'digitised.results': 78, 'dossiers.resolved': 80 }, { portal: 'b' }),
    ]
    expect(assessOne(made(), captures, UNIT, AIM)).toMatchObject({
      shown: 'từ 78,00 % đến 100,00 %',
      percent: { low: 78, high: 100 },
    })
    const beyond = sampleSnapshot({ 'digitised.results': 105, 'dossiers.resolved': 100 })
    expect(assessOne(made(), [beyond], UNIT, AIM)).toMatchObject({
      shown: '105,00 %',
      percent: { low: 105, high: 105 },
    })
  })

  describe('a part that is taken away', () => {
    const less = made({
      numerator: { words: '', measures: ['dossiers.received'], minus: ['digitised.components.none'] },
    })
    const received = (count: number) =>
      sampleSnapshot({ 'dossiers.received': count, 'dossiers.resolved': 100 }, { portal: 'received' })
    const none = (count: number) => sampleSnapshot({ 'digitised.components.none': count }, { portal: 'none' })

    it.each([
      ['is exact where both are', [received(100), none(10)], '90,00 %'],
      ['leaves nothing below 0', [received(5), none(10)], '0,00 %'],
      [
        'opens the lower end where it may be more',
        [received(100), partly('digitised.components.none', 10)],
        'từ 0,00 % đến 90,00 %',
      ],
      [
        'leaves the upper end open',
        [resolved, partly('dossiers.received', 40), none(10)],
        'từ 30,00 % đến 100,00 %',
      ],
      ['says nothing where nobody knows it', [received(100)], 'chưa có số liệu'],
    ])('%s', (_, captures, shown) => {
      expect(assessOne(less, captures, UNIT, AIM).shown).toBe(shown)
    })

    it('counts among what is missing and where it comes from', () => {
      const open = { ...partly('digitised.components.none', 10), id: 'open' }
      expect(assessOne(less, [{ ...received(100), id: 'received' }, open], UNIT, AIM)).toMatchObject({
        missing: ['digitised.components.none'],
        snapshots: ['received', 'open'],
      })
    })
  })

  describe('a page that gives early and on time as one', () => {
    const onTime = (...others: MeasureId[]) =>
      made({
        numerator: {
          words: '',
          measures: ['dossiers.resolved.early', 'dossiers.resolved.on-time', ...others],
        },
      })
    const page = (given: Partial<Record<MeasureId, number>>) =>
      sampleSnapshot({ 'dossiers.resolved': 100, ...given })

    it('speaks for both', () => {
      expect(assessOne(onTime(), [page({ 'dossiers.resolved.in-time': 90 })], UNIT, AIM)).toMatchObject({
        numerator: 90,
        missing: [],
      })
    })

    it('does not speak for one of them', () => {
      const early = made({ numerator: { words: '', measures: ['dossiers.resolved.early'] } })
      expect(assessOne(early, [page({ 'dossiers.resolved.in-time': 90 })], UNIT, AIM).shown).toBe(
        'chưa có số liệu',
      )
    })

    it('does not speak over the parts where they are known', () => {
      const parts = { 'dossiers.resolved.early': 10, 'dossiers.resolved.on-time': 20 }
      const captures = [page({ ...parts, 'dossiers.resolved.in-time': 31 })]
      expect(assessOne(onTime(), captures, UNIT, AIM).numerator).toBe(30)
      expect(assessOne(onTime('dossiers.pending.in-time'), captures, UNIT, AIM)).toMatchObject({
        shown: 'từ 30,00 % đến 100,00 %',
        missing: ['dossiers.pending.in-time'],
      })
    })

    it('is not named as missing: the parts are', () => {
      const captures = [page({ 'dossiers.pending.in-time': 5 })]
      expect(assessOne(onTime('dossiers.pending.in-time'), captures, UNIT, AIM).missing).toEqual([
        'dossiers.resolved.early',
        'dossiers.resolved.on-time',
      ])
    })
  })

  it('carries what the plan asks and in which task, what it is an option of and its note', () => {
    expect(assessOne(made(), [], UNIT)).toMatchObject({
      target: null,
      task: null,
      optionOf: null,
      note: null,
    })
    expect(assessOne(made({ note: 'thay thế' }), [], UNIT, AIM)).toMatchObject({
      target: 95,
      task: 'VI.9',
      optionOf: null,
      note: 'thay thế',
    })
    const option = made({ option: { of: 'other', words: 'cách tính khác' }, note: 'thay thế' })
    expect(assessOne(option, [], UNIT, AIM)).toMatchObject({ optionOf: 'other', note: 'cách tính khác' })
  })
})

describe('the list of indicators', () => {
  it('follows the order its files say', () => {
    const numbers = INDICATORS.map(({ order = 0 }) => order)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(new Set(numbers).size).toBeGreaterThan(3)
  })

  it('has each other reading right behind the one it is a reading of', () => {
    INDICATORS.forEach(({ id, option }, at) => {
      if (!option) return
      const before = INDICATORS.slice(0, at).reverse()
      const first = before.find((one) => !one.option)
      expect(option.words, id).not.toBe('')
      expect(first?.id, id).toBe(option.of)
    })
    expect(INDICATORS.some(({ option }) => option)).toBe(true)
  })
})
