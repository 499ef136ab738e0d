import type { WorkCalendar } from '../../periods/working-days'
import { addDays, type Day, dayOf, lastDayOfMonth } from '../../text/day'

/** A date, month, quarter, some months or a year, as its first and last day. */
export interface Span {
  readonly kind: 'day' | 'month' | 'quarter' | 'months' | 'year'
  readonly from: Day
  readonly to: Day
}

/** A span as a phrase names it: what it leaves out (year, a date's month) it takes from its neighbours or the plan. */
export interface SpanSaid {
  readonly unit: Span['kind']
  /** Number of the month (of a date: its month, 0 where it is left out), the quarter, or the first of some months. */
  readonly at: number
  readonly date?: number
  /** How many months, where the unit is `months`. */
  readonly count?: number
  readonly year: number | 'next' | null
  /** An abbreviation ("T2", also Monday) that is believed only beside a year. */
  readonly doubtful?: true
}

/** What a span takes from its neighbours or the plan. */
export interface Given {
  readonly year: number
  readonly month?: number
  /** A neighbour says which year. */
  readonly certain?: true
}

/** The year of the plan whose phrase is read, and its days off. */
export interface PlanYear {
  readonly year: number
  readonly calendar: WorkCalendar
}

/** `spanOf({ unit: 'month', at: 2, year: null }, { year: 2025 })` is 2025-02-01 to 2025-02-28; null where there is no such day. */
export function spanOf(said: SpanSaid, given: Given): Span | null {
  const year = said.year === 'next' ? given.year + 1 : (said.year ?? given.year)
  if (said.doubtful && said.year === null && !given.certain) return null
  if (said.unit === 'day') return dayIn(year, said.at || (given.month ?? 0), said.date ?? 0)
  if (said.unit === 'quarter') return monthsIn('quarter', year, said.at * 3 - 2, 3)
  if (said.unit === 'year') return monthsIn('year', year, 1, 12)
  return monthsIn(said.unit, year, said.at, said.unit === 'month' ? 1 : (said.count ?? 0))
}

function dayIn(year: number, month: number, date: number): Span | null {
  const day = dayOf(year, month, date)
  return day === null ? null : { kind: 'day', from: day, to: day }
}

function monthsIn(kind: Span['kind'], year: number, first: number, count: number): Span | null {
  const from = dayOf(year, first, 1)
  if (from === null || count < 1 || first + count > 13) return null
  return { kind, from, to: lastDayOfMonth(year, first + count - 1) }
}

/** The day before a span begins. */
export function dayBefore(span: Span): Day {
  return addDays(span.from, -1)
}
