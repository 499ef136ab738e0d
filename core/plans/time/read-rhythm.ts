import { skipBefore } from './fillers'
import { readOften, readUnit } from './read-often'
import {
  isNumbered,
  readDates,
  readLastDays,
  readMonthOfQuarter,
  readNextMonth,
  readPlace,
} from './read-until'
import { AT_THE_END, type Rhythm, type Until } from './turns'
import { attempt, peek, take, takeOne, type Words } from './words'

const AGAIN = [
  'định kỳ theo',
  'định kỳ vào',
  'định kỳ hằng',
  'định kỳ các',
  'định kỳ',
  'theo định kỳ hằng',
  'theo định kỳ',
  'hằng',
  'theo',
] as const

interface RhythmsRead {
  readonly rhythms: readonly Rhythm[]
  /** "quý": without a word that says "every". */
  readonly bare?: true
}

/** The rhythms that the next words name: "hằng tháng, quý, năm", "02 lần/năm", "trước ngày 05 của tháng sau". */
export function readRhythms(words: Words): Rhythm[] | null {
  const all: RhythmsRead[] = []
  for (let next = attempt(words, readRhythm); next; next = attempt(words, readLater)) all.push(next)
  // "Quý" alone is no rhythm; "quý, năm" is two.
  if (all.length === 0 || (all.length === 1 && all[0]?.bare)) return null
  return all.flatMap(({ rhythms }) => rhythms)
}

function readLater(words: Words): RhythmsRead | null {
  if (!takeOne(words, [', và', 'và', ',', ';', '/', '&'])) return null
  const read = readRhythm(words)
  // "…; năm trước 15/12" is a certain day of the year.
  return read?.bare && /^(?:trước|chậm|muộn|\(|:)$/.test(peek(words)) ? null : read
}

/** One rhythm with its days: several, where it names several dates of a month. */
function readRhythm(words: Words): RhythmsRead | null {
  skipBefore(words)
  const dated = attempt(words, readDated)
  if (dated) return { rhythms: dated }
  const often = attempt(words, readOften) ?? attempt(words, readEvery)
  const months = often ?? attempt(words, readBare)
  if (months === null) return null
  const untils = attempt(words, (rest) => readUntilBehind(rest, months))
  const rhythms = (untils ?? [AT_THE_END]).map((until) => ({ months, until }))
  return often === null && untils === null ? { rhythms, bare: true } : { rhythms }
}

/** "hằng quý", "định kỳ 6 tháng", "các tháng"; "theo quý II" is a certain one, not every one. */
function readEvery(words: Words): Rhythm['months'] | null {
  if (takeOne(words, AGAIN) === null && takeOne(words, ['các tháng', 'các quý']) === null) return null
  if (words.list[words.at - 2] === 'các') words.at -= 1
  return readBare(words)
}

function readBare(words: Words): Rhythm['months'] | null {
  const months = readUnit(words)
  return isNumbered(words) ? null : months
}

/** "trước ngày 05 hằng tháng", "cuối quý", "ngày 15 và 30 hằng tháng", "trước 25 tháng cuối quý". */
function readDated(words: Words): Rhythm[] | null {
  takeOne(words, ['định kỳ', 'theo định kỳ'])
  const last = attempt(words, readLastDays)
  if (last) return [last]
  const untils = readDates(words)
  takeOne(words, [',', '('])
  const place = untils && readPlace(words)
  return place
    ? untils.map((until) => ({ months: place.months, until: { ...until, month: place.month } }))
    : null
}

/** What follows: "hằng quý, trước ngày 15 tháng cuối quý", "hằng tháng (trước ngày 05)", "hằng quý vào tháng cuối quý". */
function readUntilBehind(words: Words, months: Rhythm['months']): Until[] | null {
  const opened = takeOne(words, [',', '(', ';', ':']) === '('
  skipBefore(words)
  const untils = readLast(words, months) ?? readMonth(words, months) ?? readOwnDates(words, months)
  if (opened) take(words, ')')
  return untils
}

function readLast(words: Words, months: Rhythm['months']): Until[] | null {
  const last = attempt(words, readLastDays)
  return last?.months === months ? [last.until] : null
}

function readMonth(words: Words, months: Rhythm['months']): Until[] | null {
  takeOne(words, ['vào', 'trong'])
  const place = attempt(words, readMonthOfQuarter)
  return place?.months === months ? [{ month: place.month, date: 'end' }] : null
}

/** A date belongs to its month; of a longer time it must say in which ("ngày 15 tháng cuối quý"). */
function readOwnDates(words: Words, months: Rhythm['months']): Until[] | null {
  const untils = readDates(words)
  if (!untils) return null
  if (attempt(words, readNextMonth)) return untils.map((until) => ({ ...until, month: 'next' }))
  const place = attempt(words, readPlace)
  if (place === null) return months === 1 ? untils : null
  return place.months === months ? untils.map((until) => ({ ...until, month: place.month })) : null
}
