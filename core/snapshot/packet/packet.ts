import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../outcome'
import { hasLength } from '../../text/checks'
import { type Day, formatDay } from '../../text/day'
import { tidy } from '../../text/fold'
import { partsOfGzip } from '../../workbook/gzip'
import { utf8, xmlOf } from '../../workbook/xml'
import { packed, type Steps, unpacked } from '../../workbook/zip/steps'
import { Snapshot } from '../snapshot'
import { canonicalJson, isSealed } from '../snapshot-id'
import { fromBase64Url, toBase64Url } from './base64-url'
import { captureDoubt } from './judge-capture'
import { asRead, BEGIN, END, packetBlocksOf, plainly } from './packet-text'
import { readSafeJson } from './safe-json'

const HEAD_ENDS = '+++++'
const LINE = 64
const DIGEST = 16
const DEEPEST = 12
/** The year of a whole province (3,321 units) takes about half of this. */
const MOST_CHARACTERS = 32 * 1024 * 1024
const MOST_BYTES = 32 * 1024 * 1024

const MOST_NOTES = 4000

const Content = z.object({
  format: z.literal('so-mot-cua/packet@1'),
  snapshots: z.array(Snapshot),
  notes: z.exactOptional(z.array(z.unknown()).check(hasLength(0, MOST_NOTES))),
})

/** What a packet holds: snapshots, and what travels beside them for whoever knows it (statuses of tasks: core/reports). */
export interface Packet {
  readonly snapshots: readonly Snapshot[]
  readonly notes: readonly unknown[]
}

const DAMAGED = 'Gói số liệu bị sửa hoặc chép thiếu. Sao chép lại từ tiện ích.'
const CUT = `Gói số liệu bị chép thiếu đầu hoặc cuối. Sao chép lại từ dòng «-----${BEGIN}-----» đến hết dòng «-----${END}-----».`
const NONE = `Không thấy gói số liệu. Sao chép cả dòng «-----${BEGIN}-----» đến hết dòng «-----${END}-----».`
const OTHER_HEAD =
  'Dòng chữ ở đầu gói (đơn vị, kỳ) không khớp số liệu bên trong: bị sửa, hoặc mất dấu tiếng Việt khi gửi. Xin lại gói bằng tệp .txt lưu từ tiện ích.'
const OTHER_VERSION =
  'Gói số liệu không phải do bản Sổ Một Cửa này tạo ra. Cập nhật tiện ích và bảng điền cho cùng bản, rồi sao chép lại gói.'
const CHANGED =
  'Số liệu trong gói đã bị sửa sau khi chụp, không dùng được. Xin lại gói từ người gửi, hoặc chụp lại trang.'
const UNDATED =
  'Ngày chụp hoặc kỳ trong gói không có thật, không phải do tiện ích tạo ra. Xin lại gói từ người gửi.'
const EMPTY = 'Gói này không có bản chụp nào. Chụp số liệu trong tiện ích rồi sao chép lại gói.'
const TOO_LARGE = 'Gói số liệu quá lớn, không phải do tiện ích tạo ra. Xin lại gói từ người gửi.'
const NOT_OURS = 'Gói số liệu hỏng hoặc quá lớn, không phải do tiện ích tạo ra. Xin lại gói từ người gửi.'

/**
 * Snapshots as text to carry by clipboard, mail, chat or file; any change to it is noticed when it is opened.
 *
 * ```text
 * -----BAT DAU GOI SO LIEU-----
 * Sổ Một Cửa: 1 bản chụp
 * UBND thị trấn Phố Châu, kỳ 15/12/2024–14/03/2025
 * +++++
 * kQ3v… (lines of 64 letters)
 * -----HET GOI SO LIEU-----
 * ```
 */
export function* packPacket(snapshots: readonly Snapshot[], notes: readonly object[] = []): Steps<string> {
  const beside = notes.length > 0 ? { notes } : {}
  const content = JSON.stringify({ format: 'so-mot-cua/packet@1', snapshots, ...beside })
  const { data: body } = partsOfGzip(yield* packed(xmlOf(utf8ToBytes(content))))
  const bytes = new Uint8Array(DIGEST + body.length)
  bytes.set(sha256(body).subarray(0, DIGEST))
  bytes.set(body, DIGEST)
  const lines = toBase64Url(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  return [`-----${BEGIN}-----`, ...headOf(snapshots), HEAD_ENDS, ...lines, `-----${END}-----`, ''].join('\n')
}

/** The lines a person can read: how many snapshots, and of which units and days. */
function headOf(snapshots: readonly Snapshot[]): string[] {
  const subjects = snapshots.map(
    ({ unit, period }) => `${tidy(unit)}, kỳ ${formatDay(period.from)}–${formatDay(period.to)}`,
  )
  return [`Sổ Một Cửa: ${snapshots.length} bản chụp`, ...new Set(subjects)]
}

/**
 * The snapshots of every packet in a text, whatever stands around them: quoting (`> `), other line breaks, blanks and
 * re-wrapping are survived; a changed, missing or added character is `packet-damaged`, and so is a capture that was made
 * after `today`.
 */
export function* unpackPacket(text: string, today: Day): Steps<Outcome<Snapshot[]>> {
  const opened = yield* openPacket(text, today)
  return opened.ok ? accept([...opened.value.snapshots]) : opened
}

/** The same with what travels beside the snapshots; an older packet has nothing there. */
export function* openPacket(text: string, today: Day): Steps<Outcome<Packet>> {
  if (text.length > MOST_CHARACTERS) return refuse('file-too-large', TOO_LARGE)
  const opened = yield* openBlocks(text, today)
  if (opened.ok || opened.refusal.reason !== 'packet-damaged') return opened
  const read = asRead(text)
  const again = read === text ? opened : yield* openBlocks(read, today)
  return again.ok ? again : opened
}

function* openBlocks(text: string, today: Day): Steps<Outcome<Packet>> {
  const blocks = packetBlocksOf(text)
  if (blocks === null) return refuse('packet-damaged', CUT)
  if (blocks.length === 0) return refuse('packet-damaged', NONE)
  const snapshots = new Map<string, Snapshot>()
  const notes = new Map<string, unknown>()
  let left = MOST_BYTES
  for (const block of new Set(blocks)) {
    const packet = yield* openBlock(block, left, today)
    if (!packet.ok) return packet
    left -= packet.value.size
    for (const snapshot of packet.value.snapshots) snapshots.set(snapshot.id, snapshot)
    for (const note of packet.value.notes) notes.set(canonicalJson(note), note)
  }
  // Taken for a packet it would put nothing in the place of what is there.
  if (snapshots.size === 0) return refuse('no-data', EMPTY)
  return accept({ snapshots: [...snapshots.values()], notes: [...notes.values()] })
}

function* openBlock(
  block: string,
  most: number,
  today: Day,
): Steps<Outcome<Packet & { readonly size: number }>> {
  const split = block.lastIndexOf(HEAD_ENDS)
  const bytes = split < 0 ? null : fromBase64Url(block.slice(split + HEAD_ENDS.length))
  if (!bytes || !isDigestRight(bytes)) return refuse('packet-damaged', DAMAGED)
  // Who made the digest right by hand may have packed a bomb: nothing is unpacked beyond what packets may hold.
  const content = yield* unpacked(bytes.subarray(DIGEST), most, 'deflate-raw')
  if (content === null) return refuse('file-too-large', NOT_OURS)
  const packet = readContent(utf8(content), today)
  if (!packet.ok) return packet
  if (plainly(block.slice(0, split)) !== plainly(headOf(packet.value.snapshots).join('\n')))
    return refuse('packet-damaged', OTHER_HEAD)
  return accept({ ...packet.value, size: content.length })
}

function isDigestRight(bytes: Uint8Array): boolean {
  const digest = sha256(bytes.subarray(DIGEST))
  return bytes.length > DIGEST && bytes.subarray(0, DIGEST).every((byte, at) => byte === digest[at])
}

function readContent(text: string, today: Day): Outcome<Packet> {
  const json = readSafeJson(text, DEEPEST)
  if (!json.ok) return json
  const content = Content.safeParse(json.value)
  if (!content.success) return refuse('packet-damaged', OTHER_VERSION)
  // What is in there twice, or is known to nobody, would be said by the packet and seen by no check.
  if (JSON.stringify(content.data).length !== text.length) return refuse('packet-damaged', OTHER_VERSION)
  const { snapshots, notes = [] } = content.data
  const broken = snapshots.find((snapshot) => !isSealed(snapshot))
  if (broken) return refuse('packet-damaged', CHANGED, broken.unit)
  const undated = snapshots.find((snapshot) => !isDated(snapshot))
  if (undated) return refuse('packet-damaged', UNDATED, undated.unit)
  for (const snapshot of snapshots) {
    const refusal = captureDoubt(snapshot, today)
    if (refusal) return { ok: false, refusal }
  }
  return accept({ snapshots, notes })
}

/** A capture of the year 9999 would be the newest for ever; one of no day at all has no place among the others. */
function isDated({ source: { capturedAt }, period: { from, to } }: Snapshot): boolean {
  const isMoment = /^20\d\d-\d\d-\d\dT\d\d:\d\d/.test(capturedAt) && !Number.isNaN(Date.parse(capturedAt))
  return isMoment && from >= '2000' && to < '2100'
}
