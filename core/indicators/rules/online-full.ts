import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'online-full',
  label: 'Nộp trực tuyến, dịch vụ công toàn trình',
  numerator: {
    words: 'hồ sơ nộp trực tuyến của thủ tục toàn trình',
    measures: ['online.full.dossiers.online'],
  },
  denominator: { words: 'hồ sơ của thủ tục toàn trình', measures: ['online.full.dossiers'] },
  caseWord: 'hồ sơ trực tuyến',
  source: 'trang «Theo dõi chỉ tiêu DVC trực tuyến»',
  order: 8,
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'online.full.dossiers.online': 271, 'online.full.dossiers': 300 },
    numerator: 271,
    denominator: 300,
    shown: '90,33 %',
    target: 90,
    verdict: 'met',
    short: 0,
  },
]
