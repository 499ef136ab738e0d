import { addDays, dayParts, weekdayOf } from '../text/day'
import type { DaySystem } from './number-format'

/**
 * A number as its format writes it, for a reader of texts; null where this is no sure matter (fractions, exponents, a format
 * that breaks off). Two-digit years are written whole, for what is meant is not in doubt here.
 *
 * `showNumber('"Tháng "m/yyyy', 46082, 1900)` is `'Tháng 3/2026'`, of `'mmm-yy'` `'Mar-2026'`, of `'0.00'` and 1.1 `'1.10'`,
 * of `';;;'` `''`.
 */
export function showNumber(code: string, value: number, system: DaySystem): string | null {
  const section = sectionFor(sectionsOf(code), value)
  if (section === null) return null
  const pieces = piecesOf(section.code)
  if (pieces === null) return null
  if (pieces.some(({ kind }) => kind === 'date')) return showDate(pieces, value, system)
  return showDigits(pieces, section.signed ? value : Math.abs(value))
}

interface Section {
  readonly code: string
  /** The section is for numbers below nought, too: their sign is shown. */
  readonly signed: boolean
}

/** Sections stand between semicolons that are no one's words. */
function sectionsOf(code: string): string[] {
  return code.match(/(?:"[^"]*"|[\\_*].|\[[^\]]*\]|[^;"\\_*[])+|(?<=;|^)(?=;|$)/gs) ?? ['']
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/

function sectionFor(sections: readonly string[], value: number): Section | null {
  const [first = '', second, third] = sections
  if (sections.some((section) => CONDITION.test(section))) return conditional(sections, value)
  if (second === undefined) return { code: first, signed: true }
  if (value < 0) return { code: second, signed: false }
  return { code: value === 0 && third !== undefined ? third : first, signed: true }
}

function conditional(sections: readonly string[], value: number): Section | null {
  const found = sections.find((section) => {
    const [, sign, bound] = CONDITION.exec(section) ?? []
    return sign === undefined || holds(value, sign, Number(bound))
  })
  return found === undefined ? null : { code: found, signed: true }
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '=') return value === bound
  if (sign === '<>') return value !== bound
  return sign.startsWith('<')
    ? value < bound || (sign === '<=' && value === bound)
    : value > bound || (sign === '>=' && value === bound)
}

interface Piece {
  readonly kind: 'words' | 'digits' | 'date' | 'general'
  readonly text: string
}

const PIECES: readonly (readonly [RegExp, (found: RegExpExecArray) => Piece | null])[] = [
  [/"([^"]*)"/y, ([, text = '']) => ({ kind: 'words', text })],
  [/\\(.)/sy, ([, text = '']) => ({ kind: 'words', text })],
  [/_./sy, () => ({ kind: 'words', text: ' ' })],
  [/\*./sy, () => ({ kind: 'words', text: '' })],
  [/\[\$([^\]-]*)[^\]]*\]/y, ([, text = '']) => ({ kind: 'words', text })],
  [/\[[hms]+\]/iy, () => null],
  [/\[[^\]]*\]/y, () => ({ kind: 'words', text: '' })],
  [/general/iy, ([text = '']) => ({ kind: 'general', text })],
  [/am\/pm|a\/p/iy, ([text = '']) => ({ kind: 'date', text: text.toLowerCase() })],
  [/y+|m+|d+|h+|s+/iy, ([text = '']) => ({ kind: 'date', text: text.toLowerCase() })],
  [/[#0](?:[#0,.]*[#0,.])?|\.[#0]+|%/y, ([text = '']) => ({ kind: 'digits', text })],
  [/[?@Ee]/y, () => null],
  [/[^"\\_*[]/sy, ([text = '']) => ({ kind: 'words', text })],
]

/** Null where a piece is none that is known here. */
function piecesOf(code: string): Piece[] | null {
  const pieces: Piece[] = []
  for (let at = 0; at < code.length; ) {
    const read = pieceAt(code, at)
    if (!read) return null
    pieces.push(read.piece)
    at = read.end
  }
  return pieces
}

function pieceAt(code: string, at: number): { piece: Piece; end: number } | null {
  for (const [pattern, read] of PIECES) {
    pattern.lastIndex = at
    const found = pattern.exec(code)
    if (!found) continue
    const piece = read(found)
    return piece && { piece, end: at + found[0].length }
  }
  return null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']
const DAY_ZERO: Readonly<Record<DaySystem, string>> = { 1900: '1899-12-30', 1904: '1904-01-01' }

function showDate(pieces: readonly Piece[], value: number, system: DaySystem): string | null {
  // Before March 1900 and behind the last day of the calendar no program shows a day.
  if (value < 61 || value >= 2_958_465) return null
  const day = addDays(DAY_ZERO[system], Math.floor(value))
  const texts = pieces.map((piece, at) =>
    piece.kind === 'date' ? showPart(pieces, at, day, value % 1) : piece.text,
  )
  return texts.every((text) => text !== null) ? texts.join('').trim() : null
}

function showPart(pieces: readonly Piece[], at: number, day: string, time: number): string | null {
  const { text } = pieces[at]!
  const { year, month, date } = dayParts(day)
  const [sign] = text
  if (sign === 'y') return String(year)
  if (sign === 'd') return text.length > 2 ? WEEKDAYS[weekdayOf(day)]! : wide(date, text)
  const minutes = Math.floor(time * 1440 + 1e-6)
  if (sign === 'h') return wide(Math.floor(minutes / 60), text)
  if (sign === 'm' && isMinute(pieces, at)) return wide(minutes % 60, text)
  if (sign === 'm') return text.length > 2 ? MONTHS[month - 1]! : wide(month, text)
  return sign === 's' ? wide(Math.floor(time * 86_400 + 1e-6) % 60, text) : null
}

function wide(number: number, { length }: string): string {
  return String(number).padStart(Math.min(length, 2), '0')
}

/** "m" behind hours or before seconds is minutes. */
function isMinute(pieces: readonly Piece[], at: number): boolean {
  const before = pieces.slice(0, at).findLast(({ kind }) => kind === 'date')
  const behind = pieces.slice(at + 1).find(({ kind }) => kind === 'date')
  return before?.text.startsWith('h') === true || behind?.text.startsWith('s') === true
}

function showDigits(pieces: readonly Piece[], value: number): string | null {
  const pattern = pieces.filter(({ kind }) => kind === 'digits')
  const numbers = pattern.filter(({ text }) => text !== '%')
  if (numbers.length > 1) return null
  const share = pattern.length > numbers.length ? 100 ** (pattern.length - numbers.length) : 1
  const texts = pieces.map(({ kind, text }) => {
    if (kind === 'general') return String(value)
    return kind === 'digits' && text !== '%' ? formatDigits(text, value * share) : text
  })
  return texts.join('').trim()
}

/** `formatDigits('#,##0.0', 1234.56)` is `'1,234.6'`: the marks of the file, not of a country. */
function formatDigits(pattern: string, value: number): string {
  const scale = /,+$/.exec(pattern.split('.')[0] ?? '')?.[0].length ?? 0
  const [whole = '', behind = ''] = pattern.split('.')
  const most = behind.replace(/[^#0]/g, '').length
  const least = behind.replace(/[^0]/g, '').length
  const [head = '', tail = ''] = (Math.abs(value) / 1000 ** scale).toFixed(most).split('.')
  const digits = head.replace(/^0+/, '').padStart(whole.replace(/[^0]/g, '').length, '0')
  const grouped = /[#0],[#0]/.test(whole) ? digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',') : digits
  const kept = tail.slice(0, least) + tail.slice(least).replace(/0+$/, '')
  const sign = value < 0 && /[1-9]/.test(head + tail) ? '-' : ''
  return sign + grouped + (kept === '' && !pattern.endsWith('.') ? '' : `.${kept}`)
}
