import { DIGITISATION_COLUMNS } from '../766-digitisation/report'
import { ONLINE_COLUMNS } from '../766-online/report'
import { PAYMENT_COLUMNS } from '../766-payment/report'
import * as words from '../label-words'
import { maybe, type PathStep, type Report, type ReportColumn, step } from '../report-form'

const ONLINE = maybe(
  step(
    'Dịch vụ công trực tuyến',
    'DVC trực tuyến',
    'DVCTT',
    'Cung cấp dịch vụ công trực tuyến',
    'Cung cấp DVC trực tuyến',
  ),
)
const DIGITAL = maybe(step('Số hóa hồ sơ', 'Số hóa hồ sơ, kết quả'))
const PAYMENT = maybe(step('Thanh toán trực tuyến', 'Thanh toán trực tuyến nghĩa vụ tài chính'))
const LEFT_OUT: readonly string[] = [
  'dossiers.received',
  'procedures.online',
  'digitised.components.none',
  'digitised.results.none',
  'digitised.components.reused-national',
  'payment.procedures.enabled',
]

/** Where the layout comes from, and how sure that is. */
export const source =
  'Ghép từ ba bảng theo Quyết định số 766/QĐ-TTg; cột của II.08 (Thông tư 01/2020/TT-VPCP) chưa xác minh'

export const report: Report = {
  id: 'ii-08',
  code: 'II.08/VPCP/KSTT',
  name: 'Thực hiện TTHC trên môi trường điện tử (II.08, mẫu chỉnh được)',
  about: ['online', 'full-process', 'partial-process'],
  titles: [
    'Tình hình, kết quả thực hiện TTHC trên môi trường điện tử',
    'Kết quả thực hiện thủ tục hành chính trên môi trường điện tử',
  ],
  confirmed: false,
  tables: [
    {
      id: 'figures',
      rows: 'unit',
      rowLabels: words.UNIT_LABELS,
      columns: [
        ...under(ONLINE, ONLINE_COLUMNS),
        ...under(DIGITAL, DIGITISATION_COLUMNS),
        ...under(PAYMENT, PAYMENT_COLUMNS),
      ],
      freeRows: true,
    },
  ],
}

/** The columns of a 766 sheet under a heading of their own. */
function under(group: PathStep, columns: readonly ReportColumn[]): ReportColumn[] {
  return columns.map((column) => ({
    ...column,
    paths: column.paths.map((path) => [group, ...path]),
    ...(column.alone ? { alone: [group, ...column.alone] } : {}),
    ...(LEFT_OUT.includes(column.measure) ? { optional: true as const } : {}),
  }))
}
