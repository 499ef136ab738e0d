import { type Portal, pathsOf } from '../portal'

const RECEIVED = ['Số hồ sơ nhận giải quyết', 'Tiếp nhận', 'Số lượng hồ sơ tiếp nhận']
const IN_PERIOD = ['Trong kỳ', 'Trong đó']
const RESOLVED = ['Số lượng hồ sơ đã giải quyết', 'Số hồ sơ đã giải quyết', 'Đã xử lý', 'Đã giải quyết']
const PENDING = [
  'Số lượng hồ sơ đang giải quyết',
  'Số hồ sơ đang giải quyết',
  'Đang xử lý',
  'Đang giải quyết',
]

/** The eleven columns of report II.06a; the printed copy has other labels for some of them. */
export const COLUMNS_06A: Portal['columns'] = [
  { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ['Tổng số']) },
  { measure: 'dossiers.received.online', paths: pathsOf(RECEIVED, IN_PERIOD, ['Trực tuyến']) },
  {
    measure: 'dossiers.received.direct',
    paths: pathsOf(RECEIVED, IN_PERIOD, ['Trực tiếp, dịch vụ bưu chính']),
  },
  { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Kỳ trước', 'Từ kỳ trước']) },
  { measure: 'dossiers.resolved', paths: pathsOf(RESOLVED, ['Tổng số']) },
  { measure: 'dossiers.resolved.early', paths: pathsOf(RESOLVED, ['Trước hạn']) },
  {
    measure: 'dossiers.resolved.on-time',
    paths: pathsOf(RESOLVED, ['Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)', 'Đúng hạn']),
  },
  { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
  { measure: 'dossiers.pending', paths: pathsOf(PENDING, ['Tổng số']) },
  {
    measure: 'dossiers.pending.in-time',
    paths: pathsOf(PENDING, ['Đúng hạn (Bao gồm cả hồ sơ chờ BS)', 'Đúng hạn', 'Trong hạn']),
  },
  { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
]

/** Report II.06a by unit (portals T1): groups of units, numbering restarts in each, the total is the last body row. */
export const portal: Portal = {
  id: 'hatinh-06a',
  name: 'Biểu 06a, theo đơn vị',
  routes: ['bao-cao-06a'],
  headings: ['TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC'],
  // The hidden export copy follows the form at once.
  witness: [],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns: COLUMNS_06A,
}
