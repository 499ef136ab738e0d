import { missingUnitsWords } from '../../snapshot/missing-units'
import type { Figure, Snapshot } from '../../snapshot/snapshot'
import { findingCellOf, seriesOf } from '../cells'
import type { Finding, Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Bản gộp đủ đơn vị',
  left: 'các đơn vị trong bản gộp',
  operator: '=',
  right: 'danh sách đơn vị phải có',
  whenMissing: 'chưa có danh sách thì nói chưa biết còn thiếu ai, không nói là đủ',
}

export const rule: Rule = {
  id: 'merged-units',
  find: (snapshots) => seriesOf(snapshots).flat().flatMap(lackingUnits),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'thiếu một xã',
    captures: [
      {
        portal: 'merged',
        merge: { listed: true, missing: ['UBND xã Ba'] },
        rows: { 'UBND xã Một': { 'dossiers.received': 40 } },
        by: 'unit',
      },
    ],
    found: [{ severity: 'error', numbers: [40] }],
  },
  {
    words: 'chưa biết danh sách',
    captures: [
      { portal: 'merged', merge: { listed: false, missing: [] }, rows: { '': { 'dossiers.received': 40 } } },
    ],
    found: [{ severity: 'warning', numbers: [40] }],
  },
  {
    words: 'gộp lại sau, đã đủ',
    captures: [
      {
        portal: 'merged',
        merge: { listed: true, missing: ['UBND xã Ba'] },
        rows: { '': { 'dossiers.received': 40 } },
      },
      {
        portal: 'merged',
        merge: { listed: true, missing: [] },
        capturedAt: '2025-03-16T09:00:00+07:00',
        rows: { '': { 'dossiers.received': 55 } },
      },
    ],
    found: [],
  },
]

function lackingUnits(snapshot: Snapshot): Finding[] {
  const { merge, unit } = snapshot
  const shown = snapshot.figures.find(({ value }) => value !== null)
  if (!merge || !shown || (merge.listed && merge.missing.length === 0)) return []
  if (merge.missing.length > 0)
    return [said(snapshot, shown, 'error', missingUnitsWords(unit, merge.missing))]
  const words = `Bản gộp của ${unit}: chưa biết danh sách đơn vị phải có, nên chưa biết còn thiếu đơn vị nào. Ghi danh sách rồi gộp lại.`
  return [said(snapshot, shown, 'warning', words)]
}

function said(snapshot: Snapshot, shown: Figure, severity: Finding['severity'], message: string): Finding {
  return {
    rule: rule.id,
    severity,
    message,
    numbers: [shown.value ?? 0],
    cells: [findingCellOf(snapshot, shown)],
  }
}
