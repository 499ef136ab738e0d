import type { HolidayYear } from './holiday-year'

export const holidays: HolidayYear = {
  year: 2025,
  confirmed: true,
  source:
    'Lịch nghỉ năm 2025 của công chức, viên chức (VietnamPlus; tet-amlich.com); Bộ luật Lao động 2019, Điều 112',
  daysOff: [
    { day: '2025-01-01', name: 'Tết Dương lịch' },
    { day: '2025-01-27', name: 'nghỉ Tết Ất Tỵ' },
    { day: '2025-01-28', name: 'nghỉ Tết Ất Tỵ' },
    { day: '2025-01-29', name: 'nghỉ Tết Ất Tỵ' },
    { day: '2025-01-30', name: 'nghỉ Tết Ất Tỵ' },
    { day: '2025-01-31', name: 'nghỉ Tết Ất Tỵ' },
    { day: '2025-04-07', name: 'Giỗ Tổ Hùng Vương' },
    { day: '2025-04-30', name: 'Ngày Chiến thắng' },
    { day: '2025-05-01', name: 'Quốc tế Lao động' },
    { day: '2025-05-02', name: 'nghỉ hoán đổi, làm bù 26/4' },
    { day: '2025-09-01', name: 'nghỉ Quốc khánh' },
    { day: '2025-09-02', name: 'Quốc khánh' },
  ],
  makeUp: [{ day: '2025-04-26', name: 'làm bù cho 02/5' }],
  unsure: [],
}
