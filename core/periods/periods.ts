import { addDays, type Day, dayOf, dayParts, formatDay } from '../text/day'
import type { Period, PeriodKind } from './period'
import type { Regime, ReportedKind } from './regime'
import { REGIMES, regimeById, regimeOn } from './regimes'

/** How many months a period of each kind has. */
const MONTHS: Record<ReportedKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
export const KINDS: readonly ReportedKind[] = ['month', 'quarter', 'half-year', 'year']
const ROMAN = ['I', 'II', 'III', 'IV']

/**
 * The period of a kind that is the `number`-th of its year: `periodOf(regime, 2025, 'quarter', 1)` of an
 * administrative regime is 2024-12-15 to 2025-03-14 (NĐ 09/2019/NĐ-CP Điều 12).
 */
export function periodOf(regime: Regime, year: number, kind: ReportedKind, number: number): Period {
  const lastMonth = number * MONTHS[kind]
  const from = startOf(regime, year, lastMonth - MONTHS[kind] + 1)
  const to = addDays(startOf(regime, year, lastMonth + 1), -1)
  const clip =
    regime.from !== null && from < regime.from && regime.from <= to && regime.clipped.includes(kind)
  return { regime: regime.id, kind, from: clip && regime.from !== null ? regime.from : from, to }
}

/** The day a regime's month begins: month 1 of 2025 begins on 2024-12-15 where months run 15 → 14; month 13 is the next January. */
function startOf(regime: Regime, year: number, month: number): Day {
  const back = regime.firstDate === 1 ? month - 1 : month - 2
  const day = dayOf(year + Math.floor(back / 12), (((back % 12) + 12) % 12) + 1, regime.firstDate)
  if (day === null) throw new RangeError(`no month ${month} in ${year}`)
  return day
}

/**
 * `periodContaining('2025-03-14', 'quarter')` is Quý I, 2024-12-15 to 2025-03-14. Without a regime: the one in force
 * when the period ends, for its report is due then; null where no regime has such a period.
 */
export function periodContaining(
  day: Day,
  kind: ReportedKind,
  regimeId?: string,
  regimes: readonly Regime[] = REGIMES,
): Period | null {
  if (regimeId !== undefined) {
    const regime = regimeById(regimeId, regimes)
    return regime ? containing(regime, day, kind) : null
  }
  const own = regimeOn(day, regimes)
  const first = own ? containing(own, day, kind) : null
  const last = first ? regimeOn(first.to, regimes) : null
  return (last ? containing(last, day, kind) : null) ?? first
}

function containing(regime: Regime, day: Day, kind: ReportedKind): Period | null {
  const { year, month, date } = dayParts(day)
  const at = date >= regime.firstDate && regime.firstDate > 1 ? month + 1 : month
  const inYear = at > 12 ? 1 : at
  const period = periodOf(regime, at > 12 ? year + 1 : year, kind, Math.ceil(inYear / MONTHS[kind]))
  return period.from <= day && day <= period.to && touches(regime, period) ? period : null
}

/** A regime has a period when it is in force on at least one day of it. */
function touches(regime: Regime, period: Period): boolean {
  return (
    (regime.from === null || regime.from <= period.to) && (regime.to === null || period.from <= regime.to)
  )
}

/** All periods that hold a day: administrative ones first, then the calendar's; under every regime that has one. */
export function periodsOn(day: Day, regimes: readonly Regime[] = REGIMES): Period[] {
  return regimes.flatMap((regime) =>
    KINDS.flatMap((kind) => {
      const period = containing(regime, day, kind)
      return period ? [period] : []
    }),
  )
}

/**
 * The period two days are exactly: `matchPeriod('2024-12-15', '2025-03-14')` is Quý I/2025,
 * `matchPeriod('2025-01-01', '2025-03-31')` is the calendar's (regime 'calendar'), `matchPeriod('2025-01-02',
 * '2025-03-14')` is null. Where two regimes have the same days, the one in force on the last day.
 */
export function matchPeriod(from: Day, to: Day, regimes: readonly Regime[] = REGIMES): Period | null {
  if (regimes !== REGIMES) return findPeriod(from, to, regimes)
  const key = `${from} ${to}`
  const known = FOUND.get(key)
  if (known !== undefined) return known
  const found = findPeriod(from, to, regimes)
  if (FOUND.size >= MOST_FOUND) FOUND.clear()
  FOUND.set(key, found)
  return found
}

/** Nearly all captures are of a few spans of days; what is kept has an end. */
const FOUND = new Map<string, Period | null>()
const MOST_FOUND = 2_000

function findPeriod(from: Day, to: Day, regimes: readonly Regime[]): Period | null {
  const candidates = KINDS.flatMap((kind) =>
    regimes.flatMap((regime) => {
      const period = containing(regime, to, kind)
      return period && period.from === from && period.to === to ? [period] : []
    }),
  )
  const inForce = regimeOn(to, regimes)?.id
  return candidates.find((period) => period.regime === inForce) ?? candidates[0] ?? null
}

/** `matchPeriod`, or a period of kind 'other' that no report takes (regime 'none'). */
export function periodFrom(from: Day, to: Day): Period {
  return matchPeriod(from, to) ?? { regime: 'none', kind: 'other', from, to }
}

/** Periods of a regime whose reports are sent, for one report year, by their last day. */
export function reportedPeriods(year: number, regimes: readonly Regime[] = REGIMES): Period[] {
  const all = regimes.flatMap((regime) =>
    regime.reports.flatMap(({ kind, numbers }) =>
      numbers.map((number) => periodOf(regime, year, kind, number)),
    ),
  )
  return all
    .filter((period) => regimeOn(period.to, regimes)?.id === period.regime)
    .sort((a, b) => a.to.localeCompare(b.to) || KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b)))
}

function kindOf(period: Period): ReportedKind {
  return period.kind === 'other' ? 'year' : period.kind
}

/** `shortPeriod(quarter)` is `'Quý I/2025'`; a calendar one says so: `'Quý I/2025 theo lịch'`. */
export function shortPeriod(period: Period): string {
  const { year, month } = dayParts(period.to)
  const name = periodKindName(period.kind, year, month)
  if (name === null) return spanOf(period)
  return period.regime === 'calendar' ? `${name} theo lịch` : name
}

function periodKindName(kind: PeriodKind, year: number, month: number): string | null {
  if (kind === 'month') return `Tháng ${month}/${year}`
  if (kind === 'quarter') return `Quý ${ROMAN[Math.ceil(month / 3) - 1]}/${year}`
  if (kind === 'half-year') return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`
  return kind === 'year' ? `Năm ${year}` : null
}

/** `labelPeriod(quarter)` is `'Quý I/2025 (15/12/2024–14/03/2025)'`. */
export function labelPeriod(period: Period): string {
  return period.kind === 'other' ? spanOf(period) : `${shortPeriod(period)} (${spanOf(period)})`
}

/** `'15/01–14/02/2025'`: the year once where both ends share it. */
function spanOf({ from, to }: Period): string {
  const start = formatDay(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, 5) : start}–${formatDay(to)}`
}
