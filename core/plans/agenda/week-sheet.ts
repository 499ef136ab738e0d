import { groupBy } from '../../group-by'
import { holidayNote, isWorkingDay, type WorkCalendar, withWeekday } from '../../periods/working-days'
import { addDays, type Day, formatDay, weekdayOf, yearOf } from '../../text/day'
import { isClosed, type Obligation } from '../status'
import type { Plan } from '../task'
import { type AgendaRow, agendaRow, keyOfRow } from './agenda-row'

/** A week of the plan, one row a task; `weekPage` makes one printed page of it. */
export interface WeekSheet {
  /** "Tuần 10/03–16/03/2025". */
  readonly title: string
  readonly unit: string
  readonly from: Day
  readonly to: Day
  /** What is past and open: overdue, or without evidence. Nothing of before the book, and of a plan that is over. */
  readonly past: readonly AgendaRow[]
  readonly days: readonly WeekDay[]
  /** What is under way without a day of its own in this week. */
  readonly ongoing: readonly AgendaRow[]
}

export interface WeekDay {
  readonly day: Day
  /** "thứ Sáu 14/03/2025". */
  readonly name: string
  readonly working: boolean
  /** "cuối tuần", "Giỗ Tổ Hùng Vương"; '' on a plain working day. */
  readonly note: string
  readonly rows: readonly AgendaRow[]
}

export interface WeekAsked {
  /** Any day of the week. */
  readonly on: Day
  /** The first day of the book. */
  readonly started: Day
  readonly calendar?: WorkCalendar
}

/**
 * The week a day belongs to, Monday to Sunday: what is past, what is due on each day, and what goes on. A due day on a
 * day off stands there, with its note, and its reason names the working days around it.
 *
 * `weekSheetOf(plan, obligations, { on: '2025-02-20', started: '2025-01-02' })` is the week of 17 to 23 February with I.1 on
 * the Wednesday.
 */
export function weekSheetOf(
  plan: Plan,
  obligations: readonly Obligation[],
  { on, started, calendar }: WeekAsked,
): WeekSheet {
  const from = addDays(on, 1 - weekdayOf(on))
  const to = addDays(from, 6)
  const open = obligations.filter((one) => !isClosed(one))
  const rows = (list: readonly Obligation[]) => rowsOf(plan, list, from)
  return {
    title: `Tuần ${formatDay(from).slice(0, 5)}–${formatDay(to)}`,
    unit: plan.unit,
    from,
    to,
    past: yearOf(from) > plan.year ? [] : rows(open.filter((one) => isPast(one, started, from))),
    days: Array.from({ length: 7 }, (_, at) => {
      const day = addDays(from, at)
      return {
        day,
        name: withWeekday(day),
        working: isWorkingDay(day, calendar),
        note: holidayNote(day, calendar),
        rows: rows(open.filter(({ due }) => due === day)),
      }
    }),
    ongoing: rows(open.filter((one) => isOngoing(one, to))),
  }
}

function isPast({ due, lacks }: Obligation, started: Day, from: Day): boolean {
  return due !== null && started <= due && due < from && lacks !== 'target'
}

function isOngoing({ status, from, due }: Obligation, last: Day): boolean {
  if (status !== 'in-progress' && status !== 'due-soon') return false
  return (from ?? last) <= last && (due === null || due > last)
}

function rowsOf(plan: Plan, obligations: readonly Obligation[], on: Day): AgendaRow[] {
  const groups = [...groupBy(obligations, keyOfRow).values()]
  return groups.flatMap((own) => agendaRow(plan, own, { on, over: false }) ?? [])
}
