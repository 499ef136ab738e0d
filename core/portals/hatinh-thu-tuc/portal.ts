import { ON_TIME_RATE, RECEIVED_BY_CHANNEL, SUMMARY_COLUMNS } from '../columns-by-state'
import type { Portal } from '../portal'

/** Summary by procedure (portals T4): the columns of T3; a column may say the procedure's field. */
export const portal: Portal = {
  id: 'hatinh-thu-tuc',
  name: 'Tổng hợp theo thủ tục',
  routes: ['bao-cao-theo-thu-tuc', 'tong-hop-thu-tuc-theo-don-vi'],
  headings: ['Báo cáo tổng hợp theo thủ tục'],
  row: {
    is: 'procedure',
    column: ['Thủ tục', 'Tên thủ tục', 'Thủ tục hành chính', 'Tên thủ tục hành chính'],
    within: { is: 'field', column: ['Lĩnh vực'] },
  },
  columns: SUMMARY_COLUMNS,
  rates: [ON_TIME_RATE],
  identities: [RECEIVED_BY_CHANNEL],
}
