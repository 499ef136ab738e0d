import * as words from '../label-words'
import { maybe, type Report, type ReportColumn, step } from '../report-form'

const OFFER = maybe(step('Cung cấp DVC trực tuyến', 'Cung cấp dịch vụ công trực tuyến'))
const ARISEN = maybe(step('Phát sinh hồ sơ', 'Hồ sơ phát sinh'))

export const ONLINE_COLUMNS: readonly ReportColumn[] = [
  { measure: 'procedures', paths: [[OFFER, words.PROCEDURES]] },
  { measure: 'procedures.online', paths: [[OFFER, words.ONLINE_SERVICES, words.TOTAL]] },
  { measure: 'procedures.online.full', paths: [[OFFER, words.ONLINE_SERVICES, words.FULL_PROCESS]] },
  { measure: 'procedures.online.partial', paths: [[OFFER, words.ONLINE_SERVICES, words.PARTIAL_PROCESS]] },
  { measure: 'online.full.dossiers', paths: [[ARISEN, words.FULL_PROCESS, words.ALL_DOSSIERS]] },
  { measure: 'online.full.dossiers.online', paths: [[ARISEN, words.FULL_PROCESS, words.ONLINE_DOSSIERS]] },
  { measure: 'online.partial.dossiers', paths: [[ARISEN, words.PARTIAL_PROCESS, words.ALL_DOSSIERS]] },
  {
    measure: 'online.partial.dossiers.online',
    paths: [[ARISEN, words.PARTIAL_PROCESS, words.ONLINE_DOSSIERS]],
  },
]

/** Where the layout comes from, and how sure that is. */
export const source = 'Quyết định số 766/QĐ-TTg ngày 23/06/2022; cột theo trang thống kê của hệ thống một cửa'

export const report: Report = {
  id: '766-online',
  code: '',
  name: 'Dịch vụ công trực tuyến (Quyết định 766)',
  about: ['online', 'full-process', 'partial-process'],
  titles: [
    'Theo dõi mức độ cung cấp dịch vụ công trực tuyến - theo Quyết định số 766/QĐ-TTg ngày 23/06/2022',
    'Theo dõi mức độ cung cấp dịch vụ công trực tuyến',
    'Theo dõi chỉ tiêu DVC trực tuyến',
  ],
  confirmed: true,
  tables: [
    { id: 'figures', rows: 'unit', rowLabels: words.UNIT_LABELS, columns: ONLINE_COLUMNS, freeRows: true },
  ],
}
