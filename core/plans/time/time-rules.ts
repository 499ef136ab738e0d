import { readDaysFrom } from './days-from'
import type { Due, Turn } from './due'
import { dueOfEntries, ofTurns, turnsOfEntries } from './due-of-entries'
import { readEntries } from './entries'
import { skipBehind } from './fillers'
import { readDateOfMonths } from './read-date-of-months'
import { readRhythms } from './read-rhythm'
import { readStanding } from './read-standing'
import { readWeekday } from './read-weekday'
import type { PlanYear } from './span'
import { turnsOf, weeklyTurns } from './turns'
import { attempt, take, takeOne, type Words, whole } from './words'
import { isOnCallPhrase, isRegularReport, none, rest } from './words-alone'

/** One rule of the closed grammar: a whole phrase it knows and what it means; its worked examples are in time-examples.ts. */
export interface TimeRule {
  readonly name: string
  /** Null where the rule does not know the phrase, or where it means no day (30/02). */
  readonly read: (words: Words, given: PlanYear) => Due | null
}

/** In order: the first rule that knows the whole phrase decides. */
export const TIME_RULES: readonly TimeRule[] = [
  { name: 'thường xuyên', read: readAlways },
  {
    name: 'theo chế độ báo cáo định kỳ',
    read: (words) => (isRegularReport(rest(words)) ? none('periodic') : null),
  },
  { name: 'N ngày sau, trước một ngày', read: readDaysFrom },
  {
    name: 'theo sự việc, lịch của cấp trên, đột xuất',
    read: (words) => (isOnCallPhrase(rest(words)) ? none('on-call') : null),
  },
  { name: 'một hay nhiều lúc', read: readTimes },
  { name: 'thứ hằng tuần', read: readWeekly },
  { name: 'hằng tháng, hằng quý, N lần mỗi kỳ', read: readRepeated },
  { name: 'ngày của các tháng', read: readDateOfMonths },
]

function readTimes(words: Words, { year }: PlanYear): Due | null {
  return whole(words, (all) => {
    const ahead = attempt(all, readEveryYear)
    const named = readEntries(all, year)
    const behind = ahead === null && named ? attempt(all, readEveryYear) : null
    skipBehind(all)
    return named && dueOfEntries(named, year, ahead !== null || behind !== null)
  })
}

/** "hằng năm", before the times it is said of or behind them. */
function readEveryYear(words: Words): true | null {
  takeOne(words, [',', '('])
  takeOne(words, ['của', 'định kỳ'])
  if (!take(words, 'hằng năm')) return null
  takeOne(words, [',', '(', ')', 'vào', ':'])
  return true
}

/** "Thường xuyên, hằng quý" wants something every quarter; "thường xuyên" alone goes on all the time. */
function readAlways(words: Words, given: PlanYear): Due | null {
  const standing = whole(words, (all) => readStanding(all, given.year))
  if (standing) return standing
  if (!takeOne(words, ['thường xuyên ,', 'thường xuyên và', 'thường xuyên'])) return null
  return readRepeated(words, given)
}

function readWeekly(words: Words, { year }: PlanYear): Due | null {
  const day = whole(words, readWeekday)
  return day === null ? null : ofTurns(weeklyTurns(day, year))
}

/** "Hằng quý", "hằng tháng, từ tháng 3", "hằng quý; báo cáo năm trước ngày 15/12". */
function readRepeated(words: Words, { year, calendar }: PlanYear): Due | null {
  return whole(words, (all) => {
    const rhythms = readRhythms(all)
    if (!rhythms) return null
    const limit = attempt(all, (left) => readLimit(left, year))
    const others = limit ? [] : (attempt(all, (left) => readOthers(left, year)) ?? [])
    skipBehind(all)
    const turns = rhythms.flatMap((rhythm) => turnsOf(rhythm, limit?.year ?? year, calendar))
    return ofTurns([...turns.filter(({ due }) => isWithin(due, limit)), ...others])
  })
}

/** Times with a name of their own beside a rhythm. */
function readOthers(words: Words, year: number): Turn[] | null {
  takeOne(words, [';', ', và', ',', 'và'])
  const named = readEntries(words, year)
  return named?.every(({ from, to, name }) => (from ?? name) !== null && to !== null)
    ? turnsOfEntries(named, year)
    : null
}

interface Limit {
  readonly from: string
  readonly to: string
  readonly year?: number
}

/** "từ tháng 3", "từ tháng 3 đến tháng 12", "trong năm 2026": what is said of the rhythm as a whole. */
function readLimit(words: Words, year: number): Limit | null {
  takeOne(words, [',', '('])
  const [only, other] = readEntries(words, year) ?? []
  take(words, ')')
  if (!only || other || only.from === null) return null
  // A report of December is due in the next year: a whole year limits the turns, not their due days.
  if (only.kind === 'year' && only.to?.endsWith('-12-31'))
    return { from: '', to: '9999', year: Number(only.from.slice(0, 4)) }
  return only.to === null || only.kind === 'months' ? { from: only.from, to: only.to ?? '9999' } : null
}

function isWithin(due: string, limit: Limit | null): boolean {
  return limit === null || (limit.from <= due && due <= limit.to)
}
