import type { FactSource, Regime, RegimeExample } from '../regime'

/** Calendar months, quarters and years: the QĐ 766 page and the portal's quick pickers. Nothing is reported by it. */
export const regime: Regime = {
  id: 'calendar',
  name: 'theo lịch (tháng, quý, năm dương lịch)',
  from: null,
  to: null,
  firstDate: 1,
  clipped: [],
  reports: [],
  chain: [],
}

export const sources: readonly FactSource[] = [
  {
    what: 'kỳ đánh giá theo lịch',
    where: 'mô tả công thức chỉ số QĐ 766/QĐ-TTg; bộ lọc nhanh của trang',
    certainty: 'known',
  },
]

export const examples: readonly RegimeExample[] = [
  { kind: 'month', number: 2, year: 2024, from: '2024-02-01', to: '2024-02-29' },
  { kind: 'quarter', number: 4, year: 2025, from: '2025-10-01', to: '2025-12-31' },
]
