import type { Day } from '../../text/day'
import { evidenceOf } from '../events'
import { STATUS_WORDS, type TaskEvent, type TaskView } from '../status'
import type { Plan, Task } from '../task'
import { dueOf } from '../time/time-phrase'
import { moveYears } from './move-years'

/** What became of a task that was done: the draft of the next plan lists it for whoever writes it. */
export interface TaskDone {
  readonly id: string
  readonly text: string
  readonly status: string
  readonly evidence: readonly string[]
}

/** A draft of the next year's plan, and what its writer has to look at. */
export interface NextPlan {
  readonly plan: Plan
  readonly done: readonly TaskDone[]
  /** «VI.6: giai đoạn 2022-2025»: years that were not moved. */
  readonly left: readonly string[]
}

export interface YearBehind {
  readonly tasks: readonly TaskView[]
  readonly events: readonly TaskEvent[]
  readonly on: Day
}

const DONE: readonly TaskView['status'][] = ['done', 'done-late', 'nothing-arose']

/**
 * The plan of the next year as a draft: the same groups and tasks with their years moved on, what was done beside.
 *
 * Of the plan of 2025 it is one of 2026 whose I.1 is due «Trước 20/02/2026».
 */
export function nextPlan(plan: Plan, { tasks, events, on }: YearBehind): NextPlan {
  const year = plan.year + 1
  const left: string[] = []
  const move = (where: string, text: string, days: 'moved' | 'kept' = 'kept') => {
    const moved = moveYears(text, plan.year, days)
    left.push(...moved.left.map((words) => `${where}: ${words}`))
    return moved.text
  }
  const { since: _, ...rest } = plan
  const next: Plan = {
    ...rest,
    id: String(year),
    year,
    title: move('Trích yếu', plan.title),
    groups: plan.groups.map(({ id, title }) => ({ id, title: move(id, title) })),
    tasks: plan.tasks.map((task) => movedTask(task, year, (text, days) => move(task.id, text, days))),
  }
  const done = tasks.filter(({ status }) => DONE.includes(status))
  return { plan: next, done: done.map((view) => doneTask(view, plan, evidenceOf(view.id, events, on))), left }
}

type Move = (text: string, days?: 'moved') => string

function movedTask(task: Task, year: number, move: Move): Task {
  const time = move(task.time, 'moved')
  return { ...task, text: move(task.text), product: move(task.product), time, due: dueOf(time, year) }
}

function doneTask(view: TaskView, plan: Plan, evidence: readonly { readonly text: string }[]): TaskDone {
  const texts = [...new Set(evidence.map(({ text }) => text).filter((text) => text !== ''))]
  return {
    id: view.id,
    text: plan.tasks.find(({ id }) => id === view.id)?.text ?? view.text ?? '',
    status: STATUS_WORDS[view.status],
    evidence: texts.length > 0 ? texts : [view.why],
  }
}
