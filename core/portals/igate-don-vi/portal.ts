import type { Portal } from '../portal'

/**
 * Counts by unit as iGate-style portals show them (portals §8): an Angular `mat-table` of boxes with roles, one head
 * row of long names, a paginator. Provinces name the columns their own way, so each has several spellings.
 */
export const portal: Portal = {
  id: 'igate-don-vi',
  name: 'Thống kê hồ sơ theo đơn vị (iGate)',
  routes: [],
  headings: ['Thống kê tình hình giải quyết hồ sơ theo đơn vị'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị', 'Cơ quan'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Tổng số tiếp nhận', 'Tổng tiếp nhận'] },
    { measure: 'dossiers.carried-over', paths: ['Kỳ trước chuyển sang', 'Tồn kỳ trước', 'Từ kỳ trước'] },
    { measure: 'dossiers.received.online', paths: ['Tiếp nhận trực tuyến'] },
    { measure: 'dossiers.received.in-person', paths: ['Tiếp nhận trực tiếp'] },
    { measure: 'dossiers.received.postal', paths: ['Tiếp nhận qua BCCI', 'Tiếp nhận bưu chính'] },
    { measure: 'dossiers.resolved', paths: ['Tổng số đã giải quyết', 'Tổng đã giải quyết'] },
    {
      measure: 'dossiers.resolved.early',
      paths: ['Giải quyết trước hạn', 'Đã giải quyết trước hạn'],
    },
    {
      measure: 'dossiers.resolved.on-time',
      paths: ['Giải quyết đúng hạn', 'Đã giải quyết đúng hạn'],
    },
    { measure: 'dossiers.resolved.late', paths: ['Giải quyết quá hạn', 'Đã giải quyết quá hạn'] },
    { measure: 'dossiers.pending', paths: ['Tổng số đang giải quyết', 'Tổng đang giải quyết'] },
    { measure: 'dossiers.pending.in-time', paths: ['Đang giải quyết trong hạn'] },
    { measure: 'dossiers.pending.overdue', paths: ['Đang giải quyết quá hạn'] },
  ],
  rates: [
    {
      paths: ['Tỷ lệ đúng hạn', 'Tỷ lệ trước và đúng hạn'],
      part: ['dossiers.resolved.early', 'dossiers.resolved.on-time'],
      whole: ['dossiers.resolved'],
    },
  ],
}
