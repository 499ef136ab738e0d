import { previousWorkingDay, type WorkCalendar, withWeekday } from '../../periods/working-days'
import { addDays, type Day, dayOf, lastDayOfMonth, weekdayOf } from '../../text/day'
import type { Turn } from './due'

/** How often a phrase wants something, and until when in its time. */
export interface Rhythm {
  readonly months: 1 | 2 | 3 | 4 | 6 | 12
  readonly until: Until
}

/**
 * The last day of each turn. month: of the turn's last, first or next month · date: the date there, or its last day, or its
 * last working day · before: the day before that · from: the date on which each turn begins, where the phrase says
 */
export interface Until {
  readonly month: 'last' | 'first' | 'next'
  readonly date: number | 'end' | 'last-working'
  readonly before?: boolean
  readonly from?: number
  /** Each turn is no longer than so many days: "tuần cuối tháng". */
  readonly days?: number
}

export const AT_THE_END: Until = { month: 'last', date: 'end' }
const ROMAN = ['I', 'II', 'III', 'IV']

/**
 * The turns of a year; each begins the day after the one before was due. "Trước ngày 05 tháng sau" of 2026 begins with
 * `{ period: 'Tháng 1/2026', from: '2026-01-05', due: '2026-02-04' }`. A date the month does not have (31) is its last day.
 */
export function turnsOf({ months, until }: Rhythm, year: number, calendar: WorkCalendar): Turn[] {
  const dueIn = (turn: number) => dueOfTurn(turn * months, months, { until, year, calendar })
  return Array.from({ length: 12 / months }, (_, at) => ({
    period: turnName(months, at + 1, year),
    from: beginOf(until, dueIn(at), dueIn(at + 1)),
    due: dueIn(at + 1),
  }))
}

function beginOf({ from, days }: Until, before: Day, due: Day): Day {
  if (from !== undefined) return `${due.slice(0, 8)}${String(from).padStart(2, '0')}`
  return days === undefined ? addDays(before, 1) : addDays(due, 1 - days)
}

interface TurnGiven {
  readonly until: Until
  readonly year: number
  readonly calendar: WorkCalendar
}

/** `lastMonth` is the number of the turn's last month in its year: 0 is the December before. */
function dueOfTurn(lastMonth: number, months: number, { until, year, calendar }: TurnGiven): Day {
  const offset = { last: 0, first: 1 - months, next: 1 }[until.month]
  const at = lastMonth + offset - 1
  const [own, month] = [year + Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
  const last = lastDayOfMonth(own, month)
  if (until.date === 'end') return last
  if (until.date === 'last-working') return previousWorkingDay(last, calendar)
  const date = until.date - (until.before ? 1 : 0)
  // "Trước ngày 01" ends on the last day of the month before.
  return date === 0 ? addDays(`${last.slice(0, 8)}01`, -1) : (dayOf(own, month, date) ?? last)
}

function turnName(months: Rhythm['months'], number: number, year: number): string {
  if (months === 1) return `Tháng ${number}/${year}`
  if (months === 3) return `Quý ${ROMAN[number - 1]}/${year}`
  if (months === 12) return `Năm ${year}`
  if (months === 6) return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`
  return `Đợt ${number}/${year}`
}

/** Every such weekday of a year: Monday is 1. `weeklyTurns(5, 2025)` begins with Friday 2025-01-03. */
export function weeklyTurns(weekday: number, year: number): Turn[] {
  const first = `${year}-01-01`
  const turns: Turn[] = []
  for (
    let day = addDays(first, (weekday - weekdayOf(first) + 7) % 7);
    day.startsWith(`${year}`);
    day = addDays(day, 7)
  )
    turns.push({ period: capital(withWeekday(day)), from: addDays(day, -6), due: day })
  return turns
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
