import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'payment-used',
  label: 'Thủ tục có phí đã phát sinh thanh toán trực tuyến',
  numerator: { words: 'thủ tục có phát sinh thanh toán trực tuyến', measures: ['payment.procedures.used'] },
  denominator: { words: 'thủ tục có phí, lệ phí', measures: ['payment.procedures.with-fee'] },
  caseWord: 'thủ tục phát sinh',
  source: 'cách tính của trang «Thanh toán trực tuyến»',
  order: 11,
  option: { of: 'payment-enabled', words: 'tính thủ tục đã phát sinh thay cho đã triển khai' },
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'payment.procedures.used': 12, 'payment.procedures.with-fee': 15 },
    numerator: 12,
    denominator: 15,
    shown: '80,00 %',
    target: 80,
    verdict: 'met',
    short: 0,
  },
]
