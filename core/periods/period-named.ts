import type { Period } from './period'
import { periodOf } from './periods'
import type { ReportedKind } from './regime'
import { REGIMES, regimeOn } from './regimes'

/** What a page calls a period, before anyone says which days it has. */
export interface PeriodName {
  readonly kind: ReportedKind
  readonly number: number
  readonly year: number
}

const ROMAN = ['I', 'II', 'III', 'IV']

/**
 * The name of a period as report pages write it: «Tháng 05/2026», «Quý I/2025», «Quý 1 năm 2025», «6 tháng đầu năm
 * 2025», «Năm 2025». Null where the text is something else.
 *
 * `readPeriodName('Quý I/2025')` is `{ kind: 'quarter', number: 1, year: 2025 }`.
 */
export function readPeriodName(text: string): PeriodName | null {
  const said = text
    .normalize('NFC')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
  const month = /^tháng (\d{1,2}) ?(?:\/|-|năm) ?(\d{4})$/i.exec(said)
  if (month) return named('month', Number(month[1]), month[2], 12)
  const quarter = /^quý (IV|I{1,3}|[1-4]) ?(?:\/|-|,|năm)? ?(?:năm )?(\d{4})$/i.exec(said)
  if (quarter) return named('quarter', quarterNumber(quarter[1] ?? ''), quarter[2], 4)
  const half = /^(?:6|06|sáu) tháng (đầu|cuối) năm (\d{4})$/i.exec(said)
  if (half) return named('half-year', half[1]?.toLowerCase() === 'đầu' ? 1 : 2, half[2], 2)
  const year = /^năm (\d{4})$/i.exec(said)
  return year ? named('year', 1, year[1], 1) : null
}

function quarterNumber(text: string): number {
  return ROMAN.indexOf(text.toUpperCase()) + 1 || Number(text)
}

function named(
  kind: ReportedKind,
  number: number,
  year: string | undefined,
  most: number,
): PeriodName | null {
  return number >= 1 && number <= most ? { kind, number, year: Number(year) } : null
}

/** Every period a name may mean: the reporting regime's in force on its last day first, the calendar's last. */
export function periodsNamed(name: PeriodName): Period[] {
  const all = REGIMES.map((regime) => ({
    regime,
    period: periodOf(regime, name.year, name.kind, name.number),
  }))
  const inForce = all.filter(({ regime, period }) => regimeOn(period.to)?.id === regime.id)
  const calendar = all.filter(({ regime }) => regime.id === 'calendar')
  return [...inForce, ...calendar].map(({ period }) => period)
}

/** `isSpanOf(readPeriodName('Quý I/2025')!, '2024-12-15', '2025-03-14')` is true, and so it is for the calendar's quarter. */
export function isSpanOf(name: PeriodName, from: string, to: string): boolean {
  return periodsNamed(name).some((period) => period.from === from && period.to === to)
}

/** `periodNameWords({ kind: 'quarter', number: 4, year: 2024 })` is `'Quý IV/2024'`. */
export function periodNameWords({ kind, number, year }: PeriodName): string {
  if (kind === 'quarter') return `Quý ${ROMAN[number - 1]}/${year}`
  if (kind === 'half-year') return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`
  return kind === 'month' ? `Tháng ${number}/${year}` : `Năm ${year}`
}
