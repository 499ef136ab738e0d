import { groupBy } from '../../group-by'
import { MEASURES } from '../../measures/catalogue'
import { outermost } from '../../snapshot/figure-book'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { findingCellOf, knownCount } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Đơn vị gồm cả đơn vị trực thuộc',
  left: 'một hàng đơn vị',
  operator: '=',
  right: 'tổng mọi hàng đơn vị còn lại, ở từ ba loại số liệu trở lên',
  whenMissing: 'có ô trống thì không kết luận',
}

export const rule: Rule = {
  id: 'sub-units',
  reads: 'captures',
  find: (snapshots) => snapshots.flatMap(doubled),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'hàng huyện đúng bằng tổng các xã',
    captures: [
      {
        by: 'unit',
        rows: {
          'UBND huyện Ba': { 'dossiers.received': 30, 'dossiers.resolved': 20, 'dossiers.pending': 10 },
          'UBND xã Bốn': { 'dossiers.received': 12, 'dossiers.resolved': 8, 'dossiers.pending': 4 },
          'UBND xã Năm': { 'dossiers.received': 18, 'dossiers.resolved': 12, 'dossiers.pending': 6 },
        },
      },
    ],
    found: [{ severity: 'warning', numbers: [30, 30] }],
  },
  {
    words: 'ba xã bình thường',
    captures: [
      {
        by: 'unit',
        rows: {
          'UBND xã Ba': { 'dossiers.received': 31, 'dossiers.resolved': 20, 'dossiers.pending': 11 },
          'UBND xã Bốn': { 'dossiers.received': 12, 'dossiers.resolved': 8, 'dossiers.pending': 4 },
          'UBND xã Năm': { 'dossiers.received': 18, 'dossiers.resolved': 12, 'dossiers.pending': 6 },
        },
      },
    ],
    found: [],
  },
]

const MIN_ROWS = 3
const MIN_MEASURES = 3

function doubled(snapshot: Snapshot): Finding[] {
  const units = outermost(snapshot.figures).filter(
    ({ by }) => by.unit !== undefined && by.field === undefined,
  )
  const rows = groupBy(units, ({ by }) => by.unit ?? '')
  if (rows.size < MIN_ROWS) return []
  const sums = new Map(
    [...groupBy(units, ({ measure }) => measure)].map(([measure, all]) => [measure, sumOf(all)]),
  )
  return [...rows].flatMap(([unit, figures]) => {
    const counted = figures.filter((figure) => (figure.value ?? 0) > 0)
    const equal = counted.filter((figure) => {
      const sum = sums.get(figure.measure) ?? null
      return sum !== null && knownCount(figure) === sum - (figure.value ?? 0)
    })
    const first = equal[0]
    if (!first || equal.length < MIN_MEASURES || equal.length < counted.length) return []
    const value = first.value ?? 0
    return [
      {
        rule: rule.id,
        severity: 'warning' as const,
        message: `${unit}: ${MEASURES[first.measure].toLowerCase()} ${formatCount(value)} đúng bằng tổng các hàng còn lại, ở ${equal.length} loại số liệu. Hàng này có thể đã gồm các đơn vị trực thuộc: cộng thêm sẽ bị trùng.`,
        numbers: [value, value],
        cells: equal.map((figure) => findingCellOf(snapshot, figure)),
      },
    ]
  })
}

/** Null where a cell is blank. */
function sumOf(figures: readonly Figure[]): number | null {
  const values = figures.map(knownCount)
  return values.every((value) => value !== null) ? values.reduce((a, b) => a + b, 0) : null
}
