import { describe, expect, it } from 'vitest'
import { type EvidenceRule, evidenceRuleOf, isOnCall } from './evidence-rules'
import { parsePlan } from './parse-plan'
import type { DueKind, Task } from './task'

/** What a bundled plan's folder says must come out of its text; checked against the plan itself by a person. */
interface Expected {
  readonly year: number
  readonly unit: string
  readonly since: string
  readonly tasks: Record<string, number>
  readonly empty: readonly string[]
  readonly targets: Record<string, readonly number[]>
  readonly dated: Record<string, readonly [string | null, string | null]>
  readonly kinds: Partial<Record<DueKind, number>>
  readonly evidence: Partial<Record<EvidenceRule | 'on-call', readonly string[]>>
  readonly questions: readonly string[]
}

const texts = import.meta.glob<string>('./*/plan.txt', { eager: true, query: '?raw', import: 'default' })
const expectations = import.meta.glob<Expected>('./*/expected.json', { eager: true, import: 'default' })

describe.each(Object.entries(texts))('%s', (path, text) => {
  const expected = expectations[path.replace('plan.txt', 'expected.json')]
  const read = parsePlan(text)
  if (!read.ok || !expected) throw new Error(`${path} cannot be read, or has no expected.json beside it`)
  const { plan, questions } = read.value
  const idsOf = (fits: (task: Task) => boolean) => plan.tasks.filter(fits).map(({ id }) => id)

  it('says whose plan it is, of which year and from when', () => {
    expect(plan).toMatchObject({ year: expected.year, unit: expected.unit, since: expected.since })
  })

  it('has so many tasks in each group, numbered again in each', () => {
    const ids = Object.entries(expected.tasks).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, at) => `${group}.${at + 1}`),
    )
    expect(plan.tasks.map(({ id }) => id)).toEqual(ids)
    expect(plan.groups.map(({ id }) => id)).toEqual(Object.keys(expected.tasks))
  })

  it('keeps its empty cells empty, and no others', () => {
    const cells = ['text', 'lead', 'support', 'product', 'time'] as const
    const empty = plan.tasks.flatMap((task) =>
      cells.filter((cell) => task[cell] === '').map((cell) => `${task.id} ${cell}`),
    )
    expect(empty).toEqual(expected.empty)
  })

  it('has its numeric targets, and no others', () => {
    const targets = plan.tasks
      .filter((task) => task.targets.length > 0)
      .map(({ id, targets }) => [id, targets.map(({ percent }) => percent)])
    expect(Object.fromEntries(targets)).toEqual(expected.targets)
  })

  it('has its dates, and no others', () => {
    const dated = plan.tasks
      .filter(({ due }) => due.kind === 'dated')
      .map(({ id, due }) => [id, [due.from, due.to]])
    expect(Object.fromEntries(dated)).toEqual(expected.dated)
    for (const [kind, count] of Object.entries(expected.kinds))
      expect(idsOf(({ due }) => due.kind === kind)).toHaveLength(count)
  })

  it('asks for the right evidence', () => {
    for (const [rule, ids] of Object.entries(expected.evidence)) {
      const fits = (task: Task) =>
        rule === 'on-call' ? isOnCall(task) : !isOnCall(task) && evidenceRuleOf(task) === rule
      expect(idsOf(fits), rule).toEqual(ids)
    }
  })

  it('leaves open what its text leaves open', () => {
    expect(questions.map(({ message }) => message)).toEqual(expected.questions)
  })
})
