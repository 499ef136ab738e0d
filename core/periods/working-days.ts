import { addDays, type Day, formatDay, weekdayOf, yearOf } from '../text/day'
import { computedHolidays } from './holidays/computed'
import type { HolidayYear } from './holidays/holiday-year'

const FILES = import.meta.glob<HolidayYear>('./holidays/2*.ts', { eager: true, import: 'holidays' })
const OFFICIAL = new Map(Object.values(FILES).map((table) => [table.year, table]))

/** Which days the office works: yearly tables, and what the officer changed. Every function here takes one as its last argument. */
export interface WorkCalendar {
  /** Replaces or adds whole years. */
  readonly years?: readonly HolidayYear[]
  /** Single days: off (true) or worked (false), with the reason the officer gave. */
  readonly days?: Readonly<Record<Day, { readonly off: boolean; readonly name: string }>>
}

const PLAIN: WorkCalendar = {}
const computed = new Map<number, HolidayYear>()

/** The table in force for a year: the officer's, the official one, or a computed one that says it is unconfirmed. */
export function holidaysOf(year: number, calendar: WorkCalendar = PLAIN): HolidayYear {
  const known = calendar.years?.find((table) => table.year === year) ?? OFFICIAL.get(year)
  if (known) return known
  const table = computed.get(year) ?? computedHolidays(year)
  computed.set(year, table)
  return table
}

/** Monday to Friday less days off, plus make-up Saturdays: `isWorkingDay('2025-04-26')` is true, `('2025-05-02')` false. */
export function isWorkingDay(day: Day, calendar: WorkCalendar = PLAIN): boolean {
  const own = calendar.days?.[day]
  if (own) return !own.off
  const table = holidaysOf(yearOf(day), calendar)
  if (table.makeUp.some((worked) => worked.day === day)) return true
  return weekdayOf(day) < 6 && !table.daysOff.some((off) => off.day === day)
}

/**
 * The n-th working day after a day (before it where n < 0); the day itself counts as none.
 * `addWorkingDays('2025-03-14', 1)` is `'2025-03-17'`, `addWorkingDays('2025-03-17', -1)` is `'2025-03-14'`.
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkCalendar = PLAIN): Day {
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** Working days after `from` up to and with `to`, negative when `to` is earlier: `workingDaysBetween('2025-03-14', '2025-03-17')` is 1. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar = PLAIN): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1
  return count
}

/** The day itself if it is worked, else the first one after it: `nextWorkingDay('2025-03-15')` is `'2025-03-17'`. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar = PLAIN): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}

/** The day itself if it is worked, else the last one before it: `previousWorkingDay('2025-03-16')` is `'2025-03-14'`. */
export function previousWorkingDay(day: Day, calendar: WorkCalendar = PLAIN): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, -1, calendar)
}

/** What is special about a day: `'Giỗ Tổ Hùng Vương'`, `'làm bù cho 02/5'`, `'cuối tuần'`; '' on a plain working day. */
export function holidayNote(day: Day, calendar: WorkCalendar = PLAIN): string {
  const own = calendar.days?.[day]
  if (own) return own.name || (own.off ? 'nghỉ' : 'làm việc')
  const table = holidaysOf(yearOf(day), calendar)
  const named = [...table.daysOff, ...table.makeUp, ...table.unsure].find((entry) => entry.day === day)
  if (named) return table.confirmed ? named.name : `${named.name} (chưa xác minh)`
  return weekdayOf(day) >= 6 ? 'cuối tuần' : ''
}

/**
 * Which days off lie between two days (both included), shortest words: `daysOffBetween('2025-03-15', '2025-03-16')` is
 * `'15–16/3 cuối tuần'`; '' where all are worked.
 */
export function daysOffBetween(from: Day, to: Day, calendar: WorkCalendar = PLAIN): string {
  const runs: { from: Day; to: Day; note: string }[] = []
  for (let at = from; at <= to; at = addDays(at, 1)) {
    if (isWorkingDay(at, calendar)) continue
    const note = holidayNote(at, calendar)
    const last = runs.at(-1)
    if (last && last.note === note && last.to === addDays(at, -1)) last.to = at
    else runs.push({ from: at, to: at, note })
  }
  return runs.map((run) => `${shortSpan(run.from, run.to)} ${run.note}`).join(', ')
}

/** `'15–16/3'`, `'31/1–2/2'`, `'7/4'`. */
function shortSpan(from: Day, to: Day): string {
  if (from === to) return shortDay(from)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))}–${shortDay(to)}`
    : `${shortDay(from)}–${shortDay(to)}`
}

/** `shortDay('2025-03-04')` is `'4/3'`, the way reasons name a day of the current year. */
export function shortDay(day: Day): string {
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`
}

/** A warning where the days off of a year are not confirmed, with what to do; null where they are. */
export function unconfirmedYear(year: number, calendar: WorkCalendar = PLAIN): string | null {
  if (holidaysOf(year, calendar).confirmed) return null
  return `Lịch nghỉ lễ năm ${year} là lịch tính, chưa xác minh (không có ngày hoán đổi, làm bù). Đối chiếu thông báo nghỉ lễ rồi sửa trong Cài đặt › Ngày nghỉ.`
}

const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** `withWeekday('2025-03-14')` is `'thứ Sáu 14/03/2025'`. */
export function withWeekday(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${formatDay(day)}`
}
