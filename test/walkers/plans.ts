import { expect } from 'vitest'
import * as z from 'zod/mini'
import { INDICATORS } from '../../core/indicators/assess'
import { unmeasuredIn } from '../../core/plans/aims'
import { evidenceRuleOf, indicatorOf, isOnCall } from '../../core/plans/evidence-rules'
import { type PlanRead, parsePlan } from '../../core/plans/read/parse-plan'
import type { Task } from '../../core/plans/task'
import { type Check, expectFinished, expectUnique, walked } from './check'
import type { FolderRead } from './read-folders'

const Ids = z.array(z.string())
const DayOrNot = z.nullable(z.string())

/** What a bundled plan's folder says must come out of its text; checked against the plan itself by a person. */
const PlanExpected = z.strictObject({
  year: z.number(),
  unit: z.string(),
  /** Null where the plan's own date is not in its text. */
  since: DayOrNot,
  /** How many tasks each group has; '' is those of no group. */
  tasks: z.record(z.string(), z.number()),
  /** "VI.14 lead": cells that are empty on the paper, too. */
  empty: Ids,
  targets: z.record(z.string(), z.array(z.number())),
  /** "VI.9 60": targets that no indicator measures; left out where there are none. */
  unmeasured: z.optional(Ids),
  /** First and last day of the tasks that have a date. */
  dated: z.record(z.string(), z.tuple([DayOrNot, DayOrNot])),
  kinds: z.record(z.string(), z.number()),
  evidence: z.record(z.string(), Ids),
  questions: z.array(z.string()),
})

export type PlanExpected = z.infer<typeof PlanExpected>

/** Everything that is asked of each plan folder; one that misses a file fails by that name and nothing else of it is run. */
export function planChecks(folders: readonly FolderRead[]): Check[] {
  return folders.flatMap((folder) => walked(`plan ${folder.id}`, () => checksOf(folder, folders)))
}

function checksOf(folder: FolderRead, folders: readonly FolderRead[]): Check[] {
  const own = `plan ${folder.id}`
  const [text, said] = [folder.text('plan.txt'), folder.text('expected.json')]
  const read = text === undefined ? undefined : parsePlan(text, { id: folder.id })
  const expected = said === undefined ? {} : readExpected(said)
  const missing = [
    ['has its plan.txt', text, undefined],
    [
      'its plan.txt is understood',
      !read || read.ok || undefined,
      read?.ok === false ? read.refusal.message : '',
    ],
    ['has its expected.json', said, undefined],
    ['its expected.json says what the others say', !expected.fault || undefined, expected.fault],
  ] as const
  return [
    ...missing.map(([name, thing, fault]) => ({
      name: `${own}: ${name}`,
      holds: () => expect(thing, fault).toBeDefined(),
    })),
    ...(read?.ok ? [placeCheck(own, read.value.plan.year, folders)] : []),
    ...(read?.ok && text !== undefined && expected.value
      ? readChecks(own, text, read.value, expected.value)
      : []),
  ]
}

/** Where no plan is named, the newest is taken: of two of one year nobody could say which. */
function placeCheck(own: string, year: number, folders: readonly FolderRead[]): Check {
  return {
    name: `${own}: no other one is of its year`,
    holds: () =>
      expectUnique(
        folders.flatMap(({ id, text }) => {
          const read = parsePlan(text('plan.txt') ?? '', { id })
          return read.ok ? [String(read.value.plan.year)] : []
        }),
        String(year),
      ),
  }
}

function readExpected(text: string): { value?: PlanExpected; fault?: string } {
  try {
    return { value: PlanExpected.parse(JSON.parse(text)) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function readChecks(
  own: string,
  text: string,
  { plan, questions }: PlanRead,
  expected: PlanExpected,
): Check[] {
  const { year, unit, since = null } = plan
  return [
    {
      name: `${own}: says whose plan it is, of which year and from when`,
      holds: () =>
        expect({ year, unit, since }).toEqual({
          year: expected.year,
          unit: expected.unit,
          since: expected.since,
        }),
    },
    { name: `${own}: nothing is left to fill in`, holds: () => expectFinished(text) },
    ...taskChecks(own, plan.tasks, expected),
    {
      name: `${own}: each of its targets has an indicator, or is named as one that has none`,
      holds: () =>
        expect(unmeasuredIn(plan).map(({ task, percent }) => `${task} ${percent}`)).toEqual(
          expected.unmeasured ?? [],
        ),
    },
    {
      name: `${own}: the indicators of its targets are there`,
      holds: () => {
        const asked = plan.tasks.flatMap(({ targets }) => targets.flatMap((one) => indicatorOf(one) ?? []))
        expect(asked.filter((id) => !INDICATORS.some((indicator) => indicator.id === id))).toEqual([])
      },
    },
    {
      name: `${own}: its groups are those it says`,
      holds: () =>
        expect(plan.groups.map(({ id }) => id)).toEqual(
          Object.keys(expected.tasks).filter((id) => id !== ''),
        ),
    },
    {
      name: `${own}: leaves open what its text leaves open`,
      holds: () => expect(questions.map(({ message }) => message)).toEqual(expected.questions),
    },
  ]
}

function taskChecks(own: string, tasks: readonly Task[], expected: PlanExpected): Check[] {
  return [
    {
      name: `${own}: has so many tasks in each group, numbered again in each`,
      holds: () => {
        const ids = Object.entries(expected.tasks).flatMap(([group, count]) =>
          Array.from({ length: count }, (_, at) => (group === '' ? `${at + 1}` : `${group}.${at + 1}`)),
        )
        expect(tasks.map(({ id }) => id)).toEqual(ids)
      },
    },
    {
      name: `${own}: keeps its empty cells empty, and no others`,
      holds: () => expect(tasks.flatMap(emptyCells)).toEqual(expected.empty),
    },
    {
      name: `${own}: has its numeric targets, and no others`,
      holds: () => {
        const asked = tasks.filter(({ targets }) => targets.length > 0)
        const found = asked.map(({ id, targets }) => [id, targets.map(({ percent }) => percent)])
        expect(Object.fromEntries(found)).toEqual(expected.targets)
      },
    },
    { name: `${own}: has its dates, and no others`, holds: () => expectDates(tasks, expected) },
    { name: `${own}: asks for the right evidence`, holds: () => expectEvidence(tasks, expected) },
  ]
}

function emptyCells(task: Task): string[] {
  const cells = ['text', 'lead', 'support', 'product', 'time'] as const
  return cells.filter((cell) => task[cell] === '').map((cell) => `${task.id} ${cell}`)
}

function expectDates(tasks: readonly Task[], { dated, kinds }: PlanExpected): void {
  const found = tasks
    .filter(({ due }) => due.kind === 'dated')
    .map(({ id, due }) => [id, [due.from, due.to]] as const)
  expect(Object.fromEntries(found)).toEqual(dated)
  expect(countsOf(tasks.map(({ due }) => due.kind))).toEqual(kinds)
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** Whole: a kind of evidence that nobody wrote down is one that nobody looked at. */
function expectEvidence(tasks: readonly Task[], { evidence }: PlanExpected): void {
  const found = tasks.flatMap((task) => {
    const rule = isOnCall(task) ? 'on-call' : evidenceRuleOf(task)
    return rule === 'any' ? [] : [[rule, task.id] as const]
  })
  const rules = new Set([...Object.keys(evidence), ...found.map(([rule]) => rule)])
  const idsOf = (rule: string) => found.filter(([one]) => one === rule).map(([, id]) => id)
  for (const rule of rules) expect(idsOf(rule), rule).toEqual(evidence[rule] ?? [])
}
