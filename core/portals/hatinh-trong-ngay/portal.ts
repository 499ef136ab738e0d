import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Tiếp nhận', 'Tiếp nhận trong ngày']
const RESOLVED = ['Đã xử lý', 'Đã giải quyết']

/**
 * Dossiers of the day, and those of joint procedures (portals T14): an antd table with grouped columns, its pager above
 * and below. The cells of the foot span the columns of a group: they are totals of groups, of no column here.
 */
export const portal: Portal = {
  id: 'hatinh-trong-ngay',
  name: 'Hồ sơ trong ngày, liên thông',
  routes: ['thong-ke-ho-so-trong-ngay', 'thong-ke-ho-so-lien-thong'],
  headings: ['Thống kê hồ sơ trong ngày', 'Thống kê hồ sơ liên thông'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'dossiers.received.online', paths: pathsOf(RECEIVED, ['Trực tuyến', 'Qua mạng']) },
    { measure: 'dossiers.received.in-person', paths: pathsOf(RECEIVED, ['Trực tiếp']) },
    { measure: 'dossiers.received.postal', paths: pathsOf(RECEIVED, ['BCCI', 'Qua BCCI']) },
    { measure: 'dossiers.resolved.early', paths: pathsOf(RESOLVED, ['Trước hạn']) },
    { measure: 'dossiers.resolved.on-time', paths: pathsOf(RESOLVED, ['Đúng hạn']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
  ],
  needsHeading: true,
}
