import type { HolidayYear } from './holiday-year'

export const holidays: HolidayYear = {
  year: 2026,
  confirmed: true,
  source:
    'CV 12729/VPCP-KGVX ngày 25/12/2025 (baohiemxahoi.gov.vn; tienphong.vn); nghỉ bù Giỗ Tổ 27/4 theo Bộ luật Lao động 2019, Điều 111, 112; 24/11 theo NQ 28/2026/QH16, Điều 2 (hiệu lực 01/07/2026)',
  daysOff: [
    { day: '2026-01-01', name: 'Tết Dương lịch' },
    { day: '2026-01-02', name: 'nghỉ hoán đổi, làm bù 10/1' },
    { day: '2026-02-16', name: 'nghỉ Tết Bính Ngọ' },
    { day: '2026-02-17', name: 'nghỉ Tết Bính Ngọ' },
    { day: '2026-02-18', name: 'nghỉ Tết Bính Ngọ' },
    { day: '2026-02-19', name: 'nghỉ Tết Bính Ngọ' },
    { day: '2026-02-20', name: 'nghỉ Tết Bính Ngọ' },
    { day: '2026-04-26', name: 'Giỗ Tổ Hùng Vương' },
    { day: '2026-04-27', name: 'nghỉ bù Giỗ Tổ Hùng Vương' },
    { day: '2026-04-30', name: 'Ngày Chiến thắng' },
    { day: '2026-05-01', name: 'Quốc tế Lao động' },
    { day: '2026-08-31', name: 'nghỉ hoán đổi, làm bù 22/8' },
    { day: '2026-09-01', name: 'nghỉ Quốc khánh' },
    { day: '2026-09-02', name: 'Quốc khánh' },
    { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
  ],
  makeUp: [
    { day: '2026-01-10', name: 'làm bù cho 02/1' },
    { day: '2026-08-22', name: 'làm bù cho 31/8' },
  ],
  unsure: [{ day: '2026-11-23', name: 'đề nghị hoán đổi để nghỉ liền 24/11: chưa thấy quyết định' }],
}
