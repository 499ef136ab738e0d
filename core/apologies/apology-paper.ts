import { committeeOf } from '../docx/paper/committee'
import type { Paper } from '../docx/paper/paper'
import { type Day, formatDay } from '../text/day'
import { addresseeOf } from './addressee'
import type { OverdueDossier } from './overdue-dossiers'

/** What the officer says in the letter. */
export interface ApologySaid {
  readonly unit: string
  readonly on: Day
  readonly reason: string
  /** The new day asked for. */
  readonly newDay: Day
}

/** Where the layout comes from, and how sure that is. */
export const source =
  'Thông tư số 03/2025/TT-VPCP, Phụ lục I, Mẫu số 04; tên mẫu đã đối chiếu, từng chữ của mẫu chưa xác minh'

/**
 * Mẫu số 04 «Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết» for one late dossier, before it is a Word file. It names
 * a person: whoever makes it hands it out and forgets it.
 */
export function apologyPaper(dossier: OverdueDossier, { unit, on, reason, newDay }: ApologySaid): Paper {
  const { owner, address, code, procedure, field, received, due } = dossier
  const { issuer, place, signer } = committeeOf(unit)
  const { head, within } = addresseeOf(owner)
  const about =
    procedure === '' ? `thủ tục thuộc lĩnh vực ${field}` : `thủ tục «${procedure}» (lĩnh vực ${field})`
  const since = received === '' ? '' : ` tiếp nhận ngày ${received},`
  return {
    issuer,
    mark: 'UBND',
    place,
    on,
    kind: 'VĂN BẢN XIN LỖI',
    about: 'Và đề nghị gia hạn thời gian giải quyết hồ sơ',
    to: [address === '' ? head : `${head}, địa chỉ: ${address}`],
    body: [
      { say: [`${unit} nhận được hồ sơ mã số ${code},${since} về ${about}; hẹn trả kết quả ngày ${due}.`] },
      {
        say: [
          `Đến nay hồ sơ chưa có kết quả đúng thời gian đã hẹn. Lý do: ${reason.trim().replace(/[.;]+$/, '')}.`,
        ],
      },
      { say: [`${unit} xin lỗi ${within} vì sự chậm trễ này.`] },
      {
        say: [
          `Đề nghị ${within} cho gia hạn thời gian giải quyết hồ sơ đến ngày ${formatDay(newDay)}. ${unit} sẽ trả kết quả cho ${within} vào ngày đó`,
        ],
      },
    ],
    signer,
    receivers: ['Như trên', 'Lưu: VT'],
  }
}
