import { addDays, type Day } from '../../text/day'
import { readClock, readTimeOfDay } from './clock'
import { type ListUnit, readSpan } from './read-span'
import { dayBefore, type Given, type Span, type SpanSaid, spanOf } from './span'
import { attempt, peek, take, takeNumber, takeOne, takeYear, type Words } from './words'

/**
 * What a phrase says about a span. before: the day before it · until: its last day · from, after: it has no end · in: all of
 * it · end: its last day, said as "cuối …"
 */
export type Bound = 'before' | 'until' | 'from' | 'after' | 'in' | 'end'

/** One span or range of spans with what is said about it, years not yet settled. */
export interface Entry {
  readonly bound: Bound
  readonly first: SpanSaid
  /** The other end of a range; `lastBefore` leaves its own days out ("đến trước 15/6"). */
  readonly last?: SpanSaid
  readonly lastBefore?: true
}

/** First and last day of an entry; null where the phrase gives none. */
export interface Window {
  readonly from: Day | null
  readonly to: Day | null
  readonly kind: Span['kind']
}

const PLAIN_BOUNDS: readonly (readonly [said: string, bound: Bound])[] = [
  ['đến trước', 'before'],
  ['trước', 'before'],
  ['từ nay đến hết', 'until'],
  ['từ nay đến', 'until'],
  ['đến hết', 'until'],
  ['đến', 'until'],
  ['tới', 'until'],
  ['hết', 'until'],
  ['từ đầu năm đến hết', 'until'],
  ['từ đầu năm đến', 'until'],
  ['bắt đầu từ', 'from'],
  ['bắt đầu vào', 'from'],
  ['bắt đầu', 'from'],
  ['tính từ', 'from'],
  ['kể từ', 'from'],
  ['từ', 'from'],
  ['sau', 'after'],
  ['vào cuối', 'end'],
  ['trong cuối', 'end'],
  ['cuối', 'end'],
  ['trong khoảng thời gian từ', 'from'],
  ['trong thời gian từ', 'from'],
  ['trong khoảng từ', 'from'],
  ['trong thời gian', 'in'],
  ['trong', 'in'],
  ['vào', 'in'],
]
const LATEST = [
  'chậm nhất',
  'muộn nhất',
  'trễ nhất',
  'không muộn hơn',
  'không chậm hơn',
  'không quá',
] as const

/** What stands before a span; null where nothing does. */
export function readBound(words: Words): Bound | null {
  const timed = attempt(words, readTimeOfDay) ?? attempt(words, readClockBefore)
  if (timed) return timed
  if (takeOne(words, LATEST)) return readLatest(words)
  const found = PLAIN_BOUNDS.find(([said]) => take(words, said))?.[1] ?? null
  // "đến cuối tháng 6": the end is meant.
  if (found === 'until') take(words, 'cuối')
  return found
}

/** "chậm nhất là đến hết ngày …" has the day in it, "chậm nhất trước ngày …" has not. */
function readLatest(words: Words): Bound {
  take(words, 'là')
  takeOne(words, ['đến hết', 'đến', 'vào', 'trong', 'hết'])
  take(words, 'cuối')
  return take(words, 'trước') ? 'before' : 'until'
}

/** "14h ngày 15/4/2025". */
function readClockBefore(words: Words): Bound | null {
  if (!readClock(words)) return null
  take(words, ',')
  return peek(words) === 'ngày' ? 'in' : null
}

/** An entry of a list; `unit` and `bound` are those of the entry before it. */
export function readEntry(words: Words, unit?: ListUnit, bound: Bound = 'in'): Entry | null {
  const own = readBound(words)
  const range = attempt(words, readShortRange)
  if (range) return own === null || own === 'in' || own === 'from' ? { bound: 'in', ...range } : null
  const first = readSpan(words, own === null ? unit : undefined) ?? readUnnamed(words, own)
  if (!first) return null
  const end = attempt(words, (rest) => readEnd(rest, first))
  if (!end) return { bound: own ?? bound, first }
  return own === null || own === 'in' || own === 'from' ? { bound: 'in', first, ...end } : null
}

/** "Trước 15, 30/6": behind a bound a lone number is a date. */
function readUnnamed(words: Words, bound: Bound | null): SpanSaid | null {
  if (bound !== 'before' && bound !== 'until') return null
  return readSpan(words, 'day')
}

/** "9-10/2026" is September to October, "15-20/3" the 15th to the 20th of March. */
function readShortRange(words: Words): Pick<Entry, 'first' | 'last'> | null {
  take(words, 'ngày')
  const [first, , last] = [takeNumber(words), take(words, '-') || null, takeNumber(words)]
  if (first === null || last === null || peek(words, -2) !== '-' || !take(words, '/')) return null
  const year = takeYear(words)
  if (year !== null)
    return { first: { unit: 'month', at: first, year }, last: { unit: 'month', at: last, year } }
  const month = takeNumber(words)
  if (month === null) return null
  const own = take(words, '/') || takeOne(words, [', năm', 'năm']) ? takeYear(words) : null
  if (own === null && /^[/-]$/.test(peek(words, -1))) return null
  const day = (date: number) => ({ unit: 'day', at: month, date, year: own }) as const
  return { first: day(first), last: day(last) }
}

const RANGE_SIGNS = ['-', 'đến', 'tới', 'cho đến', 'và đến'] as const

/** "… đến hết quý II", "… - 6/2025", "… đến trước 15/6". */
function readEnd(words: Words, first: SpanSaid): Pick<Entry, 'last' | 'lastBefore'> | null {
  if (!takeOne(words, RANGE_SIGNS)) return null
  takeOne(words, ['hết', 'cuối'])
  const before = take(words, 'trước')
  const unit = first.unit === 'months' || first.unit === 'year' ? undefined : first.unit
  const last = readSpan(words, unit)
  return last && { last, ...(before ? { lastBefore: true as const } : {}) }
}

/** The days an entry means; null where there are no such days, or its end is before its beginning. */
export function windowOf(entry: Entry, given: Given): Window | null {
  const { bound, first, last } = entry
  if (last) return rangeOf(entry, last, given)
  const span = spanOf(first, given)
  if (!span) return null
  const { kind } = span
  if (bound === 'before') return { from: null, to: dayBefore(span), kind }
  if (bound === 'until' || bound === 'end') return { from: null, to: span.to, kind }
  if (bound === 'from') return { from: span.from, to: null, kind }
  return bound === 'after'
    ? { from: addDays(span.to, 1), to: null, kind }
    : { from: span.from, to: span.to, kind }
}

/** Either end lends the other its year and month: "từ ngày 01 đến 15/3/2025", "từ ngày 15/3 đến ngày 20". */
function rangeOf({ first, lastBefore }: Entry, last: SpanSaid, given: Given): Window | null {
  const end = spanOf(last, { ...given, ...lent(first) })
  if (!end) return null
  const to = lastBefore ? dayBefore(end) : end.to
  const month = Number(end.to.slice(5, 7))
  const start = spanOf(first, { year: Number(end.to.slice(0, 4)), month, certain: true })
  return start && start.from <= to ? { from: start.from, to, kind: 'months' } : null
}

function lent({ unit, at, year }: SpanSaid): Partial<Given> {
  const month = unit === 'day' && at > 0 ? { month: at } : {}
  return typeof year === 'number' ? { ...month, year } : month
}
