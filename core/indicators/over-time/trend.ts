import { groupBy } from '../../group-by'
import type { Refusal } from '../../outcome'
import type { Period } from '../../periods/period'
import type { Snapshot } from '../../snapshot/snapshot'
import { type Subject, snapshotsFor } from '../../snapshot/systems/snapshots-for'
import { dayParts } from '../../text/day'
import { assessOne, newCasesShort } from '../assess'
import type { Assessed, Indicator } from '../indicator'
import { ofMembers, wasOtherGround } from './of-members'

export interface TrendPoint {
  readonly period: Period
  readonly assessed: Assessed
  /** Why there is no figure of a period before the unit was merged: some of its old units are missing. */
  readonly refusal?: Refusal
}

export interface TrendAsk extends Pick<Subject, 'unit' | 'systems'> {
  readonly kind: Period['kind']
}

/** One indicator over all periods of one kind that were captured for a unit, oldest first. */
export function trendOf(
  indicator: Indicator,
  snapshots: readonly Snapshot[],
  { unit, kind, systems }: TrendAsk,
): TrendPoint[] {
  const own = snapshots.filter(({ period }) => period.kind === kind)
  const byDays = groupBy(own, ({ period }) => `${period.from} ${period.to}`)
  return [...byDays.values()]
    .flatMap(([first]) => {
      const { period } = first!
      const subject = { unit, from: period.from, to: period.to, systems }
      if (wasOtherGround(subject)) return pointOfMembers(indicator, own, period, subject)
      return [{ period, assessed: assessOne(indicator, snapshotsFor(own, subject), unit) }]
    })
    .filter(({ assessed, refusal }: TrendPoint) => assessed.percent !== null || refusal)
    .sort((a, b) => a.period.to.localeCompare(b.period.to))
}

/** Before the communes were merged: the sum of the old units, or by name which of them are missing. */
function pointOfMembers(
  indicator: Indicator,
  snapshots: readonly Snapshot[],
  period: Period,
  subject: Subject,
): TrendPoint[] {
  const sum = ofMembers(snapshots, subject)
  if (!sum) return []
  const assessed = assessOne(indicator, sum.snapshots, sum.unit)
  return [{ period, assessed, ...(sum.refusal ? { refusal: sum.refusal } : {}) }]
}

export interface TrendCompared {
  /** Percentage points since then; null where either rate is no single point. */
  readonly previous: number | null
  readonly lastYear: number | null
  /** Why it is not compared with last year. */
  readonly refusal?: Refusal
}

/** The newest point against the period before it and against the same period of the year before. */
export function compareNewest(trend: readonly TrendPoint[]): TrendCompared {
  const newest = trend.at(-1)
  if (!newest) return { previous: null, lastYear: null }
  const year = dayParts(newest.period.to)
  const lastYear = trend.find(({ period }) => {
    const then = dayParts(period.to)
    return then.year === year.year - 1 && then.month === year.month
  })
  const compared = { previous: change(trend.at(-2), newest), lastYear: change(lastYear, newest) }
  return lastYear?.refusal ? { ...compared, refusal: lastYear.refusal } : compared
}

function change(before: TrendPoint | undefined, now: TrendPoint): number | null {
  const [a, b] = [exactOf(before), exactOf(now)]
  return a === null || b === null ? null : b - a
}

function exactOf(point: TrendPoint | undefined): number | null {
  const percent = point?.assessed.percent
  return percent && percent.low === percent.high ? percent.low : null
}

/**
 * How many cases a working day bring the target until the cut-off: 24 more with 10 working days left is 3 (rounded up).
 * Null where no day is left or nothing is missing.
 */
export function perWorkingDay(short: number | null, workingDaysLeft: number): number | null {
  if (short === null || short <= 0 || workingDaysLeft <= 0) return null
  return Math.ceil(short / workingDaysLeft)
}

/** What-if: the same indicator with so many more cases, of which so many count; the target's distance follows. */
export function withMore(
  assessed: Assessed,
  counting: number,
  others = 0,
): { numerator: number; denominator: number; shortOfNew: number | null } | null {
  if (assessed.numerator === null || assessed.denominator === null) return null
  const numerator = assessed.numerator + counting
  const denominator = assessed.denominator + counting + others
  return { numerator, denominator, shortOfNew: newCasesShort(assessed.target, numerator, denominator) }
}
