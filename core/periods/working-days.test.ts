import { CalendarVietnamese } from 'date-chinese'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, weekdayOf } from '../text/day'
import { computedHolidays } from './holidays/computed'
import { LUNAR_DATES } from './holidays/lunar-dates'
import {
  addWorkingDays,
  daysOffBetween,
  holidayNote,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  unconfirmedYear,
  workingDaysBetween,
} from './working-days'

describe('isWorkingDay', () => {
  it.each([
    ['2025-03-14', true, ''],
    ['2025-03-15', false, 'cuối tuần'],
    ['2025-04-26', true, 'làm bù cho 02/5'],
    ['2025-05-02', false, 'nghỉ hoán đổi, làm bù 26/4'],
    ['2025-04-07', false, 'Giỗ Tổ Hùng Vương'],
    ['2026-08-22', true, 'làm bù cho 31/8'],
    ['2026-08-31', false, 'nghỉ hoán đổi, làm bù 22/8'],
    ['2025-11-24', true, ''],
    ['2026-11-23', true, 'đề nghị hoán đổi để nghỉ liền 24/11: chưa thấy quyết định'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2027-11-24', false, 'Ngày Văn hóa Việt Nam (chưa xác minh)'],
    ['2027-02-10', false, 'nghỉ Tết Nguyên đán (chưa xác minh)'],
  ])('%s: %s %s', (day, working, note) => {
    expect(isWorkingDay(day)).toBe(working)
    expect(holidayNote(day)).toBe(note)
  })

  it.each([
    ['2025-01-01', 'Tết Dương lịch'],
    ['2025-04-30', 'Ngày Chiến thắng'],
    ['2025-05-01', 'Quốc tế Lao động'],
    ['2025-09-01', 'nghỉ Quốc khánh'],
    ['2025-09-02', 'Quốc khánh'],
    ['2026-01-01', 'Tết Dương lịch'],
    ['2026-01-02', 'nghỉ hoán đổi, làm bù 10/1'],
    ['2026-04-26', 'Giỗ Tổ Hùng Vương'],
    ['2026-04-27', 'nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2026-09-01', 'nghỉ Quốc khánh'],
    ['2026-09-02', 'Quốc khánh'],
  ])('%s is off by the official table: %s', (day, note) => {
    expect([isWorkingDay(day), holidayNote(day)]).toEqual([false, note])
  })

  it('says what a day is that the officer set without a name', () => {
    const calendar = {
      days: { '2026-11-23': { off: true, name: '' }, '2026-11-28': { off: false, name: '' } },
    }
    expect(holidayNote('2026-11-23', calendar)).toBe('nghỉ')
    expect(holidayNote('2026-11-28', calendar)).toBe('làm việc')
  })

  it('follows the officer’s own days', () => {
    const calendar = { days: { '2026-11-23': { off: true, name: 'nghỉ theo thông báo' } } }
    expect(isWorkingDay('2026-11-23', calendar)).toBe(false)
    expect(addWorkingDays('2026-11-20', 1, calendar)).toBe('2026-11-25')
  })
})

it('names the days off in between in runs', () => {
  expect(daysOffBetween('2025-01-24', '2025-02-03')).toBe(
    '25–26/1 cuối tuần, 27–31/1 nghỉ Tết Ất Tỵ, 1–2/2 cuối tuần',
  )
})

it.each([
  ['2025-04-07', '2025-04-08', '7/4 Giỗ Tổ Hùng Vương'],
  ['2025-05-31', '2025-06-02', '31/5–1/6 cuối tuần'],
  ['2025-03-15', '2025-03-23', '15–16/3 cuối tuần, 22–23/3 cuối tuần'],
  ['2025-03-17', '2025-03-21', ''],
])('between %s and %s: «%s»', (from, to, words) => {
  expect(daysOffBetween(from, to)).toBe(words)
})

it('says that a computed year is not confirmed, and what to do', () => {
  expect(unconfirmedYear(2025)).toBeNull()
  expect(unconfirmedYear(2027)).toContain('chưa xác minh')
})

describe('the computed fallback', () => {
  it.each([
    [
      2024,
      ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14'],
    ],
    [2025, ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']],
    [2026, ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']],
    [
      2027,
      ['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10'],
    ],
  ])('has the days of Tết %i as they were or are expected', (year, days) => {
    const found = computedHolidays(year).daysOff.filter(({ name }) => name.includes('Tết Nguyên đán'))
    expect(found.map(({ day }) => day)).toEqual(days)
  })

  it.each([
    [2020, ['2020-09-02']],
    [2021, ['2021-09-02', '2021-09-03']],
    [2022, ['2022-09-01', '2022-09-02']],
    [2023, ['2023-09-01', '2023-09-02', '2023-09-04']],
    [2024, ['2024-09-02', '2024-09-03']],
  ])('has the days of Quốc khánh %i as they were', (year, days) => {
    const found = computedHolidays(year).daysOff.map(({ day }) => day)
    expect(found.filter((day) => day.slice(5, 7) === '09')).toEqual(days)
  })

  it('makes a weekend good on the days after it, in the order of the calendar', () => {
    const { daysOff } = computedHolidays(2022)
    expect(daysOff.filter(({ day }) => day >= '2022-04-30' && day <= '2022-05-31')).toEqual([
      { day: '2022-04-30', name: 'Ngày Chiến thắng' },
      { day: '2022-05-01', name: 'Quốc tế Lao động' },
      { day: '2022-05-02', name: 'nghỉ bù Ngày Chiến thắng' },
      { day: '2022-05-03', name: 'nghỉ bù Quốc tế Lao động' },
    ])
    const days = daysOff.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
  })

  it('has the fixed days of a year whose lunar dates are not known, and no other', () => {
    const { daysOff, makeUp, confirmed } = computedHolidays(2199)
    expect(daysOff.map(({ day }) => day.slice(5))).toEqual(
      expect.arrayContaining(['01-01', '04-30', '05-01', '09-02', '11-24']),
    )
    expect(daysOff.filter(({ name }) => /Tết Nguyên đán|Giỗ Tổ/.test(name))).toEqual([])
    expect([makeUp, confirmed]).toEqual([[], false])
  })

  it('has 24/11 of every year from 2026, and no day for it where that is a weekend', () => {
    for (let year = 2019; year <= 2050; year++) {
      const { daysOff, unsure } = computedHolidays(year)
      const day = `${year}-11-24`
      const inNovember = daysOff.map((off) => off.day).filter((off) => off.slice(5, 7) === '11')
      expect(inNovember).toEqual(year < 2026 ? [] : [day])
      const monday = addDays(day, 8 - weekdayOf(day))
      expect(unsure.map((off) => off.day)).toEqual(year >= 2026 && weekdayOf(day) >= 6 ? [monday] : [])
    }
  })

  it.each([
    ['2029-11-24', 6, '2029-11-26'],
    ['2030-11-24', 7, '2030-11-25'],
  ])('%s is day %i of its week: %s is worked, says so, and can be set as off', (day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(isWorkingDay(day)).toBe(false)
    expect(isWorkingDay(monday)).toBe(true)
    expect(holidayNote(monday)).toContain('nghỉ bù Ngày Văn hóa Việt Nam: luật không ghi')
    expect(isWorkingDay(monday, { days: { [monday]: { off: true, name: 'nghỉ bù' } } })).toBe(false)
  })

  it('rests on a lunar table that equals the library’s Vietnamese calendar', () => {
    const years = Object.keys(LUNAR_DATES).map(Number)
    expect(years.map((year) => [year, lunarDates(year)])).toEqual(
      years.map((year) => [year, LUNAR_DATES[year]]),
    )
  })
})

function lunarDates(year: number): (string | null)[] {
  const first = new CalendarVietnamese().fromJDE(new CalendarVietnamese().newYear(year))
  const [cycle = 0, inCycle = 0] = first.get()
  const ancestors = new CalendarVietnamese(cycle, inCycle, 3, 0, 10)
  return [first, ancestors].map((date) => {
    const { year: y, month, day } = date.toGregorian(year)
    return dayOf(y, month, day)
  })
}

const anyDay = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('working-day arithmetic', () => {
  it('goes back where it came from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const from = nextWorkingDay(start)
        expect(addWorkingDays(addWorkingDays(from, n), -n)).toBe(from)
      }),
    )
  })

  it('counts exactly the days it adds, and lands on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n)
        expect(workingDaysBetween(from, to)).toBe(n)
        expect(isWorkingDay(to)).toBe(true)
        expect(isWorkingDay(addWorkingDays(from, -n))).toBe(true)
      }),
    )
  })

  it('is additive, and never counts more than the calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), fc.nat(90), (from, a, b) => {
        const middle = addDays(from, a)
        const to = addDays(middle, b)
        const whole = workingDaysBetween(from, to)
        expect(whole).toBe(workingDaysBetween(from, middle) + workingDaysBetween(middle, to))
        expect(whole).toBeLessThanOrEqual(a + b)
        expect(workingDaysBetween(to, from)).toBe(whole === 0 ? 0 : -whole)
      }),
    )
  })

  it('keeps the previous and the next working day on either side, with no working day between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const before = previousWorkingDay(day)
        const after = nextWorkingDay(day)
        expect(before <= day && day <= after).toBe(true)
        if (!isWorkingDay(day)) expect(workingDaysBetween(before, after)).toBe(1)
      }),
    )
  })
})
