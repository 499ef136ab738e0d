import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { accept, type Outcome, refuse } from '../../outcome'
import { partsOfGzip } from '../../workbook/gzip'
import { utf8, xmlOf } from '../../workbook/xml'
import { packed, type Steps, unpacked } from '../../workbook/zip/steps'
import { fromBase64Url, toBase64Url } from './base64-url'
import { MOST_CHARACTERS } from './content-size'
import { asRead, BEGIN, END, packetBlocksOf, plainly } from './packet-text'

const HEAD_ENDS = '+++++'
const LINE = 64
const DIGEST = 16
const MOST_BYTES = 32 * 1024 * 1024

const DAMAGED = 'Gói số liệu bị sửa hoặc chép thiếu. Sao chép lại từ tiện ích.'
const CUT = `Gói số liệu bị chép thiếu đầu hoặc cuối. Sao chép lại từ dòng «-----${BEGIN}-----» đến hết dòng «-----${END}-----».`
const NONE = `Không thấy gói số liệu. Sao chép cả dòng «-----${BEGIN}-----» đến hết dòng «-----${END}-----».`
const OTHER_HEAD =
  'Dòng chữ ở đầu gói (đơn vị, kỳ) không khớp số liệu bên trong: bị sửa, hoặc mất dấu tiếng Việt khi gửi. Xin lại gói bằng tệp .txt lưu từ tiện ích.'
const TOO_LARGE = 'Gói số liệu quá lớn, không phải do tiện ích tạo ra. Xin lại gói từ người gửi.'
const NOT_OURS = 'Gói số liệu hỏng hoặc quá lớn, không phải do tiện ích tạo ra. Xin lại gói từ người gửi.'

/** Content as text to carry by clipboard, mail, chat or file, under lines that people read. */
export function* inEnvelope(content: string, head: readonly string[]): Steps<string> {
  const { data: body } = partsOfGzip(yield* packed(xmlOf(utf8ToBytes(content))))
  const bytes = new Uint8Array(DIGEST + body.length)
  bytes.set(sha256(body).subarray(0, DIGEST))
  bytes.set(body, DIGEST)
  const lines = toBase64Url(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  return [`-----${BEGIN}-----`, ...head, HEAD_ENDS, ...lines, `-----${END}-----`, ''].join('\n')
}

/** What was read of one packet's content, and the head that such content has. */
export interface ContentRead<T> {
  readonly content: T
  readonly head: readonly string[]
}

/**
 * The content of every packet in a text, each once, as `read` understands it: any change to a packet is refused, and so is
 * what unpacks to more than packets may hold, or stands under a head of other content.
 */
export function* outOfEnvelopes<T>(
  text: string,
  read: (content: string) => Outcome<ContentRead<T>>,
): Steps<Outcome<T[]>> {
  if (text.length > MOST_CHARACTERS) return refuse('file-too-large', TOO_LARGE)
  const opened = yield* openBlocks(text, read)
  if (opened.ok || opened.refusal.reason !== 'packet-damaged') return opened
  const plain = asRead(text)
  const again = plain === text ? opened : yield* openBlocks(plain, read)
  return again.ok ? again : opened
}

type Read<T> = (content: string) => Outcome<ContentRead<T>>

function* openBlocks<T>(text: string, read: Read<T>): Steps<Outcome<T[]>> {
  const blocks = packetBlocksOf(text)
  if (blocks === null) return refuse('packet-damaged', CUT)
  if (blocks.length === 0) return refuse('packet-damaged', NONE)
  const all: T[] = []
  let left = MOST_BYTES
  for (const block of new Set(blocks)) {
    const content = yield* contentOf(block, left)
    if (!content.ok) return content
    left -= content.value.length
    const opened = readUnder(headIn(block), utf8(content.value), read)
    if (!opened.ok) return opened
    all.push(opened.value)
  }
  return accept(all)
}

function headIn(block: string): string {
  return block.slice(0, block.lastIndexOf(HEAD_ENDS))
}

function* contentOf(block: string, most: number) {
  const split = block.lastIndexOf(HEAD_ENDS)
  const bytes = split < 0 ? null : fromBase64Url(block.slice(split + HEAD_ENDS.length))
  if (!bytes || !isDigestRight(bytes)) return refuse('packet-damaged', DAMAGED)
  // Who made the digest right by hand may have packed a bomb: nothing is unpacked beyond what packets may hold.
  const content = yield* unpacked(bytes.subarray(DIGEST), most, 'deflate-raw')
  return content === null ? refuse('file-too-large', NOT_OURS) : accept(content)
}

function readUnder<T>(head: string, text: string, read: Read<T>): Outcome<T> {
  const opened = read(text)
  if (!opened.ok) return opened
  if (plainly(head) !== plainly(opened.value.head.join('\n'))) return refuse('packet-damaged', OTHER_HEAD)
  return accept(opened.value.content)
}

function isDigestRight(bytes: Uint8Array): boolean {
  const digest = sha256(bytes.subarray(DIGEST))
  return bytes.length > DIGEST && bytes.subarray(0, DIGEST).every((byte, at) => byte === digest[at])
}
