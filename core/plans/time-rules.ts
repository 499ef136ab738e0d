import { addWorkingDays, type WorkCalendar } from '../periods/working-days'
import { addDays, type Day } from '../text/day'
import { dayBefore, readRange, readSpan, type Span } from './span'
import type { Due, DueKind } from './task'

/** One rule of the closed grammar: a whole phrase it knows and what it means; its worked examples are in time-examples.ts. */
export interface TimeRule {
  readonly name: string
  readonly pattern: RegExp
  /** Null where the words fit but mean no day (30/02): then no other rule is tried and the phrase is unknown. */
  readonly read: (found: RegExpExecArray, given: Given) => Due | null
}

interface Given {
  readonly year: number
  readonly calendar: WorkCalendar
}

const S = '(.+?)'
const EVERY = String.raw`(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|quí|năm|6 tháng|06 tháng|sáu tháng)`
const DAY_OF_EACH = String.raw`(?:(?:trước|chậm nhất(?:\s+là)?|muộn nhất|vào|đến)?\s*ngày\s+\d{1,2}(?:\s*/\s*\d{1,2})?\s+(?:của\s+)?)`
const LEVEL = '[^0-9]*'

/** In order: the first rule whose pattern fits the whole phrase decides. */
export const TIME_RULES: readonly TimeRule[] = [
  {
    name: 'thường xuyên',
    pattern:
      /^(?:thực hiện\s+)?thường xuyên(?:,?\s+liên tục)?(?:,?\s+(?:trong\s+)?((?:cả\s+)?năm(?:\s+\d{4})?))?$/,
    read: ([, when], { year }) => over('standing', when ? readSpan(when, { year }) : null),
  },
  {
    name: 'hằng ngày, hằng tuần',
    pattern: /^(?:thường xuyên,?\s+)?(?:hằng|hàng|mỗi)\s+(?:ngày|tuần)$/,
    read: () => none('standing'),
  },
  {
    name: 'theo chế độ báo cáo định kỳ',
    pattern:
      /^(?:thực hiện\s+)?(?:theo\s+)?(?:quy định\s+(?:về|của)\s+)?(?:chế độ\s+)?(?:báo cáo\s+)?(?:định k[ỳì]|chế độ báo cáo|k[ỳì] báo cáo)(?:\s+(?:theo quy định|của\s+[^0-9]+))?(?:\s*\((?:tháng|quý|6 tháng|năm|cả|và|,|\s)+)?$/,
    read: () => none('periodic'),
  },
  {
    name: 'hằng tháng, hằng quý',
    pattern: new RegExp(
      `^(?:thường xuyên,?\\s+)?(?:(?:báo cáo\\s+)?(?:theo\\s+)?định k[ỳì],?\\s+)?${DAY_OF_EACH}?${EVERY}(?:(?:\\s*,\\s*|\\s+và\\s+)(?:${EVERY}|quý|6 tháng|năm))*(?:,?\\s+\\(?(?:trước|chậm nhất(?:\\s+là)?|vào)\\s+ngày\\s+\\d{1,2}(?:\\s+(?:của\\s+)?tháng (?:cuối quý|sau|kế tiếp|tiếp theo))?)?$`,
    ),
    read: () => none('periodic'),
  },
  {
    name: 'tháng cuối quý, cuối mỗi kỳ, báo cáo tháng, quý, năm',
    pattern: new RegExp(
      `^(?:${DAY_OF_EACH}tháng (?:cuối (?:của )?(?:mỗi )?quý|sau|kế tiếp|tiếp theo)|(?:vào\\s+)?cuối (?:mỗi|hằng|hàng) (?:tháng|quý|năm)|định k[ỳì] (?:tháng|quý|6 tháng|06 tháng|năm)|báo cáo tháng(?:,\\s*(?:quý(?: i)?|i{1,3}|iv|6 tháng|(?:cả )?năm))+)$`,
    ),
    read: () => none('periodic'),
  },
  {
    name: 'hằng năm vào một lúc',
    pattern: new RegExp(
      `^(?:(?:trước|chậm nhất(?:\\s+là)?|đến(?:\\s+hết)?|trong|vào)\\s+)?${S}\\s+(?:hằng|hàng) năm$`,
    ),
    read: ([, when = ''], { year }) => (readSpan(when, { year }) ? none('periodic') : null),
  },
  {
    name: 'N lần mỗi kỳ',
    pattern:
      /^(?:định k[ỳì],?\s+)?(?:(?:\d{1,2}|một|hai)\s+(?:lần\s*\/\s*(?:01\s+)?(?:tuần|tháng|quý|6 tháng|năm)|tháng\s*\/\s*lần|tháng (?:một|1|01) lần)|mỗi (?:tháng|quý|năm) (?:một|hai|\d{1,2}) lần)$/,
    read: () => none('periodic'),
  },
  {
    name: 'theo lịch của cấp trên, đột xuất',
    pattern: new RegExp(
      `^(?:(?:khi có|theo)\\s+(?:lịch|kế hoạch|yêu cầu|chỉ đạo|hướng dẫn|thông báo|giấy mời|giấy triệu tập|văn bản|phát sinh|đề nghị)(?:\\s+(?!(?:trước|đến|chậm|xong|trong)(?:\\s|$))${LEVEL})?|(?:báo cáo\\s+)?đột xuất(?:,?\\s+(?:chuyên đề|theo|khi)${LEVEL})?|khi phát sinh|phát sinh)$`,
    ),
    read: () => none('on-call'),
  },
  {
    name: 'N ngày sau một ngày',
    pattern: new RegExp(
      `^(?:trong\\s+(?:vòng\\s+|thời hạn\\s+)?|chậm nhất\\s+(?:là\\s+)?|không quá\\s+)?(\\d{1,3})\\s+ngày(\\s+làm việc)?,?\\s+(?:sau|kể từ|tính từ)\\s+${S}$`,
    ),
    read: ([, count, working, anchor], given) =>
      daysFrom(Number(count), working !== undefined, anchor, given),
  },
  {
    name: 'N ngày trước một ngày',
    pattern: new RegExp(
      `^(?:chậm nhất\\s+(?:là\\s+)?|ít nhất\\s+)?(?:trước\\s+)?(\\d{1,3})\\s+ngày(\\s+làm việc)?,?\\s+(?:trước|trước khi|so với)\\s+${S}$`,
    ),
    read: ([, count, working, anchor], given) =>
      daysFrom(-Number(count), working !== undefined, anchor, given),
  },
  {
    name: 'trước giờ của một ngày',
    pattern: new RegExp(
      `^(?:trước|chậm nhất(?:\\s+là)?|muộn nhất)\\s+\\d{1,2}\\s*(?:h|giờ|:)\\s*(?:\\d{2})?(?:\\s*phút)?,?\\s+${S}$`,
    ),
    read: ([, when], { year }) => until(readSpan(when ?? '', { year }), (span) => span.to),
  },
  {
    name: 'trước',
    pattern: new RegExp(`^(?:chậm nhất\\s+(?:là\\s+)?|đến\\s+)?trước\\s+${S}$`),
    read: ([, when], { year }) => until(readSpan(when ?? '', { year }), dayBefore),
  },
  {
    name: 'chậm nhất, đến, đến hết',
    pattern: new RegExp(
      `^(?:chậm nhất|muộn nhất|không muộn hơn|không quá|đến|tới|hết)(?:\\s+là)?(?:\\s+(?:đến|vào))?(?:\\s+hết)?\\s+${S}$`,
    ),
    read: ([, when], { year }) => until(readSpan(when ?? '', { year }), (span) => span.to),
  },
  {
    name: 'từ … đến …',
    pattern: new RegExp(`^(?:trong\\s+)?(?:từ\\s+)?${S}\\s*(?:đến|tới|–|-)\\s*(?:hết\\s+)?(.+)$`),
    read: ([whole, first = '', last = ''], { year }) =>
      over('dated', readSpan(whole, { year }) ?? readEnds(first, last, year)),
  },
  {
    name: 'từ, sau',
    pattern: new RegExp(`^(?:(từ|kể từ|bắt đầu từ)|sau)\\s+${S}$`),
    read: ([, including, when], { year }) => since(readSpan(when ?? '', { year }), including !== undefined),
  },
  {
    name: 'trong ngày, tháng, quý, năm',
    pattern: new RegExp(`^(?:trong|vào)?\\s*${S}$`),
    read: ([, when], { year }) => {
      const span = readSpan(when ?? '', { year })
      return span && over(span.kind === 'year' ? 'in-year' : 'dated', span)
    },
  },
]

function none(kind: DueKind): Due {
  return { kind, from: null, to: null }
}

function over(kind: DueKind, span: Span | null): Due | null {
  if (!span) return kind === 'standing' ? none(kind) : null
  return { kind, from: span.from, to: span.to }
}

function until(span: Span | null, last: (span: Span) => Day): Due | null {
  return span && { kind: 'dated', from: null, to: last(span) }
}

function since(span: Span | null, including: boolean): Due | null {
  return span && { kind: 'dated', from: including ? span.from : addDays(span.to, 1), to: null }
}

/** "tháng 2 đến tháng 6", and "tháng 2 đến 6", "quý I-III" where the second end leaves its word out. */
function readEnds(first: string, last: string, year: number): Span | null {
  const word = /^(tháng|quý|quí)\s/.exec(first)?.[1]
  return readRange(first, last, year) ?? (word ? readRange(first, `${word} ${last}`, year) : null)
}

/** Counted from a date it is a date; counted from an event ("ngày nhận hồ sơ") it has none until the event is. */
function daysFrom(count: number, working: boolean, anchor = '', { year, calendar }: Given): Due | null {
  const span = readSpan(anchor, { year })
  if (!span) return /\d/.test(anchor) ? null : none('on-call')
  const to = working ? addWorkingDays(span.to, count, calendar) : addDays(span.to, count)
  return { kind: 'dated', from: null, to }
}
