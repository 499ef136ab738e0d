import type { Day } from '../../text/day'
import type { DueKind } from './due'

type Example = readonly [
  phrase: string,
  kind: DueKind,
  from: Day | null,
  to: Day | null,
  turns?: readonly Day[],
]

/** Worked examples of every rule for the plan year 2025, by the rule's name; beside the rules they would ship with them. */
export const TIME_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  'thường xuyên': [
    ['Thường xuyên trong năm 2025', 'standing', '2025-01-01', '2025-12-31'],
    ['Thường xuyên', 'standing', null, null],
    [
      'Thường xuyên, hằng quý',
      'periodic',
      null,
      null,
      ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'],
    ],
    ['Hằng ngày', 'standing', null, null],
    ['Từ tháng 3 đến tháng 12 (liên tục)', 'standing', '2025-03-01', '2025-12-31'],
  ],
  'theo chế độ báo cáo định kỳ': [
    ['Theo chế độ báo cáo định kỳ', 'periodic', null, null],
    ['Báo cáo tháng, quý I, II, III, cả năm', 'periodic', null, null],
  ],
  'N ngày sau, trước một ngày': [
    ['05 ngày làm việc sau ngày 14/3/2025', 'dated', null, '2025-03-21'],
    ['Trong vòng 05 ngày kể từ ngày 01/3/2025', 'dated', null, '2025-03-06'],
    ['03 ngày làm việc trước ngày 20/02/2025', 'dated', null, '2025-02-17'],
    ['Trong 05 ngày làm việc kể từ ngày nhận được yêu cầu', 'on-call', null, null],
  ],
  'theo sự việc, lịch của cấp trên, đột xuất': [
    ['Theo lịch của tỉnh, huyện', 'on-call', null, null],
    ['Sau khi có văn bản của tỉnh, chậm nhất 15 ngày', 'on-call', null, null],
    ['Sau khi có văn bản của tỉnh, chậm nhất 15/3/2025', 'unknown', null, null],
    ['Đột xuất', 'on-call', null, null],
  ],
  'một hay nhiều lúc': [
    ['Trước 20/02/2025', 'dated', null, '2025-02-19'],
    ['Trước 16 giờ 30 ngày 20/02/2025', 'dated', null, '2025-02-20'],
    ['Đến hết ngày 31/7/2025', 'dated', null, '2025-07-31'],
    ['Tháng 02 đến tháng 6 năm 2025', 'dated', '2025-02-01', '2025-06-30'],
    ['9-10/2026', 'dated', '2026-09-01', '2026-10-31'],
    ['15-20/3', 'dated', '2025-03-15', '2025-03-20'],
    ['Sau ngày 14/3/2025', 'dated', '2025-03-15', null],
    ['Trong năm 2025', 'in-year', '2025-01-01', '2025-12-31'],
    ['Quý II (xong trước 15/6)', 'dated', '2025-04-01', '2025-06-14'],
    ['Quý II và Quý IV', 'periodic', null, null, ['2025-06-30', '2025-12-31']],
    ['Trước 15/6, 15/12', 'periodic', null, null, ['2025-06-14', '2025-12-14']],
    ['Trước ngày 15/6 hằng năm', 'periodic', null, null, ['2025-06-14']],
    ['Trước 15/6 (6 tháng) và 15/12 (năm)', 'periodic', null, null, ['2025-06-14', '2025-12-14']],
  ],
  'thứ hằng tuần': [
    ['Thứ Năm tháng 01/2025', 'unknown', null, null],
    ['Trong tuần', 'unknown', null, null],
    ['Tuần thứ hai hằng tháng', 'unknown', null, null],
  ],
  'hằng tháng, hằng quý, N lần mỗi kỳ': [
    ['Cuối quý', 'periodic', null, null, ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']],
    [
      'Hằng quý, trước ngày 05 tháng sau',
      'periodic',
      null,
      null,
      ['2025-04-04', '2025-07-04', '2025-10-04', '2026-01-04'],
    ],
    ['2 lần/năm', 'periodic', null, null, ['2025-06-30', '2025-12-31']],
    [
      'Trước 25 tháng cuối quý',
      'periodic',
      null,
      null,
      ['2025-03-24', '2025-06-24', '2025-09-24', '2025-12-24'],
    ],
    ['Hằng quý, trước ngày 15', 'unknown', null, null],
    ['Hằng quý từ quý III', 'periodic', null, null, ['2025-09-30', '2025-12-31']],
  ],
  'ngày của các tháng': [
    ['Trước ngày 10 của các tháng 3, 9', 'periodic', null, null, ['2025-03-09', '2025-09-09']],
  ],
}
