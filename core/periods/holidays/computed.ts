import { addDays, type Day, weekdayOf } from '../../text/day'
import type { HolidayYear } from './holiday-year'
import { LUNAR_DATES } from './lunar-dates'

interface DayOff {
  readonly day: Day
  readonly name: string
}

/**
 * The days off of a year without an official table, by Bộ luật Lao động 2019 Điều 111–112, marked unconfirmed: swaps and
 * make-up days are decided year by year and cannot be computed. `computedHolidays(2027)` has 4–10/2/2027 for Tết.
 */
export function computedHolidays(year: number): HolidayYear {
  const off: DayOff[] = [
    { day: `${year}-01-01`, name: 'Tết Dương lịch' },
    ...lunarHolidays(year),
    { day: `${year}-04-30`, name: 'Ngày Chiến thắng' },
    { day: `${year}-05-01`, name: 'Quốc tế Lao động' },
    ...nationalDay(year),
  ].sort((a, b) => a.day.localeCompare(b.day))
  const cultureDay = cultureDayOf(year)
  return {
    year,
    confirmed: false,
    source: 'tính theo Bộ luật Lao động 2019, Điều 111–112, và NQ 28/2026/QH16, Điều 2; chưa xác minh',
    daysOff: [...withCompensation(off), ...cultureDay].sort((a, b) => a.day.localeCompare(b.day)),
    makeUp: [],
    unsure: cultureDay.flatMap(uncompensated),
  }
}

/** Five days of Tết: one before and four from mùng 1 where that is a Tuesday (as in 2019, 2022, 2026), else two and three. */
function lunarHolidays(year: number): DayOff[] {
  const dates = LUNAR_DATES[year]
  if (!dates) return []
  const [tet, ancestors] = dates
  const first = weekdayOf(tet) === 2 ? -1 : -2
  const days = [0, 1, 2, 3, 4].map((n) => ({ day: addDays(tet, first + n), name: 'nghỉ Tết Nguyên đán' }))
  return [...days, { day: ancestors, name: 'Giỗ Tổ Hùng Vương' }]
}

/** 2/9 and, since 2021, one day beside it: the one that makes the longer break. */
function nationalDay(year: number): DayOff[] {
  const own = { day: `${year}-09-02`, name: 'Quốc khánh' }
  if (year < 2021) return [own]
  const after = [1, 4, 7].includes(weekdayOf(own.day))
  return [own, { day: after ? `${year}-09-03` : `${year}-09-01`, name: 'nghỉ Quốc khánh' }]
}

/** 24/11, a day off with full pay (NQ 28/2026/QH16 Điều 2, in force 1/7/2026): none before 2026. */
function cultureDayOf(year: number): DayOff[] {
  return year < 2026 ? [] : [{ day: `${year}-11-24`, name: 'Ngày Văn hóa Việt Nam' }]
}

/**
 * It stands outside Điều 112 khoản 1, so by its words no day makes it good where it falls on a weekend: one reading, so the
 * Monday after it is named and counts as worked until the officer sets it as off.
 */
function uncompensated({ day, name }: DayOff): DayOff[] {
  const weekday = weekdayOf(day)
  if (weekday < 6) return []
  return [{ day: addDays(day, 8 - weekday), name: `nghỉ bù ${name}: luật không ghi, sửa được trong Cài đặt` }]
}

/** A holiday on a Saturday or Sunday is made good on the next working day. */
function withCompensation(off: readonly DayOff[]): DayOff[] {
  const taken = new Map(off.map(({ day, name }) => [day, name]))
  for (const { day, name } of off) {
    if (weekdayOf(day) < 6) continue
    let next = addDays(day, 1)
    while (weekdayOf(next) >= 6 || taken.has(next)) next = addDays(next, 1)
    taken.set(next, name.startsWith('nghỉ') ? name : `nghỉ bù ${name}`)
  }
  return [...taken].map(([day, name]) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day))
}
