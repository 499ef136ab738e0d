import { type Portal, pathsOf } from '../portal'

const BALLOTS = ['Số phiếu', 'Tổng số phiếu', 'Tổng phiếu']

/** Satisfaction survey by agency (portals T12, mẫu 02 and 03); quarter and year may stand in columns of the table. */
export const portal: Portal = {
  id: 'hatinh-hai-long',
  name: 'Khảo sát mức độ hài lòng',
  routes: ['khao-sat-hai-long', 'danh-gia-hai-long', 'muc-do-hai-long'],
  headings: ['MỨC ĐỘ HÀI LÒNG', 'KHẢO SÁT SỰ HÀI LÒNG'],
  row: { is: 'unit', column: ['Tên cơ quan', 'Cơ quan', 'Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'ratings', paths: [...BALLOTS, ...pathsOf(['Số phiếu'], ['Tổng số', 'Tổng phiếu'])] },
    { measure: 'ratings.very-satisfied', paths: ['Rất hài lòng', 'Số phiếu › Rất hài lòng'], optional: true },
    { measure: 'ratings.satisfied', paths: ['Hài lòng', 'Số phiếu › Hài lòng'], optional: true },
    {
      measure: 'ratings.unsatisfied',
      paths: ['Không hài lòng', 'Số phiếu › Không hài lòng'],
      optional: true,
    },
  ],
  needsHeading: true,
}
