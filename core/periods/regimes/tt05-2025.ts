import type { FactSource, Regime, RegimeExample } from '../regime'

export const regime: Regime = {
  id: 'tt05-2025',
  name: 'TT 05/2025/TT-VPCP (xã – tỉnh)',
  law: 'Thông tư số 05/2025/TT-VPCP ngày 31/12/2025',
  from: '2026-02-15',
  to: null,
  firstDate: 15,
  clipped: [],
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
  {
    what: 'ban hành 31/12/2025, hiệu lực 15/02/2026',
    where: 'TT 05/2025/TT-VPCP',
    certainty: 'known',
  },
  {
    what: 'biểu mẫu, các kỳ báo cáo và ngày gửi',
    where: 'phụ lục TT 05/2025/TT-VPCP chưa đọc được; giữ như TT 01/2020',
    certainty: 'to-confirm',
  },
]

export const examples: readonly RegimeExample[] = [
  { kind: 'month', number: 3, year: 2026, from: '2026-02-15', to: '2026-03-14', due: '2026-03-18' },
  { kind: 'quarter', number: 1, year: 2026, from: '2025-12-15', to: '2026-03-14', due: '2026-03-18' },
  { kind: 'year', number: 1, year: 2026, from: '2025-12-15', to: '2026-12-14', due: '2026-12-18' },
]
