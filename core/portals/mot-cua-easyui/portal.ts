import { type Portal, pathsOf } from '../portal'

const RESOLVED = ['Đã xử lý', 'Đã giải quyết']
const PENDING = ['Chưa xử lý', 'Đang xử lý']
const ALL = ['Tổng', 'Tổng số']

/**
 * Counts by unit in an EasyUI `datagrid` (portals §8, older portlets): frozen columns and figures are two views with a
 * head, a body and a foot table each. «Đúng hạn» here is early and on time together, so it is not captured: the report
 * wants them apart and nobody may invent the split.
 */
export const portal: Portal = {
  id: 'mot-cua-easyui',
  name: 'Tổng hợp xử lý hồ sơ (bảng EasyUI)',
  routes: [],
  headings: ['Tổng hợp tình hình xử lý hồ sơ'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'dossiers.carried-over', paths: ['Tồn kỳ trước'] },
    { measure: 'dossiers.received.new', paths: ['Nhận trong kỳ'] },
    { measure: 'dossiers.resolved', paths: pathsOf(RESOLVED, ALL) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
    { measure: 'dossiers.pending', paths: pathsOf(PENDING, ALL) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Đúng hạn', 'Trong hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
  ],
  rates: [
    { paths: pathsOf(PENDING, ['%']), part: ['dossiers.pending.in-time'], whole: ['dossiers.pending'] },
  ],
  needsHeading: true,
}
