import { type PortalColumn, pathsOf } from './portal'

const RECEIVED = ['Tiếp nhận']
const IN_PERIOD = ['Trong kỳ']
const PENDING = ['Đang xử lý']

/** The columns of the progress tables (portals T6); the officers' and the public one name what is resolved differently. */
export function progressColumns(resolved: string): PortalColumn[] {
  return [
    { measure: 'dossiers.received', paths: pathsOf(RECEIVED, ['Tổng số']) },
    { measure: 'dossiers.carried-over', paths: pathsOf(RECEIVED, ['Kỳ trước chuyển sang', 'Kỳ trước']) },
    { measure: 'dossiers.received.new', paths: pathsOf(RECEIVED, IN_PERIOD, ['Tổng số']) },
    { measure: 'dossiers.received.online', paths: pathsOf(RECEIVED, IN_PERIOD, ['Trực tuyến']) },
    { measure: 'dossiers.received.in-person', paths: pathsOf(RECEIVED, IN_PERIOD, ['Trực tiếp']) },
    { measure: 'dossiers.received.postal', paths: pathsOf(RECEIVED, IN_PERIOD, ['BCCI', 'Qua BCCI']) },
    { measure: 'dossiers.resolved', paths: pathsOf([resolved], ['Tổng số']) },
    { measure: 'dossiers.resolved.early', paths: pathsOf([resolved], ['Trước hạn']) },
    { measure: 'dossiers.resolved.on-time', paths: pathsOf([resolved], ['Trong hạn', 'Đúng hạn']) },
    { measure: 'dossiers.resolved.late', paths: pathsOf([resolved], ['Quá hạn']) },
    { measure: 'dossiers.pending', paths: pathsOf(PENDING, ['Tổng số']) },
    { measure: 'dossiers.pending.in-time', paths: pathsOf(PENDING, ['Trong hạn']) },
    { measure: 'dossiers.pending.overdue', paths: pathsOf(PENDING, ['Quá hạn']) },
  ]
}
