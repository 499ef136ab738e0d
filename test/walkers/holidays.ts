import { expect } from 'vitest'
import type { HolidayYear } from '../../core/periods/holidays/holiday-year'
import { dayOf, isDay, weekdayOf, yearOf } from '../../core/text/day'
import { type Check, expectFinished, expectSaid, idOfFile, walked } from './check'

/** What a file under core/periods/holidays exports; anything may be missing in a wrong one. */
export interface HolidayFile {
  readonly holidays?: HolidayYear
}

export type HolidayFiles = Readonly<Record<string, HolidayFile>>

/** Everything that is asked of each year of days off: that it agrees with itself, never which days those are. */
export function holidayChecks(files: HolidayFiles): Check[] {
  return Object.entries(files).flatMap(([path, { holidays }]) => {
    const own = `holidays ${idOfFile(path)}`
    if (!holidays) return [{ name: `${own}: exports holidays`, holds: () => expect(holidays).toBeDefined() }]
    return walked(own, () => checksOf(own, idOfFile(path), holidays))
  })
}

function checksOf(own: string, id: string, holidays: HolidayYear): Check[] {
  const { daysOff, makeUp, unsure, year } = holidays
  const all = [...daysOff, ...makeUp, ...unsure].map(({ day }) => day)
  return [
    { name: `${own}: is called as its year`, holds: () => expect(String(year)).toBe(id) },
    {
      name: `${own}: nothing is left to fill in, blank or said twice`,
      holds: () => {
        expectFinished(holidays)
        expectSaid(holidays)
        expect(holidays.source).toMatch(/\S/)
      },
    },
    {
      name: `${own}: its days are days of the year, each in one list and once`,
      holds: () => {
        expect(daysOff.length).toBeGreaterThan(0)
        expect(all.filter((day) => !isDay(day) || yearOf(day) !== year)).toEqual([])
        expect(all.filter((day, at) => all.indexOf(day) !== at)).toEqual([])
      },
    },
    {
      name: `${own}: is worked instead of another day on weekends only`,
      holds: () => expect(makeUp.filter(({ day }) => weekdayOf(day) < 6)).toEqual([]),
    },
    {
      name: `${own}: each swap is said on both its days`,
      holds: () =>
        expect([...unanswered(daysOff, makeUp, year), ...unanswered(makeUp, daysOff, year)]).toEqual([]),
    },
  ]
}

type Days = HolidayYear['daysOff']

/** Days whose name says «làm bù 26/4» or «làm bù cho 02/5» of a day that is not in the other list. */
function unanswered(days: Days, others: Days, year: number): string[] {
  return days.flatMap(({ day, name }) => {
    const [, date, month] = /làm bù (?:cho )?(\d{1,2})\/(\d{1,2})/.exec(name) ?? []
    const other = date && month ? dayOf(year, Number(month), Number(date)) : undefined
    return other === undefined || others.some((one) => one.day === other) ? [] : [`${day} ${name}`]
  })
}
