import { isScore, MEASURES, type MeasureId } from '../../measures/catalogue'
import { countIn } from '../../snapshot/figure-book'
import type { Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { cellsCounted, daysOf, isKnown, seriesOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Thay đổi đột ngột',
  left: 'số của kỳ này',
  operator: '≈',
  right: 'số của kỳ cùng loại liền trước',
  whenMissing: 'chưa có kỳ trước thì không so',
}

export const rule: Rule = {
  id: 'jumps',
  find: (snapshots) =>
    seriesOf(snapshots).flatMap((series) => {
      const last = new Map<Snapshot['period']['kind'], Snapshot>()
      return series.flatMap((next) => {
        const previous = last.get(next.period.kind)
        last.set(next.period.kind, next)
        return previous ? measuresOf(next).flatMap((measure) => jump(previous, next, measure)) : []
      })
    }),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'từ 400 lên 1.900',
    captures: [
      { rows: { '': { 'dossiers.received': 400 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 1900 } } },
    ],
    found: [{ severity: 'warning', numbers: [1900, 400] }],
  },
  {
    words: 'số nhỏ dao động thì không phải đột ngột',
    captures: [
      { rows: { '': { 'dossiers.received': 2 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 9 } } },
    ],
    found: [],
  },
  {
    words: 'gấp sáu nhưng chưa quá sáu bước dao động',
    captures: [
      { rows: { '': { 'dossiers.received': 10 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 60 } } },
    ],
    found: [],
  },
  {
    words: 'vừa quá sáu bước dao động',
    captures: [
      { rows: { '': { 'dossiers.received': 10 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 61 } } },
    ],
    found: [{ severity: 'warning', numbers: [61, 10] }],
  },
  {
    words: 'mất hẳn: từ 150 về 0',
    captures: [
      { rows: { '': { 'dossiers.resolved': 150 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.resolved': 0 } } },
    ],
    found: [{ severity: 'warning', numbers: [0, 150] }],
  },
  {
    words: 'đúng sáu bước dao động thì chưa phải đột ngột',
    captures: [
      { rows: { '': { 'dossiers.received': 0 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 36 } } },
    ],
    found: [],
  },
  {
    words: 'chưa gấp đôi thì chưa phải đột ngột',
    captures: [
      { rows: { '': { 'dossiers.received': 1000 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 1999 } } },
    ],
    found: [],
  },
  {
    words: 'gấp đôi',
    captures: [
      { rows: { '': { 'dossiers.received': 1000 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 2000 } } },
    ],
    found: [{ severity: 'warning', numbers: [2000, 1000] }],
  },
  {
    words: 'chụp kỳ sau trước',
    captures: [
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 1900 } } },
      { rows: { '': { 'dossiers.received': 400 } } },
    ],
    found: [{ severity: 'warning', numbers: [1900, 400] }],
  },
  {
    words: 'tháng không so với quý',
    captures: [
      { rows: { '': { 'dossiers.received': 400 } } },
      { kind: 'month', from: '2025-03-15', to: '2025-04-14', rows: { '': { 'dossiers.received': 100 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.received': 420 } } },
    ],
    found: [],
  },
  {
    words: 'điểm 766 không phải là số đếm',
    captures: [
      { rows: { '': { 'score766.total': 8, 'dossiers.received': 5 } } },
      {
        from: '2025-03-15',
        to: '2025-06-14',
        rows: { '': { 'score766.total': 98, 'dossiers.received': 5 } },
      },
    ],
    found: [],
  },
]

function measuresOf(snapshot: Snapshot): MeasureId[] {
  return [...new Set(snapshot.figures.map(({ measure }) => measure))].filter((measure) => !isScore(measure))
}

function jump(previous: Snapshot, next: Snapshot, measure: MeasureId): Finding[] {
  const now = countIn(next, next.unit, measure)
  const before = countIn(previous, previous.unit, measure)
  if (!isKnown(now) || !isKnown(before) || !isJump(now.low, before.low)) return []
  return [
    {
      rule: rule.id,
      severity: 'warning',
      message: `${MEASURES[measure]}: ${formatCount(now.low)} kỳ này, ${formatCount(before.low)} kỳ ${daysOf(previous)}. Kiểm tra lại bộ lọc; nếu số đúng, ghi lý do.`,
      numbers: [now.low, before.low],
      cells: [...cellsCounted(next, measure), ...cellsCounted(previous, measure)],
    },
  ]
}

/**
 * Counts of independent cases scatter by about the square root of their size: a change is a jump only where it is
 * beyond six such steps and at least double or half. `isJump(9, 2)` is false, `isJump(1900, 400)` is true.
 */
export function isJump(now: number, before: number): boolean {
  const scatter = Math.sqrt(now + before)
  const doubled = Math.max(now, before) >= 2 * Math.min(now, before)
  return doubled && Math.abs(now - before) > 6 * scatter
}
