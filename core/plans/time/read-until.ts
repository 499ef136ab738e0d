import { readTimeOfDay } from './clock'
import { AT_THE_END, type Rhythm, type Until } from './turns'
import { attempt, peek, take, takeNumber, takeOne, type Words } from './words'

const NEXT = ['sau', 'kế tiếp', 'tiếp theo', 'liền kề', 'kế', 'tiếp', 'tới'] as const
const OF_EACH = ['của các', 'của hằng', 'của mỗi', 'trong các', 'các', 'của', 'hằng', 'mỗi'] as const

/** "quý II", "tháng 6": a certain one. */
export function isNumbered(words: Words): boolean {
  return /^(?:\d+|i{1,3}|iv)$/.test(peek(words))
}

const LAST_DAYS = {
  'ngày làm việc cuối cùng': { month: 'last', date: 'last-working' },
  'ngày làm việc cuối': { month: 'last', date: 'last-working' },
  'ngày cuối cùng': AT_THE_END,
  'ngày cuối': AT_THE_END,
  'tuần cuối cùng': { ...AT_THE_END, days: 7 },
  'tuần cuối': { ...AT_THE_END, days: 7 },
  cuối: AT_THE_END,
} as const satisfies Record<string, Until>

/** "cuối mỗi quý", "tuần cuối của tháng", "ngày làm việc cuối cùng hằng tháng". */
export function readLastDays(words: Words): Rhythm | null {
  takeOne(words, ['vào', 'trong', 'đến', 'chậm nhất là', 'chậm nhất'])
  const said = takeOne(words, Object.keys(LAST_DAYS) as (keyof typeof LAST_DAYS)[])
  if (said === null) return null
  takeOne(words, OF_EACH)
  const unit = takeOne(words, ['tháng', 'quý'])
  if (unit === null || isNumbered(words) || /^(?:cuối|đầu|sau|này)$/.test(peek(words))) return null
  return { months: unit === 'tháng' ? 1 : 3, until: LAST_DAYS[said] }
}

const DATE_BOUNDS = [
  'chậm nhất là trước',
  'chậm nhất trước',
  'chậm nhất là đến',
  'chậm nhất là vào',
  'chậm nhất là',
  'chậm nhất đến',
  'chậm nhất vào',
  'chậm nhất',
  'muộn nhất là',
  'muộn nhất',
  'không quá',
  'đến trước',
  'trước',
  'đến hết',
  'đến',
] as const

/** Dates without a month: "trước ngày 05", "ngày 15 và 30", "từ ngày 15 đến ngày 20". */
export function readDates(words: Words): Until[] | null {
  const ranged = attempt(words, readDateRange)
  if (ranged) return [ranged]
  const bound = attempt(words, readTimeOfDay) ?? takeOne(words, DATE_BOUNDS)
  const before = bound?.endsWith('trước') ?? false
  const first = readDateAlone(words, bound === null)
  if (first === null) return null
  const dates = [first]
  for (let next = attempt(words, readNextDate); next !== null; next = attempt(words, readNextDate))
    dates.push(next)
  return dates.map((date) => ({ month: 'last', date, before }))
}

function readNextDate(words: Words): number | null {
  return takeOne(words, [', và', 'và', ',', '&']) ? readDateAlone(words, false) : null
}

function readDateAlone(words: Words, named: boolean): number | null {
  if (!takeOne(words, ['vào các ngày', 'vào ngày', 'các ngày', 'ngày']) && named) return null
  const date = takeNumber(words)
  return date === null || date < 1 || date > 31 || peek(words) === '/' ? null : date
}

function readDateRange(words: Words): Until | null {
  takeOne(words, ['trong khoảng từ ngày', 'từ ngày', 'trong ngày', 'ngày', 'từ'])
  const from = takeNumber(words)
  if (from === null || from < 1 || !takeOne(words, ['-', 'đến hết', 'đến', 'tới'])) return null
  take(words, 'ngày')
  const date = takeNumber(words)
  return date === null || date < from || date > 31 ? null : { month: 'last', date, from }
}

export interface DatePlace {
  readonly months: Rhythm['months']
  readonly month: Until['month']
}

/** Where a date stands: "(của) hằng tháng", "tháng cuối quý", "tháng đầu quý sau", "tháng sau". */
export function readPlace(words: Words): DatePlace | null {
  takeOne(words, ['của', 'trong', 'vào'])
  return attempt(words, readMonthOfQuarter) ?? attempt(words, readNextMonthly) ?? readEachMonth(words)
}

function readNextMonthly(words: Words): DatePlace | null {
  return take(words, 'tháng') && takeOne(words, NEXT) ? { months: 1, month: 'next' } : null
}

function readEachMonth(words: Words): DatePlace | null {
  if (!takeOne(words, ['định kỳ hằng', 'hằng', 'các']) || !take(words, 'tháng') || isNumbered(words))
    return null
  return { months: 1, month: takeOne(words, NEXT) ? 'next' : 'last' }
}

export function readMonthOfQuarter(words: Words): DatePlace | null {
  takeOne(words, ['các', 'hằng'])
  const month = takeOne(words, [
    'tháng cuối cùng',
    'tháng cuối',
    'tháng đầu tiên',
    'tháng đầu',
    'tháng thứ ba',
    'tháng thứ 3',
  ])
  if (month === null) return null
  takeOne(words, OF_EACH)
  if (!take(words, 'quý') || isNumbered(words)) return null
  const first = month.includes('đầu')
  if (takeOne(words, NEXT)) return first ? { months: 3, month: 'next' } : null
  return { months: 3, month: first ? 'first' : 'last' }
}

/** "(của) tháng sau", "quý sau": the month behind the turn's last, whatever its length. */
export function readNextMonth(words: Words): true | null {
  take(words, 'của')
  return takeOne(words, ['tháng đầu quý', 'tháng đầu của quý', 'tháng', 'quý']) && takeOne(words, NEXT)
    ? true
    : null
}
