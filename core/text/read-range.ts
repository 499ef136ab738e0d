import { type Day, dayOf, lastDayOfMonth, readDay } from './day'

export interface DayRange {
  readonly from: Day
  readonly to: Day
}

const LINE =
  /từ (?:ngày ?)?:? ?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}) ?(?:,|đến|-|–|tới) ?(?:đến ?)?(?:hết )?(?:ngày ?)?:? ?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/g

/** Most texts of a page are numbers and names: they are not searched. */
const HAS_DATE = /\d[/.-]\d{4}/

/**
 * Every «Từ ngày … đến ngày …» that stands in a text, whole dates only.
 *
 * `rangesIn('(Từ ngày 15/12/2024 đến ngày 14/03/2025 )')` is `[{ from: '2024-12-15', to: '2025-03-14' }]`.
 */
export function rangesIn(text: string): DayRange[] {
  if (!HAS_DATE.test(text)) return []
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
  return [...bare.matchAll(LINE)].flatMap(([, first = '', last = '']) => {
    const from = readDay(first)
    const to = readDay(last)
    return from && to && from <= to ? [{ from, to }] : []
  })
}

/** `monthRange(2025, 2)` is 1 to 28 February; null where there is no such month. */
export function monthRange(year: number, month: number): DayRange | null {
  const from = dayOf(year, month, 1)
  return from ? { from, to: lastDayOfMonth(year, month) } : null
}

/** The calendar quarter, as the portal's quick pickers mean it: `quarterRange(2025, 1)` is 1 January to 31 March. */
export function quarterRange(year: number, quarter: number): DayRange | null {
  const from = dayOf(year, 3 * quarter - 2, 1)
  return from ? { from, to: lastDayOfMonth(year, 3 * quarter) } : null
}

/** `yearRange(2025)` is 1 January to 31 December. */
export function yearRange(year: number): DayRange | null {
  const from = dayOf(year, 1, 1)
  return from ? { from, to: lastDayOfMonth(year, 12) } : null
}
