import { ON_TIME_RATE, RECEIVED_BY_CHANNEL, SUMMARY_COLUMNS } from '../columns-by-state'
import type { Portal } from '../portal'

/** Summary by unit (portals T3): «TỔNG SỐ» spans two columns; «toàn bộ» and the variant -2 add columns. */
export const portal: Portal = {
  id: 'hatinh-tong-hop-don-vi',
  name: 'Tổng hợp theo đơn vị',
  routes: ['bao-cao-tong-hop-don-vi', 'bao-cao-tong-hop-don-vi-2'],
  headings: ['Báo cáo tổng hợp theo đơn vị'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: SUMMARY_COLUMNS,
  rates: [ON_TIME_RATE],
  identities: [RECEIVED_BY_CHANNEL],
}
