import { assess } from '../indicators/assess'
import type { Assessed } from '../indicators/indicator'
import { periodFrom, shortPeriod } from '../periods/periods'
import type { Snapshot } from '../snapshot/snapshot'
import type { Day } from '../text/day'
import { fold } from '../text/fold'
import { formatCount } from '../text/format'
import { indicatorOf } from './evidence-rules'
import type { Plan, Task } from './task'

/** What the figures of one period say of a task's targets. */
export interface FigureVerdict {
  readonly from: Day
  readonly to: Day
  /** The day the last of these figures was captured. */
  readonly on: Day
  readonly met: boolean
  /** "Quý I/2025: 98,94 % (cần 95 %)"; what is missing in cases where it is not met. */
  readonly words: string
}

/** All indicators of each captured period up to a day, the latest period last. */
export interface PeriodFigures {
  readonly from: Day
  readonly to: Day
  readonly on: Day
  readonly assessed: readonly Assessed[]
}

export function figuresByPeriod(plan: Plan, snapshots: readonly Snapshot[], on: Day): PeriodFigures[] {
  const known = snapshots.filter((snapshot) => dayOfCapture(snapshot) <= on)
  const unit = known.some((snapshot) => fold(snapshot.unit) === fold(plan.unit))
    ? plan.unit
    : newestUnit(known)
  const spans = new Map(known.map(({ period }) => [`${period.to} ${period.from}`, period]))
  return [...spans.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, { from, to }]) => {
      const own = known.filter(({ period }) => period.from === from && period.to === to)
      const last = own.map(dayOfCapture).sort().at(-1) ?? on
      return { from, to, on: last, assessed: assess(own, { unit, from, to }) }
    })
}

function newestUnit(snapshots: readonly Snapshot[]): string {
  const newest = [...snapshots].sort((a, b) => a.source.capturedAt.localeCompare(b.source.capturedAt)).at(-1)
  return newest?.unit ?? ''
}

function dayOfCapture(snapshot: Snapshot): Day {
  return snapshot.source.capturedAt.slice(0, 10)
}

/** A task is met where all its targets are, each over the very percentage the plan asks; null without a figure for any. */
export function verdictOn(task: Task, figures: PeriodFigures): FigureVerdict | null {
  const parts = task.targets.flatMap((target) => {
    const found = figures.assessed.find(({ id }) => id === indicatorOf(target))
    return found ? [partOf(found, target.percent)] : []
  })
  if (!parts.some(({ known }) => known)) return null
  const name = shortPeriod(periodFrom(figures.from, figures.to))
  return {
    from: figures.from,
    to: figures.to,
    on: figures.on,
    met: parts.every(({ met }) => met),
    words: `${name}: ${parts.map(({ words }) => words).join('; ')}`,
  }
}

/** What the latest period with a figure for it says. */
export function latestVerdict(task: Task, figures: readonly PeriodFigures[]): FigureVerdict | null {
  return figures.map((one) => verdictOn(task, one)).findLast((verdict) => verdict !== null) ?? null
}

function partOf(found: Assessed, percent: number): { known: boolean; met: boolean; words: string } {
  const met = isMet(found, percent)
  const short = !met && found.short ? `, còn thiếu ${formatCount(found.short)} ${found.caseWord}` : ''
  return {
    known: found.percent !== null,
    met,
    words: `${found.shown} (cần ${String(percent).replace('.', ',')} %${short})`,
  }
}

/** The plan's own percentage decides, in integers; over an interval only where it is the indicator's own target. */
function isMet({ numerator, denominator, target, verdict }: Assessed, percent: number): boolean {
  if (target === percent) return verdict === 'met'
  if (numerator === null || denominator === null || denominator === 0) return false
  return 10_000n * BigInt(numerator) >= BigInt(Math.round(percent * 100)) * BigInt(denominator)
}
