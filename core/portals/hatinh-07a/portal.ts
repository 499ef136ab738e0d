import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Số hồ sơ nhận giải quyết', 'Nhận giải quyết']
const RESOLVED = ['Đã giải quyết', 'Số hồ sơ đã giải quyết', 'Kết quả giải quyết › Số hồ sơ đã giải quyết']
const PENDING = [
  'Đang giải quyết',
  'Số hồ sơ đang giải quyết',
  'Kết quả giải quyết › Số hồ sơ đang giải quyết',
]
const ALL = ['Tổng số', 'Tổng']

/**
 * The layout of TT 02/2017 that the portal still offers as «07a». Its «Trả đúng thời hạn» is early and on time
 * together, so neither is captured: II.06a wants them apart and nobody may invent the split.
 */
export const portal: Portal = {
  id: 'hatinh-07a',
  name: 'Biểu 07a (mẫu cũ), theo lĩnh vực',
  routes: ['bao-cao-07a'],
  headings: ['Báo cáo 07a'],
  row: { is: 'field', column: ['Lĩnh vực', 'Lĩnh vực, công việc giải quyết', 'Lĩnh vực giải quyết'] },
  columns: [
    { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ALL) },
    { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Số kỳ trước chuyển qua']) },
    { measure: 'dossiers.received.new', paths: pathsOf(RECEIVED, ['Số mới tiếp nhận']) },
    { measure: 'dossiers.resolved', paths: pathsOf(RESOLVED, ALL) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Trả quá hạn']) },
    { measure: 'dossiers.pending', paths: pathsOf(PENDING, ALL) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Chưa đến hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
    { measure: 'dossiers.supplement', paths: ['Bổ sung'], optional: true },
    { measure: 'dossiers.withdrawn', paths: ['Trả lại'], optional: true },
  ],
}
