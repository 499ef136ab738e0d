import { type Portal, pathsOf } from '../portal'

const HANDLED = ['Đã xử lý', 'Đã trả lời']
const PENDING = ['Đang xử lý', 'Chưa xử lý']
const ALL = ['Tổng số', 'Tổng']

/** Feedback by unit and state (portals 7.3); the page is not known, so a heading or the address must say it is PAKN. */
export const portal: Portal = {
  id: 'pakn',
  name: 'Phản ánh, kiến nghị',
  routes: ['thong-ke-phan-anh-kien-nghi', 'thong-ke-pakn'],
  headings: ['phản ánh, kiến nghị', 'phản ánh kiến nghị'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Đơn vị xử lý'] },
  columns: [
    {
      measure: 'feedback.received',
      paths: ['Tiếp nhận', 'Mới tiếp nhận', 'Tổng số tiếp nhận', ...pathsOf(['Tiếp nhận'], ALL)],
    },
    { measure: 'feedback.carried-over', paths: ['Kỳ trước chuyển sang', 'Tồn kỳ trước'], optional: true },
    { measure: 'feedback.handled', paths: [...HANDLED, ...pathsOf(HANDLED, ALL)] },
    { measure: 'feedback.handled.on-time', paths: pathsOf(HANDLED, ['Đúng hạn']), optional: true },
    { measure: 'feedback.pending', paths: [...PENDING, ...pathsOf(PENDING, ALL)] },
    {
      measure: 'feedback.pending.overdue',
      paths: [...pathsOf(PENDING, ['Quá hạn']), 'Quá hạn'],
      optional: true,
    },
  ],
  needsHeading: true,
}
