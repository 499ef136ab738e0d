import { type DaySystem, serialOf } from '../../core/workbook/number-format'
import type { HostValue } from './host-workbook'

/** How Windows tells Excel to read days and numbers: 05/02/2025 is 2 May in the one, 5 February in the other. */
export interface Reading {
  readonly dayFirst: boolean
  readonly thousands: string
  readonly decimal: string
}

export const READINGS = {
  us: { dayFirst: false, thousands: ',', decimal: '.' },
  vi: { dayFirst: true, thousands: '.', decimal: ',' },
} as const satisfies Readonly<Record<string, Reading>>

/** What Excel makes of typing; `became` says where that is something else than the text itself. */
export interface Typed {
  readonly value: HostValue | null
  readonly became?: 'formula' | 'value'
}

/** Typing without a year means this one. */
const THIS_YEAR = 2025

/**
 * What Excel makes of a text that is set as a value. An apostrophe keeps it; a cell formatted as text keeps everything.
 *
 * `readTyping('05/02/2025', READINGS.us, 'General', 1900)` is `{ value: 45779, became: 'value' }`, 2 May;
 * `readTyping("'05/02/2025", …)` is `{ value: '05/02/2025' }`.
 */
export function readTyping(typed: string, reading: Reading, format: string, system: DaySystem): Typed {
  if (typed === '') return { value: null }
  // Whether a cell of text hides the apostrophe is not written down: an add-in must not rely on it.
  if (format === '@') return { value: typed }
  if (typed.startsWith("'")) return { value: typed.slice(1) }
  if (/^[=@]/.test(typed)) return { value: typed, became: 'formula' }
  const value = truthIn(typed) ?? numberIn(typed, reading) ?? timeIn(typed) ?? dayIn(typed, reading, system)
  if (value !== null) return { value, became: 'value' }
  // A sign in front of what is no number begins a formula, too.
  return /^[+-]./.test(typed) ? { value: typed, became: 'formula' } : { value: typed }
}

function truthIn(text: string): boolean | null {
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : null
}

/** 1,234 · 1.5 · 50% · 1E5 · (12) · 1 1/2 */
function numberIn(text: string, { thousands, decimal }: Reading): number | null {
  const fraction = /^\s*([+-]?\d+) (\d+)\/(\d+)\s*$/.exec(text)
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3])
  const bare = text.trim()
  const grouped = new RegExp(`^([+-]?\\d{1,3}(?:\\${thousands}\\d{3})+)(?=$|[%eE\\${decimal}])`)
  const plain = bare
    .replace(/^\((\d.*)\)$/, '-$1')
    .replace(grouped, (whole) => whole.replaceAll(thousands, ''))
    .replace(decimal, decimal === ',' ? '.' : decimal)
  if (decimal === ',' && bare.includes('.') && plain.split('.').length > (bare.includes(',') ? 2 : 1))
    return null
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i.exec(plain)
  return found ? Number(found[1]) / (found[2] === '' ? 1 : 100) : null
}

function timeIn(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  return found ? (Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)) / 86_400 : null
}

/** 05/02/2025 · 1-2 · 3/4 · 2025-02-19; an order that gives no day is tried the other way round, as Excel does. */
function dayIn(text: string, { dayFirst }: Reading, system: DaySystem): number | null {
  const found = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{1,4}))?$/.exec(text)
  if (!found) return null
  const [a, b, c] = [Number(found[1]), Number(found[2]), found[3] === undefined ? null : Number(found[3])]
  if (a > 999) return c === null ? null : serialIn(a, b, c, system)
  const year = c === null ? THIS_YEAR : c < 100 ? 2000 + c : c
  const [month, day] = dayFirst ? [b, a] : [a, b]
  return serialIn(year, month, day, system) ?? (c === null ? serialIn(year, day, month, system) : null)
}

function serialIn(year: number, month: number, day: number, system: DaySystem): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return serialOf(date.toISOString().slice(0, 10), system)
}
