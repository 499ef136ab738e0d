import { accept, type Outcome, type RefusalReason, refuse } from '../outcome'
import { fold } from './fold'

/** `count`: a whole number of things, 0 or more. `points`: 0 to 100 with decimals. `rate`: a published percentage. */
export type NumberKind = 'count' | 'points' | 'rate'

export type NumberRead =
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'none' | 'blank'; readonly value: null }

/**
 * One cell read beside the other cells of its column. `doubtful` means that the column's separators contradict each
 * other: the value holds only if the table's arithmetic proves it, else it is refused as `ambiguous-number`.
 */
export type CellReading =
  | { readonly state: 'number'; readonly value: number; readonly doubtful: boolean }
  | { readonly state: 'none' | 'blank'; readonly value: null }
  | { readonly state: 'refused'; readonly reason: RefusalReason }

interface Form {
  readonly value: number
  /** The mark between thousands, the decimal mark, and the digits after it; '' where there is none. */
  readonly group: string
  readonly decimal: string
  readonly fraction: string
}

type Parsed =
  | { readonly state: 'none' | 'blank' }
  | { readonly state: 'text' }
  | { readonly state: 'forms'; readonly forms: Form[]; readonly isPercent: boolean }

const NONE = new Set(['-', '–', '—', '−', 'n/a', 'null', 'không phát sinh'].map(fold))
/** How every word for none begins: most labels need no closer look. */
const MAY_BE_NONE = /^[-–—−nk]/i
/** Marks that take no place and change no order: soft hyphens, joiners, marks of direction (overrides turn digits round). */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202C\u2060-\u2064\u2066-\u2069\uFEFF]/g
/** As nearly all numbers are written: nothing stands around them. */
const PLAIN = /^[\d.,]+$/
const NUMBER = /^([-−–]?)(\d[\d.,\u0020\u00A0\u2009\u202F]*)(%)?$/

/**
 * Reads one cell by itself: a number, "-" (không phát sinh), nothing, or a refusal; never a guess.
 *
 * `readNumber('1.234')` is `{ state: 'number', value: 1234 }`: a count has no decimals. `readNumber('–')` is
 * `{ state: 'none' }`, `readNumber('')` is `{ state: 'blank' }`; `'1.23'`, `'12/15'` and `'1.234.5.678'` are refused
 * as `not-a-number`.
 */
export function readNumber(text: string, kind: NumberKind = 'count'): Outcome<NumberRead> {
  const reading = readColumn([text], kind)[0]!
  if (reading.state === 'refused')
    return refuse(reading.reason, `«${text}» không đọc được chắc chắn thành số.`)
  if (reading.state !== 'number') return accept({ state: reading.state, value: null })
  if (reading.doubtful) return refuse('ambiguous-number', `«${text}» đọc được theo hai cách.`)
  return accept({ state: 'number', value: reading.value })
}

/**
 * Reads all cells of one column, so that each separator is judged beside the others.
 *
 * `readColumn(['1.234', '7', '-'], 'count')` gives 1234, 7 and none; in `['1.234', '1,234']` both are doubtful.
 */
export function readColumn(texts: readonly string[], kind: NumberKind): CellReading[] {
  const { places, readings } = readDistinct(texts, kind)
  return places.map((place) => readings[place]!)
}

/** The cells of a column by their distinct texts. */
export interface DistinctReadings {
  /** For each cell, which of the distinct texts it has. */
  readonly places: readonly number[]
  readonly texts: readonly string[]
  readonly readings: readonly CellReading[]
}

/** `readColumn`, each distinct text once: counts repeat. */
export function readDistinct(cells: readonly string[], kind: NumberKind): DistinctReadings {
  const known = new Map<string, number>()
  const texts: string[] = []
  const places = cells.map((text) => {
    const place = known.get(text) ?? texts.length
    if (place === texts.length) {
      texts.push(text)
      known.set(text, place)
    }
    return place
  })
  const parsed = texts.map(parse)
  const marks = marksOf(parsed, kind)
  return { places, texts, readings: parsed.map((cell) => settle(cell, kind, marks)) }
}

function parse(text: string): Parsed {
  const bare = PLAIN.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '').trim()
  if (bare === '') return { state: 'blank' }
  const found = NUMBER.exec(bare)
  if (!found) return { state: MAY_BE_NONE.test(bare) && NONE.has(fold(bare)) ? 'none' : 'text' }
  const sign = found[1] === '' ? 1 : -1
  const forms = formsOf(found[2]!.trim()).map((form) => ({ ...form, value: sign * form.value }))
  return sign < 0 && forms.every(({ value }) => value === 0)
    ? { state: 'text' }
    : { state: 'forms', forms, isPercent: found[3] !== undefined }
}

/** Every way in which the digits can be read: "1.234" is 1234 or 1,234; "1.234,5" is only 1234,5; "1.2.3" is nothing. */
function formsOf(body: string): Form[] {
  const found =
    /^(0|[1-9]\d*|[1-9]\d{0,2}(?:([.,\u0020\u00A0\u2009\u202F])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(
      body,
    )
  if (!found) return []
  const [, whole = '', group = '', decimal = '', fraction = ''] = found
  if (decimal !== '' && decimal === group) return []
  const digits = whole.replace(/\D/g, '')
  const forms = [formOf(digits, group, decimal, fraction)]
  const one = /^(0|[1-9]\d{0,2})([.,])(\d{3})$/.exec(body)
  if (one && one[1] !== '0') forms.push(formOf(one[1]! + one[3]!, one[2]!, '', ''))
  return forms.filter(({ value }) => value <= Number.MAX_SAFE_INTEGER)
}

function formOf(digits: string, group: string, decimal: string, fraction: string): Form {
  return { value: Number(`${digits}.${fraction}`), group, decimal, fraction }
}

interface Marks {
  readonly groups: ReadonlySet<string>
  readonly decimals: ReadonlySet<string>
}

/** What the cells that can be read in only one way say about the marks of their column. */
function marksOf(parsed: readonly Parsed[], kind: NumberKind): Marks {
  const groups = new Set<string>()
  const decimals = new Set<string>()
  for (const cell of parsed) {
    if (cell.state !== 'forms') continue
    const possible = allowed(cell.forms, kind)
    const only = possible.length > 0 ? possible : cell.forms
    if (only.length !== 1) continue
    if (only[0]!.group !== '') groups.add(only[0]!.group)
    if (only[0]!.decimal !== '') decimals.add(only[0]!.decimal)
  }
  return { groups, decimals }
}

function allowed(forms: readonly Form[], kind: NumberKind): Form[] {
  return forms.filter(({ value, fraction }) => {
    if (value < 0) return false
    if (kind === 'rate') return true
    if (kind === 'points') return value <= 100
    // "12,00" is the whole number 12; three zeros after one mark are thousands ("1.000"), for nothing is counted in thousandths.
    return Number.isInteger(value) && fraction.length !== 3
  })
}

function settle(cell: Parsed, kind: NumberKind, marks: Marks): CellReading {
  if (cell.state === 'text') return { state: 'refused', reason: 'not-a-number' }
  if (cell.state !== 'forms') return { state: cell.state, value: null }
  // A share is no count, whatever its column is called.
  if (cell.isPercent && kind === 'count') return { state: 'refused', reason: 'not-a-number' }
  const possible = allowed(cell.forms, kind)
  const form = possible.length > 1 ? byMarks(possible, marks) : possible[0]
  if (!form) return { state: 'refused', reason: possible.length > 1 ? 'ambiguous-number' : 'not-a-number' }
  return { state: 'number', value: form.value, doubtful: kind === 'count' && isDoubtful(form, marks) }
}

/** A mark is a decimal mark or one between thousands, never both: at most one form fits. */
function byMarks(forms: readonly Form[], { groups, decimals }: Marks): Form | undefined {
  if (decimals.size === 0 && groups.size === 0) return undefined
  return forms.find(({ group, decimal }) =>
    decimal === '' ? !decimals.has(group) : !groups.has(decimal) && decimals.has(decimal),
  )
}

/** A plain blank may stand between two numbers, and a mark that is a decimal mark elsewhere may be one here. */
function isDoubtful({ group }: Form, { groups, decimals }: Marks): boolean {
  if (group === '') return false
  return group === ' ' || decimals.has(group) || groups.size > 1
}
