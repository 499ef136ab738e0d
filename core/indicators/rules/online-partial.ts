import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'online-partial',
  label: 'Nộp trực tuyến, dịch vụ công một phần',
  numerator: {
    words: 'hồ sơ nộp trực tuyến của thủ tục một phần',
    measures: ['online.partial.dossiers.online'],
  },
  denominator: { words: 'hồ sơ của thủ tục một phần', measures: ['online.partial.dossiers'] },
  caseWord: 'hồ sơ trực tuyến',
  source: 'trang «Theo dõi chỉ tiêu DVC trực tuyến»',
  order: 8,
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'online.partial.dossiers.online': 133, 'online.partial.dossiers': 200 },
    numerator: 133,
    denominator: 200,
    shown: '66,50 %',
    target: 70,
    verdict: 'missed',
    short: 7,
  },
]
