import * as words from '../label-words'
import { maybe, type Report, type ReportColumn, step } from '../report-form'

const ON_RECEIPT = maybe(
  step('Số hóa hồ sơ TTHC khi tiếp nhận', 'Số hóa thành phần hồ sơ khi tiếp nhận', 'Số hóa khi tiếp nhận'),
)
const OF_RESULTS = step('Số hóa kết quả giải quyết', 'Số hóa kết quả', 'Số hóa kết quả giải quyết TTHC')

export const DIGITISATION_COLUMNS: readonly ReportColumn[] = [
  { measure: 'dossiers.received', paths: [[words.RECEIVED_LABELS]] },
  {
    measure: 'digitised.components.none',
    paths: [[ON_RECEIPT, step('Chưa số hóa TPHS', 'Chưa số hóa thành phần hồ sơ')]],
  },
  {
    measure: 'digitised.components',
    paths: [[ON_RECEIPT, step('Có số hóa TPHS', 'Đã số hóa TPHS', 'Có số hóa thành phần hồ sơ')]],
  },
  {
    measure: 'digitised.components.reused',
    paths: [
      [
        ON_RECEIPT,
        step('Có tái sử dụng thành phần', 'Có tái sử dụng TPHS', 'Có tái sử dụng thành phần hồ sơ'),
      ],
    ],
  },
  {
    measure: 'digitised.components.reused-national',
    paths: [
      [
        ON_RECEIPT,
        step(
          'Có tái sử dụng thành phần từ cổng DVC quốc gia',
          'Có tái sử dụng TPHS từ Cổng DVCQG',
          'Tái sử dụng từ Cổng DVC quốc gia',
        ),
      ],
    ],
  },
  { measure: 'dossiers.resolved', paths: [[words.RESOLVED_LABELS]] },
  { measure: 'digitised.results.none', paths: [[OF_RESULTS, step('Chưa số hóa', 'Kết quả chưa số hóa')]] },
  { measure: 'digitised.results', paths: [[OF_RESULTS, step('Đã số hóa', 'Kết quả đã số hóa')]] },
]

/** Where the layout comes from, and how sure that is. */
export const source = 'Quyết định số 766/QĐ-TTg ngày 23/06/2022; cột theo trang thống kê của hệ thống một cửa'

export const report: Report = {
  id: '766-digitisation',
  code: '',
  name: 'Số hóa hồ sơ (Quyết định 766)',
  titles: [
    'Theo dõi mức độ số hóa các đơn vị - theo Quyết định số 766/QĐ-TTg ngày 23/06/2022',
    'Theo dõi mức độ số hóa các đơn vị',
    'Theo dõi mức độ số hóa hồ sơ',
  ],
  confirmed: true,
  tables: [
    {
      id: 'figures',
      rows: 'unit',
      rowLabels: words.UNIT_LABELS,
      columns: DIGITISATION_COLUMNS,
      freeRows: true,
    },
  ],
}
