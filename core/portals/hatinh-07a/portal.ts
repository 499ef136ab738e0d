import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Số hồ sơ nhận giải quyết', 'Nhận giải quyết']
const RESOLVED = ['Đã giải quyết', 'Số hồ sơ đã giải quyết', 'Kết quả giải quyết › Số hồ sơ đã giải quyết']
const PENDING = [
  'Đang giải quyết',
  'Số hồ sơ đang giải quyết',
  'Kết quả giải quyết › Số hồ sơ đang giải quyết',
]
const ALL = ['Tổng số', 'Tổng']
/** A part of what was received; the page draws it under «Trong đó» (portals 14.7). */
const ofWhole = (part: string) => [part, `Trong đó › ${part}`]

/**
 * The layout of TT 02/2017 that the portal still offers as «07a». Its «Trả đúng thời hạn» is early and on time
 * together and is captured as that: II.06a wants them apart and nobody may invent the split. «Bổ sung» and «Trả lại»
 * are counted within what is pending in time and what was resolved in time (domain 3.3), not beside them.
 */
export const portal: Portal = {
  id: 'hatinh-07a',
  name: 'Biểu 07a (mẫu cũ), theo lĩnh vực',
  routes: ['bao-cao-07a'],
  headings: ['Báo cáo 07a'],
  row: { is: 'field', column: ['Lĩnh vực', 'Lĩnh vực, công việc giải quyết', 'Lĩnh vực giải quyết'] },
  columns: [
    { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ALL) },
    { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ofWhole('Số kỳ trước chuyển qua')) },
    { measure: 'dossiers.received.new', paths: pathsOf(RECEIVED, ofWhole('Số mới tiếp nhận')) },
    { measure: 'dossiers.resolved', paths: pathsOf(RESOLVED, ALL) },
    { measure: 'dossiers.resolved.in-time', paths: pathsOf(RESOLVED, ['Trả đúng thời hạn']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Trả quá hạn']) },
    { measure: 'dossiers.pending', paths: pathsOf(PENDING, ALL) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Chưa đến hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
    { measure: 'dossiers.supplement', paths: ['Bổ sung'], optional: true },
    { measure: 'dossiers.withdrawn', paths: ['Trả lại'], optional: true },
  ],
  identities: [
    {
      id: 'dossiers.supplement ≤ dossiers.pending.in-time',
      left: 'dossiers.supplement',
      operator: '≤',
      right: ['dossiers.pending.in-time'],
      severity: 'warning',
      because: 'trang đếm hồ sơ chờ bổ sung riêng, không nằm trong cột Chưa đến hạn',
    },
    {
      id: 'dossiers.withdrawn ≤ dossiers.resolved.in-time',
      left: 'dossiers.withdrawn',
      operator: '≤',
      right: ['dossiers.resolved.in-time'],
      severity: 'warning',
      because: 'trang đếm hồ sơ trả lại riêng, không nằm trong cột Trả đúng thời hạn',
    },
  ],
}
