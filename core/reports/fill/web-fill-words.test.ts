import { expect, test } from 'vitest'
import type { WebFillFacts } from '../web-fill'
import { askToSendItself, toldOfWebFill } from './web-fill-words'

const QUIET: WebFillFacts = {
  sent: 0,
  pressed: [],
  submits: 0,
  asks: false,
  turned: false,
  moved: [],
  quietMs: 2000,
  calm: true,
}

test('a page that only takes what is written asks nothing and has nothing told of it', () => {
  expect(askToSendItself(QUIET)).toBeNull()
  expect(toldOfWebFill(QUIET)).toEqual([])
})

test.each<[string, Partial<WebFillFacts>, string, string]>([
  ['saves by itself', { asks: true, sent: 1 }, 'sends-by-itself', 'Trang này tự lưu mỗi ô'],
  ['presses its own button', { asks: true, pressed: ['Lưu'] }, 'sends-by-itself', 'tự bấm «Lưu»'],
  ['saved by itself after the yes', { sent: 16 }, 'sends-by-itself', 'đã tự gửi 16 lần'],
  ['pressed after the yes', { pressed: ['Lưu nháp'] }, 'sends-by-itself', '«Lưu nháp»'],
  ['sent its form', { submits: 3 }, 'sends-by-itself', '3 lần'],
  ['became another form', { turned: true }, 'page-changed', 'biểu, kỳ hoặc đơn vị khác'],
  [
    'changed another field',
    { moved: [{ at: { row: 'Đất đai', column: 'Quá hạn' }, before: '', now: '77' }] },
    'page-changed',
    'Ô «Đất đai» › «Quá hạn» không do tiện ích ghi nhưng đã đổi từ trống thành «77»',
  ],
])('a page that %s is told once', (_, more, reason, words) => {
  const told = toldOfWebFill({ ...QUIET, ...more })
  expect(told).toHaveLength(1)
  expect(told[0]?.reason).toBe(reason)
  expect(told[0]?.message).toContain(words)
})

test('the question says what was done with the one field that was tried', () => {
  const question = askToSendItself({ ...QUIET, asks: true, sent: 1 })
  expect(question?.message).toContain('ô thử đã trả lại như cũ')
  expect(question?.message).toContain('«Vẫn điền»')
})
