import type { Parts } from './counts'

/** THE sample quarter: 15/12/2024–14/03/2025 of UBND thị trấn Phố Châu; everything shown elsewhere agrees with it. */
export const SAMPLE = { unit: 'pho-chau', from: '2024-12-15', to: '2025-03-14' } as const

const of = (...n: readonly [number, number, number, number, number, number, number, number]): Parts => ({
  online: n[0],
  direct: n[1],
  carried: n[2],
  early: n[3],
  onTime: n[4],
  late: n[5],
  inTime: n[6],
  overdue: n[7],
})

/** Per field: received online, direct, carried over; resolved early, on time, late; pending in time, overdue. */
export const SAMPLE_FIELDS: Readonly<Record<string, Parts>> = {
  'Hộ tịch': of(512, 210, 30, 10, 720, 3, 18, 1),
  'Chứng thực': of(118, 2031, 0, 36, 2113, 0, 0, 0),
  'Đất đai': of(64, 41, 27, 12, 82, 6, 28, 4),
  'Bảo trợ xã hội': of(73, 12, 9, 21, 58, 2, 13, 0),
  'Người có công': of(31, 4, 3, 5, 29, 0, 4, 0),
  'Nuôi con nuôi': of(1, 0, 0, 0, 1, 0, 0, 0),
  'Thành lập và hoạt động của hộ kinh doanh': of(46, 2, 4, 17, 31, 1, 2, 1),
  'Thi đua - Khen thưởng': of(8, 0, 0, 2, 6, 0, 0, 0),
}
