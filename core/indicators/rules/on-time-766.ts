import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'on-time-766',
  label: 'Đúng hạn theo Quyết định 766',
  numerator: {
    words: 'hồ sơ giải quyết trước hạn + đúng hạn + đang giải quyết trong hạn',
    measures: ['dossiers.resolved.early', 'dossiers.resolved.on-time', 'dossiers.pending.in-time'],
  },
  denominator: { words: 'tổng số hồ sơ nhận giải quyết', measures: ['dossiers.received'] },
  caseWord: 'hồ sơ đúng hạn',
  source: 'Chỉ số 2.1, Quyết định 766/QĐ-TTg ngày 23/6/2022: ((8) + (9) + (12)) / (3)',
}

export const examples: readonly IndicatorExample[] = [
  {
    given: {
      'dossiers.received': 1000,
      'dossiers.resolved.early': 800,
      'dossiers.resolved.on-time': 100,
      'dossiers.pending.in-time': 90,
    },
    numerator: 990,
    denominator: 1000,
    shown: '99,00 %',
    verdict: 'unknown',
  },
  {
    given: { 'dossiers.received': 1000, 'dossiers.resolved.in-time': 900, 'dossiers.pending.in-time': 90 },
    numerator: 990,
    denominator: 1000,
    shown: '99,00 %',
    verdict: 'unknown',
  },
  // What is missing is neither the one count nor the two: then both pages would do, and nothing is known exactly.
  {
    given: { 'dossiers.received': 1000, 'dossiers.pending.in-time': 90 },
    numerator: null,
    denominator: 1000,
    shown: 'từ 9,00 % đến 100,00 %',
    verdict: 'unknown',
  },
]
