import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../outcome'
import { hasLength } from '../../text/checks'
import { type Day, formatDay } from '../../text/day'
import { tidy } from '../../text/fold'
import type { Steps } from '../../workbook/zip/steps'
import { Snapshot } from '../snapshot'
import { canonicalJson, isSealed } from '../snapshot-id'
import { type ContentRead, inEnvelope, outOfEnvelopes } from './envelope'
import { captureDoubt } from './judge-capture'
import { formatOfContent, readContent } from './read-content'

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

const CHANGED =
  'Số liệu trong gói đã bị sửa sau khi chụp, không dùng được. Xin lại gói từ người gửi, hoặc chụp lại trang.'
const EMPTY = 'Gói này không có bản chụp nào. Chụp số liệu trong tiện ích rồi sao chép lại gói.'
const A_REVIEW =
  'Đây là gói xin ý kiến hoặc trả lời ý kiến, không phải gói số liệu. Mở trong tiện ích: thẻ «Chụp số liệu», «Mở tệp đã tải từ trang hoặc gói số liệu».'

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
  return yield* inEnvelope(content, headOf(snapshots))
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
  const opened = yield* outOfEnvelopes(text, (content) => readPacketContent(content, today))
  return opened.ok ? joinPackets(opened.value) : opened
}

/** What several packets of one text hold, each capture and note once. */
export function joinPackets(packets: readonly Packet[]): Outcome<Packet> {
  const snapshots = new Map<string, Snapshot>()
  const notes = new Map<string, unknown>()
  for (const packet of packets) {
    for (const snapshot of packet.snapshots) snapshots.set(snapshot.id, snapshot)
    for (const note of packet.notes) notes.set(canonicalJson(note), note)
  }
  // Taken for a packet it would put nothing in the place of what is there.
  if (snapshots.size === 0) return refuse('no-data', EMPTY)
  return accept({ snapshots: [...snapshots.values()], notes: [...notes.values()] })
}

/** The content of one packet of figures, nothing in it believed. */
export function readPacketContent(text: string, today: Day): Outcome<ContentRead<Packet>> {
  if (formatOfContent(text).startsWith('so-mot-cua/review-')) return refuse('no-data', A_REVIEW)
  const content = readContent(text, Content)
  if (!content.ok) return content
  const { snapshots, notes = [] } = content.value
  const broken = snapshots.find((snapshot) => !isSealed(snapshot))
  if (broken) return refuse('packet-damaged', CHANGED, broken.unit)
  for (const snapshot of snapshots) {
    const refusal = captureDoubt(snapshot, today)
    if (refusal) return { ok: false, refusal }
  }
  return accept({ content: { snapshots, notes }, head: headOf(snapshots) })
}
