import { groupBy } from '../../group-by'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { countIn } from '../../snapshot/figure-book'
import type { Snapshot } from '../../snapshot/snapshot'
import { addDays } from '../../text/day'
import { formatCount } from '../../text/format'
import { cellsCounted, daysOf, isKnown, seriesOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

/** Flows add up over a year's quarters; stocks are those of its first or last quarter (domain 3.2). */
const FLOWS: readonly MeasureId[] = [
  'dossiers.received.online',
  'dossiers.received.direct',
  'dossiers.resolved',
  'dossiers.resolved.early',
  'dossiers.resolved.on-time',
  'dossiers.resolved.late',
]
const OPENING: readonly MeasureId[] = ['dossiers.carried-over']
const CLOSING: readonly MeasureId[] = [
  'dossiers.pending',
  'dossiers.pending.in-time',
  'dossiers.pending.overdue',
]

export const meaning: RuleMeaning = {
  label: 'Cộng các quý so với cả năm',
  left: 'số của kỳ dài',
  operator: '=',
  right: 'cộng các kỳ ngắn ghép liền (tồn đầu lấy kỳ đầu, tồn cuối lấy kỳ cuối)',
  whenMissing: 'thiếu một quý thì không so',
}

export const rule: Rule = {
  id: 'year-sums',
  find: (snapshots) =>
    seriesOf(snapshots).flatMap((series) => {
      const starting = groupBy(series, ({ period }) => period.from)
      return series.flatMap((whole) => compare(whole, partsOfYear(whole, starting)))
    }),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'hai quý ghép đủ sáu tháng, cộng không khớp',
    captures: [
      { rows: { '': { 'dossiers.resolved': 10, 'dossiers.pending': 2 } } },
      {
        from: '2025-03-15',
        to: '2025-06-14',
        rows: { '': { 'dossiers.resolved': 20, 'dossiers.pending': 3 } },
      },
      {
        from: '2024-12-15',
        to: '2025-06-14',
        rows: { '': { 'dossiers.resolved': 31, 'dossiers.pending': 3 } },
      },
    ],
    found: [{ severity: 'warning', numbers: [31, 30] }],
  },
  {
    words: 'thiếu một quý',
    captures: [
      { rows: { '': { 'dossiers.resolved': 10 } } },
      { from: '2024-12-15', to: '2025-06-14', rows: { '': { 'dossiers.resolved': 31 } } },
    ],
    found: [],
  },
  {
    words: 'tồn đầu lấy của kỳ đầu, tồn cuối lấy của kỳ cuối',
    captures: [
      { rows: { '': { 'dossiers.carried-over': 7, 'dossiers.pending': 2 } } },
      {
        from: '2025-03-15',
        to: '2025-06-14',
        rows: { '': { 'dossiers.carried-over': 2, 'dossiers.pending': 3 } },
      },
      {
        from: '2024-12-15',
        to: '2025-06-14',
        rows: { '': { 'dossiers.carried-over': 9, 'dossiers.pending': 5 } },
      },
    ],
    found: [
      { severity: 'warning', numbers: [9, 7] },
      { severity: 'warning', numbers: [5, 3] },
    ],
  },
  {
    words: 'ba quý ghép đủ chín tháng, khớp',
    captures: [
      {
        from: '2024-06-15',
        to: '2024-09-14',
        rows: { '': { 'dossiers.resolved': 10, 'dossiers.pending': 1 } },
      },
      {
        from: '2024-09-15',
        to: '2024-12-14',
        rows: { '': { 'dossiers.resolved': 20, 'dossiers.pending': 2 } },
      },
      { rows: { '': { 'dossiers.resolved': 30, 'dossiers.pending': 3 } } },
      { from: '2024-06-15', rows: { '': { 'dossiers.resolved': 60, 'dossiers.pending': 3 } } },
    ],
    found: [],
  },
  {
    words: 'có thêm một tháng trong quý: ghép bằng kỳ dài nhất',
    captures: [
      { kind: 'month', from: '2024-12-15', to: '2025-01-14', rows: { '': { 'dossiers.resolved': 4 } } },
      { rows: { '': { 'dossiers.resolved': 10 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.resolved': 20 } } },
      { from: '2024-12-15', to: '2025-06-14', rows: { '': { 'dossiers.resolved': 31 } } },
    ],
    found: [{ severity: 'warning', numbers: [31, 30] }],
  },
  {
    words: 'ba quý, kỳ cuối vượt ra ngoài kỳ dài',
    captures: [
      { rows: { '': { 'dossiers.resolved': 10 } } },
      { from: '2025-03-15', to: '2025-06-14', rows: { '': { 'dossiers.resolved': 20 } } },
      { from: '2024-12-15', to: '2025-05-14', rows: { '': { 'dossiers.resolved': 31 } } },
    ],
    found: [],
  },
]

/** The shorter captures that tile a longer one without gap or overlap; [] where they do not. */
function partsOfYear(whole: Snapshot, starting: ReadonlyMap<string, readonly Snapshot[]>): Snapshot[] {
  const parts: Snapshot[] = []
  let next = whole.period.from
  while (next <= whole.period.to) {
    const part = (starting.get(next) ?? [])
      .filter((other) => other !== whole && other.period.to <= whole.period.to)
      .sort((a, b) => b.period.to.localeCompare(a.period.to))[0]
    if (!part) return []
    parts.push(part)
    next = addDays(part.period.to, 1)
  }
  return parts
}

function compare(whole: Snapshot, parts: readonly Snapshot[]): Finding[] {
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return []
  return [
    ...FLOWS.flatMap((measure) => differing(whole, measure, parts)),
    ...OPENING.flatMap((measure) => differing(whole, measure, [first])),
    ...CLOSING.flatMap((measure) => differing(whole, measure, [last])),
  ]
}

function differing(whole: Snapshot, measure: MeasureId, parts: readonly Snapshot[]): Finding[] {
  const left = countIn(whole, whole.unit, measure)
  const counts = parts.map((part) => countIn(part, part.unit, measure))
  if (!isKnown(left) || !counts.every(isKnown)) return []
  const sum = counts.reduce((total, count) => total + count.low, 0)
  if (sum === left.low) return []
  return [
    {
      rule: rule.id,
      severity: 'warning',
      message: `${MEASURES[measure]}: kỳ ${daysOf(whole)} ghi ${formatCount(left.low)}, các kỳ ngắn hơn cho ${formatCount(sum)}. Chênh ${formatCount(Math.abs(left.low - sum))}.`,
      numbers: [left.low, sum],
      cells: [whole, ...parts].flatMap((capture) => cellsCounted(capture, measure)),
    },
  ]
}
