import type { SpanSaid } from './span'
import { attempt, peek, take, takeNumber, takeOne, takeYear, type Words } from './words'

const MONTH_WORDS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười một', 'mười hai', 'mười']
const MONTH_NUMBERS = [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 10]
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
}
const COUNTS: Readonly<Record<string, number>> = { sáu: 6, ba: 3, chín: 9 }
const SIGNS = ['/', '-', '.'] as const

/** The unit that an entry of a list may leave out: "tháng 3, 6, 9", "quý II, IV". */
export type ListUnit = 'day' | 'month' | 'quarter'

/** The next words as one date, month, quarter, some months or a year; null where they are none. */
export function readSpan(words: Words, unit?: ListUnit): SpanSaid | null {
  const readers = [
    readDate,
    readMonthOfYear,
    readNamedMonth,
    readDateInWords,
    readMonth,
    readQuarter,
    readMonths,
    readYear,
  ]
  for (const read of readers) {
    const found = attempt(words, read)
    if (found) return found
  }
  return unit ? attempt(words, (rest) => readBare(rest, unit)) : null
}

/** "15/3/2025", "15.3", "ngày 15-3", "ngày 20/02 năm 2025": both signs are the same, or it is something else. */
function readDate(words: Words): SpanSaid | null {
  const named = takeOne(words, ['các ngày', 'ngày']) !== null
  const date = takeNumber(words)
  const sign = takeOne(words, SIGNS)
  const month = takeNumber(words)
  if (date === null || month === null || sign === null) return null
  const year = attempt(words, (rest) => (take(rest, sign) ? takeYear(rest) : null))
  if (year === null && (goesOn(words, sign) || (sign === '-' && !named))) return null
  return { unit: 'day', at: month, date, year: year ?? yearBehind(words) }
}

/** Another number hangs on: "1/3/25" is no date of this century's, "15-20/3" is two; "01/3-15/3" ends the first. */
function goesOn(words: Words, sign: string): boolean {
  const next = peek(words)
  if (!SIGNS.some((one) => one === next) || !/^\d/.test(peek(words, 1))) return false
  return !(sign === '/' && next === '-')
}

/** "12/2026", "02.2025". */
function readMonthOfYear(words: Words): SpanSaid | null {
  const month = takeNumber(words)
  const year = month !== null && takeOne(words, SIGNS) ? takeYear(words) : null
  return month === null || year === null ? null : { unit: 'month', at: month, year }
}

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "Mar-2026", "Mar-26": how Excel shows a month where no one told it otherwise. */
function readNamedMonth(words: Words): SpanSaid | null {
  const at = NAMES.indexOf(peek(words)) + 1
  if (at === 0) return null
  words.at += 1
  takeOne(words, SIGNS)
  const year = takeYear(words) ?? shortYear(words)
  return year === null ? null : { unit: 'month', at, year }
}

function shortYear(words: Words): number | null {
  return /^\d\d$/.test(peek(words)) ? 2000 + (takeNumber(words) ?? 0) : null
}

/** "ngày 15 tháng 3 năm 2025", "ngày 15" alone. */
function readDateInWords(words: Words): SpanSaid | null {
  const named = take(words, 'ngày')
  const date = takeNumber(words)
  if (date === null) return null
  const month = attempt(words, (rest) => (take(rest, 'tháng') ? takeNumber(rest) : null))
  if (month !== null) return { unit: 'day', at: month, date, year: yearBehind(words) }
  return named ? { unit: 'day', at: 0, date, year: null } : null
}

function readMonth(words: Words): SpanSaid | null {
  const word = takeOne(words, ['các tháng', 'tháng', 'th', 't'])
  if (word === null) return null
  const short = !word.endsWith('tháng')
  if (short) take(words, '.')
  const number = takeNumber(words) ?? monthInWords(words)
  if (number === null) return null
  return { unit: 'month', at: number, year: yearBehind(words), ...(short ? { doubtful: true } : {}) }
}

function monthInWords(words: Words): number | null {
  // «Tháng     năm 2025» has a blank where its number should be.
  if (peek(words) === 'năm' && /^\d/.test(peek(words, 1))) return null
  const word = takeOne(words, MONTH_WORDS)
  return word === null ? null : (MONTH_NUMBERS[MONTH_WORDS.indexOf(word)] ?? null)
}

function readQuarter(words: Words): SpanSaid | null {
  const word = takeOne(words, ['các quý', 'quý', 'q'])
  if (word === null) return null
  if (word === 'q') take(words, '.')
  const number = quarterNumber(words)
  if (number === null) return null
  return { unit: 'quarter', at: number, year: yearBehind(words), ...(word === 'q' ? { doubtful: true } : {}) }
}

function quarterNumber(words: Words): number | null {
  const number = QUARTERS[peek(words)]
  if (number === undefined) return /^0?[1-4]$/.test(peek(words)) ? takeNumber(words) : null
  words.at += 1
  return number
}

/** "6 tháng đầu năm 2025", "9T cuối năm", "nửa đầu năm". */
function readMonths(words: Words): SpanSaid | null {
  const half = take(words, 'nửa')
  const count = half ? 6 : (takeNumber(words) ?? countInWords(words))
  if (count === null || count < 2 || count > 11) return null
  if (!half && !takeOne(words, ['tháng', 't', 'th'])) return null
  if (peek(words) === '.') words.at += 1
  const part = takeOne(words, ['đầu năm', 'cuối năm', 'đầu của năm', 'cuối của năm'])
  if (part === null) return null
  const first = part.startsWith('đầu') ? 1 : 13 - count
  return { unit: 'months', at: first, count, year: takeYear(words) ?? yearBehind(words) }
}

function countInWords(words: Words): number | null {
  const count = COUNTS[peek(words)]
  if (count === undefined) return null
  words.at += 1
  return count
}

function readYear(words: Words): SpanSaid | null {
  if (!takeOne(words, ['cả năm', 'trọn năm', 'năm'])) return null
  const year = takeYear(words)
  if (year === null && /^\d/.test(peek(words))) return null
  return { unit: 'year', at: 1, year }
}

/** The number of a list's later entry: "tháng 3, 6 và 9 năm 2025". */
function readBare(words: Words, unit: ListUnit): SpanSaid | null {
  const at = unit === 'quarter' ? quarterNumber(words) : takeNumber(words)
  if (at === null) return null
  if (unit === 'day') return { unit, at: 0, date: at, year: null }
  return { unit, at, year: yearBehind(words) }
}

/** "/2025", ", năm 2025", "của năm 2025", "2025", "năm sau"; null where none is said. */
function yearBehind(words: Words): SpanSaid['year'] {
  const written = attempt(words, (rest) => {
    if (!takeOne(rest, [...SIGNS, ', năm', 'trong năm', 'của năm', 'năm', ','])) return takeYear(rest)
    return takeYear(rest)
  })
  if (written !== null) return written
  return takeOne(words, ['năm sau', 'năm tới', 'năm kế tiếp', 'năm tiếp theo']) ? 'next' : null
}
