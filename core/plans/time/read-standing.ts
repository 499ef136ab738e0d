import type { Due } from './due'
import { readEntries } from './entries'
import { skipBefore, skipBehind } from './fillers'
import { attempt, isDone, take, takeOne, type Words } from './words'
import { none } from './words-alone'

const ALWAYS = [
  'thường xuyên , liên tục',
  'thường xuyên và liên tục',
  'thường xuyên liên tục',
  'liên tục , thường xuyên',
  'thường xuyên',
  'liên tục',
  'hằng ngày',
  'hằng tuần',
  'quanh',
  'trong suốt',
  'xuyên suốt',
  'suốt',
] as const

const BESIDE = [
  ', kịp thời',
  'và kịp thời',
  ', đột xuất',
  'và đột xuất',
  ', hằng ngày',
  'hằng ngày',
  ', hằng tuần',
  'hằng tuần',
  ', theo quy định',
  'theo quy định',
  ', khi có phát sinh',
  'khi có phát sinh',
  ', khi phát sinh',
  'khi phát sinh',
  ', khi có yêu cầu',
  'khi có yêu cầu',
] as const

/** "Thường xuyên trong năm 2026", "Liên tục", "Thường xuyên, từ tháng 3": it goes on, and is due on no day. */
export function readStanding(words: Words, year: number): Due | null {
  skipBefore(words)
  const said = takeOne(words, ALWAYS)
  if (!said && !readWeeklyTimes(words)) return attempt(words, (all) => readAlwaysBehind(all, year))
  while (takeOne(words, BESIDE));
  takeOne(words, ['trong suốt', 'xuyên suốt', 'suốt'])
  skipBehind(words)
  if (isDone(words)) return said && /(?:suốt|quanh)$/.test(said) ? null : none('standing')
  const found = readWindow(words, year)
  skipBehind(words)
  return found
}

/** "Trong năm 2026, thường xuyên", "từ tháng 3 (liên tục)". */
function readAlwaysBehind(words: Words, year: number): Due | null {
  const found = readWindow(words, year)
  takeOne(words, [',', '('])
  const said = takeOne(words, ALWAYS)
  take(words, ')')
  return said ? found : null
}

function readWindow(words: Words, year: number): Due | null {
  const [only, other] = readEntries(words, year) ?? []
  if (!only || other || only.from === null) return null
  return { kind: 'standing', from: only.from, to: only.to }
}

/** "01 lần/tuần": too often for a day of its own each time. */
function readWeeklyTimes(words: Words): boolean {
  takeOne(words, ['ít nhất', 'tối thiểu'])
  return takeOne(words, ['01 lần / tuần', '1 lần / tuần', 'một lần một tuần', 'một lần / tuần']) !== null
}
