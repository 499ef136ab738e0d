import { holidayNote, isWorkingDay, withWeekday } from '../periods/working-days'
import { addDays, type Day, formatDay, weekdayOf } from '../text/day'
import type { PlanSettings } from './duty'
import { REGIME_TASK, REGIME_WORDS } from './regime-reports'
import { type Obligation, STATUS_WORDS, type TaskStatus } from './status'
import type { Plan } from './task'

/** A week of the plan on one printable page. */
export interface WeekSheet {
  /** "Tuần 10/03–16/03/2025". */
  readonly title: string
  readonly unit: string
  readonly from: Day
  readonly to: Day
  readonly overdue: readonly WeekLine[]
  readonly days: readonly WeekDay[]
  /** What is under way without a day of its own in this week. */
  readonly ongoing: readonly WeekLine[]
}

export interface WeekDay {
  readonly day: Day
  /** "thứ Sáu 14/03/2025". */
  readonly name: string
  readonly working: boolean
  /** "cuối tuần", "Giỗ Tổ Hùng Vương"; '' on a plain working day. */
  readonly note: string
  readonly lines: readonly WeekLine[]
}

export interface WeekLine {
  readonly task: string
  readonly text: string
  readonly lead: string
  readonly period: string
  readonly due: Day | null
  readonly status: string
  readonly why: string
}

const CLOSED: readonly TaskStatus[] = ['done', 'done-late', 'nothing-arose']

/**
 * The week a day belongs to, Monday to Sunday: what is overdue, what is due on each day, and what goes on. A due day on a
 * day off stands there, with its note, and its reason names the working days around it.
 *
 * `weekSheetOf(plan, obligations, '2025-02-20')` is the week of 17 to 23 February with I.1 under «Quá hạn».
 */
export function weekSheetOf(
  plan: Plan,
  obligations: readonly Obligation[],
  on: Day,
  settings: PlanSettings = {},
): WeekSheet {
  const from = addDays(on, 1 - weekdayOf(on))
  const to = addDays(from, 6)
  const open = obligations.filter(({ status }) => !CLOSED.includes(status))
  const isIn = ({ due }: Obligation) => due !== null && from <= due && due <= to
  const lines = (list: readonly Obligation[]) => list.map((one) => lineOf(plan, one))
  return {
    title: `Tuần ${formatDay(from).slice(0, 5)}–${formatDay(to)}`,
    unit: plan.unit,
    from,
    to,
    overdue: lines(open.filter((one) => one.status === 'overdue' && !isIn(one))),
    days: Array.from({ length: 7 }, (_, at) => {
      const day = addDays(from, at)
      return {
        day,
        name: withWeekday(day),
        working: isWorkingDay(day, settings.calendar),
        note: holidayNote(day, settings.calendar),
        lines: lines(open.filter(({ due }) => due === day)),
      }
    }),
    ongoing: lines(open.filter((one) => !isIn(one) && isOngoing(one, from, to))),
  }
}

function isOngoing({ status, from, due }: Obligation, first: Day, last: Day): boolean {
  if (status !== 'in-progress' && status !== 'due-soon') return false
  return (from ?? first) <= last && (due ?? last) >= first
}

function lineOf(plan: Plan, { task, period, due, status, why }: Obligation): WeekLine {
  const own = plan.tasks.find(({ id }) => id === task)
  return {
    task,
    text: own?.text ?? (task === REGIME_TASK ? REGIME_WORDS : ''),
    lead: own?.lead ?? '',
    period,
    due,
    status: STATUS_WORDS[status],
    why,
  }
}
