import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'procedures-online',
  label: 'Thủ tục đủ điều kiện được cung cấp trực tuyến',
  numerator: { words: 'thủ tục cung cấp dịch vụ công trực tuyến', measures: ['procedures.online'] },
  denominator: { words: 'thủ tục đủ điều kiện trực tuyến', measures: ['procedures.eligible-online'] },
  caseWord: 'thủ tục trực tuyến',
  source: 'số thủ tục trên trang thống kê dịch vụ công trực tuyến',
  order: 8,
}

/** No page shows both, so no identity says it. */
export const partBecause = 'a procedure is offered online only where it is eligible for it'

export const examples: readonly IndicatorExample[] = [
  {
    given: { 'procedures.online': 119, 'procedures.eligible-online': 120 },
    numerator: 119,
    denominator: 120,
    shown: '99,17 %',
    target: 100,
    verdict: 'missed',
    short: 1,
  },
]
