import type { Plan, Task } from '../task'
import { dueOf } from '../time/time-phrase'
import { questionsAbout } from './questions'
import { targetsIn } from './targets'
import type { Question } from './task-row'

/** The cells of a task that can be written anew. */
export type TaskCell = 'text' | 'lead' | 'support' | 'product' | 'time'

/** One thing in a plan written anew. */
export type PlanChange =
  | { readonly of: 'unit'; readonly value: string }
  | { readonly of: 'year'; readonly value: number }
  | { readonly of: 'task'; readonly task: string; readonly cell: TaskCell; readonly value: string }

/**
 * The plan with one thing written anew: a time phrase gives its due days again, a text its targets, another year all days.
 *
 * `changePlan(plan, { of: 'task', task: 'I.2', cell: 'time', value: 'Quý III/2026' })` has I.2 from 01/07 to 30/09/2026.
 */
export function changePlan(plan: Plan, change: PlanChange): Plan {
  if (change.of === 'unit') return { ...plan, unit: change.value }
  if (change.of === 'year') {
    const { value: year } = change
    return { ...plan, year, tasks: plan.tasks.map((task) => ({ ...task, due: dueOf(task.time, year) })) }
  }
  const { cell, value } = change
  return {
    ...plan,
    tasks: plan.tasks.map((task) => (task.id === change.task ? changed(task, cell, value, plan.year) : task)),
  }
}

function changed(task: Task, cell: TaskCell, value: string, year: number): Task {
  const next = { ...task, [cell]: value }
  if (cell === 'time') return { ...next, due: dueOf(next.time, year) }
  return cell === 'text' ? { ...next, targets: targetsIn(next.text) } : next
}

/** The questions that are still open: what was read is answered by writing its cell anew, the rest by the plan itself. */
export function openQuestions(
  plan: Plan,
  asked: readonly Question[],
  answered: ReadonlySet<string>,
): Question[] {
  const ofReading = asked.filter((question) => !isOfPlan(question) && !answered.has(questionKey(question)))
  return [...ofReading, ...questionsAbout(plan)]
}

/** Questions about times and the unit are asked again of the plan as it stands. */
function isOfPlan({ cell }: Question): boolean {
  return cell === 'time' || cell === 'unit'
}

export function questionKey({ task, cell }: Pick<Question, 'task' | 'cell'>): string {
  return `${task} ${cell}`
}
