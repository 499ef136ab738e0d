import { ON_TIME_RATE, RECEIVED_BY_CHANNEL, SUMMARY_COLUMNS } from '../columns-by-state'
import type { Portal } from '../portal'

/**
 * Procedures of each unit (portals 14.6): a unit is a row of its own over all columns, a field one cell beside its
 * procedures, in a row that has no other cell. The same procedure stands under every unit.
 */
export const portal: Portal = {
  id: 'hatinh-thu-tuc-theo-don-vi',
  name: 'Tổng hợp thủ tục của từng đơn vị',
  routes: ['tong-hop-thu-tuc-theo-don-vi'],
  headings: ['TÌNH HÌNH TIẾP NHẬN VÀ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'],
  row: {
    is: 'procedure',
    column: ['Thủ tục', 'Tên thủ tục'],
    within: { is: 'field', column: ['Lĩnh vực'], isAlwaysThere: true },
    groups: 'unit',
  },
  columns: SUMMARY_COLUMNS,
  rates: [ON_TIME_RATE],
  identities: [RECEIVED_BY_CHANNEL],
}
