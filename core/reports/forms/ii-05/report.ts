import * as words from '../label-words'
import { type Report, step } from '../report-form'

const BY_TIME = step(
  'Theo thời gian',
  'Tổng số PAKN theo thời gian',
  'Phân loại theo thời gian',
  'Số PAKN theo thời gian',
)
const HANDLED = step('Đã xử lý', 'PAKN đã xử lý', 'Số PAKN đã xử lý')
const PENDING = step('Đang xử lý', 'PAKN đang xử lý', 'Số PAKN đang xử lý')

/** Where the layout comes from, and how sure that is. */
export const source =
  'Theo trí nhớ về mẫu 05a của Thông tư 02/2017/TT-VPCP; chưa xác minh với Thông tư 01/2020/TT-VPCP'

export const report: Report = {
  id: 'ii-05',
  code: 'II.05/VPCP/KSTT',
  name: 'Tiếp nhận, xử lý phản ánh, kiến nghị (II.05, mẫu chỉnh được)',
  titles: [
    'Kết quả tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính',
    'Kết quả tiếp nhận, xử lý phản ánh, kiến nghị',
  ],
  confirmed: false,
  tables: [
    {
      id: 'figures',
      rows: 'unit',
      rowLabels: [...words.UNIT_LABELS, ...words.FIELD_LABELS, 'Ngành, lĩnh vực'],
      columns: [
        {
          measure: 'feedback.received',
          paths: [[BY_TIME, step('Mới tiếp nhận trong kỳ', 'Tiếp nhận trong kỳ', 'Mới tiếp nhận')]],
        },
        {
          measure: 'feedback.carried-over',
          paths: [[BY_TIME, step('Kỳ trước chuyển qua', 'Từ kỳ trước chuyển qua', 'Kỳ trước chuyển sang')]],
        },
        { measure: 'feedback.handled', paths: [[HANDLED, words.TOTAL]] },
        { measure: 'feedback.handled.on-time', paths: [[HANDLED, step('Đúng hạn', 'Trong đó: đúng hạn')]] },
        { measure: 'feedback.pending', paths: [[PENDING, words.TOTAL]] },
        { measure: 'feedback.pending.overdue', paths: [[PENDING, step('Quá hạn', 'Trong đó: quá hạn')]] },
      ],
      freeRows: true,
    },
  ],
}
