import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Tiếp nhận']
const RESOLVED = ['Đã giải quyết', 'Đã xử lý']
const PENDING = ['Đang giải quyết', 'Đang xử lý']
const ALL = ['Tổng', 'Tổng số']

/**
 * Counts by field as OpenCPS portals show them (portals §8): a Vuetify table whose second head row is made by hand and
 * is followed by the row of its progress bar. The counts are those of its data: received, onegate, betimes, undue …
 */
export const portal: Portal = {
  id: 'opencps-linh-vuc',
  name: 'Thống kê tổng hợp theo lĩnh vực (OpenCPS)',
  routes: [],
  headings: ['Thống kê tổng hợp theo lĩnh vực'],
  row: { is: 'field', column: ['Lĩnh vực'] },
  columns: [
    { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ALL) },
    { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Tồn trước', 'Tồn kỳ trước']) },
    { measure: 'dossiers.received.online', paths: pathsOf(RECEIVED, ['Trực tuyến']) },
    { measure: 'dossiers.received.in-person', paths: pathsOf(RECEIVED, ['Một cửa', 'Trực tiếp']) },
    { measure: 'dossiers.received.postal', paths: pathsOf(RECEIVED, ['Bưu chính', 'Qua bưu chính']) },
    { measure: 'dossiers.resolved', paths: pathsOf(RESOLVED, ALL) },
    { measure: 'dossiers.resolved.early', paths: pathsOf(RESOLVED, ['Sớm hạn', 'Trước hạn']) },
    { measure: 'dossiers.resolved.on-time', paths: pathsOf(RESOLVED, ['Đúng hạn']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
    { measure: 'dossiers.pending', paths: pathsOf(PENDING, ALL) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Còn hạn', 'Trong hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
    { measure: 'dossiers.supplement', paths: ['Chờ bổ sung', 'Bổ sung'], optional: true },
    { measure: 'dossiers.withdrawn', paths: ['Từ chối, rút hồ sơ'], optional: true },
  ],
  needsHeading: true,
}
