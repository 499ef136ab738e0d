import type { Outcome } from '../../../core/outcome'
import { openAnyPacket, type PacketOpened } from '../../../core/reports/review/review-packet'
import { textOfFile } from '../../../ui/file-within'
import { workHere } from '../../../ui/work-here'
import { dayHere, now } from '../../clock'

/** A file that holds a packet, of whichever kind. */
export async function openReviewFile(file: File): Promise<Outcome<PacketOpened>> {
  const text = await textOfFile(file, { choose: 'Chọn đúng tệp .txt xin ý kiến nhận được.' })
  return text.ok ? openPacketHere(text.value) : text
}

export function openPacketHere(text: string): Promise<Outcome<PacketOpened>> {
  return workHere(openAnyPacket(text, dayHere(now())))
}
