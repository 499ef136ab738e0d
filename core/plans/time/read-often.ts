import type { Rhythm } from './turns'
import { attempt, take, takeNumber, takeOne, type Words } from './words'

type Months = Rhythm['months']

const LEAST = ['ít nhất', 'tối thiểu', 'không ít hơn', 'không dưới', 'tổ chức', 'thực hiện', ','] as const
const PER = ['/', 'một', 'hằng', 'mỗi', 'trong', 'trên'] as const
const COUNTS = ['một', 'hai', 'ba', 'bốn'] as const

/** "ít nhất 02 lần/năm", "6 tháng một lần", "hằng quý tổ chức 01 lần": so often that it divides a year. */
export function readOften(words: Words): Months | null {
  takeOne(words, ['định kỳ'])
  skipLeast(words)
  return attempt(words, readTimesPer) ?? readPerTimes(words)
}

function skipLeast(words: Words): void {
  while (takeOne(words, LEAST));
}

/** "02 lần/năm". */
function readTimesPer(words: Words): Months | null {
  const count = readCount(words)
  if (count === null || !take(words, 'lần') || !takeOne(words, PER)) return null
  const months = readUnit(words)
  return months === null ? null : monthsOf(months / count)
}

/** "6 tháng/lần", "hằng quý 01 lần". */
function readPerTimes(words: Words): Months | null {
  takeOne(words, ['hằng'])
  const months = readUnit(words)
  take(words, '/')
  skipLeast(words)
  const count = take(words, 'lần') ? 1 : readTimes(words)
  return months === null || count === null ? null : monthsOf(months / count)
}

function readTimes(words: Words): number | null {
  const count = readCount(words)
  return take(words, 'lần') ? count : null
}

function readCount(words: Words): number | null {
  const word = takeOne(words, COUNTS)
  return word === null ? takeNumber(words) : COUNTS.indexOf(word) + 1
}

/** "tháng", "quý", "6 tháng", "nửa năm", "năm" as so many months; null where they do not divide a year. */
export function readUnit(words: Words): Months | null {
  if (takeOne(words, ['nửa năm'])) return 6
  const count = readCount(words) ?? (take(words, 'sáu') ? 6 : 1)
  if (take(words, 'tháng')) return monthsOf(count)
  if (take(words, 'quý')) return monthsOf(count * 3)
  return take(words, 'năm') ? monthsOf(count * 12) : null
}

function monthsOf(count: number): Months | null {
  return [1, 2, 3, 4, 6, 12].includes(count) ? (count as Months) : null
}
