import type { MeasureId } from '../../measures/catalogue'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { figuresByRow, findingCellOf, knownCount } from '../cells'
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
  find: (snapshots) =>
    snapshots.flatMap((snapshot) =>
      [...figuresByRow(snapshot)].flatMap(([row, figures]) => tooMany(snapshot, row, figures)),
    ),
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

function tooMany(snapshot: Snapshot, row: string, figures: readonly Figure[]): Finding[] {
  const one = (measure: MeasureId) => figures.find((figure) => figure.measure === measure)
  const resolved = one('dossiers.resolved')
  const received = one('dossiers.received') ?? one('dossiers.received.new')
  const carried = one('dossiers.carried-over')
  const [done, came] = [knownCount(resolved), knownCount(received)]
  if (!resolved || !received || done === null || came === null) return []
  if (knownCount(one('dossiers.pending')) !== null && one('dossiers.received')) return []
  // A blank may hide what came over from the period before.
  const before = carried ? knownCount(carried) : 0
  if (before === null || done <= came + before) return []
  const shown = [resolved, received, ...(carried ? [carried] : [])]
  const from = carried ? `, kỳ trước chuyển sang ${formatCount(before)}` : ''
  return [
    {
      rule: rule.id,
      severity: 'warning',
      message: `${row || 'Tổng số'}: đã giải quyết ${formatCount(done)} mà chỉ nhận ${formatCount(came)}${from}. Xem lại kỳ, bộ lọc của trang; nếu trang không kể hồ sơ kỳ trước thì ghi lý do.`,
      numbers: [done, came + before],
      cells: shown.map((figure) => findingCellOf(snapshot, figure)),
    },
  ]
}
