import { describe, expect, it } from 'vitest'
import { dueOf } from './time-phrase'

/** Kind, first and last day, and each turn by its first and last day: the first ones, where there are many. */
function read(phrase: string): string {
  const { kind, from, to, turns = [] } = dueOf(phrase, 2025)
  const some = turns.slice(0, 2).map((turn) => `${turn.period} ${turn.from}..${turn.due}`)
  return [
    `${kind} ${from ?? '…'}..${to ?? '…'}`,
    ...some,
    ...(turns.length > 2 ? [`${turns.length}`] : []),
  ].join('; ')
}

describe('single times', () => {
  it.each([
    ['Mar-2026', 'dated 2026-03-01..2026-03-31'],
    ['Mar-26', 'dated 2026-03-01..2026-03-31'],
    ['jan/2025', 'dated 2025-01-01..2025-01-31'],
    ['Dec 2025', 'dated 2025-12-01..2025-12-31'],
    ['tháng mười hai', 'dated 2025-12-01..2025-12-31'],
    ['T2/2025', 'dated 2025-02-01..2025-02-28'],
    ['Q.3/2025', 'dated 2025-07-01..2025-09-30'],
    ['mùng 5 tháng 3', 'dated 2025-03-05..2025-03-05'],
    ['ngày mồng 10/3', 'dated 2025-03-10..2025-03-10'],
    ['11 tháng đầu năm', 'dated 2025-01-01..2025-11-30'],
    ['6 tháng cuối năm', 'dated 2025-07-01..2025-12-31'],
    ['6 th. đầu năm', 'dated 2025-01-01..2025-06-30'],
    ['9T cuối năm', 'dated 2025-04-01..2025-12-31'],
    ['nửa đầu năm', 'dated 2025-01-01..2025-06-30'],
    ['Trước 15/12 (báo cáo năm)', 'dated …..2025-12-14'],
    ['Tháng 3: trước 15/3', 'dated 2025-03-01..2025-03-14'],
    ['Tháng 3 (trước 15/3)', 'dated 2025-03-01..2025-03-14'],
    ['Hoàn thành trong tháng 3, xong trước 25/3', 'dated 2025-03-01..2025-03-24'],
    ['Trước ngày 10 tháng 3', 'dated …..2025-03-09'],
    ['Từ ngày 15/3 đến ngày 20', 'dated 2025-03-15..2025-03-20'],
    ['Từ ngày 01 đến 15/3/2025', 'dated 2025-03-01..2025-03-15'],
    ['Tháng 2 đến tháng 6', 'dated 2025-02-01..2025-06-30'],
    ['Từ 15/3', 'dated 2025-03-15..…'],
    ['Từ tháng 3, xong trước 15', 'dated 2025-03-01..2025-03-14'],
    ['Trong quý III, xong trước 10/9', 'dated 2025-07-01..2025-09-09'],
    ['Tháng 3 (trước 15/3', 'unknown …..…'],
    ['Đến 15/3', 'dated …..2025-03-15'],
    ['16 giờ 30 ngày 15/3', 'dated 2025-03-15..2025-03-15'],
    ['Trước 16h00 ngày 15/3', 'dated …..2025-03-15'],
    ['Trong 15 ngày kể từ 01/3', 'dated …..2025-03-16'],
    ['10 ngày làm việc sau 14/3', 'dated …..2025-03-28'],
    ['5 ngày trước 15/3', 'dated …..2025-03-10'],
    ['15 ngày kể từ khi nhận', 'on-call …..…'],
    ['Theo lịch của tỉnh', 'on-call …..…'],
    ['Thực hiện theo kế hoạch', 'on-call …..…'],
    ['Theo yêu cầu của UBND tỉnh', 'on-call …..…'],
    ['Theo giấy triệu tập', 'on-call …..…'],
  ])('«%s» is %s', (phrase, meant) => {
    expect(read(phrase)).toBe(meant)
  })
})

describe('times that come again', () => {
  it.each([
    [
      'Trước 15/3, 15/6',
      'periodic …..…; Đợt 14/03/2025 2025-01-01..2025-03-14; Đợt 14/06/2025 2025-03-15..2025-06-14',
    ],
    ['Quý I, III', 'periodic …..…; Quý I/2025 2025-01-01..2025-03-31; Quý III/2025 2025-07-01..2025-09-30'],
    [
      'Đợt 1: trước 15/3; đợt 2: trước 15/9',
      'periodic …..…; Đợt 1 năm 2025 2025-01-01..2025-03-14; Đợt 2 năm 2025 2025-03-15..2025-09-14',
    ],
    [
      '6 tháng: trước 15/6; năm: trước 15/12',
      'periodic …..…; 6 tháng năm 2025 2025-01-01..2025-06-14; Năm 2025 2025-01-01..2025-12-14',
    ],
    [
      'Ngày 15, 30/6',
      'periodic …..…; Đợt 15/06/2025 2025-06-15..2025-06-15; Đợt 30/06/2025 2025-06-30..2025-06-30',
    ],
    [
      'Tháng 6 và tháng 12/2026',
      'periodic …..…; Tháng 6/2026 2026-06-01..2026-06-30; Tháng 12/2026 2026-12-01..2026-12-31',
    ],
    [
      'Quý II, III; Quý IV',
      'periodic …..…; Quý II/2025 2025-04-01..2025-06-30; Quý III/2025 2025-07-01..2025-09-30; 3',
    ],
    [
      'Tháng 3, 6, 9',
      'periodic …..…; Tháng 3/2025 2025-03-01..2025-03-31; Tháng 6/2025 2025-06-01..2025-06-30; 3',
    ],
    [
      'Quý I: trước 14/3, quý II: trước 14/6',
      'periodic …..…; Quý I/2025 2025-01-01..2025-03-13; Quý II/2025 2025-04-01..2025-06-13',
    ],
    ['Hằng năm, trước 15/6', 'periodic …..…; Đợt 14/06/2025 2025-01-01..2025-06-14'],
    [
      'Từ ngày 15 đến ngày 20 hằng tháng',
      'periodic …..…; Tháng 1/2025 2025-01-15..2025-01-20; Tháng 2/2025 2025-02-15..2025-02-20; 12',
    ],
    [
      'Hằng tháng, từ tháng 3',
      'periodic …..…; Tháng 3/2025 2025-03-01..2025-03-31; Tháng 4/2025 2025-04-01..2025-04-30; 10',
    ],
    [
      'Hằng tháng, từ tháng 3 đến tháng 5',
      'periodic …..…; Tháng 3/2025 2025-03-01..2025-03-31; Tháng 4/2025 2025-04-01..2025-04-30; 3',
    ],
    [
      'Hằng tháng trong năm 2026',
      'periodic …..…; Tháng 1/2026 2026-01-01..2026-01-31; Tháng 2/2026 2026-02-01..2026-02-28; 12',
    ],
    [
      'Ngày 10 và ngày 20 hằng tháng',
      'periodic …..…; Tháng 1/2025, hạn 10/1 2024-12-11..2025-01-10; Tháng 1/2025, hạn 20/1 2024-12-21..2025-01-20; 24',
    ],
    [
      'Trước ngày 10, 20 hằng tháng',
      'periodic …..…; Tháng 1/2025, hạn 9/1 2024-12-10..2025-01-09; Tháng 1/2025, hạn 19/1 2024-12-20..2025-01-19; 24',
    ],
    [
      'Trước ngày 10 của các tháng 3, 6, 9, 12',
      'periodic …..…; Đợt 09/03/2025 2025-01-01..2025-03-09; Đợt 09/06/2025 2025-03-10..2025-06-09; 4',
    ],
    [
      'Ngày 10 các tháng 3 và tháng 6 năm 2026',
      'periodic …..…; Đợt 10/03/2026 2026-03-10..2026-03-10; Đợt 10/06/2026 2026-06-10..2026-06-10',
    ],
    [
      'Chiều thứ 6 hằng tuần',
      'periodic …..…; Thứ Sáu 03/01/2025 2024-12-28..2025-01-03; Thứ Sáu 10/01/2025 2025-01-04..2025-01-10; 52',
    ],
    [
      'Chủ nhật hằng tuần',
      'periodic …..…; Chủ nhật 05/01/2025 2024-12-30..2025-01-05; Chủ nhật 12/01/2025 2025-01-06..2025-01-12; 52',
    ],
    [
      '2 lần/năm',
      'periodic …..…; 6 tháng đầu năm 2025 2025-01-01..2025-06-30; 6 tháng cuối năm 2025 2025-07-01..2025-12-31',
    ],
    [
      'nửa năm một lần',
      'periodic …..…; 6 tháng đầu năm 2025 2025-01-01..2025-06-30; 6 tháng cuối năm 2025 2025-07-01..2025-12-31',
    ],
    [
      'Thường xuyên, hằng quý',
      'periodic …..…; Quý I/2025 2025-01-01..2025-03-31; Quý II/2025 2025-04-01..2025-06-30; 4',
    ],
  ])('«%s» is %s', (phrase, meant) => {
    expect(read(phrase)).toBe(meant)
  })

  it('a rhythm and a time of its own are both', () => {
    const last = (phrase: string) =>
      dueOf(phrase, 2025)
        .turns?.map(({ due }) => due)
        .toSorted()
    expect(last('Hằng quý; báo cáo năm trước ngày 15/12')).toEqual([
      '2025-03-31',
      '2025-06-30',
      '2025-09-30',
      '2025-12-14',
      '2025-12-31',
    ])
  })
})

describe('what names no day, or contradicts itself, is asked about', () => {
  it.each([
    'Feb',
    'T2',
    'Q1',
    'mùng',
    'Tháng     năm 2025',
    '12 tháng đầu năm',
    '1 tháng đầu năm',
    'Hằng năm: tháng 3 đến',
    'Tháng 3 (15/3)',
    'Tháng 6 đến tháng 2',
    'Từ ngày 25 đến ngày 20 hằng tháng',
    'Từ ngày 0 đến ngày 20 hằng tháng',
    'Từ ngày 10 đến ngày 32 hằng tháng',
    'Ngày 32 hằng tháng',
    'Ngày 10/3 hằng tháng',
    'Thứ 8 hằng tuần',
    '5 lần/năm',
  ])('«%s»', (phrase) => {
    expect(read(phrase)).toBe('unknown …..…')
  })
})
