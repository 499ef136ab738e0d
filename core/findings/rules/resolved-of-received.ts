import { moreResolvedIn } from '../../snapshot/more-resolved'
import type { Snapshot } from '../../snapshot/snapshot'
import { findingCellOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Đã giải quyết trong số phải giải quyết',
  left: 'số hồ sơ đã giải quyết của hàng',
  operator: '≤',
  right: 'số tiếp nhận và số kỳ trước chuyển sang của hàng đó',
  whenMissing:
    'thiếu số tiếp nhận thì không kết luận gì; có cột đang giải quyết thì đẳng thức của bảng đã nói',
}

export const rule: Rule = {
  id: 'resolved-of-received',
  reads: 'captures',
  find: (snapshots) => snapshots.flatMap(tooMany),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'nhận 5, giải quyết 500',
    captures: [{ rows: { 'Hộ tịch': { 'dossiers.received': 5, 'dossiers.resolved': 500 } } }],
    found: [{ severity: 'warning', numbers: [500, 5] }],
  },
  {
    words: 'hồ sơ kỳ trước cũng được giải quyết trong kỳ',
    captures: [
      { rows: { A: { 'dossiers.received.new': 5, 'dossiers.carried-over': 3, 'dossiers.resolved': 8 } } },
    ],
    found: [],
  },
  {
    words: 'không biết số nhận: không kết luận',
    captures: [{ rows: { A: { 'dossiers.received': null, 'dossiers.resolved': 8 } } }],
    found: [],
  },
]

function tooMany(snapshot: Snapshot): Finding[] {
  return moreResolvedIn(snapshot)
    .filter(({ hasPending }) => !hasPending)
    .map(({ words, resolved, received, cells }) => ({
      rule: rule.id,
      severity: 'warning',
      message: `${words}. Xem lại kỳ, bộ lọc của trang; nếu trang không kể hồ sơ kỳ trước thì ghi lý do.`,
      numbers: [resolved, received],
      cells: cells.map((figure) => findingCellOf(snapshot, figure)),
    }))
}
