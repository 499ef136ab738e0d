import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'results-digitised-of-received',
  label: 'Số hóa kết quả trên hồ sơ tiếp nhận',
  numerator: { words: 'kết quả đã số hóa', measures: ['digitised.results'] },
  denominator: { words: 'hồ sơ tiếp nhận', measures: ['dossiers.received'] },
  caseWord: 'kết quả số hóa',
  source: 'câu chữ «số hồ sơ tiếp nhận» của kế hoạch',
  order: 3,
  option: { of: 'results-digitised', words: 'chia cho số hồ sơ tiếp nhận, theo câu chữ của kế hoạch' },
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'digitised.results': 900, 'dossiers.received': 1000 },
    numerator: 900,
    denominator: 1000,
    shown: '90,00 %',
    target: 95,
    verdict: 'missed',
    short: 50,
  },
]
