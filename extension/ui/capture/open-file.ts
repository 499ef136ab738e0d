import type { PageSeen } from '../../../core/grid/seen'
import { accept, type Outcome } from '../../../core/outcome'
import type { PacketOpened } from '../../../core/reports/review/review-packet'
import { holdsPacket } from '../../../core/snapshot/packet/packet-text'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { pageOfWorkbook } from '../../../core/snapshot/take/page-of-workbook'
import { seeAsShown } from '../../../core/workbook/sheet/as-shown'
import { openWorkbook } from '../../../core/workbook/sheet/workbook'
import { bytesOfFile } from '../../../ui/file-within'
import { decodeText } from '../../../ui/text-of-file'
import { workHere } from '../../../ui/work-here'
import { openPacketHere } from '../review/open-review-file'
import { pageOfHtml } from './page-of-html'

/** What an opened file turned out to be: a table to capture, captures that a colleague packed, or a review. */
export type FileOpened =
  | { readonly kind: 'page'; readonly page: PageSeen }
  | { readonly kind: 'packet'; readonly snapshots: readonly Snapshot[] }
  | Exclude<PacketOpened, { readonly kind: 'packet' }>

/** Opens the portal's download (.xlsx, .xls that is HTML, .html) or a packet; known by content first, name second. */
export async function openFile(file: File): Promise<Outcome<FileOpened>> {
  const read = await bytesOfFile(file, { choose: 'Chọn đúng tệp tải từ trang thống kê.' })
  if (!read.ok) return read
  const bytes = read.value
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf])) return openSheet(bytes, file.name)
  const text = decodeText(bytes)
  if (!holdsPacket(text) && /<\s*(?:table|html)/i.test(text))
    return accept({ kind: 'page', page: await pageOfHtml(text, file.name) })
  return openPacketText(text)
}

/** A packet as pasted or as a file. */
export async function openPacketText(text: string): Promise<Outcome<FileOpened>> {
  const opened = await openPacketHere(text)
  if (!opened.ok) return opened
  const { value } = opened
  return accept(value.kind === 'packet' ? { kind: 'packet', snapshots: value.packet.snapshots } : value)
}

async function openSheet(bytes: Uint8Array, name: string): Promise<Outcome<FileOpened>> {
  const workbook = await workHere(openWorkbook(bytes))
  if (!workbook.ok) return workbook
  const page = pageOfWorkbook(seeAsShown(workbook.value), name)
  return page.ok ? accept({ kind: 'page', page: page.value }) : page
}

function startsWith(bytes: Uint8Array, codes: readonly number[]): boolean {
  return codes.every((code, at) => bytes[at] === code)
}
