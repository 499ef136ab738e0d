import { addDays, type Day, daysBetween, formatDay } from '../text/day'
import { isFaithful } from './format-shows'

/** The year from which a workbook counts days: 1900, or 1904 where an old Mac made it. */
export type DaySystem = 1900 | 1904

/** What a format makes of a number: a day, a share of a hundred, text, or thousands only; null is the number as it is. */
export type Shown = 'day' | 'percent' | 'text' | 'scaled'

/**
 * `shownBy('dd/mm/yyyy;@')` is `'day'`, `shownBy('0.0%')` is `'percent'`, `shownBy('@')` is `'text'`; null for `'#,##0'`, times
 * (`'h:mm'`) and durations (`'[h]:mm'`).
 */
export function shownBy(code: string): Shown | null {
  // Quoted words, single characters that stand for themselves, and colours, conditions and languages in brackets.
  const bare = code.replace(/"[^"]*"|[\\_*]./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
  const first = bare.split(';')[0]!.replace(/general/gi, '')
  if (first.trim() === '@') return 'text'
  if (first.includes('%')) return 'percent'
  // A comma behind the last digit: 12.345 shows as 12.
  if (/[#?0],+(?![#?0,])/.test(first)) return 'scaled'
  if (/\[[hms]+\]/i.test(first) || /[#?0]/.test(first.replace(/\.0+/, ''))) return null
  return /[dy]/i.test(first) ? 'day' : null
}

/** Before 1 March 1900 nobody agrees on the number of a day: Excel knows a 29 February of that year. */
const FIRST_SURE = 61
const LAST = 2_958_465
const DAY_ZERO: Readonly<Record<DaySystem, Day>> = { 1900: '1899-12-30', 1904: '1904-01-01' }

/** `serialOf('2025-02-19', 1900)` is 45707. */
export function serialOf(day: Day, system: DaySystem): number {
  return daysBetween(DAY_ZERO[system], day)
}

/** `dayText(45707.5, 1900)` is `'19/02/2025'`, the time of day left out; null for a number that is no sure day. */
export function dayText(serial: number, system: DaySystem): string | null {
  const least = system === 1900 ? FIRST_SURE : 0
  return serial >= least && serial < LAST ? formatDay(addDays(DAY_ZERO[system], Math.floor(serial))) : null
}

/** What is said of a cell besides its value, where its format makes a day or a percentage of a number. */
export interface ShownAs {
  /** Its number counts days, from this year on; `text` is the day. */
  readonly days?: DaySystem
  /** 0.95 shows as 95 %. */
  readonly percent?: true
  /** 12.345 shows as 12, in thousands. */
  readonly scaled?: true
  /** Whatever is typed into it stays text, numbers too. */
  readonly asText?: true
  /** Its format, where that may show some counts as something else: a suffix, a condition, a time, nothing at all. */
  readonly format?: string
}

/**
 * A cell as its format shows it: `seenAs('dd/mm/yyyy', 1900, 45707)` is `{ text: '19/02/2025', days: 1900 }`; an empty
 * cell says only what would become of a number.
 */
export function seenAs(
  code: string,
  system: DaySystem,
  value: unknown,
): ShownAs & { readonly text?: string } {
  const shown = shownBy(code)
  if (shown === 'percent') return { percent: true }
  if (shown === 'text') return { asText: true }
  if (shown === 'scaled') return { scaled: true }
  if (shown === null) return code === '' || isFaithful(code) ? {} : { format: code }
  const text = typeof value === 'number' ? dayText(value, system) : null
  return text === null ? { days: system } : { days: system, text }
}
