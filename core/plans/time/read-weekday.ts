import { readClock } from './clock'
import { attempt, take, takeNumber, takeOne, type Words } from './words'

const NAMES = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'] as const
const EVERY_WEEK = ['hằng tuần', 'của hằng tuần', 'các tuần', 'trong tuần', 'của tuần'] as const

/** "Thứ Sáu hằng tuần", "hằng tuần, vào chiều thứ 6", "chủ nhật hằng tuần" as 1 (Monday) to 7; null for anything else. */
export function readWeekday(words: Words): number | null {
  const ahead = takeOne(words, EVERY_WEEK) !== null
  const opened = ahead && takeOne(words, [',', '(']) === '('
  takeOne(words, ['trước', 'chậm nhất'])
  const timed = attempt(words, readClock)
  if (!timed && /^(?:trước|chậm nhất)$/.test(words.list.slice(0, words.at).join(' '))) return null
  takeOne(words, ['vào', ',', 'chiều', 'sáng'])
  takeOne(words, ['chiều', 'sáng', 'ngày'])
  const day = readDay(words)
  if (opened) take(words, ')')
  if (!ahead && !takeOne(words, EVERY_WEEK)) return null
  takeOne(words, [', trước', ', chậm nhất', 'trước'])
  attempt(words, readClock)
  return day
}

function readDay(words: Words): number | null {
  if (takeOne(words, ['chủ nhật'])) return 7
  if (!take(words, 'thứ')) return null
  const name = takeOne(words, NAMES)
  const number = name === null ? takeNumber(words) : NAMES.indexOf(name) + 2
  return number !== null && number >= 2 && number <= 7 ? number - 1 : null
}
