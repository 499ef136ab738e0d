import type { FactSource, Regime } from '../regime'

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
