import type { Day } from '../text/day'
import type { Due } from './time/due'

/** A number the plan asks for: `of` is the words of the whole it is a part of, where the text says it. */
export interface TaskTarget {
  readonly percent: number
  readonly words: string
  readonly of?: string
}

/** One line of the plan's annex. An empty cell is '' and stays so. */
export interface Task {
  /** Group and number: "VI.3". */
  readonly id: string
  readonly text: string
  readonly lead: string
  readonly support: string
  readonly product: string
  readonly time: string
  readonly due: Due
  readonly targets: readonly TaskTarget[]
}

export interface Plan {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly year: number
  /** The plan's own date, or the last day of its month where the day is left blank: no report or month before it is a duty. */
  readonly since?: Day
  readonly groups: readonly { readonly id: string; readonly title: string }[]
  readonly tasks: readonly Task[]
}

/** What is in force where the officer has no plan yet: it asks nothing, and names no unit. */
export function noPlan(year: number): Plan {
  return { id: '', title: '', unit: '', year, groups: [], tasks: [] }
}

/** Whether there is a plan at all, or one of a year. */
export function hasPlan({ tasks, year }: Pick<Plan, 'tasks' | 'year'>, of = year): boolean {
  return tasks.length > 0 && year === of
}
