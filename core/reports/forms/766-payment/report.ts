import * as words from '../label-words'
import { maybe, type Report, type ReportColumn, step } from '../report-form'

const OF_PROCEDURES = maybe(step('Thủ tục hành chính', 'Số lượng thủ tục', 'Thủ tục'))
const OF_DOSSIERS = maybe(
  step('Hồ sơ', 'Số hồ sơ', 'Thanh toán trực tuyến', 'Thanh toán trực tuyến trên Cổng DVC Quốc gia'),
)

export const PAYMENT_COLUMNS: readonly ReportColumn[] = [
  {
    measure: 'payment.procedures.with-fee',
    paths: [
      [OF_PROCEDURES, step('Số lượng thủ tục có phí, lệ phí', 'Có phí, lệ phí', 'Số TTHC có phí, lệ phí')],
    ],
  },
  {
    measure: 'payment.procedures.enabled',
    paths: [
      [
        OF_PROCEDURES,
        step('Đã triển khai thanh toán trực tuyến', 'Số TTHC đã triển khai thanh toán trực tuyến'),
      ],
    ],
  },
  {
    measure: 'payment.procedures.used',
    paths: [
      [
        OF_PROCEDURES,
        step(
          'Số lượng thủ tục có phí, lệ phí phát sinh thanh toán trực tuyến',
          'Có phát sinh thanh toán trực tuyến',
          'Có phát sinh TTTT',
          'Số TTHC có phát sinh thanh toán trực tuyến',
        ),
      ],
    ],
  },
  {
    measure: 'payment.dossiers',
    paths: [
      [
        OF_DOSSIERS,
        step(
          'Tổng số hồ sơ thuộc các thủ tục có phí, lệ phí',
          'Tổng HS có nghĩa vụ tài chính',
          'Hồ sơ có nghĩa vụ tài chính',
          'Tổng số hồ sơ có nghĩa vụ tài chính',
        ),
      ],
    ],
  },
  {
    measure: 'payment.dossiers.online',
    paths: [
      [
        OF_DOSSIERS,
        step(
          'Số hồ sơ được thanh toán trực tuyến thuộc các thủ tục có phí, lệ phí',
          'Số HS đã TTTT cổng DVC QG',
          'Hồ sơ đã thanh toán trực tuyến',
          'Số hồ sơ thanh toán trực tuyến',
        ),
      ],
    ],
  },
]

/** Where the layout comes from, and how sure that is. */
export const source = 'Quyết định số 766/QĐ-TTg ngày 23/06/2022; cột theo trang thống kê của hệ thống một cửa'

export const report: Report = {
  id: '766-payment',
  code: '',
  name: 'Thanh toán trực tuyến (Quyết định 766)',
  about: ['online'],
  titles: [
    'Theo dõi mức độ thanh toán trực tuyến - theo Quyết định số 766/QĐ-TTg ngày 23/06/2022',
    'Theo dõi mức độ thanh toán trực tuyến',
    'Theo dõi chỉ tiêu thanh toán trực tuyến',
  ],
  confirmed: true,
  tables: [
    { id: 'figures', rows: 'unit', rowLabels: words.UNIT_LABELS, columns: PAYMENT_COLUMNS, freeRows: true },
  ],
}
