import { describe, expect, it } from 'vitest'
import { addDays } from '../text/day'
import { dueDayOf } from './due'
import type { Period } from './period'
import {
  KINDS,
  labelPeriod,
  matchPeriod,
  periodContaining,
  periodOf,
  periodsOn,
  reportedPeriods,
} from './periods'
import type { ReportedKind } from './regime'
import { regimeById } from './regimes'

const YEARS = Array.from({ length: 17 }, (_, at) => 2019 + at)
const LEAP_YEARS = [2020, 2024, 2028, 2032]

/** Kind, number, first day, last day: month and date alone, '<' for the year before. Written out, not computed. */
const ADMINISTRATIVE = `
month 1 <12-15 01-14 | month 2 01-15 02-14 | month 3 02-15 03-14 | month 4 03-15 04-14
month 5 04-15 05-14 | month 6 05-15 06-14 | month 7 06-15 07-14 | month 8 07-15 08-14
month 9 08-15 09-14 | month 10 09-15 10-14 | month 11 10-15 11-14 | month 12 11-15 12-14
quarter 1 <12-15 03-14 | quarter 2 03-15 06-14 | quarter 3 06-15 09-14 | quarter 4 09-15 12-14
half-year 1 <12-15 06-14 | half-year 2 06-15 12-14 | year 1 <12-15 12-14`

const CALENDAR = `
month 1 01-01 01-31 | month 2 01-01+ 02-28 | month 3 03-01 03-31 | month 4 04-01 04-30
month 5 05-01 05-31 | month 6 06-01 06-30 | month 7 07-01 07-31 | month 8 08-01 08-31
month 9 09-01 09-30 | month 10 10-01 10-31 | month 11 11-01 11-30 | month 12 12-01 12-31
quarter 1 01-01 03-31 | quarter 2 04-01 06-30 | quarter 3 07-01 09-30 | quarter 4 10-01 12-31
half-year 1 01-01 06-30 | half-year 2 07-01 12-31 | year 1 01-01 12-31`.replace('01-01+', '02-01')

/** Where a new authority starts at nothing: the first two-tier month and quarter. */
const FIRST_TWO_TIER: Record<string, string> = {
  '2025 month 7': '2025-07-01',
  '2025 quarter 3': '2025-07-01',
}

interface Row extends Period {
  readonly number: number
  readonly year: number
}

function rowsOf(regime: string, table: string): Row[] {
  return YEARS.flatMap((year) =>
    table
      .trim()
      .split(/\s*[|\n]\s*/)
      .map((entry): Row => {
        const [kind = '', number = '', first = '', last = ''] = entry.split(' ')
        const from = first.startsWith('<') ? `${year - 1}-${first.slice(1)}` : `${year}-${first}`
        const leap = regime === 'calendar' && last === '02-28' && LEAP_YEARS.includes(year)
        const clipped = regime === 'tt01-2020-2-cap' ? FIRST_TWO_TIER[`${year} ${kind} ${number}`] : undefined
        return {
          regime,
          kind: kind as ReportedKind,
          number: Number(number),
          year,
          from: clipped ?? from,
          to: leap ? `${year}-02-29` : `${year}-${last}`,
        }
      }),
  )
}

const ROWS = [
  ...rowsOf('tt01-2020-3-cap', ADMINISTRATIVE),
  ...rowsOf('tt01-2020-2-cap', ADMINISTRATIVE),
  ...rowsOf('tt05-2025', ADMINISTRATIVE),
  ...rowsOf('calendar', CALENDAR),
]

/** First and last day in force, as the law has them; null where another may yet take its place. */
const IN_FORCE: Record<string, readonly [string, string | null]> = {
  'tt01-2020-3-cap': ['2018-12-15', '2025-06-30'],
  'tt01-2020-2-cap': ['2025-07-01', '2026-02-14'],
  'tt05-2025': ['2026-02-15', null],
  calendar: ['0001-01-01', '9999-12-31'],
}

/** The last day of which the table speaks. */
const END = regimeById('tt05-2025')?.to ?? '9999-12-31'

function isTouched({ regime, from, to }: Row): boolean {
  const [first = '', last = END] = IN_FORCE[regime] ?? []
  return first <= to && from <= (last ?? END) && to <= END
}

describe('all periods of the regimes, 2019 to 2035, against a table written by hand', () => {
  it.each(Object.entries(IN_FORCE))('%s is in force as the law has it', (id, [first, last]) => {
    const { from, to } = regimeById(id)!
    expect(from ?? '0001-01-01').toBe(first)
    if (last !== null) expect(to ?? '9999-12-31').toBe(last)
  })

  it('computes each of them', () => {
    for (const { regime, kind, number, year, from, to } of ROWS) {
      const known = regimeById(regime)
      const period = known && kind !== 'other' ? periodOf(known, year, kind, number) : null
      expect(period, `${regime} ${kind} ${number}/${year}`).toEqual({ regime, kind, from, to })
    }
  })

  it('finds each again from its two days, and from every one of them', () => {
    for (const { regime, kind, from, to } of ROWS.filter(isTouched)) {
      const found = matchPeriod(from, to)
      expect(found, `${from} ${to}`).toMatchObject({ kind, from, to })
      if (kind === 'other') continue
      for (const day of [from, addDays(from, 1), addDays(to, -1), to])
        expect(periodContaining(day, kind, regime)).toEqual({ regime, kind, from, to })
      expect(periodContaining(addDays(from, -1), kind, regime)?.to).not.toBe(to)
      expect(periodContaining(addDays(to, 1), kind, regime)?.from).not.toBe(from)
    }
  })

  it('gives every day of these years a month, quarter, half-year and year of its own regime and of the calendar', () => {
    const known = new Set(ROWS.map(({ kind, from, to }) => `${kind} ${from} ${to}`))
    const wrong: string[] = []
    for (let day = '2019-01-01'; day <= '2035-12-14' && day <= END; day = addDays(day, 1)) {
      for (const kind of KINDS) {
        const period = periodContaining(day, kind)
        const isWithin = period !== null && period.from <= day && day <= period.to
        if (!isWithin || !known.has(`${kind} ${period.from} ${period.to}`)) wrong.push(`${day} ${kind}`)
      }
      const ofCalendar = periodsOn(day).filter(({ regime }) => regime === 'calendar')
      if (ofCalendar.length !== 4) wrong.push(`${day} calendar`)
    }
    expect(wrong).toEqual([])
  })
})

describe('no time zone changes a day', () => {
  const digest = () =>
    JSON.stringify(
      YEARS.flatMap((year) =>
        reportedPeriods(year).map((period) => [labelPeriod(period), dueDayOf(period), periodsOn(period.to)]),
      ),
    )

  it.each([
    ['Asia/Ho_Chi_Minh', -420],
    ['UTC', 0],
    ['America/Los_Angeles', 480],
  ])('%s', (zone, offset) => {
    const before = process.env.TZ
    const here = digest()
    process.env.TZ = zone
    expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offset)
    const there = digest()
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
    expect(there).toBe(here)
  })
})
