import { RECEIVED_BY_CHANNEL } from '../columns-by-state'
import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Số hồ sơ nhận giải quyết']
const RESULT = ['Kết quả giải quyết']
const RESOLVED = pathsOf(RESULT, ['Số hồ sơ đã giải quyết'])
const PENDING = pathsOf(RESULT, ['Số hồ sơ đang giải quyết'])
const PAID = 'Thanh toán trực tuyến'

/**
 * Progress by unit, QĐ 766, with 31 columns (portals 14.12): the head lies in the body and ends with a row of column
 * numbers and formulas. «HS Đã xử lý đúng hạn» leaves early ones out where its formula has them in, so it has no measure.
 */
export const portal: Portal = {
  id: 'hatinh-766-tien-do-31',
  name: 'Tiến độ giải quyết, QĐ 766 (31 cột)',
  routes: ['tien-do-giai-quyet', 'tien-do-giai-quyet-2'],
  // The page heads itself with the words of another one (T7a).
  headings: ['THEO DÕI TIẾN ĐỘ GIẢI QUYẾT', 'BẢNG THỐNG KÊ TIẾP NHẬN HỒ SƠ TRỰC TUYẾN TRÊN ĐỊA BÀN TỈNH'],
  row: { is: 'unit', column: ['Tên đơn vị', 'Đơn vị'] },
  columns: [
    { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ['Tổng số']) },
    {
      measure: 'dossiers.received.online',
      paths: pathsOf(RECEIVED, ['Trong đó'], ['Số mới tiếp nhận trực tuyến']),
    },
    { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Trong đó'], ['Số kỳ trước chuyển qua']) },
    {
      measure: 'dossiers.received.in-person',
      paths: pathsOf(RECEIVED, ['Trong đó'], ['Số mới tiếp nhận trực tiếp']),
    },
    {
      measure: 'dossiers.received.postal',
      paths: pathsOf(RECEIVED, ['Trong đó'], ['Số mới tiếp nhận qua BCCI']),
    },
    { measure: 'dossiers.resolved', paths: pathsOf(RESOLVED, ['Tổng số']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['HS Đã xử lý quá hạn']) },
    { measure: 'dossiers.pending', paths: pathsOf(PENDING, ['Tổng số']) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['HS Đang xử lý đúng hạn']) },
    {
      measure: 'dossiers.pending.overdue',
      paths: pathsOf(PENDING, ['HS Đang xử lý quá hạn trên Cổng DVC QG', 'HS Đang xử lý quá hạn']),
    },
    { measure: 'payment.dossiers', paths: ['Tổng HS có nghĩa vụ tài chính'] },
    { measure: 'payment.dossiers.online', paths: [`${PAID} › Số HS đã TTTT cổng DVC QG`] },
  ],
  rates: [
    {
      paths: ['Tỷ lệ giải quyết của Đơn vị (%)'],
      part: ['dossiers.resolved'],
      whole: ['dossiers.received'],
    },
    {
      paths: ['Đánh giá tỷ lệ › Tỷ lệ nộp hồ sơ › Tỷ lệ trực tuyến (%)'],
      part: ['dossiers.received.online'],
      whole: ['dossiers.received'],
    },
    {
      paths: ['Đánh giá tỷ lệ › Tỷ lệ nộp hồ sơ › Tỷ lệ trực tiếp (%)'],
      part: ['dossiers.received.in-person'],
      whole: ['dossiers.received'],
    },
    {
      paths: [`${PAID} › Tỷ lệ TTTT cổng DVC QG (%)`],
      part: ['payment.dossiers.online'],
      whole: ['payment.dossiers'],
    },
  ],
  identities: [RECEIVED_BY_CHANNEL],
}
