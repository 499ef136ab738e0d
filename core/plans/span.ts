import { addDays, type Day, dayOf, lastDayOfMonth } from '../text/day'

/** A date, month, quarter, half-year or year named in words, as its first and last day. */
export interface Span {
  readonly kind: 'day' | 'month' | 'quarter' | 'months' | 'year'
  readonly from: Day
  readonly to: Day
}

/** What a shorter end of a range takes from the other one: "từ ngày 01 đến 15/3/2025". */
export interface Inherited {
  readonly year: number
  readonly month?: number
  /** The other end says which year: an abbreviation ("T2", also Monday) is believed only with one. */
  readonly certain?: true
}

const MONTH_WORDS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const YEAR = String.raw`(?:(?:\s*[/.-]\s*|,?\s*năm\s*|,?\s+)(\d{4}))?`
const DATE_FORMS: readonly RegExp[] = [
  /^(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?$/,
  /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*(?:\/|,?\s*năm)\s*(\d{4}))?$/,
  /^ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s+năm\s+(\d{4})$/,
]
const MONTH = new RegExp(`^(?:tháng|t\\.?|th\\.)\\s*(\\d{1,2}|${MONTH_WORDS.join('|')})${YEAR}$`)
const QUARTER = new RegExp(`^(?:quý|quí|q\\.?)\\s*(iv|i{1,3}|[1-4])${YEAR}$`)
const FIRST_MONTHS = /^(?:(\d{1,2})|sáu|ba|chín)\s*(?:tháng|th?\.?)\s+(đầu|cuối)\s+năm(?:\s*(\d{4}))?$/
const WHOLE_YEAR = /^(?:cả\s+)?năm(?:\s*(\d{4}))?$/
const ABBREVIATED = /^[tq]h?\.?\s*[\divx]/

/**
 * `readSpan('tháng 02 năm 2025', { year: 2025 })` is 2025-02-01 to 2025-02-28. The text is lower case NFC and must be
 * the span and nothing else; null where it is none, or a date that does not exist.
 */
export function readSpan(text: string, given: Inherited): Span | null {
  return (
    readDate(text, given) ?? readMonth(text, given) ?? readQuarter(text, given) ?? readMonths(text, given)
  )
}

function readDate(text: string, given: Inherited): Span | null {
  for (const form of DATE_FORMS) {
    const found = form.exec(text)
    if (found) return daySpan(dayOf(Number(found[3] ?? given.year), Number(found[2]), Number(found[1])))
  }
  const alone = /^ngày\s+(\d{1,2})$/.exec(text)
  if (!alone || given.month === undefined) return null
  return daySpan(dayOf(given.year, given.month, Number(alone[1])))
}

function daySpan(day: Day | null): Span | null {
  return day === null ? null : { kind: 'day', from: day, to: day }
}

function readMonth(text: string, given: Inherited): Span | null {
  const found = MONTH.exec(text)
  if (!found?.[1] || isDoubtful(text, found[2], given)) return null
  const word = MONTH_WORDS.indexOf(found[1])
  return monthsSpan('month', Number(found[2] ?? given.year), word < 0 ? Number(found[1]) : word + 2, 1)
}

function isDoubtful(text: string, year: string | undefined, { certain }: Inherited): boolean {
  return year === undefined && certain === undefined && ABBREVIATED.test(text)
}

function readQuarter(text: string, given: Inherited): Span | null {
  const found = QUARTER.exec(text)
  if (!found?.[1] || isDoubtful(text, found[2], given)) return null
  const number = ['i', 'ii', 'iii', 'iv'].indexOf(found[1]) + 1 || Number(found[1])
  return monthsSpan('quarter', Number(found[2] ?? given.year), number * 3 - 2, 3)
}

function readMonths(text: string, given: Inherited): Span | null {
  const whole = WHOLE_YEAR.exec(text)
  if (whole) return monthsSpan('year', Number(whole[1] ?? given.year), 1, 12)
  const found = FIRST_MONTHS.exec(text)
  if (!found) return null
  const count = Number(found[1] ?? { sáu: 6, ba: 3, chín: 9 }[text.split(' ')[0] ?? ''])
  if (count < 2 || count > 11) return null
  return monthsSpan('months', Number(found[3] ?? given.year), found[2] === 'đầu' ? 1 : 13 - count, count)
}

function monthsSpan(kind: Span['kind'], year: number, first: number, count: number): Span | null {
  const from = dayOf(year, first, 1)
  return from === null ? null : { kind, from, to: lastDayOfMonth(year, first + count - 1) }
}

/**
 * Two spans with the year and month that one lends the other: `readRange('ngày 01', 'ngày 15/3/2025', …)`. Null where
 * either is none, or the second ends before the first begins.
 */
export function readRange(first: string, last: string, year: number): Span | null {
  const end = readSpan(last, { year })
  if (!end) return null
  const lent = { year: Number(end.to.slice(0, 4)), month: Number(end.to.slice(5, 7)), certain: true as const }
  const start = readSpan(first, lent)
  if (!start || start.from > end.to) return null
  return { kind: 'months', from: start.from, to: end.to }
}

/** The day before a span begins. */
export function dayBefore(span: Span): Day {
  return addDays(span.from, -1)
}
