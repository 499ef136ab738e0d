import { isScore, type MeasureId } from './catalogue'

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

type Said = Partial<Pick<Identity, 'id' | 'because'>>

interface IdentityParts {
  readonly severity: Identity['severity']
  readonly said: Said
}

/** Named by its own equation where it has no shorter name. */
function identity(
  left: MeasureId,
  operator: Identity['operator'],
  right: readonly MeasureId[],
  { severity, said }: IdentityParts,
): Identity {
  return { id: `${left} ${operator} ${right.join(' + ')}`, left, operator, right, severity, ...said }
}

const sum = (left: MeasureId, right: readonly MeasureId[], severity: Identity['severity'], said: Said = {}) =>
  identity(left, '=', right, { severity, said })

const within = (
  left: MeasureId,
  right: MeasureId,
  severity: Identity['severity'] = 'error',
  said: Said = {},
) => identity(left, '≤', [right], { severity, said })

const NO_CHANNEL = 'hồ sơ không ghi kênh tiếp nhận có trong tổng số nhưng không có trong cột nào'

export const IDENTITIES: readonly Identity[] = [
  sum(
    'dossiers.received',
    ['dossiers.received.online', 'dossiers.received.direct', 'dossiers.carried-over'],
    'warning',
    { id: 'received = online + direct + carried-over', because: NO_CHANNEL },
  ),
  sum(
    'dossiers.resolved',
    ['dossiers.resolved.early', 'dossiers.resolved.on-time', 'dossiers.resolved.late'],
    'error',
    { id: 'resolved = early + on-time + late' },
  ),
  sum('dossiers.resolved', ['dossiers.resolved.in-time', 'dossiers.resolved.late'], 'error', {
    id: 'resolved = in-time + late',
  }),
  sum('dossiers.pending', ['dossiers.pending.in-time', 'dossiers.pending.overdue'], 'error', {
    id: 'pending = in-time + overdue',
  }),
  sum('dossiers.received', ['dossiers.resolved', 'dossiers.pending'], 'warning', {
    id: 'received = resolved + pending',
    because: 'trang tính theo trạng thái hôm nay, hồ sơ có thể đổi trạng thái giữa hai lần đếm',
  }),
  sum('dossiers.received', ['dossiers.received.new', 'dossiers.carried-over'], 'warning'),
  sum('dossiers.received.new', ['dossiers.received.online', 'dossiers.received.direct'], 'warning', {
    because: NO_CHANNEL,
  }),
  sum(
    'dossiers.received.new',
    ['dossiers.received.online', 'dossiers.received.in-person', 'dossiers.received.postal'],
    'warning',
    { because: NO_CHANNEL },
  ),
  sum('dossiers.received.direct', ['dossiers.received.in-person', 'dossiers.received.postal'], 'error'),
  sum('dossiers.received', ['digitised.components', 'digitised.components.none'], 'warning', {
    because: 'trang số hóa có thể bỏ qua hồ sơ không có thành phần phải số hóa',
  }),
  sum('dossiers.resolved', ['digitised.results', 'digitised.results.none'], 'warning', {
    because: 'trang số hóa có thể bỏ qua thủ tục không có kết quả phải trả',
  }),
  within('digitised.components', 'dossiers.received'),
  within('digitised.components.reused', 'dossiers.received'),
  within('digitised.components.reused-national', 'digitised.components.reused', 'warning', {
    because: 'hai cột đếm theo hai nguồn',
  }),
  within('digitised.results', 'dossiers.resolved'),
  sum('procedures.online', ['procedures.online.full', 'procedures.online.partial'], 'error'),
  within('procedures.online', 'procedures'),
  within('online.full.dossiers.online', 'online.full.dossiers'),
  within('online.partial.dossiers.online', 'online.partial.dossiers'),
  within('payment.procedures.enabled', 'payment.procedures.with-fee'),
  within('payment.procedures.used', 'payment.procedures.with-fee'),
  within('payment.dossiers.online', 'payment.dossiers'),
  sum('ratings', ['ratings.very-satisfied', 'ratings.satisfied', 'ratings.unsatisfied'], 'error'),
  within('feedback.handled.on-time', 'feedback.handled'),
  within('feedback.pending.overdue', 'feedback.pending'),
]

/**
 * Whether an equation holds of the number on its left and the sum on its right: counts are equal or they are not; points are
 * published rounded, each by half a hundredth at most.
 *
 * Of `pending = in-time + overdue` 16 and 10 + 6 hold, 16 and 10 + 5 do not.
 */
export function holdsOf({ left, operator, right }: Identity, whole: number, sum: number): boolean {
  const room = isScore(left) ? 0.005 * (right.length + 1) + 1e-9 : 0
  return operator === '=' ? Math.abs(whole - sum) <= room : whole <= sum + room
}
