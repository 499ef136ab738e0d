import type { Portal } from '../portal'

/**
 * Satisfaction survey by agency (portals T12, mẫu 02 and 03): only the ballots are counts, the answers are percentages.
 * Quarter and year may stand in columns of the table.
 */
export const portal: Portal = {
  id: 'hatinh-hai-long',
  name: 'Khảo sát mức độ hài lòng',
  routes: ['khao-sat-hai-long', 'danh-gia-hai-long', 'muc-do-hai-long'],
  headings: ['MỨC ĐỘ HÀI LÒNG', 'KHẢO SÁT SỰ HÀI LÒNG'],
  row: { is: 'unit', column: ['Tên cơ quan', 'Cơ quan', 'Đơn vị', 'Tên đơn vị'] },
  columns: [{ measure: 'ratings', paths: ['Số phiếu', 'Tổng số phiếu', 'Tổng phiếu'] }],
  needsHeading: true,
}
