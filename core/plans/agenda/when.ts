import { nextWorkingDay, type WorkCalendar } from '../../periods/working-days'
import { addDays, type Day } from '../../text/day'
import { isClosed, type Obligation } from '../status'

/** The day a list is made for, and what it rests on. */
export interface ListedAt {
  readonly on: Day
  /** The first day of the book: what was due before it could not be noted in it. */
  readonly started: Day
  readonly calendar?: WorkCalendar
}

/** now: no working day is left after this one · week: in the week ahead · past: its day went by · before: before the book */
export type When = 'now' | 'week' | 'past' | 'before'

const WEEK = 7

/** Where an obligation is listed on a day; null where it is closed, has no day, lies further ahead, or nothing can be added to it. */
export function whenOf(obligation: Obligation, { on, started, calendar }: ListedAt): When | null {
  const { kind, due, status, lacks } = obligation
  if (due === null || isClosed(obligation) || status === 'unscheduled') return null
  // Figures of a closed period that missed their target stay what they are: «Chỉ tiêu» says so.
  if (due < on) return lacks === 'target' ? null : due < started ? 'before' : 'past'
  // Figures are captured once their period has ended.
  if (kind === 'figures') return null
  if (due < nextWorkingDay(addDays(on, 1), calendar)) return 'now'
  return due <= addDays(on, WEEK) || status === 'due-soon' ? 'week' : null
}
