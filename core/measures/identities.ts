import type { MeasureId } from './catalogue'

/**
 * One equation between counts of one row: `left = right[0] + right[1] + …` (or `≤` where `operator` says so).
 * `severity` is what a break means on a page of the portal (the portal itself can break a warning; domain 3.2).
 * Where a measure is absent, "-" or blank the identity proves nothing and breaks nothing.
 */
export interface Identity {
  readonly id: string
  readonly left: MeasureId
  readonly operator: '=' | '≤'
  readonly right: readonly MeasureId[]
  readonly severity: 'error' | 'warning'
  /** Why a genuine page can break it, in Vietnamese, for the finding's text. */
  readonly because?: string
}

export const IDENTITIES: readonly Identity[] = [
  {
    id: 'received = online + direct + carried-over',
    left: 'dossiers.received',
    operator: '=',
    right: ['dossiers.received.online', 'dossiers.received.direct', 'dossiers.carried-over'],
    severity: 'warning',
    because: 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào',
  },
  {
    id: 'resolved = early + on-time + late',
    left: 'dossiers.resolved',
    operator: '=',
    right: ['dossiers.resolved.early', 'dossiers.resolved.on-time', 'dossiers.resolved.late'],
    severity: 'error',
  },
  {
    id: 'pending = in-time + overdue',
    left: 'dossiers.pending',
    operator: '=',
    right: ['dossiers.pending.in-time', 'dossiers.pending.overdue'],
    severity: 'error',
  },
  {
    id: 'received = resolved + pending',
    left: 'dossiers.received',
    operator: '=',
    right: ['dossiers.resolved', 'dossiers.pending'],
    severity: 'warning',
    because: 'trang tính theo trạng thái hôm nay, hồ sơ có thể đổi trạng thái giữa hai lần đếm',
  },
]
