import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'on-time-resolved',
  label: 'Giải quyết trước hạn và đúng hạn',
  numerator: {
    words: 'hồ sơ đã giải quyết trước hạn + đúng hạn',
    measures: ['dossiers.resolved.early', 'dossiers.resolved.on-time'],
  },
  denominator: { words: 'hồ sơ đã giải quyết', measures: ['dossiers.resolved'] },
  caseWord: 'hồ sơ đúng hạn',
  source: 'Biểu II.06a (Thông tư 01/2020/TT-VPCP): ((8) + (9)) / (7)',
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'dossiers.resolved': 743, 'dossiers.resolved.early': 10, 'dossiers.resolved.on-time': 725 },
    numerator: 735,
    denominator: 743,
    shown: '98,92 %',
    verdict: 'unknown',
    short: null,
  },
  {
    given: { 'dossiers.resolved': 0, 'dossiers.resolved.early': 0, 'dossiers.resolved.on-time': 0 },
    numerator: 0,
    denominator: 0,
    shown: '–',
    verdict: 'unknown',
  },
  {
    given: { 'dossiers.resolved': 1000, 'dossiers.resolved.early': 821, 'dossiers.resolved.on-time': null },
    numerator: null,
    denominator: 1000,
    shown: 'từ 82,10 % đến 100,00 %',
    verdict: 'unknown',
  },
  // A page that does not split them (07a).
  {
    given: { 'dossiers.resolved': 743, 'dossiers.resolved.in-time': 735 },
    numerator: 735,
    denominator: 743,
    shown: '98,92 %',
    verdict: 'unknown',
  },
]
