import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  dayParts,
  daysBetween,
  formatDay,
  isDay,
  lastDayOfMonth,
  readDay,
  weekdayOf,
} from './day'

describe('a calendar date', () => {
  test.each(['2025-03-14', '2024-02-29', '2025-12-31', '0001-01-01'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '',
    '2025-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-03',
    '2025-3-4',
    '2025-03-14T00:00:00Z',
    ' 2025-03-14',
    '2025-03-142025-03-14',
    '32025-03-14',
    '2024-12-2025-03-14',
    '+012025-03-14',
    '14/03/2025',
    '20a5-03-14',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test.each([4, 1900, 2000, 2023, 2024, 2100])(
    'of the year %i, each that the calendar has and no other',
    (year) => {
      for (let month = 0; month <= 13; month++)
        for (let date = 0; date <= 32; date++) {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          const at = new Date(`${text}T00:00:00Z`)
          const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
          expect([text, isDay(text)]).toEqual([text, isReal])
        }
    },
  )

  test.each([
    [2025, 3, 4, '2025-03-04'],
    [2025, 12, 31, '2025-12-31'],
    [987, 1, 1, '0987-01-01'],
    [2025, 2, 29, null],
    [2025, 0, 1, null],
    [10_000, 1, 1, null],
  ])('%i, %i, %i is %s', (year, month, date, day) => {
    expect(dayOf(year, month, date)).toBe(day)
  })

  test('comes apart and is shown', () => {
    expect(dayParts('2025-03-14')).toEqual({ year: 2025, month: 3, date: 14 })
    expect(formatDay('2025-03-14')).toBe('14/03/2025')
  })
})

describe('days are counted over the ends of months and years', () => {
  test.each([
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-12-15', 89, '2025-03-14'],
    ['2025-03-14', 0, '2025-03-14'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to)
    expect(daysBetween(from, to)).toBe(count)
  })

  test('within a month and over its end alike, as the calendar counts', () => {
    for (let from = -70; from <= 70; from++)
      for (let count = -40; count <= 40; count++) {
        const [day, to] = [from, from + count].map((at) =>
          new Date(Date.UTC(2024, 1, 28 + at)).toISOString().slice(0, 10),
        ) as [string, string]
        expect(addDays(day, count)).toBe(to)
      }
  })

  test.each([
    ['2025-03-10', 1],
    ['2025-03-14', 5],
    ['2025-03-15', 6],
    ['2025-03-16', 7],
  ])('%s is day %i of the week', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })

  test.each([
    [2024, 2, '2024-02-29'],
    [2025, 2, '2025-02-28'],
    [2025, 12, '2025-12-31'],
  ])('the last day of %i-%i is %s', (year, month, day) => {
    expect(lastDayOfMonth(year, month)).toBe(day)
  })
})

describe('a date as people write it', () => {
  test.each(['14/3/2025', '14/03/2025', '14.03.2025', '14-3-2025', '  14  /  03  /  2025  '])(
    '%j',
    (text) => {
      expect(readDay(text)).toBe('2025-03-14')
    },
  )

  test('the day stands first, the month second', () => {
    expect(readDay('4/3/2025')).toBe('2025-03-04')
    expect(readDay('1/12/2024')).toBe('2024-12-01')
  })

  test.each([
    'Từ 14/3/2025',
    '14/3/2025.',
    '14/3/25',
    '14/3/20255',
    '014/3/2025',
    '14/003/2025',
    '31/2/2025',
    '3/14/2025',
    '14 3 2025',
    '14/3',
    '',
  ])('%j is no date and nothing else', (text) => {
    expect(readDay(text)).toBeNull()
  })
})
