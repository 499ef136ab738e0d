import { ON_TIME_RATE, PENDING, RESOLVED } from '../columns-by-state'
import { type Portal, pathsOf } from '../portal'

/** Receipt and return by unit (portals T5): rates with a comma, and a head one column wider than its body. */
export const portal: Portal = {
  id: 'hatinh-tiep-nhan-don-vi',
  name: 'Tiếp nhận và trả kết quả theo đơn vị',
  routes: ['tiep-nhan-ho-so-theo-don-vi'],
  headings: ['BẢNG THỐNG KÊ CHI TIẾT VIỆC TIẾP NHẬN VÀ TRẢ KẾT QUẢ'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: [
    { measure: 'dossiers.received', paths: ['Tổng số', 'Tổng số hồ sơ'] },
    { measure: 'dossiers.resolved.early', paths: pathsOf(RESOLVED, ['Trước hạn']) },
    { measure: 'dossiers.resolved.on-time', paths: pathsOf(RESOLVED, ['Đúng hạn']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Đúng hạn', 'Trong hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
  ],
  rates: [ON_TIME_RATE],
}
