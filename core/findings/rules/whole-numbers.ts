import { isScore, MEASURES } from '../../measures/catalogue'
import { findingCellOf } from '../cells'
import type { Rule, RuleExample, RuleMeaning } from '../finding'

export const meaning: RuleMeaning = {
  label: 'Số đếm nguyên, không âm',
  left: 'mọi số đếm',
  operator: '=',
  right: 'một số nguyên từ 0 trở lên',
  whenMissing: 'ô trống và "-" không phải là lỗi',
}

export const rule: Rule = {
  id: 'whole-numbers',
  reads: 'captures',
  find: (snapshots) =>
    snapshots.flatMap((snapshot) =>
      snapshot.figures
        .filter(
          ({ measure, value }) =>
            value !== null && !isScore(measure) && !(Number.isSafeInteger(value) && value >= 0),
        )
        .map((figure) => ({
          rule: rule.id,
          severity: 'error' as const,
          message: `${figure.cell.row || 'Tổng số'}: ${MEASURES[figure.measure].toLowerCase()} ghi «${figure.cell.text}», không phải số đếm.`,
          numbers: [figure.value ?? 0],
          cells: [findingCellOf(snapshot, figure)],
        })),
    ),
}

export const examples: readonly RuleExample[] = [
  {
    words: 'số lẻ là lỗi',
    captures: [{ rows: { A: { 'dossiers.received': 12.5 } } }],
    found: [{ severity: 'error', numbers: [12.5] }],
  },
  {
    words: 'số 0 và ô trống thì được',
    captures: [{ rows: { A: { 'dossiers.received': 0 }, B: { 'dossiers.received': null } } }],
    found: [],
  },
  { words: 'điểm 766 có phần lẻ', captures: [{ rows: { A: { 'score766.total': 87.25 } } }], found: [] },
  {
    words: 'số âm là lỗi',
    captures: [{ rows: { A: { 'dossiers.received': -3 } } }],
    found: [{ severity: 'error', numbers: [-3] }],
  },
]
