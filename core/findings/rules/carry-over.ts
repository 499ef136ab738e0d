import { groupBy } from '../../group-by'
import { countIn } from '../../snapshot/figure-book'
import type { Snapshot } from '../../snapshot/snapshot'
import { addDays } from '../../text/day'
import { formatCount } from '../../text/format'
import { cellsCounted, daysOf, isKnown, seriesOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Kỳ trước chuyển sang',
  left: 'từ kỳ trước (cột 6) của kỳ này',
  operator: '=',
  right: 'đang giải quyết (cột 11) của kỳ liền trước',
  whenMissing: 'chưa chụp kỳ liền trước, hoặc một bên trống, thì không so',
}

export const rule: Rule = {
  id: 'carry-over',
  find: (snapshots) =>
    seriesOf(snapshots).flatMap((series) => {
      const before = groupBy(series, ({ period }) => `${addDays(period.to, 1)} ${period.kind}`)
      return series.flatMap((next) =>
        (before.get(`${next.period.from} ${next.period.kind}`) ?? []).flatMap((previous) =>
          broken(previous, next),
        ),
      )
    }),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'kỳ này nhận lại khác số kỳ trước để lại',
    captures: [
      { rows: { '': { 'dossiers.pending': 21 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.carried-over': 20 } } },
    ],
    found: [{ severity: 'warning', numbers: [20, 21] }],
  },
  {
    words: 'hai kỳ không liền nhau thì không so',
    captures: [
      { rows: { '': { 'dossiers.pending': 21 } } },
      { from: '2025-06-15', to: '2025-09-14', rows: { '': { 'dossiers.carried-over': 20 } } },
    ],
    found: [],
  },
  {
    words: 'tháng liền sau quý là kỳ khác loại thì không so',
    captures: [
      { rows: { '': { 'dossiers.pending': 21 } } },
      { kind: 'month', from: '2025-03-15', to: '2025-04-14', rows: { '': { 'dossiers.carried-over': 20 } } },
    ],
    found: [],
  },
  {
    words: 'kỳ trước lọc bớt đơn vị thì không so',
    captures: [
      { scope: 'Đơn vị trực thuộc', rows: { '': { 'dossiers.pending': 21 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.carried-over': 20 } } },
    ],
    found: [],
  },
  {
    words: 'kỳ này nhận lại đúng số kỳ trước để lại',
    captures: [
      { rows: { '': { 'dossiers.pending': 21 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.carried-over': 21 } } },
    ],
    found: [],
  },
  {
    words: 'kỳ trước chụp hai lần: lần sau được tính, chụp theo thứ tự nào cũng vậy',
    captures: [
      { capturedAt: '2025-03-14T15:00:00+07:00', rows: { '': { 'dossiers.pending': 20 } } },
      { capturedAt: '2025-03-14T08:00:00+07:00', rows: { '': { 'dossiers.pending': 21 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.carried-over': 20 } } },
    ],
    found: [],
  },
  {
    words: 'có hàng trống, không có hàng tổng: không rõ còn bao nhiêu',
    captures: [
      { rows: { '': { 'dossiers.pending': 21 } } },
      {
        from: '2025-03-15',
        to: '2025-06-14',
        rows: { A: { 'dossiers.carried-over': 12 }, B: { 'dossiers.carried-over': null } },
      },
    ],
    found: [],
  },
]

function broken(previous: Snapshot, next: Snapshot): Finding[] {
  const left = countIn(next, next.unit, 'dossiers.carried-over')
  const right = countIn(previous, previous.unit, 'dossiers.pending')
  if (!isKnown(left) || !isKnown(right) || left.low === right.low) return []
  return [
    {
      rule: rule.id,
      severity: 'warning',
      message: `Từ kỳ trước chuyển sang ${formatCount(left.low)} ≠ ${formatCount(right.low)} hồ sơ đang giải quyết cuối kỳ ${daysOf(previous)}. Trang đếm theo trạng thái hôm nay; nếu số đúng, giải trình chênh ${formatCount(Math.abs(left.low - right.low))} hồ sơ.`,
      numbers: [left.low, right.low],
      cells: [...cellsCounted(next, 'dossiers.carried-over'), ...cellsCounted(previous, 'dossiers.pending')],
    },
  ]
}
