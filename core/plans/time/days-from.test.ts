import { expect, test } from 'vitest'
import { readClock, readTimeOfDay } from './clock'
import { dueOf } from './time-phrase'
import { isDone, wordsOf } from './words'

test.each([
  ['10 ngày kể từ 01/3', '2025-03-11'],
  ['Trong 10 ngày kể từ 01/3', '2025-03-11'],
  ['Trong vòng 10 ngày kể từ 01/3', '2025-03-11'],
  ['Trong thời hạn 10 ngày kể từ 01/3', '2025-03-11'],
  ['Chậm nhất 10 ngày kể từ 01/3', '2025-03-11'],
  ['Chậm nhất là 10 ngày kể từ 01/3', '2025-03-11'],
  ['Không quá 10 ngày kể từ 01/3', '2025-03-11'],
  ['Ít nhất 10 ngày kể từ 01/3', '2025-03-11'],
  ['Sau 10 ngày kể từ 01/3', '2025-03-11'],
  ['Hoàn thành 10 ngày kể từ 01/3', '2025-03-11'],
  ['Hoàn thành trong 10 ngày, kể từ 01/3', '2025-03-11'],
  ['10 ngày tính từ 01/3', '2025-03-11'],
  ['10 ngày sau 01/3', '2025-03-11'],
  ['10 ngày sau tháng 2', '2025-03-10'],
  ['100 ngày sau 01/3', '2025-06-09'],
  ['10 ngày trước 15/3', '2025-03-05'],
  ['Trước 10 ngày so với 15/3', '2025-03-05'],
  ['10 ngày trước quý I', '2025-03-21'],
  ['3 ngày làm việc sau 14/3', '2025-03-19'],
  ['3 ngày làm việc, sau 14/3', '2025-03-19'],
  ['3 ngày làm việc trước 17/3', '2025-03-12'],
])('«%s» is due on %s', (phrase, to) => {
  expect(dueOf(phrase, 2025)).toEqual({ kind: 'dated', from: null, to })
})

test.each([
  ['15 ngày kể từ khi nhận hồ sơ', 'on-call'],
  ['15 ngày sau khi ban hành', 'on-call'],
  ['5 ngày làm việc sau hội nghị', 'on-call'],
  ['15 ngày kể từ ngày', 'on-call'],
  ['15 ngày sau 32/3', 'unknown'],
  ['15 ngày sau quý', 'unknown'],
  ['15 ngày sau hội nghị tuần này', 'unknown'],
  ['15 ngày của 01/3', 'unknown'],
  ['1000 ngày kể từ 01/3', 'unknown'],
  ['Khoảng 10 ngày kể từ 01/3', 'unknown'],
])('«%s» is %s', (phrase, kind) => {
  expect(dueOf(phrase, 2025)).toEqual({ kind, from: null, to: null })
})

test.each([
  ['16 giờ 30 phút', true, true],
  ['16 giờ', true, true],
  ['lúc 16h30', true, true],
  ['vào lúc 17:00', true, true],
  ['16', null, false],
  ['giờ', null, false],
  ['16 phút', null, false],
])('«%s» as an hour is %s', (phrase, read, whole) => {
  const words = wordsOf(phrase)
  expect(readClock(words)).toBe(read)
  if (read) expect(isDone(words)).toBe(whole)
})

test.each([
  ['trước 16h00', 'until'],
  ['chậm nhất là 16h,', 'until'],
  ['chậm nhất 11 giờ 30 phút, của', 'until'],
  ['muộn nhất 17h', 'until'],
  ['16h00', null],
  ['trước 16', null],
  ['sau 16h', null],
])('«%s» as a bound is %s', (phrase, bound) => {
  expect(readTimeOfDay(wordsOf(phrase))).toBe(bound)
})
