import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'payment-dossiers',
  label: 'Hồ sơ thanh toán trực tuyến',
  numerator: { words: 'hồ sơ đã thanh toán trực tuyến', measures: ['payment.dossiers.online'] },
  denominator: { words: 'hồ sơ có nghĩa vụ tài chính', measures: ['payment.dossiers'] },
  caseWord: 'hồ sơ thanh toán trực tuyến',
  source: 'trang «Thanh toán trực tuyến» đếm hồ sơ, không đếm giao dịch',
  order: 11,
  within: 'payment-enabled',
  note: 'trang đếm hồ sơ; kế hoạch nói giao dịch',
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'payment.dossiers.online': 69, 'payment.dossiers': 100 },
    numerator: 69,
    denominator: 100,
    shown: '69,00 %',
    target: 70,
    verdict: 'missed',
    short: 1,
  },
]
