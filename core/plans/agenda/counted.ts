import type { Obligation } from '../status'
import { type PeriodUnit, plainPeriod, UNIT_WORDS, unitOfPeriod } from './period-unit'

/** Periods, each once, whatever number of tasks asks for it. */
export function periodsOnce(obligations: readonly Obligation[]): Obligation[] {
  const once = new Map(obligations.toReversed().map((one) => [`${one.period} ${one.due}`, one]))
  return obligations.filter((one) => once.get(`${one.period} ${one.due}`) === one)
}

/**
 * How many periods there are, by their length: "10 tháng", "2 tháng, 1 quý"; a single one by its name, "tháng 3/2025"; ''
 * where it has none.
 */
export function countedPeriods(obligations: readonly Obligation[]): string {
  const periods = periodsOnce(obligations).map(({ period }) => period)
  const [only = ''] = periods
  if (periods.length < 2) return lowered(plainPeriod(only))
  const units = Object.keys(UNIT_WORDS) as PeriodUnit[]
  const counts = units.map(
    (unit) => [unit, periods.filter((one) => unitOfPeriod(one) === unit).length] as const,
  )
  return counts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => `${count} ${UNIT_WORDS[unit]}`)
    .join(', ')
}

/** `lowered('Tháng 3/2025')` is `'tháng 3/2025'`. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
