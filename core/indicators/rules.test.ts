import { describe, expect, it, test } from 'vitest'
import { complaintOf, failing, TO_FILL, walk } from '../../test/walkers/check'
import { type IndicatorFile, type IndicatorFiles, indicatorChecks } from '../../test/walkers/indicators'
import { isPartOf } from '../../test/walkers/part-of'
import { INDICATORS } from './assess'
import type { Indicator, IndicatorExample } from './indicator'

const FILES: IndicatorFiles = import.meta.glob<IndicatorFile>('./rules/*.ts', { eager: true })
const CHECKS = indicatorChecks(FILES)

walk(CHECKS)

it('every file is found by itself', () => {
  expect(INDICATORS).toHaveLength(Object.keys(FILES).length)
})

const GOOD: Indicator = {
  id: 'new-one',
  label: 'Chỉ tiêu mới',
  numerator: { words: 'hồ sơ giải quyết trước hạn', measures: ['dossiers.resolved.early'] },
  denominator: { words: 'hồ sơ đã giải quyết', measures: ['dossiers.resolved'] },
  caseWord: 'hồ sơ',
  source: 'Biểu II.06a',
}
const EXAMPLE: IndicatorExample = {
  given: { 'dossiers.resolved.early': 19, 'dossiers.resolved': 20 },
  numerator: 19,
  denominator: 20,
  shown: '95,00 %',
  target: 95,
  verdict: 'met',
  short: 0,
}

const BESIDE = ['satisfaction', 'payment-enabled', 'payment-used'].map((id) => `./rules/${id}.ts`)

/** Which checks fail where one file is added beside some that are right. */
function withAdded(file: IndicatorFile): Promise<string[]> {
  const beside = Object.fromEntries(BESIDE.map((path) => [path, FILES[path]!]))
  return failing(indicatorChecks({ ...beside, './rules/new-one.ts': file }))
}

describe('a wrong addition fails by name', () => {
  it('a right one does not', async () => {
    expect(await withAdded({ indicator: GOOD, examples: [EXAMPLE] })).toEqual([])
  })

  it.each<[string, Partial<Indicator>, string]>([
    ['another id than the file', { id: 'other' }, 'is called as its file'],
    ['no label', { label: ' ' }, 'says what it is, where that is written and what one more case is called'],
    ['a draft', { source: `${TO_FILL}: căn cứ` }, 'nothing is left to fill in'],
    [
      'a target of its own',
      { target: 96 } as Partial<Indicator>,
      'leaves what must be reached to the plan in force',
    ],
    [
      'a task of a plan',
      { task: 'VI.3' } as Partial<Indicator>,
      'leaves what must be reached to the plan in force',
    ],
    ['an option of nothing', { option: { of: 'nowhere', words: 'x' } }, 'the indicators it names are there'],
    [
      'an option of an option',
      { option: { of: 'payment-used', words: 'x' } },
      'the indicators it names are there',
    ],
    ['a part of nothing', { within: 'nowhere' }, 'the indicators it names are there'],
    ['half a place in lists', { order: 0.5 }, 'its place in lists, where it has one, is a whole number'],
    ['no denominator', { denominator: undefined as never }, 'its numerator is a part of its denominator'],
  ])('%s', async (_, change, fails) => {
    const example = { ...EXAMPLE }
    const indicator = { ...GOOD, ...change }
    const failed = await withAdded({ indicator, examples: [example] })
    expect(failed).toContain(`indicator new-one: ${fails}`)
    // Other checks may fall with it; those of other files never do.
    expect(failed.filter((name) => !name.startsWith('indicator new-one: '))).toEqual([])
  })

  it('the id of another one: neither keeps it', async () => {
    const failed = await withAdded({ indicator: { ...GOOD, id: 'satisfaction' }, examples: [EXAMPLE] })
    expect(failed).toEqual([
      'indicator satisfaction: no other one has its id',
      'indicator new-one: is called as its file',
      'indicator new-one: no other one has its id',
    ])
  })

  it.each<[string, Indicator['numerator']['measures'], Indicator['denominator']['measures']]>([
    ['another count altogether', ['ratings'], ['dossiers.resolved']],
    ['a whole over its own part', ['dossiers.received'], ['dossiers.resolved']],
    ['a part counted twice', ['dossiers.resolved', 'dossiers.resolved.late'], ['dossiers.received']],
    ['a share of two wholes, the same one twice', ['ratings.satisfied', 'ratings.satisfied'], ['ratings']],
  ])('a numerator that is no part: %s', async (_, over, under) => {
    const indicator: Indicator = {
      ...GOOD,
      numerator: { words: 'a', measures: over },
      denominator: { words: 'b', measures: under },
    }
    const examples = [{ ...EXAMPLE, given: { [over[0]!]: 19, [under[0]!]: 20 } }]
    expect(await withAdded({ indicator, examples })).toContain(
      'indicator new-one: its numerator is a part of its denominator',
    )
  })

  it('a part of what was taken away from the whole', async () => {
    const denominator = {
      ...GOOD.denominator,
      measures: ['dossiers.received'],
      minus: ['dossiers.resolved'],
    } as const
    expect(await withAdded({ indicator: { ...GOOD, denominator }, examples: [EXAMPLE] })).toContain(
      'indicator new-one: its numerator is a part of its denominator',
    )
  })

  it('blank words for what is no part', async () => {
    const numerator = { words: 'a', measures: ['ratings'] as const }
    expect(
      await withAdded({ indicator: { ...GOOD, numerator }, partBecause: ' ', examples: [EXAMPLE] }),
    ).toContain('indicator new-one: its numerator is a part of its denominator')
  })

  it('words do not make a whole a part of its own part', async () => {
    const indicator: Indicator = {
      ...GOOD,
      numerator: { words: 'a', measures: ['dossiers.received'] },
      denominator: { words: 'b', measures: ['dossiers.resolved'] },
    }
    const checks = indicatorChecks({ './rules/new-one.ts': { indicator, partBecause: 'so it is' } })
    const said = await complaintOf(checks, 'indicator new-one: its numerator is a part of its denominator')
    expect(said).toContain('the other way round')
  })

  it('the label of another one: neither keeps it', async () => {
    expect(
      await withAdded({ indicator: { ...GOOD, label: 'Mức độ hài lòng' }, examples: [EXAMPLE] }),
    ).toEqual([
      'indicator satisfaction: no other one has its label',
      'indicator new-one: no other one has its label',
    ])
  })

  it('a measure twice', async () => {
    const denominator = { words: 'b', measures: ['dossiers.resolved', 'dossiers.resolved'] as const }
    expect(await withAdded({ indicator: { ...GOOD, denominator }, examples: [EXAMPLE] })).toContain(
      'indicator new-one: counts measures of the catalogue, each once',
    )
  })

  it('an unknown measure', async () => {
    const numerator = { words: 'a', measures: ['dossiers.lost' as never] }
    expect(await withAdded({ indicator: { ...GOOD, numerator }, examples: [EXAMPLE] })).toContain(
      'indicator new-one: counts measures of the catalogue, each once',
    )
  })

  it.each<[string, Partial<IndicatorExample>, string[]]>([
    ['another rate', { shown: '95,01 %' }, ['example 1 comes out as it says']],
    ['another verdict', { verdict: 'missed' }, ['example 1 comes out as it says']],
    [
      'a figure that nobody asks for',
      { given: { ...EXAMPLE.given, ratings: 5 } },
      ['example 1 can fail: each of its figures counts'],
    ],
    [
      'a target of more than all',
      { target: 101, verdict: 'missed', short: 2 },
      ['example 1 has a target that can be'],
    ],
  ])('an example with %s', async (_, change, fails) => {
    const examples = [{ ...EXAMPLE, ...change }]
    expect(await withAdded({ indicator: GOOD, examples })).toEqual(
      fails.map((check) => `indicator new-one: ${check}`),
    )
  })

  it('no examples, or no indicator at all', async () => {
    expect(await withAdded({ indicator: GOOD })).toEqual([
      'indicator new-one: has worked examples, none of them twice',
    ])
    expect(await withAdded({ indicator: GOOD, examples: [EXAMPLE, EXAMPLE] })).toEqual([
      'indicator new-one: has worked examples, none of them twice',
    ])
    expect(await withAdded({})).toEqual(['indicator new-one: exports an indicator'])
  })
})

it('an example without figures: one failing test of that name', async () => {
  const example = { ...EXAMPLE, given: undefined as never }
  expect(await withAdded({ indicator: GOOD, examples: [example] })).toEqual([
    'indicator new-one: has every part that the others have',
  ])
})

test.each([
  [['dossiers.resolved.early', 'dossiers.pending.in-time'], ['dossiers.received'], true],
  [['digitised.results'], ['dossiers.received'], true],
  [['dossiers.resolved.in-time', 'dossiers.resolved.late'], ['dossiers.resolved'], true],
  [['dossiers.resolved.in-time', 'dossiers.resolved.early'], ['dossiers.resolved'], false],
  [['ratings.satisfied'], ['ratings', 'feedback.received'], true],
  [['procedures.online'], ['procedures.eligible-online'], false],
] as const)('%j are parts of %j: %s', (parts, wholes, expected) => {
  expect(isPartOf(parts, wholes)).toBe(expected)
})
