import { accept, type Outcome, type Refusal, refuse } from '../../outcome'
import { type ContentRead, inEnvelope, outOfEnvelopes } from '../../snapshot/packet/envelope'
import { joinPackets, type Packet, readPacketContent } from '../../snapshot/packet/packet'
import { formatOfContent, readContent } from '../../snapshot/packet/read-content'
import { type Day, formatDay } from '../../text/day'
import { tidy } from '../../text/fold'
import type { Steps } from '../../workbook/zip/steps'
import { reportName } from '../forms/forms'
import type { Receipt } from '../report'
import { answerDoubt, requestDoubt } from './judge-review'
import { AnswerShape, type ReviewAnswer } from './review-answer'
import { RequestShape, type ReviewRequest, reviewHash } from './review-request'
import { placeWord } from './reviews-of'

/** What a packet of any kind holds. */
export type PacketOpened =
  | { readonly kind: 'packet'; readonly packet: Packet }
  | { readonly kind: 'request'; readonly request: ReviewRequest }
  | { readonly kind: 'answer'; readonly answer: ReviewAnswer }

/** A request as text to carry; whatever is done to it on the way is noticed, as with every packet. */
export function packRequest(request: ReviewRequest): Steps<string> {
  return inEnvelope(contentOf(request), headOfRequest(request))
}

export function packAnswer(answer: ReviewAnswer): Steps<string> {
  return inEnvelope(contentOf(answer), headOfAnswer(answer))
}

/** What it is comes first, so that it is known before it is read. */
function contentOf({ format, ...rest }: ReviewRequest | ReviewAnswer): string {
  return JSON.stringify({ format, ...rest })
}

/**
 * Opens a packet of any kind: captures, a request for a review, or an answer to one. Several packets of captures are one;
 * a review is opened alone, so that nobody answers another one than they looked at.
 */
export function* openAnyPacket(text: string, today: Day): Steps<Outcome<PacketOpened>> {
  const opened = yield* outOfEnvelopes(text, (content) => readAny(content, today))
  if (!opened.ok) return opened
  const [first, ...others] = opened.value
  const figures = opened.value.flatMap((one) => (one.kind === 'packet' ? [one.packet] : []))
  if (figures.length < opened.value.length)
    return first && others.length === 0 ? accept(first) : refuse('packet-damaged', ONE_BY_ONE)
  const packet = joinPackets(figures)
  return packet.ok ? accept({ kind: 'packet', packet: packet.value }) : packet
}

const ONE_BY_ONE =
  'Có nhiều gói cùng lúc, trong đó có gói xin ý kiến hoặc trả lời. Mở từng gói một để không trả lời nhầm.'
const CHANGED =
  'Gói xin ý kiến hoặc trả lời đã bị sửa sau khi lưu, không dùng được. Xin lại gói từ người gửi.'

function readAny(text: string, today: Day): Outcome<ContentRead<PacketOpened>> {
  const format = formatOfContent(text)
  if (format.startsWith('so-mot-cua/review-request@')) return readRequest(text, today)
  if (format.startsWith('so-mot-cua/review-answer@')) return readReviewAnswer(text, today)
  const read = readPacketContent(text, today)
  if (!read.ok) return read
  return accept({ content: { kind: 'packet', packet: read.value.content }, head: read.value.head })
}

function readRequest(text: string, today: Day): Outcome<ContentRead<PacketOpened>> {
  const read = readContent(text, RequestShape)
  if (!read.ok) return read
  const request: ReviewRequest = read.value
  if (request.id !== reviewHash(request)) return refuse('packet-damaged', CHANGED, request.receipt.unit)
  return believed(requestDoubt(request, today), {
    content: { kind: 'request', request },
    head: headOfRequest(request),
  })
}

function readReviewAnswer(text: string, today: Day): Outcome<ContentRead<PacketOpened>> {
  const read = readContent(text, AnswerShape)
  if (!read.ok) return read
  const answer: ReviewAnswer = read.value
  if (answer.id !== reviewHash(answer)) return refuse('packet-damaged', CHANGED, answer.unit)
  return believed(answerDoubt(answer, today), {
    content: { kind: 'answer', answer },
    head: headOfAnswer(answer),
  })
}

function believed(
  doubt: Refusal | null,
  read: ContentRead<PacketOpened>,
): Outcome<ContentRead<PacketOpened>> {
  return doubt ? { ok: false, refusal: doubt } : accept(read)
}

type Subject = Pick<Receipt, 'report' | 'unit' | 'from' | 'to'>

function headOfRequest({ receipt }: ReviewRequest): string[] {
  return ['Sổ Một Cửa: xin ý kiến', ...subjectLines(receipt)]
}

function headOfAnswer(answer: ReviewAnswer): string[] {
  const said = answer.returned ? `trả lại 1 ${placeWord(answer.report)}: ${answer.returned.place}` : 'đồng ý'
  return [`Sổ Một Cửa: trả lời ý kiến, ${tidy(said)}`, ...subjectLines(answer)]
}

function subjectLines({ report, unit, from, to }: Subject): string[] {
  const days = from === '' ? '' : `, kỳ ${formatDay(from)}–${formatDay(to)}`
  return [tidy(reportName(report)), `${tidy(unit)}${days}`]
}
