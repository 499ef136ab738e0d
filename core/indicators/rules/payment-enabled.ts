import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'payment-enabled',
  label: 'Thủ tục có phí đã triển khai thanh toán trực tuyến',
  numerator: {
    words: 'thủ tục đã triển khai thanh toán trực tuyến',
    measures: ['payment.procedures.enabled'],
  },
  denominator: { words: 'thủ tục có phí, lệ phí', measures: ['payment.procedures.with-fee'] },
  caseWord: 'thủ tục triển khai',
  source: 'chỉ số 3.5, Quyết định 766',
  order: 11,
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'payment.procedures.enabled': 39, 'payment.procedures.with-fee': 50 },
    numerator: 39,
    denominator: 50,
    shown: '78,00 %',
    target: 80,
    verdict: 'missed',
    short: 1,
  },
]
