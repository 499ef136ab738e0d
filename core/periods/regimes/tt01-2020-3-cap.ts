import type { FactSource, Regime, RegimeExample } from '../regime'

export const regime: Regime = {
  id: 'tt01-2020-3-cap',
  name: 'TT 01/2020/TT-VPCP, ba cấp (xã – huyện – tỉnh)',
  law: 'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  from: '2018-12-15',
  to: '2025-06-30',
  firstDate: 15,
  clipped: [],
  reports: [
    { kind: 'month', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    { kind: 'quarter', numbers: [1, 2, 3] },
    { kind: 'year', numbers: [1] },
  ],
  chain: [
    { sender: 'UBND cấp xã', recipient: 'UBND cấp huyện', dueDate: 17, certainty: 'to-confirm' },
    { sender: 'UBND cấp huyện', recipient: 'UBND tỉnh', dueDate: 20, certainty: 'to-confirm' },
    { sender: 'UBND tỉnh', recipient: 'Văn phòng Chính phủ', dueDate: 25, certainty: 'known' },
  ],
}

export const sources: readonly FactSource[] = [
  { what: 'kỳ báo cáo 15 → 14', where: 'NĐ 09/2019/NĐ-CP, Điều 12', certainty: 'known' },
  {
    what: 'ít nhất 01 ngày làm việc sau ngày chốt',
    where: 'NĐ 09/2019/NĐ-CP, Điều 8 khoản 5',
    certainty: 'known',
  },
  {
    what: 'các kỳ trước khi TT 01/2020 có hiệu lực cũng tính 15 → 14',
    where: 'NĐ 09/2019/NĐ-CP; trước đó theo TT 02/2017/TT-VPCP',
    certainty: 'to-confirm',
  },
  { what: 'biểu mẫu và nơi nhận', where: 'TT 01/2020/TT-VPCP', certainty: 'to-confirm' },
  {
    what: 'báo cáo tháng, quý I, II, III, cả năm',
    where: 'Kế hoạch năm 2025 của thị trấn, mục VII.2',
    certainty: 'known',
  },
]

export const examples: readonly RegimeExample[] = [
  { kind: 'month', number: 3, year: 2025, from: '2025-02-15', to: '2025-03-14', due: '2025-03-17' },
  { kind: 'quarter', number: 1, year: 2025, from: '2024-12-15', to: '2025-03-14', due: '2025-03-17' },
  { kind: 'year', number: 1, year: 2024, from: '2023-12-15', to: '2024-12-14', due: '2024-12-17' },
]
