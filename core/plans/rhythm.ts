import { addDays, type Day, dayOf, lastDayOfMonth } from '../text/day'
import { plain } from './time-phrase'

/** How often a periodic phrase wants something, and until which date of the period's last month. */
export interface Rhythm {
  readonly months: 1 | 3 | 6 | 12
  /** Last date that is still in time; null is the last day of the month. */
  readonly date: number | null
}

const EVERY: readonly (readonly [RegExp, Rhythm['months']])[] = [
  [
    /(?:hằng|hàng|mỗi|định k[ỳì]|\/(?:\s*01)?)\s*(?:6|06|sáu) tháng|6 tháng\s*\/\s*lần|6 tháng (?:một|1|01) lần/,
    6,
  ],
  [/(?:hằng|hàng|mỗi|định k[ỳì]|\/)\s*tháng|tháng (?:sau|kế tiếp|tiếp theo)|cuối mỗi tháng/, 1],
  [/(?:hằng|hàng|mỗi|định k[ỳì]|\/)\s*(?:quý|quí)|tháng cuối (?:của )?(?:mỗi )?quý/, 3],
  [/(?:hằng|hàng|mỗi|định k[ỳì]|\/)\s*năm/, 12],
]

/**
 * The rhythm of a periodic phrase; null where it has none of its own ("Theo chế độ báo cáo định kỳ").
 *
 * `rhythmOf('Trước ngày 05 hằng tháng')` is `{ months: 1, date: 4 }`: "trước" ends the day before.
 */
export function rhythmOf(phrase: string): Rhythm | null {
  const text = plain(phrase)
  const months = EVERY.find(([pattern]) => pattern.test(text))?.[1]
  if (months === undefined) return null
  const named = /(trước\s+)?(?:ngày\s+)(\d{1,2})(?!\s*[/\d])/.exec(text)
  if (!named) return { months, date: null }
  return { months, date: Number(named[2]) - (named[1] === undefined ? 0 : 1) }
}

/** One turn of a rhythm in a calendar year. */
export interface Turn {
  readonly number: number
  readonly from: Day
  readonly due: Day
}

/**
 * The turns of a year; each begins the day after the one before was due. For `{ months: 1, date: 4 }` the turn of March
 * 2025 is 2025-02-05 to 2025-03-04. A date the month does not have (31) is its last day.
 */
export function turnsOf(rhythm: Rhythm, year: number): Turn[] {
  const dueIn = (month: number) => {
    const [at, own] = month < 1 ? [year - 1, month + 12] : [year, month]
    const last = lastDayOfMonth(at, own)
    if (rhythm.date === null) return last
    // "Trước ngày 01" ends on the last day of the month before.
    return rhythm.date === 0 ? addDays(`${last.slice(0, 8)}01`, -1) : (dayOf(at, own, rhythm.date) ?? last)
  }
  return Array.from({ length: 12 / rhythm.months }, (_, at) => {
    const month = (at + 1) * rhythm.months
    return { number: at + 1, from: addDays(dueIn(month - rhythm.months), 1), due: dueIn(month) }
  })
}
