import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'results-digitised',
  label: 'Số hóa kết quả giải quyết',
  numerator: { words: 'kết quả đã số hóa', measures: ['digitised.results'] },
  denominator: { words: 'hồ sơ đã giải quyết', measures: ['dossiers.resolved'] },
  caseWord: 'kết quả số hóa',
  source: 'cách tính của trang «Chỉ tiêu số hóa» (đã giải quyết)',
  order: 3,
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'digitised.results': 949, 'dossiers.resolved': 1000 },
    numerator: 949,
    denominator: 1000,
    shown: '94,90 %',
    target: 95,
    verdict: 'missed',
    short: 1,
  },
  {
    // 94,999 % never reads 95,00 %.
    given: { 'digitised.results': 94_999, 'dossiers.resolved': 100_000 },
    numerator: 94_999,
    denominator: 100_000,
    shown: '94,99 %',
    target: 95,
    verdict: 'missed',
    short: 1,
  },
  {
    given: { 'digitised.results': 19, 'dossiers.resolved': 20 },
    numerator: 19,
    denominator: 20,
    shown: '95,00 %',
    target: 95,
    verdict: 'met',
    short: 0,
  },
]
