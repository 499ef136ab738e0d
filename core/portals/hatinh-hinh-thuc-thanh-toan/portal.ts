import type { Portal } from '../portal'

/**
 * Fees by form of payment (portals T10d): seven columns of money, which are no measure, and the dossiers they came
 * from. What was paid through the national portal stands there as money only, so no share online can be had here.
 */
export const portal: Portal = {
  id: 'hatinh-hinh-thuc-thanh-toan',
  name: 'Thanh toán theo hình thức thanh toán',
  routes: ['thanh-toan-theo-hinh-thuc-thanh-toan'],
  headings: ['Thanh toán theo hình thức thanh toán'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    // Not `payment.dossiers`: those who owe and have not paid are not in it.
    { measure: 'payment.dossiers.collected', paths: ['Số lượt hồ sơ đã thu phí, lệ phí'] },
    { measure: 'payment.dossiers.exempt', paths: ['Số lượt hồ sơ thuộc đối tượng miễn phí'] },
  ],
  needsHeading: true,
  caution:
    'Trang này đếm lượt hồ sơ đã thu tiền; hồ sơ có nghĩa vụ tài chính nhưng chưa nộp không có trong đó. Cần cả hai thì chụp trang «Thanh toán trực tuyến».',
}
