import * as z from 'zod/mini'
import { bundledPlans } from '../../core/plans/read/bundled-plan'
import { noPlan, type Plan } from '../../core/plans/task'
import { dueOf } from '../../core/plans/time/time-phrase'
import { DayText } from '../../core/text/checks'
import { type Day, yearOf } from '../../core/text/day'
import type { LessonRecord } from './records'

const TaskRecord = z.object({
  id: z.string(),
  text: z.string(),
  lead: z.string(),
  support: z.string(),
  product: z.string(),
  time: z.string(),
  due: z.object({
    kind: z.enum(['dated', 'standing', 'in-year', 'periodic', 'on-call', 'unknown']),
    from: z.nullable(DayText),
    to: z.nullable(DayText),
  }),
  targets: z.array(z.object({ percent: z.number(), words: z.string(), of: z.exactOptional(z.string()) })),
})

const PlanRecord = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  year: z.number(),
  since: z.exactOptional(DayText),
  groups: z.array(z.object({ id: z.string(), title: z.string() })),
  tasks: z.array(TaskRecord),
})

export interface KeptPlan {
  readonly id: string
  readonly plan: Plan
}

/** Every plan there is to choose: the bundled ones and those the officer opened; an old year's stays readable. */
export function plansIn(lessons: readonly LessonRecord[]): readonly KeptPlan[] {
  const known = PLANS.get(lessons) ?? plansRead(lessons)
  PLANS.set(lessons, known)
  return known
}

/** The ledger keeps the very same list as long as nothing is taught. */
const PLANS = new WeakMap<readonly LessonRecord[], readonly KeptPlan[]>()

function plansRead(lessons: readonly LessonRecord[]): KeptPlan[] {
  const own = lessons.flatMap(({ id, kind, body }) => {
    const parsed = kind === 'plan' ? PlanRecord.safeParse(body) : null
    return parsed?.success ? [{ id, plan: readAgain(parsed.data) }] : []
  })
  const bundled = Object.entries(bundledPlans()).map(([id, plan]) => ({ id, plan }))
  return [...bundled, ...own].sort((a, b) => b.plan.year - a.plan.year)
}

/** What a time phrase means is worked out anew, so that a plan kept long ago is read as one opened today. */
function readAgain(plan: Plan): Plan {
  return { ...plan, tasks: plan.tasks.map((task) => ({ ...task, due: dueOf(task.time, plan.year) })) }
}

/** The plan in force: the one chosen, or none, of the year of the day. */
export function planInForce(lessons: readonly LessonRecord[], id: string, today: Day): Plan {
  return plansIn(lessons).find((kept) => kept.id === id)?.plan ?? noPlan(yearOf(today))
}
