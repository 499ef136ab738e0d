import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'satisfaction-766',
  label: 'Hài lòng theo Quyết định 766',
  numerator: {
    words: 'hồ sơ tiếp nhận − quá hạn − phản ánh, kiến nghị',
    measures: ['dossiers.received'],
    minus: ['dossiers.resolved.late', 'dossiers.pending.overdue', 'feedback.received'],
  },
  denominator: { words: 'hồ sơ tiếp nhận', measures: ['dossiers.received'] },
  caseWord: 'hồ sơ không quá hạn, không bị phản ánh',
  source:
    'Chỉ số 5.4, Quyết định 766/QĐ-TTg: 100 % − (tỷ lệ quá hạn + tỷ lệ hồ sơ có phản ánh); ước tính, mỗi phản ánh tính một hồ sơ',
  order: 12,
  option: { of: 'satisfaction', words: 'cách tính 766 (ước tính) thay cho phiếu khảo sát' },
}

export const examples: readonly IndicatorExample[] = [
  {
    given: {
      'dossiers.received': 1000,
      'dossiers.resolved.late': 40,
      'dossiers.pending.overdue': 9,
      'feedback.received': 1,
    },
    numerator: 950,
    denominator: 1000,
    shown: '95,00 %',
    target: 95,
    verdict: 'met',
    short: 0,
  },
  {
    given: {
      'dossiers.received': 1000,
      'dossiers.resolved.late': 40,
      'dossiers.pending.overdue': 9,
      'feedback.received': 2,
    },
    numerator: 949,
    denominator: 1000,
    shown: '94,90 %',
    target: 95,
    verdict: 'missed',
    short: 1,
  },
  {
    // Complaints not counted anywhere: nothing can be said.
    given: {
      'dossiers.received': 1000,
      'dossiers.resolved.late': 40,
      'dossiers.pending.overdue': 9,
      'feedback.received': null,
    },
    numerator: null,
    denominator: null,
    shown: 'chưa có số liệu',
    target: 95,
    verdict: 'unknown',
    short: null,
  },
]
