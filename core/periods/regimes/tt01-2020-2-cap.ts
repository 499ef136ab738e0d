import type { FactSource, Regime, RegimeExample } from '../regime'

export const regime: Regime = {
  id: 'tt01-2020-2-cap',
  name: 'TT 01/2020/TT-VPCP, hai cấp (xã – tỉnh)',
  law: 'Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  from: '2025-07-01',
  to: '2026-02-14',
  firstDate: 15,
  // The first quarter of the new communes runs 1/7–14/9/2025; months likewise. Half-year and year keep their start.
  clipped: ['month', 'quarter'],
  reports: [
    { kind: 'month', numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    { kind: 'quarter', numbers: [1, 2, 3] },
    { kind: 'year', numbers: [1] },
  ],
  chain: [
    { sender: 'UBND cấp xã', recipient: 'Văn phòng UBND tỉnh', dueDate: 18, certainty: 'to-confirm' },
    { sender: 'UBND tỉnh', recipient: 'Văn phòng Chính phủ', dueDate: 25, certainty: 'known' },
  ],
}

export const sources: readonly FactSource[] = [
  { what: 'bỏ cấp huyện từ 01/07/2025', where: 'NĐ 118/2025/NĐ-CP', certainty: 'to-confirm' },
  {
    what: 'quý III/2025 đầu tiên: 01/07–14/09/2025',
    where: 'báo cáo quý III/2025 của các phường, xã',
    certainty: 'known',
  },
  {
    what: 'tháng 7/2025 đầu tiên: 01/07–14/07/2025',
    where: 'suy từ quý III/2025',
    certainty: 'to-confirm',
  },
  { what: 'kỳ báo cáo 15 → 14', where: 'NĐ 09/2019/NĐ-CP, Điều 12', certainty: 'known' },
]

export const examples: readonly RegimeExample[] = [
  { kind: 'month', number: 7, year: 2025, from: '2025-07-01', to: '2025-07-14', due: '2025-07-18' },
  { kind: 'quarter', number: 3, year: 2025, from: '2025-07-01', to: '2025-09-14', due: '2025-09-18' },
  { kind: 'year', number: 1, year: 2025, from: '2024-12-15', to: '2025-12-14', due: '2025-12-18' },
]
