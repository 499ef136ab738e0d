import { describe, expect, test } from 'vitest'
import { columnTime } from './column-time'
import { daysOfColumn } from './days-of-column'

const QUARTER_II = { from: '2025-03-15', to: '2025-06-14' }
const QUARTER_I = { from: '2024-12-15', to: '2025-03-14' }
const MARCH = { from: '2025-02-15', to: '2025-03-14' }
const YEAR = { from: '2024-12-15', to: '2025-12-14' }

function asked(label: string, days = QUARTER_II, saysPeriod = true): string {
  const time = columnTime(label)
  if (!time) return 'no time'
  const answer = daysOfColumn(time, days, saysPeriod)
  return answer.is === 'other' ? answer.spans.map(({ from, to }) => `${from} ${to}`).join('; ') : answer.is
}

describe('which days a column asks for in a report of quý II', () => {
  test.each([
    ['Trong kỳ', 'own'],
    ['Thực hiện', 'own'],
    ['Quý này', 'own'],
    ['Tháng này', 'unclear'],
    ['Quý II', 'own'],
    ['Quý 2/2025', 'own'],
    ['Quý II/2024', '2024-03-15 2024-06-14; 2024-04-01 2024-06-30'],
    ['Quý I', '2024-12-15 2025-03-14; 2025-01-01 2025-03-31'],
    ['Quý III', 'never'],
    ['Lũy kế', '2024-12-15 2025-06-14'],
    ['Lũy kế 6 tháng đầu năm 2025', '2024-12-15 2025-06-14'],
    ['Cùng kỳ năm trước', '2024-03-15 2024-06-14'],
    ['Cùng kỳ năm 2024', '2024-03-15 2024-06-14'],
    ['Cùng kỳ năm 2023', 'unclear'],
    ['Năm 2025', 'own'],
    ['2024', '2024-03-15 2024-06-14'],
    ['15/03/2025 - 14/06/2025', 'own'],
    ['Kế hoạch', 'never'],
    ['Tỷ lệ (%)', 'never'],
    ['So với cùng kỳ', 'never'],
    ['Kỳ trước', 'unclear'],
    ['Tuần 3', 'unclear'],
    ['Trực tuyến', 'no time'],
    ['Trước hạn', 'no time'],
  ])('«%s»: %s', (label, days) => {
    expect(asked(label)).toBe(days)
  })
})

test('what is cumulative in the first quarter is the quarter itself, in days of no regime nobody knows', () => {
  expect(asked('Lũy kế', QUARTER_I)).toBe('own')
  expect(asked('Lũy kế', { from: '2025-02-03', to: '2025-03-04' })).toBe('unclear')
})

test('a bare year is the period of that year only where the template names the period', () => {
  expect(asked('Năm 2025', QUARTER_II, false)).toBe('unclear')
  expect(asked('Năm 2025', YEAR, false)).toBe('own')
  expect(asked('Năm 2024', YEAR, false)).toBe('2023-12-15 2024-12-14; 2024-01-01 2024-12-31')
})

test('a month is no quarter', () => {
  expect(asked('Tháng 3', MARCH)).toBe('own')
  expect(asked('Trong quý', MARCH)).toBe('unclear')
  expect(asked('Quý I', MARCH)).toBe('2024-12-15 2025-03-14')
})
