import { expect } from 'vitest'
import { assessOne } from '../../core/indicators/assess'
import type { Indicator, IndicatorExample } from '../../core/indicators/indicator'
import { isMeasure, type MeasureId } from '../../core/measures/catalogue'
import { sampleSnapshot } from '../unit/sample-snapshot'
import { type Check, expectFinished, expectSaid, expectUnique, idOfFile, walked } from './check'
import { isPartOf } from './part-of'

/** What a file under core/indicators/rules exports; anything may be missing in a wrong one. */
export interface IndicatorFile {
  readonly indicator?: Indicator
  readonly examples?: readonly IndicatorExample[]
  /** Why the numerator is a part of the denominator where no identity of the catalogue says so. */
  readonly partBecause?: string
}

export type IndicatorFiles = Readonly<Record<string, IndicatorFile>>

const UNIT = 'UBND thị trấn Phố Châu'

/** Everything that is asked of each indicator, beside the others. */
export function indicatorChecks(files: IndicatorFiles): Check[] {
  return Object.entries(files).flatMap(([path, file]) => {
    const own = `indicator ${idOfFile(path)}`
    const { indicator, examples = [] } = file
    if (!indicator)
      return [{ name: `${own}: exports an indicator`, holds: () => expect(indicator).toBeDefined() }]
    return walked(own, () => [
      ...ownChecks(own, idOfFile(path), file, indicator),
      ...placeChecks(own, indicator, files),
      ...examples.flatMap((example, at) => exampleChecks(`${own}: example ${at + 1}`, indicator, example)),
    ])
  })
}

function ownChecks(own: string, id: string, file: IndicatorFile, indicator: Indicator): Check[] {
  const { label, source, caseWord, numerator, denominator } = indicator
  return [
    { name: `${own}: is called as its file`, holds: () => expect(indicator.id).toBe(id) },
    {
      name: `${own}: nothing is left to fill in`,
      holds: () => expectFinished(indicator, file.examples, file.partBecause),
    },
    {
      name: `${own}: says what it is, where that is written and what one more case is called`,
      holds: () => {
        const words = { label, source, caseWord, over: numerator.words, under: denominator.words }
        expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([])
      },
    },
    {
      name: `${own}: counts measures of the catalogue, each once`,
      holds: () => {
        expect(measuresIn(indicator).filter((measure) => !isMeasure(measure))).toEqual([])
        for (const { measures, minus = [] } of [numerator, denominator]) expectSaid([...measures, ...minus])
      },
    },
    {
      name: `${own}: its place in lists, where it has one, is a whole number`,
      holds: () => expect(Number.isInteger(indicator.order ?? 0) && (indicator.order ?? 0) >= 0).toBe(true),
    },
    {
      name: `${own}: leaves what must be reached to the plan in force`,
      holds: () =>
        expect(Object.keys(indicator).filter((key) => ['target', 'task'].includes(key))).toEqual([]),
    },
    { name: `${own}: its numerator is a part of its denominator`, holds: () => expectPart(indicator, file) },
    {
      name: `${own}: has worked examples, none of them twice`,
      holds: () => {
        expect(file.examples?.length ?? 0).toBeGreaterThan(0)
        expectSaid(file.examples)
      },
    },
  ]
}

function measuresIn({ numerator, denominator }: Indicator): MeasureId[] {
  return [numerator, denominator].flatMap(({ measures, minus = [] }) => [...measures, ...minus])
}

/** By the identities, or in words; words do not make a whole a part of its own part. */
function expectPart({ numerator, denominator }: Indicator, { partBecause = '' }: IndicatorFile): void {
  const [parts, wholes] = [numerator.measures, denominator.measures]
  const words = `${parts.join(' + ')} in ${wholes.join(' + ')}`
  // What is taken away from the whole may be the very part.
  if (isPartOf([...parts, ...(denominator.minus ?? [])], wholes)) return
  expect(isPartOf(wholes, parts), `${words}: it is the other way round`).toBe(false)
  expect(partBecause.trim(), `${words}: no identity says so; export partBecause`).not.toBe('')
}

function placeChecks(own: string, indicator: Indicator, files: IndicatorFiles): Check[] {
  const all = Object.values(files).flatMap((file) => file.indicator ?? [])
  const find = (id: string | undefined) => all.find((other) => other.id === id)
  return [
    {
      name: `${own}: no other one has its id`,
      holds: () =>
        expectUnique(
          all.map(({ id }) => id),
          indicator.id,
        ),
    },
    {
      name: `${own}: no other one has its label`,
      holds: () =>
        expectUnique(
          all.map(({ label }) => label),
          indicator.label,
        ),
    },
    {
      name: `${own}: the indicators it names are there`,
      holds: () => {
        const { option, within } = indicator
        const named = [option?.of, within].filter((id) => id !== undefined)
        expect(named.filter((id) => id === indicator.id || !find(id))).toEqual([])
        expect(option && find(option.of)?.option, 'another reading of a default one only').toBeUndefined()
      },
    },
  ]
}

function exampleChecks(name: string, indicator: Indicator, example: IndicatorExample): Check[] {
  const told = outcomeOf(indicator, example)
  const measures = Object.keys(example.given) as MeasureId[]
  return [
    { name: `${name} comes out as it says`, holds: () => expect(told()).toMatchObject(expectedOf(example)) },
    {
      name: `${name} has a target that can be`,
      holds: () => {
        const { target = 1 } = example
        expect(target > 0 && target <= 100).toBe(true)
      },
    },
    {
      name: `${name} has a numerator within its denominator`,
      holds: () => {
        const { numerator, denominator } = example
        expect(numerator === null || denominator === null || numerator <= denominator).toBe(true)
      },
    },
    {
      name: `${name} can fail: each of its figures counts`,
      holds: () => {
        const idle = measures.filter((measure) =>
          changesOf(example.given[measure] ?? null).every((value) => {
            const changed = outcomeOf(indicator, {
              ...example,
              given: { ...example.given, [measure]: value },
            })
            return JSON.stringify(changed()) === JSON.stringify(told())
          }),
        )
        // A blank may swallow the others, but not itself.
        const spared = hasBlank(example) ? measures.length - 1 : 0
        expect(idle.length <= spared ? [] : idle, 'changing these changes nothing').toEqual([])
      },
    },
  ]
}

function hasBlank({ given }: IndicatorExample): boolean {
  return Object.values(given).includes(null)
}

function changesOf(value: number | null): (number | null)[] {
  return value === null ? [5, 0] : [value + 1, value + 1000, null]
}

function outcomeOf(indicator: Indicator, { given, target }: Pick<IndicatorExample, 'given' | 'target'>) {
  return () => {
    const { numerator, denominator, shown, verdict, short } = assessOne(
      indicator,
      [sampleSnapshot(given)],
      UNIT,
      target === undefined ? undefined : { percent: target, task: '1' },
    )
    return { numerator, denominator, shown, verdict, short }
  }
}

function expectedOf({ numerator, denominator, shown, verdict, short }: IndicatorExample) {
  return { numerator, denominator, shown, verdict, ...(short === undefined ? {} : { short }) }
}
