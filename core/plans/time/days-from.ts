import { addWorkingDays } from '../../periods/working-days'
import { addDays } from '../../text/day'
import type { Due } from './due'
import { readSpan } from './read-span'
import { type PlanYear, spanOf } from './span'
import { type Words, whole, wordsOf } from './words'
import { none, rest } from './words-alone'

const DAYS_FROM =
  /^(?:hoàn thành )?(?:(?:trong(?: vòng| thời hạn)?|chậm nhất(?: là)?|không quá|ít nhất|trước|sau) )?(\d{1,3}) ngày( làm việc)?(?: ,)? (sau|kể từ|tính từ|trước|so với) (?:khi )?(.+)$/

/** Counted from a date it is a date; counted from an event ("ngày nhận hồ sơ") it has none until the event is. */
export function readDaysFrom(words: Words, { year, calendar }: PlanYear): Due | null {
  const [, count = '', working, side = '', anchor = ''] = DAYS_FROM.exec(rest(words)) ?? []
  if (count === '') return null
  const said = whole(wordsOf(anchor), readSpan)
  const span = said && spanOf(said, { year })
  if (!span) return /\d|(?:^| )(?:quý|tháng|tuần)(?: |$)/.test(anchor) ? null : none('on-call')
  const days = /^(?:trước|so với)$/.test(side) ? -Number(count) : Number(count)
  const to = working ? addWorkingDays(span.to, days, calendar) : addDays(span.to, days)
  return { kind: 'dated', from: null, to }
}
