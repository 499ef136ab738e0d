import { groupBy } from '../../group-by'
import { MEASURES } from '../../measures/catalogue'
import { outermost } from '../../snapshot/figure-book'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { formatCount } from '../../text/format'
import { findingCellOf, isTotal, knownCount } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Hàng tổng',
  left: 'hàng tổng của bảng',
  operator: '=',
  right: 'tổng các hàng, từng cột',
  whenMissing: 'có ô trống thì hàng tổng phải từ tổng các ô đã biết trở lên',
}

export const rule: Rule = {
  id: 'totals',
  reads: 'captures',
  find: (snapshots) => snapshots.flatMap(brokenTotals),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'tổng đúng',
    captures: [
      {
        rows: {
          '': { 'dossiers.received': 5 },
          A: { 'dossiers.received': 2 },
          B: { 'dossiers.received': 3 },
        },
      },
    ],
    found: [],
  },
  {
    words: 'tổng thiếu',
    captures: [
      {
        rows: {
          '': { 'dossiers.received': 4 },
          A: { 'dossiers.received': 2 },
          B: { 'dossiers.received': 3 },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [4, 5] }],
  },
  {
    words: 'ô trống: tổng lớn hơn phần đã biết thì không kết luận',
    captures: [
      {
        rows: {
          '': { 'dossiers.received': 9 },
          A: { 'dossiers.received': 2 },
          B: { 'dossiers.received': null },
        },
      },
    ],
    found: [],
  },
  {
    words: 'ô trống: tổng đúng bằng phần đã biết thì ô trống có thể là 0',
    captures: [
      {
        rows: {
          '': { 'dossiers.received': 2 },
          A: { 'dossiers.received': 2 },
          B: { 'dossiers.received': null },
        },
      },
    ],
    found: [],
  },
  {
    words: 'ô trống: tổng nhỏ hơn phần đã biết thì sai',
    captures: [
      {
        rows: {
          '': { 'dossiers.received': 1 },
          A: { 'dossiers.received': 2 },
          B: { 'dossiers.received': null },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [1, 2] }],
  },
  {
    words: 'tổng ghi thừa',
    captures: [
      {
        rows: {
          '': { 'dossiers.received': 6 },
          A: { 'dossiers.received': 2 },
          B: { 'dossiers.received': 3 },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [6, 5] }],
  },
  {
    words: 'cộng các hàng theo đơn vị',
    captures: [
      {
        by: 'unit',
        rows: {
          '': { 'dossiers.received': 4 },
          'UBND xã Ba': { 'dossiers.received': 2 },
          'UBND xã Bốn': { 'dossiers.received': 3 },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [4, 5] }],
  },
  {
    words: 'cộng các hàng theo thủ tục',
    captures: [
      {
        by: 'procedure',
        rows: {
          '': { 'dossiers.received': 4 },
          'Khai sinh': { 'dossiers.received': 2 },
          'Khai tử': { 'dossiers.received': 3 },
        },
      },
    ],
    found: [{ severity: 'error', numbers: [4, 5] }],
  },
  {
    words: 'điểm 766 không cộng theo hàng',
    captures: [
      {
        rows: {
          '': { 'score766.total': 80, 'dossiers.received': 5 },
          A: { 'score766.total': 40, 'dossiers.received': 5 },
        },
      },
    ],
    found: [],
  },
]

function brokenTotals(snapshot: Snapshot): Finding[] {
  return [...groupBy(snapshot.figures, ({ measure }) => measure).values()].flatMap((figures) => {
    const total = figures.find(isTotal)
    const rows = outermost(figures).filter((figure) => !isTotal(figure))
    const whole = knownCount(total)
    if (!total || whole === null || rows.length === 0 || total.measure.startsWith('score766.')) return []
    return brokenTotal(snapshot, total, whole, rows)
  })
}

function brokenTotal(snapshot: Snapshot, total: Figure, whole: number, rows: readonly Figure[]): Finding[] {
  const values = rows.map(knownCount)
  const sum = values.reduce<number>((known, value) => known + (value ?? 0), 0)
  const complete = values.every((value) => value !== null)
  if (complete ? whole === sum : whole >= sum) return []
  return [
    {
      rule: rule.id,
      severity: 'error',
      message: `${MEASURES[total.measure]}: hàng tổng ghi ${formatCount(whole)}, cộng các hàng được ${formatCount(sum)}. Chênh ${formatCount(Math.abs(whole - sum))}.`,
      numbers: [whole, sum],
      cells: [findingCellOf(snapshot, total)],
    },
  ]
}
