import type { Day } from '../text/day'
import type { DueKind } from './task'

type Example = readonly [phrase: string, kind: DueKind, from: Day | null, to: Day | null]

/** Worked examples of every rule for the plan year 2025, by the rule's name; beside the rules they would ship with them. */
export const TIME_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'thường xuyên': [
    ['Thường xuyên trong năm 2025', 'standing', '2025-01-01', '2025-12-31'],
    ['Thường xuyên', 'standing', null, null],
  ],
  'hằng ngày, hằng tuần': [['Hằng ngày', 'standing', null, null]],
  'theo chế độ báo cáo định kỳ': [
    ['Theo chế độ báo cáo định kỳ', 'periodic', null, null],
    ['Định kỳ', 'periodic', null, null],
  ],
  'hằng tháng, hằng quý': [
    ['Hằng tháng', 'periodic', null, null],
    ['Trước ngày 05 hằng tháng', 'periodic', null, null],
  ],
  'tháng cuối quý, cuối mỗi kỳ, báo cáo tháng, quý, năm': [
    ['Trước ngày 14 của tháng cuối quý', 'periodic', null, null],
    ['Báo cáo tháng, quý I, II, III, cả năm', 'periodic', null, null],
  ],
  'hằng năm vào một lúc': [['Trước ngày 15 tháng 12 hằng năm', 'periodic', null, null]],
  'N lần mỗi kỳ': [['01 lần/quý', 'periodic', null, null]],
  'theo lịch của cấp trên, đột xuất': [
    ['Theo lịch của tỉnh, huyện', 'on-call', null, null],
    ['Đột xuất', 'on-call', null, null],
  ],
  'N ngày sau một ngày': [
    ['05 ngày làm việc sau ngày 14/3/2025', 'dated', null, '2025-03-21'],
    ['Trong vòng 05 ngày kể từ ngày 01/3/2025', 'dated', null, '2025-03-06'],
    ['Trong 05 ngày làm việc kể từ ngày nhận được yêu cầu', 'on-call', null, null],
  ],
  'N ngày trước một ngày': [
    ['03 ngày làm việc trước ngày 20/02/2025', 'dated', null, '2025-02-17'],
    ['Ít nhất 03 ngày trước khi họp', 'on-call', null, null],
  ],
  'trước giờ của một ngày': [['Trước 16 giờ 30 ngày 20/02/2025', 'dated', null, '2025-02-20']],
  trước: [
    ['Trước 20/02/2025', 'dated', null, '2025-02-19'],
    ['Trước ngày 01 tháng 3 năm 2025', 'dated', null, '2025-02-28'],
  ],
  'chậm nhất, đến, đến hết': [
    ['Chậm nhất ngày 28/02/2025', 'dated', null, '2025-02-28'],
    ['Đến hết ngày 31/7/2025', 'dated', null, '2025-07-31'],
  ],
  'từ … đến …': [
    ['Tháng 02 đến tháng 6 năm 2025', 'dated', '2025-02-01', '2025-06-30'],
    ['Từ ngày 01 đến hết ngày 15/3/2025', 'dated', '2025-03-01', '2025-03-15'],
  ],
  'từ, sau': [
    ['Từ ngày 01/3/2025', 'dated', '2025-03-01', null],
    ['Sau ngày 14/3/2025', 'dated', '2025-03-15', null],
  ],
  'trong ngày, tháng, quý, năm': [
    ['Tháng 02 năm 2025', 'dated', '2025-02-01', '2025-02-28'],
    ['Trong năm 2025', 'in-year', '2025-01-01', '2025-12-31'],
    ['Quý II/2025', 'dated', '2025-04-01', '2025-06-30'],
    ['6 tháng đầu năm 2025', 'dated', '2025-01-01', '2025-06-30'],
  ],
}
