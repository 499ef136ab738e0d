import * as words from '../label-words'
import { type Report, step } from '../report-form'

const COMPETENCE = step(
  'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương',
  'Tổng số TTHC thuộc thẩm quyền giải quyết',
  'Tổng số TTHC thuộc thẩm quyền',
)

/** Where the layout comes from, and how sure that is. */
export const source =
  'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020, Phụ lục II; nhãn theo trang thống kê, chưa xác minh'

export const report: Report = {
  id: 'ii-07b',
  code: 'II.07b/VPCP/KSTT',
  name: 'Số lượng TTHC thực hiện theo cơ chế một cửa (II.07b)',
  about: ['interlinked'],
  titles: [
    'Tổng hợp số lượng TTHC thực hiện theo cơ chế một cửa, một cửa liên thông và quy trình nội bộ',
    'Tổng hợp số lượng thủ tục hành chính',
  ],
  confirmed: false,
  tables: [
    {
      id: 'figures',
      rows: 'unit',
      rowLabels: words.UNIT_LABELS,
      columns: [{ measure: 'procedures', paths: [[COMPETENCE, words.TOTAL]] }],
      pages: ['hatinh-07b'],
      freeRows: true,
    },
  ],
}
