import { type Outcome, refuse } from '../../../core/outcome'
import { openAnyPacket, type PacketOpened } from '../../../core/reports/review/review-packet'
import { decodeText } from '../../../ui/text-of-file'
import { workHere } from '../../../ui/work-here'
import { dayHere, now } from '../../clock'
import { fileBytes } from '../file-button'

/** As large as packets may be. */
const MAX_BYTES = 32 * 1024 * 1024

/** A file that holds a packet, of whichever kind. */
export async function openReviewFile(file: File): Promise<Outcome<PacketOpened>> {
  if (file.size > MAX_BYTES)
    return refuse(
      'file-too-large',
      'Tệp lớn hơn 32 MB, không phải gói xin ý kiến. Chọn đúng tệp .txt nhận được.',
    )
  return openPacketHere(decodeText(await fileBytes(file)))
}

export function openPacketHere(text: string): Promise<Outcome<PacketOpened>> {
  return workHere(openAnyPacket(text, dayHere(now())))
}
