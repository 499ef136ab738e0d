import { type Day, daysBetween } from '../../text/day'
import { type Bound, type Entry, readEntry, type Window, windowOf } from './entry'
import { skipBefore } from './fillers'
import type { ListUnit } from './read-span'
import type { Given, SpanSaid } from './span'
import { attempt, peek, take, takeNumber, takeOne, type Words } from './words'

/** One of the times a phrase names, and what it calls it ("báo cáo 6 tháng: trước 15/6"). */
export interface Named extends Window {
  readonly name: string | null
}

/**
 * How an entry hangs on the one before it. both: each is wanted for itself ("và") · list: so it is, unless it is a deadline
 * within the other ("Tháng 6, trước 15/6") · said: a deadline of the other ("Quý I: trước 05/4")
 */
type Tie = 'both' | 'list' | 'said'

interface EntryRead extends Entry {
  readonly name: string | null
  readonly tie: Tie
  /** Its name stands before it, "đợt 1: tháng 3", and with it something of its own begins. */
  readonly ahead?: true
  /** "Triển khai quý I, hoàn thành quý III": the end of the one before. */
  readonly closing?: boolean
  /** "6 tháng", that only beside another means the year's first six. */
  readonly bare?: true
}

const JOINTS: readonly (readonly [sign: string, tie: Tie])[] = [
  [', và', 'both'],
  ['và', 'both'],
  ['&', 'both'],
  ['+', 'both'],
  [';', 'both'],
  [',', 'list'],
  ['/', 'list'],
  [':', 'said'],
  ['(', 'said'],
]

/** All the times that the next words name, in their order; null where they name none or contradict themselves. */
export function readEntries(words: Words, year: number): Named[] | null {
  const entries: EntryRead[] = []
  for (let next = readNext(words, entries); next; next = attempt(words, (rest) => readLater(rest, entries))) {
    const name = next.name ?? attempt(words, readNameBehind)
    entries.push({ ...next, name })
  }
  return entries.length === 0 ? null : settle(entries, year)
}

function readLater(words: Words, before: readonly EntryRead[]): EntryRead | null {
  const joint = JOINTS.find(([sign]) => take(words, sign))
  if (!joint && !/^(?:trước|chậm|muộn|trễ)$/.test(peek(words))) return null
  const next = readNext(words, before, joint?.[1] ?? 'said')
  // Behind a colon or in brackets stands what is said of the time before, never another one.
  if (!next || (joint?.[1] ?? 'said') !== 'said') return next
  return isDeadline(next.bound) && (joint?.[0] !== '(' || take(words, ')')) ? next : null
}

/** "Trước 15/12 (báo cáo năm)". */
function readNameBehind(words: Words): string | null {
  if (!take(words, '(')) return null
  takeOne(words, ['đối với báo cáo', 'báo cáo', 'đối với'])
  const end = words.list.indexOf(')', words.at)
  const name = words.list.slice(words.at, Math.max(end, words.at)).join(' ')
  if (!NAMES.test(name)) return null
  words.at = end + 1
  return name
}

const NAMES =
  /^(?:quý (?:i{1,3}|iv|[1-4])|(?:0?[69]|sáu|chín) tháng(?: (?:đầu|cuối) năm)?|(?:cả )?năm|(?:đợt|lần) (?:\d{1,2}|i{1,3}))$/

function readNext(words: Words, before: readonly EntryRead[], tie: Tie = 'both'): EntryRead | null {
  const closing = skipBefore(words)
  const named = attempt(words, readNamed)
  if (named) return { ...named, tie: 'both', ahead: true }
  const months = attempt(words, readFirstMonths)
  if (months) return { bound: 'in', first: months, name: null, tie: 'both', bare: true }
  const last = before.at(-1)
  const entry = readEntry(words, last && unitOf(last), boundLent(before))
  if (!entry) return null
  if (!closing || !last || last.closing) return { ...entry, name: null, tie, closing }
  return {
    ...entry,
    bound: isDeadline(entry.bound) ? entry.bound : 'until',
    name: null,
    tie: 'said',
    closing,
  }
}

/** "Trước 15/3, 15/6" says "trước" of both; "Quý I: trước 14/3, quý II …" does not. */
function boundLent(before: readonly EntryRead[]): Bound {
  const [opened, last] = [before.at(-2), before.at(-1)]
  if (!last || last.ahead || last.tie === 'said') return 'in'
  return isDeadline(last.bound) && opened && !isDeadline(opened.bound) ? 'in' : last.bound
}

/** "Quý I, 6 tháng, 9 tháng, năm": counted from the year's beginning, which only such a list says. */
function readFirstMonths(words: Words): SpanSaid | null {
  const count = takeNumber(words)
  if (count !== 3 && count !== 6 && count !== 9) return null
  if (!take(words, 'tháng') || /^(?:đầu|cuối|một|lần|\d+|\/|:)$/.test(peek(words))) return null
  return { unit: 'months', at: 1, count, year: null }
}

function unitOf({ first, last }: Entry): ListUnit | undefined {
  const { unit } = last ?? first
  return unit === 'day' || unit === 'month' || unit === 'quarter' ? unit : undefined
}

/** "6 tháng: trước 15/6", "đợt 1 (tháng 3)": a name, and then a time of its own. */
function readNamed(words: Words): Omit<EntryRead, 'tie' | 'ahead'> | null {
  const from = words.at
  if (!readLabel(words)) return null
  const name = words.list.slice(from, words.at).join(' ')
  takeOne(words, [':', '(', ',', '-'])
  skipBefore(words)
  const entry = readEntry(words)
  take(words, ')')
  return entry && { ...entry, name }
}

/** "6 tháng" has no days of its own; "6 tháng đầu năm" has. */
function readLabel(words: Words): boolean {
  if (takeOne(words, ['đợt', 'lần']))
    return takeNumber(words) !== null || takeOne(words, ['i', 'ii', 'iii']) !== null
  const months = takeNumber(words) ?? (take(words, 'sáu') ? 6 : null)
  return (months === 6 || months === 9) && take(words, 'tháng') && !/^(?:đầu|cuối|và|,|\/)$/.test(peek(words))
}

function settle(entries: readonly EntryRead[], year: number): Named[] | null {
  const givens = givensOf(entries, year)
  const found: Named[] = []
  for (const entry of entries) {
    const last = found.at(-1)
    const one = closes(entry, last) ? closed(last, entry, entries, givens) : windowNamed(entry, givens)
    if (!one) return null
    if (closes(entry, last)) found.pop()
    if ((found.at(-1)?.to ?? '') >= (one.to ?? '9999')) return null
    found.push(one)
  }
  // "6 tháng" alone is no time, and what has no end cannot be done again.
  if (entries.length === 1 && entries[0]?.bare) return null
  return found.length > 1 && found.some(({ to }) => to === null) ? null : found
}

function windowNamed(entry: EntryRead, givens: ReadonlyMap<Entry, Given>): Named | null {
  const given = givens.get(entry)
  const window = given ? windowOf(entry, given) : null
  return window && { ...window, name: entry.name }
}

/** "Từ tháng 3, hoàn thành trước 30/6" and "Quý II (trước 30/6)" are one time with both its ends. */
function closes(entry: EntryRead, last: Named | undefined): last is Named {
  const opened = last !== undefined && last.from !== null && last.name === null
  return opened && isDeadline(entry.bound) && entry.tie !== 'both'
}

function isDeadline(bound: Bound): boolean {
  return bound === 'before' || bound === 'until'
}

/** The window with its deadline; a report's may lie behind it, where the phrase says that it is the window's. */
function closed(
  opened: Named,
  entry: EntryRead,
  entries: readonly EntryRead[],
  givens: ReadonlyMap<Entry, Given>,
): Named | null {
  const given = givens.get(entry)
  const month =
    opened.kind === 'month' && opened.from !== null ? { month: Number(opened.from.slice(5, 7)) } : {}
  const end = given ? windowOf(entry, { ...given, ...month }) : null
  const { from, to } = opened
  if (!end?.to || from === null || end.to < from) return null
  if (to !== null && end.to > to && !mayFollow(entry, to, end.to)) return null
  return entries.length > 1 ? { ...opened, to: end.to } : null
}

/** A report of a quarter may be due in the weeks behind it; the end of what was begun then, whenever. */
function mayFollow({ tie, closing }: EntryRead, to: Day, due: Day): boolean {
  return closing === true || (tie === 'said' && daysBetween(to, due) <= A_MONTH)
}

const A_MONTH = 31

/** A later entry lends its year, and a later date its month: "tháng 6 và tháng 12/2026", "ngày 15, 30/6". */
function givensOf(entries: readonly EntryRead[], year: number): Map<Entry, Given> {
  const givens = new Map<Entry, Given>()
  let given: Given = { year }
  for (const entry of entries.toReversed()) {
    const { unit, at, year: own } = entry.last ?? entry.first
    if (typeof own === 'number') given = { ...given, year: own, certain: true }
    if (unit === 'day' && at > 0) given = { ...given, month: at }
    givens.set(entry, given)
  }
  return givens
}
