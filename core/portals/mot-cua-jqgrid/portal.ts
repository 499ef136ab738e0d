import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Tiếp nhận', 'Số hồ sơ tiếp nhận']
const RESOLVED = ['Đã giải quyết', 'Đã xử lý']
const PENDING = ['Đang giải quyết', 'Đang xử lý']

/**
 * Counts by unit in a jqGrid (portals §8): the head, the rows and the foot are tables of their own, and the frozen
 * columns stand there a second time in copies laid over them, which must not be read twice.
 */
export const portal: Portal = {
  id: 'mot-cua-jqgrid',
  name: 'Giải quyết hồ sơ một cửa (bảng jqGrid)',
  routes: [],
  headings: ['Thống kê giải quyết hồ sơ một cửa'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ['Tổng số', 'Tổng']) },
    { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Kỳ trước', 'Tồn kỳ trước']) },
    { measure: 'dossiers.received.online', paths: pathsOf(RECEIVED, ['Trực tuyến']) },
    { measure: 'dossiers.received.in-person', paths: pathsOf(RECEIVED, ['Trực tiếp']) },
    { measure: 'dossiers.received.postal', paths: pathsOf(RECEIVED, ['BCCI', 'Bưu chính']) },
    { measure: 'dossiers.resolved.early', paths: pathsOf(RESOLVED, ['Trước hạn']) },
    { measure: 'dossiers.resolved.on-time', paths: pathsOf(RESOLVED, ['Đúng hạn']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Trong hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
  ],
  identities: [
    {
      id: 'received = carried-over + online + in-person + postal',
      left: 'dossiers.received',
      operator: '=',
      right: [
        'dossiers.carried-over',
        'dossiers.received.online',
        'dossiers.received.in-person',
        'dossiers.received.postal',
      ],
      severity: 'warning',
      because: 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào',
    },
  ],
  needsHeading: true,
}
