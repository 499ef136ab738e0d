/** A calendar date `YYYY-MM-DD`. Comparing two as text compares them in time. It has no time zone. */
export type Day = string

const MS_PER_DAY = 86_400_000

/** `isDay('2025-02-29')` is false: the month has 28 days. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, date } = dayParts(text)
  return date >= 1 && date <= (month === 2 ? daysOfFebruary(year) : (DAYS[month - 1] ?? 0))
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysOfFebruary(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** `dayOf(2025, 3, 14)` is `'2025-03-14'`; null where that date does not exist. Month is 1 to 12. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** `partsOf('2025-03-14')` is `{ year: 2025, month: 3, date: 14 }`. */
export function dayParts(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** `yearOf('2025-03-14')` is 2025. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

const IN_EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/

/** `addDays('2025-02-28', 1)` is `'2025-03-01'`. */
export function addDays(day: Day, count: number): Day {
  const date = IN_EVERY_MONTH.test(day) ? Number(day.slice(8)) + count : Number.NaN
  if (Number.isInteger(date) && date >= 1 && date <= 28)
    return `${day.slice(0, 8)}${String(date).padStart(2, '0')}`
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/** `daysBetween('2025-03-01', '2025-03-14')` is 13. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)
}

/** Monday is 1, Sunday is 7. `weekdayOf('2025-03-14')` is 5. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The last date of a month: `lastDayOfMonth(2024, 2)` is `'2024-02-29'`. */
export function lastDayOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** `formatDay('2025-03-14')` is `'14/03/2025'`, the way dates stand in tables. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `readDay('Từ 14/3/2025')` is null, `readDay(' 14/3/2025 ')` is `'2025-03-14'`: the text must be the date and nothing else. */
export function readDay(text: string): Day | null {
  const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text)
  return found ? dayOf(Number(found[3]), Number(found[2]), Number(found[1])) : null
}
