/** How long one period of a task is, by the name the plan's engine gave it. */
export type PeriodUnit = 'month' | 'quarter' | 'part-year' | 'year' | 'turn' | 'week'

/** From the shortest name to count with: "10 tháng, 3 quý". */
export const UNIT_WORDS: Readonly<Record<PeriodUnit, string>> = {
  month: 'tháng',
  quarter: 'quý',
  'part-year': 'kỳ 6 tháng',
  year: 'năm',
  turn: 'đợt',
  week: 'tuần',
}

const UNITS: readonly (readonly [PeriodUnit, RegExp])[] = [
  ['month', /^Tháng \d/],
  ['quarter', /^Quý /],
  ['part-year', /^\d+ tháng/],
  ['year', /^(?:Cả n|N)ăm /],
  ['week', /^(?:Thứ|Chủ) \S+ \d/i],
]

/** `unitOfPeriod('Quý I/2025 (15/12/2024–14/03/2025)')` is `'quarter'`; what has another name is a turn ("Đợt 14/06/2026"). */
export function unitOfPeriod(period: string): PeriodUnit {
  return UNITS.find(([, words]) => words.test(period))?.[0] ?? 'turn'
}

/** The name without a report's days: `plainPeriod('Tháng 3/2025 (15/02–14/03/2025)')` is `'Tháng 3/2025'`. */
export function plainPeriod(period: string): string {
  return period.replace(/ \([^)]*\)$/, '')
}

/**
 * A name short enough for a cell of the grid: `shortPeriodName('Tháng 3/2025')` is `'T3'`, of 'Quý II/2025' `'Quý II'`, of
 * 'Thứ Sáu 03/01/2025' `'03/01'`, of 'Tháng 3/2026, hạn 10/3' `'10/3'`.
 */
export function shortPeriodName(period: string): string {
  const [name = '', deadline] = plainPeriod(period).split(', hạn ')
  if (deadline !== undefined) return deadline
  const [, day] = /(\d{2}\/\d{2})\/\d{4}$/.exec(name) ?? []
  if (day !== undefined) return day
  return name
    .replace(/ theo lịch$/, '')
    .replace(/(?:\/|(?<!^Cả) năm | )\d{4}$/, '')
    .replace(/^Tháng /, 'T')
    .replace(/^(\d+) tháng/, '$1T')
}
