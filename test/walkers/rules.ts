import { expect } from 'vitest'
import type { ExampleCapture, Finding, Rule, RuleExample, RuleMeaning } from '../../core/findings/finding'
import { captureOf } from '../unit/sample-snapshot'
import { withContextBroken, withFigureBlank, withFiguresBroken } from './break-example'
import { type Check, expectFinished, expectUnique, idOfFile } from './check'

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
  return Object.entries(files).flatMap(([path, file]) => {
    const own = `rule ${idOfFile(path)}`
    const { rule, examples = [] } = file
    if (!rule) return [{ name: `${own}: exports a rule`, holds: () => expect(rule).toBeDefined() }]
    return [
      { name: `${own}: is called as its file`, holds: () => expect(rule.id).toBe(idOfFile(path)) },
      { name: `${own}: no other one has its id`, holds: () => expectUnique(ids, rule.id) },
      ...meaningChecks(own, file),
      ...examples.flatMap((example) => exampleChecks(`${own}: «${example.words}»`, rule, example)),
    ]
  })
}

function meaningChecks(own: string, { rule, meaning, examples = [] }: RuleFile): Check[] {
  return [
    {
      name: `${own}: says in words what it compares`,
      holds: () => {
        const { label = '', left = '', operator = '', right = '', whenMissing = '' } = meaning ?? {}
        expect([label, left, operator, right, whenMissing].filter((words) => words.trim() === '')).toEqual([])
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
    expect(finding.numbers.length, 'a finding without numbers').toBeGreaterThan(0)
    expect(finding.message.length, finding.message).toBeGreaterThan(SHORTEST_SENTENCE)
  }
}
