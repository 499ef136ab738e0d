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
    id: 'resolved = in-time + late',
    left: 'dossiers.resolved',
    operator: '=',
    right: ['dossiers.resolved.in-time', 'dossiers.resolved.late'],
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
  {
    id: 'dossiers.received = dossiers.received.new + dossiers.carried-over',
    left: 'dossiers.received',
    operator: '=',
    right: ['dossiers.received.new', 'dossiers.carried-over'],
    severity: 'warning',
  },
  {
    id: 'dossiers.received.new = dossiers.received.online + dossiers.received.direct',
    left: 'dossiers.received.new',
    operator: '=',
    right: ['dossiers.received.online', 'dossiers.received.direct'],
    severity: 'warning',
    because: 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào',
  },
  {
    id: 'dossiers.received.new = dossiers.received.online + dossiers.received.in-person + dossiers.received.postal',
    left: 'dossiers.received.new',
    operator: '=',
    right: ['dossiers.received.online', 'dossiers.received.in-person', 'dossiers.received.postal'],
    severity: 'warning',
    because: 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào',
  },
  {
    id: 'dossiers.received.direct = dossiers.received.in-person + dossiers.received.postal',
    left: 'dossiers.received.direct',
    operator: '=',
    right: ['dossiers.received.in-person', 'dossiers.received.postal'],
    severity: 'error',
  },
  {
    id: 'dossiers.received = digitised.components + digitised.components.none',
    left: 'dossiers.received',
    operator: '=',
    right: ['digitised.components', 'digitised.components.none'],
    severity: 'warning',
    because: 'trang số hóa có thể bỏ qua hồ sơ không có thành phần phải số hóa',
  },
  {
    id: 'dossiers.resolved = digitised.results + digitised.results.none',
    left: 'dossiers.resolved',
    operator: '=',
    right: ['digitised.results', 'digitised.results.none'],
    severity: 'warning',
    because: 'trang số hóa có thể bỏ qua thủ tục không có kết quả phải trả',
  },
  {
    id: 'digitised.components ≤ dossiers.received',
    left: 'digitised.components',
    operator: '≤',
    right: ['dossiers.received'],
    severity: 'error',
  },
  {
    id: 'digitised.components.reused ≤ dossiers.received',
    left: 'digitised.components.reused',
    operator: '≤',
    right: ['dossiers.received'],
    severity: 'error',
  },
  {
    id: 'digitised.components.reused-national ≤ digitised.components.reused',
    left: 'digitised.components.reused-national',
    operator: '≤',
    right: ['digitised.components.reused'],
    severity: 'warning',
    because: 'hai cột đếm theo hai nguồn',
  },
  {
    id: 'digitised.results ≤ dossiers.resolved',
    left: 'digitised.results',
    operator: '≤',
    right: ['dossiers.resolved'],
    severity: 'error',
  },
  {
    id: 'procedures.online = procedures.online.full + procedures.online.partial',
    left: 'procedures.online',
    operator: '=',
    right: ['procedures.online.full', 'procedures.online.partial'],
    severity: 'error',
  },
  {
    id: 'procedures.online ≤ procedures',
    left: 'procedures.online',
    operator: '≤',
    right: ['procedures'],
    severity: 'error',
  },
  {
    id: 'online.full.dossiers.online ≤ online.full.dossiers',
    left: 'online.full.dossiers.online',
    operator: '≤',
    right: ['online.full.dossiers'],
    severity: 'error',
  },
  {
    id: 'online.partial.dossiers.online ≤ online.partial.dossiers',
    left: 'online.partial.dossiers.online',
    operator: '≤',
    right: ['online.partial.dossiers'],
    severity: 'error',
  },
  {
    id: 'payment.procedures.enabled ≤ payment.procedures.with-fee',
    left: 'payment.procedures.enabled',
    operator: '≤',
    right: ['payment.procedures.with-fee'],
    severity: 'error',
  },
  {
    id: 'payment.procedures.used ≤ payment.procedures.with-fee',
    left: 'payment.procedures.used',
    operator: '≤',
    right: ['payment.procedures.with-fee'],
    severity: 'error',
  },
  {
    id: 'payment.dossiers.online ≤ payment.dossiers',
    left: 'payment.dossiers.online',
    operator: '≤',
    right: ['payment.dossiers'],
    severity: 'error',
  },
  {
    id: 'ratings = ratings.very-satisfied + ratings.satisfied + ratings.unsatisfied',
    left: 'ratings',
    operator: '=',
    right: ['ratings.very-satisfied', 'ratings.satisfied', 'ratings.unsatisfied'],
    severity: 'error',
  },
  {
    id: 'feedback.handled.on-time ≤ feedback.handled',
    left: 'feedback.handled.on-time',
    operator: '≤',
    right: ['feedback.handled'],
    severity: 'error',
  },
  {
    id: 'feedback.pending.overdue ≤ feedback.pending',
    left: 'feedback.pending.overdue',
    operator: '≤',
    right: ['feedback.pending'],
    severity: 'error',
  },
]
