import { expect } from 'vitest'
import type { ExampleCapture, Finding, Rule, RuleExample, RuleMeaning } from '../../core/findings/finding'
import { isDay } from '../../core/text/day'
import { captureOf } from '../unit/sample-snapshot'
import { FROM, TO, withContextBroken, withFigureBlank, withFiguresBroken } from './break-example'
import { type Check, expectFinished, expectUnique, idOfFile, walked } from './check'

/** What a file under core/findings/rules exports; anything may be missing in a wrong one. */
export interface RuleFile {
  readonly rule?: Rule
  readonly meaning?: RuleMeaning
  readonly examples?: readonly RuleExample[]
}

export type RuleFiles = Readonly<Record<string, RuleFile>>

/** Everything that is asked of each rule of findings. */
export function ruleChecks(files: RuleFiles): Check[] {
  const ids = Object.values(files).flatMap(({ rule }) => rule?.id ?? [])
  const labels = Object.values(files).map(({ meaning }) => meaning?.label ?? '')
  return Object.entries(files).flatMap(([path, file]) => {
    const own = `rule ${idOfFile(path)}`
    const { rule, examples = [] } = file
    if (!rule) return [{ name: `${own}: exports a rule`, holds: () => expect(rule).toBeDefined() }]
    return walked(own, () => [
      { name: `${own}: is called as its file`, holds: () => expect(rule.id).toBe(idOfFile(path)) },
      { name: `${own}: no other one has its id`, holds: () => expectUnique(ids, rule.id) },
      {
        name: `${own}: no other one has its label`,
        holds: () => expectUnique(labels, file.meaning?.label ?? ''),
      },
      ...meaningChecks(own, file),
      ...examples.flatMap((example, at) =>
        walked(`${own}: example ${at + 1}`, () => exampleChecks(`${own}: «${example.words}»`, rule, example)),
      ),
    ])
  })
}

function meaningChecks(own: string, { rule, meaning, examples = [] }: RuleFile): Check[] {
  return [
    {
      name: `${own}: says in words what it compares`,
      holds: () => {
        const { label = '', left = '', operator = '', right = '', whenMissing = '' } = meaning ?? {}
        expect([label, left, right, whenMissing].filter((words) => words.trim() === '')).toEqual([])
        expect(['=', '≤', '≈']).toContain(operator)
      },
    },
    {
      name: `${own}: nothing is left to fill in`,
      holds: () => {
        const messages = examples.flatMap(({ captures }) => rule?.find(captures.map(captureOf)) ?? [])
        expectFinished(meaning, examples, messages)
      },
    },
    {
      name: `${own}: has an example that breaks and one that does not`,
      holds: () => {
        const breaks = examples.filter(({ found }) => found.length > 0).length
        expect({ breaks: breaks > 0, holds: examples.length > breaks }).toEqual({ breaks: true, holds: true })
      },
    },
    {
      name: `${own}: each example has words of its own, days there are and counts that are numbers or blank`,
      holds: () => {
        for (const { words } of examples)
          expectUnique(
            examples.map((other) => other.words),
            words,
          )
        expect(examples.filter(({ words }) => (words ?? '').trim() === '')).toEqual([])
        expect(examples.flatMap(({ captures }) => captures.flatMap(oddIn))).toEqual([])
      },
    },
  ]
}

/** Days of a capture that are none or in no order, and counts that are no number. */
function oddIn({ from = FROM, to = TO, rows }: ExampleCapture): unknown[] {
  const counts = Object.values(rows).flatMap((row) => Object.values(row))
  return [
    ...[from, to].filter((day) => !isDay(day)),
    ...(from > to ? [[from, to]] : []),
    ...counts.filter((count) => count !== null && !Number.isFinite(count)),
  ]
}

function exampleChecks(name: string, rule: Rule, { captures, found }: RuleExample): Check[] {
  const toldOf = (some: readonly ExampleCapture[]) => told(rule.find(some.map(captureOf)))
  const broken = [...withFiguresBroken(captures), ...withFigureBlank(captures)]
  // What makes an example silent may be its days or its unit; what makes one speak are its figures.
  const ways = found.length > 0 ? broken : [...broken, ...withContextBroken(captures)]
  return [
    { name: `${name} finds what it says`, holds: () => expect(toldOf(captures)).toEqual(found) },
    {
      name: `${name}: each finding is whole, whatever the figures`,
      holds: () => {
        for (const some of [captures, ...ways]) expectWhole(rule, some)
      },
    },
    {
      name: `${name} can fail`,
      holds: () => {
        const same = JSON.stringify(found)
        expect(
          ways.some((some) => JSON.stringify(toldOf(some)) !== same),
          `whatever was broken (${ways.length} ways), the same came out`,
        ).toBe(true)
      },
    },
    ...(found.length > 0 ? [] : [blankCheck(name, rule, captures)]),
  ]
}

/** Blank, "-" and 0 are three things: what is not known breaks nothing. */
function blankCheck(name: string, rule: Rule, captures: readonly ExampleCapture[]): Check {
  return {
    name: `${name}: a blank is not taken for 0`,
    holds: () => {
      for (const blank of withFigureBlank(captures)) expect(rule.find(blank.map(captureOf))).toEqual([])
    },
  }
}

function told(findings: readonly Finding[]) {
  return findings.map(({ severity, numbers }) => ({ severity, numbers }))
}

const SHORTEST_SENTENCE = 20

/** A finding says whose it is, both numbers, a sentence, and cells of the captures it was given. */
function expectWhole(rule: Rule, captures: readonly ExampleCapture[]): void {
  const snapshots = captures.map(captureOf)
  const ids = snapshots.map(({ id }) => id)
  for (const finding of rule.find(snapshots)) {
    expect(finding.rule, 'finding.rule is the id').toBe(rule.id)
    expect(finding.cells.length, 'a finding without cells shows nobody where to look').toBeGreaterThan(0)
    expect(
      finding.cells.filter(({ snapshot }) => !ids.includes(snapshot)),
      'cells of no capture',
    ).toEqual([])
    expect(['error', 'warning'], 'severity').toContain(finding.severity)
    expect(finding.numbers.length, 'a finding without numbers').toBeGreaterThan(0)
    expect(finding.numbers.filter(Number.isNaN), 'numbers that are none').toEqual([])
    expect(finding.message, 'a sentence').toMatch(/^[\p{Lu}\d«"].*\.$/su)
    expect(finding.message.length, finding.message).toBeGreaterThan(SHORTEST_SENTENCE)
  }
}
