import { expect } from 'vitest'
import { runVerb } from '../../scripts/cli/run-verb'
import type { Verb, VerbExample } from '../../scripts/cli/verb'
import { type Check, expectFinished, expectSaid, idOfFile, walked } from './check'

/** What a file under scripts/cli/verbs exports; anything may be missing in a wrong one. */
export interface VerbFile {
  readonly verb?: Verb
  readonly examples?: readonly VerbExample[]
}

export type VerbFiles = Readonly<Record<string, VerbFile>>

/** What the examples of a verb are run with: the path of a capture, and what runs verbs where they are another tree's. */
export interface VerbBench {
  readonly snapshot: string
  readonly run?: typeof runVerb
}

/** Everything that is asked of each verb of the command line. */
export function verbChecks(files: VerbFiles, bench: VerbBench): Check[] {
  return Object.entries(files).flatMap(([path, { verb, examples = [] }]) => {
    const id = idOfFile(path)
    const own = `verb ${id}`
    if (!verb) return [{ name: `${own}: exports a verb`, holds: () => expect(verb).toBeDefined() }]
    return walked(own, () => [
      ...shapeChecks(own, id, verb, examples),
      ...examples.map((example) => ({
        name: `${own}: ${example.words}`,
        holds: () => expectExample(id, verb, example, bench),
      })),
    ])
  })
}

function shapeChecks(own: string, id: string, verb: Verb, examples: readonly VerbExample[]): Check[] {
  const { usage, options, words, nothing } = verb
  return [
    {
      name: `${own}: its usage begins with its name and says every option`,
      holds: () => {
        expect(usage.split(' ')[0]).toBe(id)
        const said = (name: string) =>
          usage.includes(`--${name}`) || usage.includes(` -${options[name] && shortOf(options[name])} `)
        expect(Object.keys(options).filter((name) => !said(name))).toEqual([])
      },
    },
    {
      name: `${own}: says what it prints where its input is refused`,
      holds: () => {
        expect(Object.keys(nothing).length).toBeGreaterThan(0)
        expect(nothing).not.toHaveProperty('refusals')
      },
    },
    {
      name: `${own}: with too few words it is wrong usage, and nothing is printed`,
      holds: async () => {
        const [least, most] = words
        expect(least >= 0 && least <= most).toBe(true)
        if (least === 0) return
        const end = await runVerb(id, verb, [])
        expect(end).toMatchObject({ code: 2, words: [expect.any(String), `Cách dùng: ${usage}`] })
        expect(end).not.toHaveProperty('document')
      },
    },
    { name: `${own}: nothing is left to fill in`, holds: () => expectFinished(usage, nothing, examples) },
    {
      name: `${own}: each example has words of its own`,
      holds: () => expectSaid(examples.map(({ words }) => words)),
    },
    {
      name: `${own}: has an example that prints something`,
      holds: () => {
        const printing = examples.filter(({ code }) => code !== 2)
        expect(printing.length).toBeGreaterThan(0)
        const idle = printing.filter(({ prints }) => Object.keys(prints ?? {}).length === 0)
        expect(
          idle.map(({ words }) => words),
          'whatever is printed, these hold',
        ).toEqual([])
      },
    },
  ]
}

function shortOf(option: Verb['options'][string]): string {
  return option.type === 'string' ? (option.short ?? '') : ''
}

/** The code, the part of the document that was named, and the shape: every key of `nothing`, whatever happens. */
async function expectExample(
  id: string,
  verb: Verb,
  { args, code, prints }: VerbExample,
  { snapshot, run = runVerb }: VerbBench,
): Promise<void> {
  const end = await run(
    id,
    verb,
    args.map((word) => (word === 'SNAPSHOT' ? snapshot : word)),
  )
  expect({ code: end.code, words: end.words }).toMatchObject({ code })
  if (code === 2) expect(end).not.toHaveProperty('document')
  else expect(asNamed(JSON.parse(JSON.stringify(end.document)), prints)).toMatchObject(prints ?? {})
  if (end.document !== undefined)
    expect(Object.keys(end.document as object)).toEqual(expect.arrayContaining(Object.keys(verb.nothing)))
}

/** `asNamed([5, 6], { 0: 5 })` is `{ 0: 5, 1: 6 }`: a list of which single items are named is looked at by their places. */
function asNamed(printed: unknown, named: unknown): unknown {
  if (typeof printed !== 'object' || printed === null || typeof named !== 'object' || named === null)
    return printed
  const entries = Object.entries(printed).map(
    ([key, value]) => [key, asNamed(value, Reflect.get(named, key))] as const,
  )
  const isList = Array.isArray(printed) && Array.isArray(named)
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}
