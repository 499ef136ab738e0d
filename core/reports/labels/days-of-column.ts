import { isOfDays, spansOf } from '../../context/agree'
import type { PeriodClaimed } from '../../context/claim'
import { KINDS, matchPeriod, periodFrom, periodOf } from '../../periods/periods'
import { REGIMES } from '../../periods/regimes'
import { type Day, dayOf, dayParts } from '../../text/day'
import type { ColumnTime } from './column-time'

export interface Days {
  readonly from: Day
  readonly to: Day
}

/** Which days a column asks for: the report's own, other ones (any of these spans), none that may be filled, or nobody knows. */
export type ColumnDays =
  | { readonly is: 'own' | 'never' | 'unclear' }
  | { readonly is: 'other'; readonly spans: readonly Days[] }

/**
 * Which days a column of this time asks for in a report of these days; `saysPeriod`: the template names its period, so
 * that a bare year is that period's year.
 *
 * In a report of quý II/2025 «Lũy kế» is 15/12/2024–14/06/2025, «Quý I» is 15/12/2024–14/03/2025 or 1/1–31/3.
 */
export function daysOfColumn(time: ColumnTime, days: Days, saysPeriod: boolean): ColumnDays {
  switch (time.is) {
    case 'own':
      return {
        is: time.long === undefined || periodFrom(days.from, days.to).kind === time.long ? 'own' : 'unclear',
      }
    case 'cumulative':
      return among(cumulativeTo(days), days)
    case 'last-year':
      return lastYear(time.year, days)
    case 'named':
      return named(time.claim, days, saysPeriod)
    default:
      return { is: time.is }
  }
}

function among(spans: readonly Days[], days: Days): ColumnDays {
  if (spans.length === 0) return { is: 'unclear' }
  const isOwn = spans.some(({ from, to }) => from === days.from && to === days.to)
  if (isOwn) return { is: 'own' }
  // What has not happened yet has no figures.
  const known = new Map(spans.map(({ from, to }) => [`${from} ${to}`, { from, to }]))
  const past = [...known.values()].filter(({ to }) => to <= days.to)
  return past.length === 0 ? { is: 'never' } : { is: 'other', spans: past }
}

/** The year begins on the day on which it does under the regime that has this period. */
function cumulativeTo({ from, to }: Days): Days[] {
  const { year } = dayParts(to)
  const regime = REGIMES.find(({ id }) => id === matchPeriod(from, to)?.regime)
  return regime ? [{ from: periodOf(regime, year, 'year', 1).from, to }] : []
}

function lastYear(said: number | undefined, days: Days): ColumnDays {
  const { year } = dayParts(days.to)
  return said === undefined || said === year - 1
    ? among(samePeriodOf(year - 1, days), days)
    : { is: 'unclear' }
}

/** The period of the same name in another year, under every regime that has this one. */
function samePeriodOf(year: number, { from, to }: Days): Days[] {
  const own = dayParts(to).year
  const spans = REGIMES.flatMap((regime) =>
    KINDS.flatMap((kind) =>
      NUMBERS[kind].flatMap((number) => {
        const period = periodOf(regime, own, kind, number)
        return period.from === from && period.to === to ? [periodOf(regime, year, kind, number)] : []
      }),
    ),
  )
  const shifted = [yearsOn(from, year - own), yearsOn(to, year - own)] as const
  const all = [...spans, ...(shifted[0] && shifted[1] ? [{ from: shifted[0], to: shifted[1] }] : [])]
  return all
}

const NUMBERS = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [1, 2, 3, 4],
  'half-year': [1, 2],
  year: [1],
} as const

function yearsOn(day: Day, years: number): Day | null {
  const { year, month, date } = dayParts(day)
  return dayOf(year + years, month, date)
}

function named(claim: PeriodClaimed, days: Days, saysPeriod: boolean): ColumnDays {
  if (claim.yearAlone && periodFrom(days.from, days.to).kind !== 'year')
    return ofYear(claim, days, saysPeriod)
  if (isOfDays(claim, days)) return { is: 'own' }
  const { months, year, from, to, cumulative } = claim
  if (months) return among(spansOf(year ?? dayParts(days.to).year, months, cumulative), days)
  return from && to ? among([{ from, to }], days) : { is: 'unclear' }
}

/** «2024 | 2025» over a report that names its quarter are that quarter of each year; else the whole year may be meant. */
function ofYear({ year }: PeriodClaimed, days: Days, saysPeriod: boolean): ColumnDays {
  if (!saysPeriod || year === null) return { is: 'unclear' }
  return year === dayParts(days.to).year ? { is: 'own' } : among(samePeriodOf(year, days), days)
}
