import type { Portal } from '../portal'

/** The survey's sheet of ballots (domain 5.1): how many of each answer, which add up to all of them. */
export const portal: Portal = {
  id: 'hatinh-hai-long-phieu',
  name: 'Phiếu đánh giá mức độ hài lòng',
  routes: [],
  headings: ['MỨC ĐỘ HÀI LÒNG', 'SỰ HÀI LÒNG', 'PHIẾU ĐÁNH GIÁ'],
  row: { is: 'unit', column: ['Tên cơ quan', 'Cơ quan', 'Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'ratings', paths: ['Tổng phiếu', 'Tổng số phiếu', 'Số phiếu › Tổng số'] },
    { measure: 'ratings.very-satisfied', paths: ['Rất hài lòng', 'Số phiếu › Rất hài lòng'] },
    { measure: 'ratings.satisfied', paths: ['Hài lòng', 'Số phiếu › Hài lòng'] },
    { measure: 'ratings.unsatisfied', paths: ['Không hài lòng', 'Số phiếu › Không hài lòng'] },
  ],
  rates: [
    {
      paths: ['Tỷ lệ hài lòng', 'Tỷ lệ'],
      part: ['ratings.very-satisfied', 'ratings.satisfied'],
      whole: ['ratings'],
    },
  ],
  needsHeading: true,
}
