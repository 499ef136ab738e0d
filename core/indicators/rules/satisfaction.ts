import type { Indicator, IndicatorExample } from '../indicator'

export const indicator: Indicator = {
  id: 'satisfaction',
  label: 'Mức độ hài lòng',
  numerator: {
    words: 'phiếu rất hài lòng + hài lòng',
    measures: ['ratings.very-satisfied', 'ratings.satisfied'],
  },
  denominator: { words: 'tổng số phiếu đánh giá', measures: ['ratings'] },
  caseWord: 'phiếu hài lòng',
  source: 'phiếu khảo sát trên trang đánh giá',
  order: 12,
}

export const examples: readonly IndicatorExample[] = [
  {
    given: { ratings: 40, 'ratings.very-satisfied': 20, 'ratings.satisfied': 18 },
    numerator: 38,
    denominator: 40,
    shown: '95,00 %',
    target: 95,
    verdict: 'met',
    short: 0,
  },
  {
    given: { ratings: 40, 'ratings.very-satisfied': 20, 'ratings.satisfied': null },
    numerator: null,
    denominator: 40,
    shown: 'từ 50,00 % đến 100,00 %',
    target: 95,
    verdict: 'unknown',
    short: null,
  },
]
