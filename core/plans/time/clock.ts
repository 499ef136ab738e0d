import { take, takeNumber, takeOne, type Words } from './words'

/** "16 giờ 30 phút", "11h30", "17:00": the hour of a day changes no day. Null where none is said. */
export function readClock(words: Words): true | null {
  takeOne(words, ['vào lúc', 'lúc'])
  if (takeNumber(words) === null || !takeOne(words, ['giờ', 'h', ':'])) return null
  takeNumber(words)
  take(words, 'phút')
  return true
}

/** "trước 16h00 ngày …", "chậm nhất 11 giờ 30 phút, ngày …": in time that very day. */
export function readTimeOfDay(words: Words): 'until' | null {
  if (!takeOne(words, ['trước', 'chậm nhất là', 'chậm nhất', 'muộn nhất'])) return null
  if (!readClock(words)) return null
  takeOne(words, [',', 'của'])
  return 'until'
}
