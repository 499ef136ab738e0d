import { ON_TIME_RATE, RECEIVED_BY_CHANNEL, SUMMARY_COLUMNS } from '../columns-by-state'
import type { Portal } from '../portal'

/** Summary by unit and field (portals 2.1, «like T3»): a unit stands once beside all of its fields, or in each row. */
export const portal: Portal = {
  id: 'hatinh-don-vi-linh-vuc',
  name: 'Tổng hợp theo đơn vị, lĩnh vực',
  routes: ['bao-cao-don-vi-linh-vuc'],
  headings: ['Báo cáo tổng hợp theo đơn vị, lĩnh vực', 'BÁO CÁO THEO ĐƠN VỊ, LĨNH VỰC'],
  row: {
    is: 'unit',
    column: ['Đơn vị', 'Tên đơn vị'],
    within: { is: 'field', column: ['Lĩnh vực', 'Tên lĩnh vực'], isAlwaysThere: true },
  },
  columns: SUMMARY_COLUMNS,
  rates: [ON_TIME_RATE],
  identities: [RECEIVED_BY_CHANNEL],
}
