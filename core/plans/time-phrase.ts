import type { WorkCalendar } from '../periods/working-days'
import { tidy } from '../text/fold'
import type { Due } from './task'
import { TIME_RULES } from './time-rules'

const LEADING =
  /^(?:(?:thời gian|thời hạn|thời gian thực hiện|dự kiến)\s*:?\s+)?(?:phải\s+)?(?:(?:hoàn thành|hoàn thiện|xong|triển khai|thực hiện|ban hành|báo cáo|gửi báo cáo)\s+(?=(?:xong\s+)?(?:trước|chậm nhất|trong|từ|đến|vào|ngày|tháng|quý|hằng|hàng)\s))?(?:xong\s+)?/

const UNKNOWN: Due = { kind: 'unknown', from: null, to: null }

/**
 * When a phrase of the plan's time column says: a closed grammar, so what it does not know is `unknown` and never a date.
 *
 * `dueOf('Trước 20/02/2025', 2025)` is `{ kind: 'dated', from: null, to: '2025-02-19' }`.
 */
export function dueOf(phrase: string, year: number, calendar: WorkCalendar = {}): Due {
  const text = plain(phrase)
  for (const { pattern, read } of TIME_RULES) {
    const found = pattern.exec(text)
    if (found) return read(found, { year, calendar }) ?? UNKNOWN
  }
  return UNKNOWN
}

/** Lower case NFC, without outer brackets, a final full stop and the words that say nothing about the day. */
export function plain(phrase: string): string {
  return tidy(phrase)
    .toLowerCase()
    .replace(/^[-+•*(\s]+|[).;,\s]+$/g, '')
    .replace(LEADING, '')
}
