import { dayOf, lastDayOfMonth } from '../../text/day'

/** A text with its years moved on, and the years in it that were left: of documents, of longer programmes. */
export interface YearsMoved {
  readonly text: string
  readonly left: readonly string[]
}

const LEFT_ALONE = [
  // «số 36/2023/QĐ-UBND ngày 08/9/2023», «QĐ 766/QĐ-TTg ngày 23/6/2022»: documents keep their day.
  /\d+\/(?:20\d\d\/)?[\p{Lu}Đ][\p{L}Đ\d-]*(?:[^;,.()]{0,20}?ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)?/gu,
  /(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|luật)[^;,.()]{0,40}?ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]20\d\d/giu,
  // «giai đoạn 2022-2025, tầm nhìn đến năm 2030»
  /(?:giai đoạn|nhiệm kỳ|thời kỳ)\s+20\d\d\s*[-–—]\s*20\d\d/giu,
  /(?:tầm nhìn|định hướng)[^;,.()]{0,20}?20\d\d/giu,
] as const

/**
 * The next year's words: the plan's year and the one before it go on by one; years of documents and of longer programmes stay,
 * and are told where they are the plan's. Days are deadlines in a time cell alone; elsewhere they are a document's.
 *
 * `moveYears('Trước 20/02/2025', 2025, 'moved').text` is `'Trước 20/02/2026'`; «giai đoạn 2022-2025» stays and is in `left`.
 */
export function moveYears(text: string, year: number, days: 'moved' | 'kept' = 'kept'): YearsMoved {
  const words = text.normalize('NFC')
  const kept: string[] = []
  const hold = (found: string) => {
    kept.push(found)
    return `\uE000${kept.length - 1}\uE001`
  }
  const patterns: readonly RegExp[] = days === 'kept' ? [...LEFT_ALONE, DAY] : LEFT_ALONE
  const open = patterns.reduce<string>(
    (rest, pattern) => rest.replace(pattern, (found) => hold(found)),
    words,
  )
  const moved = open
    .replace(DAY, (found) => movedDay(found, year))
    .replace(YEAR, (found) => (isMoved(found, year) ? String(Number(found) + 1) : found))
  return {
    text: restored(moved, kept),
    left: kept.map((found) => restored(found, kept)).filter((found) => found.includes(String(year))),
  }
}

const DAY = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})[/.-](20\d\d)(?!\d)/g
/** Alone, or in «02/2025»; behind a day that was moved it is moved already. */
const YEAR = /(?<!\d[/.-]\d{1,2}[/.-])(?<![\d])20\d\d(?![\d])/g

function isMoved(said: string, year: number): boolean {
  return Number(said) === year || Number(said) === year - 1
}

/** A day of the plan's years, a year on; the 29th of February of a year that has none is its last day. */
function movedDay(found: string, year: number): string {
  const [date = '', sign = '', month = '', , said = ''] = found.split(/([/.-])/)
  if (!isMoved(said, year)) return found
  const next = Number(said) + 1
  const day = dayOf(next, Number(month), Number(date))
  const last = lastDayOfMonth(next, Number(month)).slice(8)
  return `${day === null ? last : date}${sign}${month}${sign}${next}`
}

function restored(text: string, kept: readonly string[]): string {
  return text.replace(/\uE000(\d+)\uE001/g, (_, at) => restored(kept[Number(at)] ?? '', kept))
}
