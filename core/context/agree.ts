import { periodOf } from '../periods/periods'
import { REGIMES } from '../periods/regimes'
import { type Day, dayOf, dayParts } from '../text/day'
import { sameUnit, unitParts } from '../text/unit-name'
import type { PeriodClaimed, UnitClaimed } from './claim'
import { stripMarks } from './said-text'

/** Whether a unit that is claimed is this one. Words without diacritics are compared without. */
export function isOfUnit({ unit: claimed }: UnitClaimed, unit: string): boolean {
  if (sameUnit(claimed, unit)) return true
  const { level, name } = unitParts(unit)
  return !/[^\0-\x7f]/.test(claimed) && sameUnit(withLevel(claimed), `${level} ${stripMarks(name)}`)
}

/** `withLevel('Xa Tan Lap')` is `'xã Tan Lap'`. */
function withLevel(plain: string): string {
  const bare = plain.toLowerCase().replace(/^(?:ubnd|uy ban nhan dan)\s+/, '')
  const level = PLAIN_LEVELS.find(([words]) => bare.startsWith(`${words} `))
  return level ? `${level[1]} ${bare.slice(level[0].length + 1)}` : bare
}

const PLAIN_LEVELS = ['thị trấn', 'thị xã', 'thành phố', 'phường', 'xã', 'huyện', 'tỉnh'].map(
  (level) => [stripMarks(level), level] as const,
)

/** Whether days that are claimed are these; a name is right under any regime that has these days. */
export function isOfDays(claimed: PeriodClaimed, days: { readonly from: Day; readonly to: Day }): boolean {
  const { from, to, months, year, cumulative } = claimed
  const inYear = year ?? dayParts(days.to).year
  if (months)
    return (
      (to === null || to === days.to) &&
      spansOf(inYear, months, cumulative).some((span) => span.from === days.from && span.to === days.to)
    )
  if (cumulative) return to === days.to && yearStarts(dayParts(days.to).year).includes(days.from)
  if (from === null && to === null) return false
  return (from === null || from === days.from) && (to === null || to === days.to)
}

/** The days of months of a year under every regime: `spansOf(2025, [1, 3])` has 15/12–14/3 and 1/1–31/3. */
export function spansOf(
  year: number,
  [first, last]: readonly [number, number],
  wholeFromStart = false,
): { readonly from: Day; readonly to: Day }[] {
  return REGIMES.flatMap((regime) => {
    const from = periodOf(regime, year, 'month', first).from
    const to = periodOf(regime, year, 'month', last).to
    const length = last - first + 1
    const kind = ({ 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[length]
    const whole =
      kind && last % length === 0 && !wholeFromStart ? [periodOf(regime, year, kind, last / length)] : []
    return [...whole, { from, to }]
  })
}

function yearStarts(year: number): Day[] {
  return [...REGIMES.map((regime) => periodOf(regime, year, 'year', 1).from), dayOf(year, 1, 1)!]
}
