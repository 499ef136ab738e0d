import { groupBy } from '../../core/group-by'
import { addDays, type Day, dayParts, yearOf } from '../../core/text/day'
import type { LessonRecord, Settings } from './records'

/** The days of what a panel works on. */
export interface DaysWanted {
  /** The period in force. */
  readonly from: Day
  readonly to: Day
  /** Years whose captures are all wanted: the plan's and this one. */
  readonly years: readonly number[]
}

/** First and last day. */
export type DaysOf = Pick<DaysWanted, 'from' | 'to'>

/** Null before the first start: nothing is wanted yet. `sent` are the periods whose report was sent. */
export type WantedOf = (
  settings: Settings | null,
  lessons: readonly LessonRecord[],
  sent: readonly DaysOf[],
) => DaysWanted | null

/** As much of a capture as says which days it is of. */
export interface OfDays {
  readonly from: string
  readonly to: string
  readonly kind: string
  /** Which page and unit: they are held against each other one by one. */
  readonly name: string
  readonly unit: string
}

/** The last days that any record wanted may have: whatever is before or after is not even looked at. */
export function rangeOf({ from, to, years }: DaysWanted): IDBKeyRange {
  const all = [...years, dayParts(from).year, dayParts(to).year]
  return IDBKeyRange.bound([`${Math.min(...all) - 1}-01-01`], [`${Math.max(...all) + 1}-12-31`, '9'])
}

/** From when on events may be about what is wanted. */
export function eventsSince({ from, years }: DaysWanted): number {
  return Date.parse(`${Math.min(...years, dayParts(from).year) - 1}-01-01T00:00:00Z`)
}

/** What is wanted at once: what is of the very period. */
export function isOfPeriod({ from, to }: DaysOf, wanted: DaysOf): boolean {
  return from === wanted.from && to === wanted.to
}

/** What is wanted in the end: whatever a finding, a trend or a status of the period in force rests on. */
export function wantedAmong<T extends OfDays>(all: readonly T[], wanted: DaysWanted): T[] {
  const near = new Set(nearAmong(all, wanted))
  return all.filter((one) => near.has(one) || wanted.years.includes(yearOf(one.to)))
}

/**
 * What the figures of a period are held against: its own, those of days within or around it, the ones right before and
 * after, the same days a year before; of each page and unit the last and the next one of the same kind; and where a
 * longer capture of the page holds the period, all that it is the sum of.
 */
export function nearAmong<T extends OfDays>(all: readonly T[], days: DaysOf): T[] {
  const kinds = new Set(all.filter((one) => isOfPeriod(one, days)).map(({ kind }) => kind))
  const series = groupBy(
    all.filter(({ kind }) => kinds.has(kind)),
    ({ name, unit, kind }) => `${name} ${unit} ${kind}`,
  )
  const next = new Set([...series.values()].flatMap((ones) => besideInSeries(ones, days)))
  const around = all.filter((one) => holds(one, days) && !isOfPeriod(one, days))
  return all.filter(
    (one) =>
      isOverlapping(one, days) ||
      isBeside(one, days) ||
      isYearBefore(one, days) ||
      next.has(one) ||
      around.some((whole) => whole.name === one.name && holds(whole, one)),
  )
}

/** All captures of the last days before, and of the first days after. */
function besideInSeries<T extends OfDays>(series: readonly T[], { from, to }: DaysOf): T[] {
  const before = series.filter((one) => one.from < from).map(({ from: day }) => day)
  const after = series
    .filter((one) => one.from > from || (one.from === from && one.to > to))
    .map(({ from: day }) => day)
  const days = [before.sort().at(-1), after.sort()[0]]
  return series.filter((one) => days.includes(one.from))
}

function holds(whole: DaysOf, part: DaysOf): boolean {
  return whole.from <= part.from && part.to <= whole.to
}

function isOverlapping(one: DaysOf, { from, to }: DaysOf): boolean {
  return one.from <= to && one.to >= from
}

function isBeside(one: DaysOf, { from, to }: DaysOf): boolean {
  return one.to === addDays(from, -1) || one.from === addDays(to, 1)
}

function isYearBefore(one: DaysOf, { from, to }: DaysOf): boolean {
  return (
    one.to.slice(4) === to.slice(4) &&
    one.from.slice(4) === from.slice(4) &&
    yearOf(one.to) === yearOf(to) - 1
  )
}
