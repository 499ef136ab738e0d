import { type Refusal, refusalOf } from '../../outcome'
import { refuseAt } from '../refusal-words'
import type { FillRefusal } from '../report'
import type { WebFillFacts } from '../web-fill'

/**
 * The one question before a page that sends by itself is filled; null where it does not.
 *
 * A page that asked its server after the first field: «Trang này tự lưu mỗi ô: …».
 */
export function askToSendItself({ asks, pressed }: WebFillFacts): Refusal | null {
  if (!asks) return null
  const does =
    pressed.length > 0
      ? `Trang này tự bấm «${pressed.join('», «')}» mỗi khi một ô đổi (đã chặn).`
      : 'Trang này tự lưu mỗi ô: vừa ghi là trang gửi ngay lên máy chủ.'
  return refusalOf(
    'sends-by-itself',
    `${does} Đã dừng, ô thử đã trả lại như cũ. Đồng ý thì bấm «Vẫn điền», không thì gõ tay.`,
  )
}

/** What a page did while it was filled and the officer must know before he saves: it stands on the receipt. */
export function toldOfWebFill(facts: WebFillFacts): FillRefusal[] {
  const { sent, pressed, submits, asks, turned, moved } = facts
  const told: FillRefusal[] = []
  const question = askToSendItself(facts)
  if (question) told.push(question)
  if (turned)
    told.push(
      refusalOf(
        'page-changed',
        'Trang đã chuyển sang biểu, kỳ hoặc đơn vị khác trong lúc ghi. Số vừa ghi đã được lấy lại khỏi những ô còn đó. Mở lại đúng biểu rồi điền lại.',
      ),
    )
  if (!asks && sent > 0)
    told.push(
      refusalOf(
        'sends-by-itself',
        `Trang này tự lưu mỗi ô: trong lúc ghi trang đã tự gửi ${sent} lần. Số đang ở trên máy chủ như bản nháp; xem lại ngay.`,
      ),
    )
  if (!asks && pressed.length > 0)
    told.push(
      refusalOf(
        'sends-by-itself',
        `Trang tự bấm «${pressed.join('», «')}» khi ô đổi; tiện ích đã chặn. Xem lại rồi tự bấm.`,
      ),
    )
  if (submits > 0)
    told.push(
      refusalOf(
        'sends-by-itself',
        `Trang định tự gửi biểu ${submits} lần trong lúc ghi; tiện ích đã chặn. Xem lại rồi tự gửi.`,
      ),
    )
  return [...told, ...moved.map(movedWords)]
}

function movedWords({ at, before, now }: WebFillFacts['moved'][number]): FillRefusal {
  const where = 'row' in at ? `Ô «${at.row}» › «${at.column}»` : `Ô ${at.cell}`
  const words = (text: string) => (text === '' ? 'trống' : `«${text}»`)
  return refuseAt(
    at,
    'page-changed',
    `${where} không do tiện ích ghi nhưng đã đổi từ ${words(before)} thành ${words(now)} trong lúc điền. Kiểm tra ô này trước khi lưu.`,
  )
}
