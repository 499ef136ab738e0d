import { progressColumns } from '../columns-of-progress'
import type { Portal } from '../portal'

/** Progress by unit, QĐ 766 (portals T6): Trong kỳ has a total of its own; «Trong hạn» of what is done means on time. */
export const portal: Portal = {
  id: 'hatinh-766-tien-do',
  name: 'Tiến độ giải quyết, QĐ 766',
  routes: ['tien-do-giai-quyet-2', 'tien-do-giai-quyet'],
  headings: ['Tiến độ giải quyết'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: progressColumns('Đã xử lý'),
}
