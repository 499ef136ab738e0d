import { type Refusal, refusalOf } from '../../outcome'
import { nameDoubt } from '../../snapshot/packet/judge-capture'
import { addDays, type Day, formatDay } from '../../text/day'
import { holdsIdentity } from '../../text/personal'
import { placeId } from '../place-id'
import { namesOnPaper } from '../receipt/paper-labels'
import type { Receipt } from '../report'
import type { ReviewAnswer } from './review-answer'
import type { ReviewRequest } from './review-request'

const FROM = 'Xin lại gói từ người gửi.'
const PERSONAL =
  'Lời nhắn có số giấy tờ, số điện thoại, thư điện tử hoặc mã hồ sơ. Bỏ đi, chỉ ghi số liệu nào sai và vì sao.'
const ODD_WORDS = `Chữ trong gói có dấu ẩn, không phải do tiện ích tạo ra. ${FROM}`
const ODD_PLACE = `Ô bị trả lại không phải ô của biểu này. ${FROM}`
const NO_ORDER = `Gói ghi trả lời hoặc xin ý kiến vào ngày không có thật. ${FROM}`

/** Why a request is none that a Sổ Một Cửa made, though its seal is right: a stranger can seal anything. */
export function requestDoubt({ receipt, words, askedAt, pages }: ReviewRequest, today: Day): Refusal | null {
  const names = [...namesIn(receipt), ...pages.map(({ name }) => name)]
  return (
    nameDoubt(receipt.unit, names) ??
    wordsDoubt(words) ??
    dayDoubt([askedAt, receipt.at, ...pages.map(({ capturedAt }) => capturedAt)], today)
  )
}

/** The same of an answer. */
export function answerDoubt({ unit, who, returned, answeredAt }: ReviewAnswer, today: Day): Refusal | null {
  const names = [who, ...(returned ? [returned.place, ...Object.values(returned.figure?.by ?? {})] : [])]
  return nameDoubt(unit, names) ?? wordsDoubt(returned?.message ?? '') ?? dayDoubt([answeredAt], today)
}

/**
 * What may not be said in a message, for it is kept in the ledger: `wordsDoubt('Hộ tịch thiếu 3 hồ sơ')` is null, a dossier
 * code or a phone number is `personal-data`.
 */
export function wordsDoubt(words: string): Refusal | null {
  if (/[^\P{Cc}\n]|[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.test(words))
    return refusalOf('packet-damaged', ODD_WORDS)
  return holdsIdentity(words) ? refusalOf('personal-data', PERSONAL) : null
}

/** Words of the request that stand in the picture as names. */
function namesIn({ lines, labels = [] }: Receipt): (string | undefined)[] {
  const counted = lines.flatMap(({ from }) =>
    'by' in from ? [from.by.unit, from.by.field, from.by.procedure] : [],
  )
  return [...counted, ...labels.flatMap(namesOnPaper)]
}

function dayDoubt(moments: readonly string[], today: Day): Refusal | null {
  if (moments.some((at) => Number.isNaN(Date.parse(at)))) return refusalOf('packet-damaged', NO_ORDER)
  // A day more than today: the sender's clock may be ahead.
  const late = moments.map((at) => at.slice(0, 10)).find((day) => day > addDays(today, 1))
  return late === undefined ? null : refusalOf('packet-damaged', early(late, today))
}

function early(day: Day, today: Day): string {
  return `Gói ghi ngày ${formatDay(day)}, sau ngày của máy này (${formatDay(today)}). Xem lại ngày giờ trên máy; nếu đúng, xin lại gói từ người gửi.`
}

/** What was asked, as the ledger of the one who asked has it. */
export interface AskedBefore {
  /** The receipt that was sent for review; null where it is no longer there. */
  readonly receipt: Receipt | null
  readonly version: string
  readonly askedAt: string
}

/**
 * Why an answer is none to what this book asked: it answers another book's request, came before it was asked, looked at
 * other numbers, or returns a place or a number that the report does not have. Null where it fits.
 */
export function answerMisfit(answer: ReviewAnswer, asked: AskedBefore | null): Refusal | null {
  const { unit, from, to, returned } = answer
  const of = `${unit}, kỳ ${formatDay(from)}–${formatDay(to)}`
  if (!asked)
    return refusalOf(
      'no-data',
      `Gói này trả lời một lần xin ý kiến (${of}) mà sổ này không có. Mở trên máy đã xin ý kiến, hoặc mở bản sao lưu của sổ ấy.`,
    )
  if (answer.version !== asked.version) return refusalOf('packet-damaged', OTHER_NUMBERS, of)
  if (Date.parse(answer.answeredAt) < Date.parse(asked.askedAt) - DAY_MS)
    return refusalOf('packet-damaged', NO_ORDER, of)
  if (!returned || !asked.receipt) return null
  return standsThere(returned, asked.receipt) ? null : refusalOf('packet-damaged', ODD_PLACE, returned.place)
}

const DAY_MS = 86_400_000
const OTHER_NUMBERS =
  'Gói trả lời này xem số khác với số đã gửi xin ý kiến: bị sửa trên đường, hoặc do người khác làm. Xin lại gói từ người xem.'

function standsThere(
  { at, value }: NonNullable<ReviewAnswer['returned']>,
  { lines, refusals }: Receipt,
): boolean {
  const place = placeId(at)
  return (
    lines.some((line) => placeId(line.at) === place && line.value === value) ||
    refusals.some((refusal) => refusal.at !== undefined && placeId(refusal.at) === place)
  )
}
