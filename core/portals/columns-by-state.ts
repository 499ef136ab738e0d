import type { Identity } from '../measures/identities'
import { type PortalColumn, type PortalRate, pathsOf } from './portal'

/** Spellings that several pages share. */
export const RECEIVED = ['Tiếp nhận', 'Số hồ sơ nhận giải quyết']
export const RESOLVED = ['Đã xử lý', 'Hồ sơ đã xử lý', 'Đã giải quyết']
export const PENDING = ['Đang xử lý', 'Hồ sơ đang xử lý', 'Đang giải quyết']

/** The columns of the summaries by unit, field and procedure (portals T3, T4); some appear only with some filters. */
export const SUMMARY_COLUMNS: readonly PortalColumn[] = [
  { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ['Tổng số']) },
  { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Kỳ trước', 'Từ kỳ trước']) },
  {
    measure: 'dossiers.received.new',
    paths: pathsOf(RECEIVED, ['Trong kỳ']),
    beside: {
      columns: ['dossiers.received.online', 'dossiers.received.postal'],
      measure: 'dossiers.received.in-person',
      whole: 'dossiers.received',
      and: ['dossiers.carried-over'],
    },
  },
  {
    measure: 'dossiers.received.online',
    paths: pathsOf(RECEIVED, ['Qua mạng', 'Trực tuyến']),
    optional: true,
  },
  { measure: 'dossiers.received.postal', paths: pathsOf(RECEIVED, ['Qua BCCI', 'BCCI']), optional: true },
  { measure: 'dossiers.resolved.early', paths: pathsOf(RESOLVED, ['Trước hạn']) },
  { measure: 'dossiers.resolved.on-time', paths: pathsOf(RESOLVED, ['Đúng hạn']) },
  { measure: 'dossiers.resolved.late', paths: pathsOf(RESOLVED, ['Quá hạn']) },
  { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Trong hạn']) },
  { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
  { measure: 'dossiers.supplement', paths: ['Bổ sung'] },
  { measure: 'dossiers.paused', paths: ['Dừng xử lý'], optional: true },
  { measure: 'dossiers.withdrawn', paths: ['Trả lại/ Rút HS', 'Trả lại/Rút HS'] },
]

/** On time is early or on the day, over all that is resolved. */
export const ON_TIME_RATE: PortalRate = {
  paths: pathsOf(RESOLVED, ['Tỷ lệ trước hạn, đúng hạn', 'Tỷ lệ trước hạn và đúng hạn']),
  part: ['dossiers.resolved.early', 'dossiers.resolved.on-time'],
  whole: ['dossiers.resolved.early', 'dossiers.resolved.on-time', 'dossiers.resolved.late'],
}

/** Where the channels stand in columns of their own beside what was carried over (portals 14.4, 14.12). */
export const RECEIVED_BY_CHANNEL: Identity = {
  id: 'received = carried-over + in-person + online + postal',
  left: 'dossiers.received',
  operator: '=',
  right: [
    'dossiers.carried-over',
    'dossiers.received.in-person',
    'dossiers.received.online',
    'dossiers.received.postal',
  ],
  severity: 'warning',
  because: 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào',
}
