import { assess, casesShort, reaches } from '../indicators/assess'
import type { Aims, Assessed } from '../indicators/indicator'
import { periodFrom, shortPeriod } from '../periods/periods'
import type { Snapshot } from '../snapshot/snapshot'
import type { CountedBy } from '../snapshot/systems/system-table'
import type { Day } from '../text/day'
import { fold } from '../text/fold'
import { formatCount } from '../text/format'
import { aimsOf } from './aims'
import { indicatorOf } from './evidence-rules'
import type { Plan, Task } from './task'

/** What the figures of one period say of a task's targets. */
export interface FigureVerdict {
  readonly from: Day
  readonly to: Day
  /** The day the last of these figures was captured. */
  readonly on: Day
  /** Never over figures that are «tạm tính»: they can still change. */
  readonly met: boolean
  /** False where a figure is still missing and no other one decides, and while the figures are «tạm tính». */
  readonly decided: boolean
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

/** Captures, and which systems count what. */
interface CapturesCounted {
  readonly snapshots: readonly Snapshot[]
  readonly systems?: CountedBy | undefined
}

interface FiguresKnown {
  readonly asked: string
  readonly fieldKey: CountedBy['fieldKey']
  readonly figures: readonly PeriodFigures[]
}

/** A plan is judged anew after each event, over the same captures. */
const FIGURES = new WeakMap<readonly Snapshot[], FiguresKnown>()

export function figuresByPeriod(plan: Plan, captures: CapturesCounted, on: Day): readonly PeriodFigures[] {
  const { snapshots, systems } = captures
  const asked = JSON.stringify([plan.unit, aimsOf(plan, plan.year), systems?.table, on])
  const known = FIGURES.get(snapshots)
  if (known?.asked === asked && known.fieldKey === systems?.fieldKey) return known.figures
  const figures = assessedByPeriod(plan, captures, on)
  FIGURES.set(snapshots, { asked, fieldKey: systems?.fieldKey, figures })
  return figures
}

function assessedByPeriod(plan: Plan, { snapshots, systems }: CapturesCounted, on: Day): PeriodFigures[] {
  // A closed period's figures hold from its last day, also when they were captured later.
  const known = snapshots.filter((one) => dayOfCapture(one) <= on || one.period.to <= on)
  const unit = known.some((snapshot) => fold(snapshot.unit) === fold(plan.unit))
    ? plan.unit
    : newestUnit(known)
  const ask = { unit, aims: aimsOf(plan, plan.year), systems }
  const spans = new Map(known.map(({ period }) => [`${period.to} ${period.from}`, period]))
  // Of two that end on the same day the longer one is the later: the quarter, not its last month.
  return [...spans.values()]
    .sort((a, b) => a.to.localeCompare(b.to) || b.from.localeCompare(a.from))
    .map(({ from, to }) => {
      const own = known.filter(({ period }) => period.from === from && period.to === to)
      return assessedOnce({ from, to }, own, ask)
    })
}

interface PeriodAsk {
  readonly unit: string
  readonly aims: Aims
  readonly systems: CountedBy | undefined
}

/** A capture changes the figures of its own period alone: those of the others are known by their captures. */
function assessedOnce(days: Pick<PeriodFigures, 'from' | 'to'>, own: readonly Snapshot[], ask: PeriodAsk) {
  const asked = JSON.stringify([ask.unit, ask.aims, ask.systems?.table])
  const known = PERIODS.get(own[0]!)
  if (known?.asked === asked && known.fieldKey === ask.systems?.fieldKey && sameCaptures(known.own, own))
    return known.figures
  const on = own.map(dayOfCapture).sort().at(-1) ?? days.to
  const figures = {
    ...days,
    on,
    assessed: assess(own, { unit: ask.unit, systems: ask.systems, ...days }, ask.aims),
  }
  PERIODS.set(own[0]!, { asked, fieldKey: ask.systems?.fieldKey, own, figures })
  return figures
}

interface PeriodKnown extends Pick<FiguresKnown, 'asked' | 'fieldKey'> {
  readonly own: readonly Snapshot[]
  readonly figures: PeriodFigures
}

const PERIODS = new WeakMap<Snapshot, PeriodKnown>()

function sameCaptures(before: readonly Snapshot[], now: readonly Snapshot[]): boolean {
  return before.length === now.length && now.every((capture, at) => capture === before[at])
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
  const known = VERDICTS.get(figures) ?? new WeakMap<Task, FigureVerdict | null>()
  VERDICTS.set(figures, known)
  const before = known.get(task)
  if (before !== undefined) return before
  const verdict = judged(task, figures)
  known.set(task, verdict)
  return verdict
}

/** The figures of a period say the same of a task after each event. */
const VERDICTS = new WeakMap<PeriodFigures, WeakMap<Task, FigureVerdict | null>>()

function judged(task: Task, figures: PeriodFigures): FigureVerdict | null {
  const parts = task.targets.flatMap((target) => {
    const found = figures.assessed.find(({ id }) => id === indicatorOf(target))
    return found ? [{ ...partOf(found, target.percent), open: found.provisional === true }] : []
  })
  if (!parts.some(({ known }) => known)) return null
  const open = parts.some((part) => part.open)
  const name = shortPeriod(periodFrom(figures.from, figures.to))
  return {
    from: figures.from,
    to: figures.to,
    on: figures.on,
    met: !open && parts.every(({ met }) => met),
    decided: !open && (parts.every(({ known }) => known) || parts.some(({ known, met }) => known && !met)),
    words: `${name}${open ? ' (tạm tính)' : ''}: ${parts.map(({ words }) => words).join('; ')}`,
  }
}

/** What the latest period that decides says; where none does, the latest that has any figure. */
export function latestVerdict(task: Task, figures: readonly PeriodFigures[]): FigureVerdict | null {
  const verdicts = figures.map((one) => verdictOn(task, one)).filter((verdict) => verdict !== null)
  return verdicts.findLast(({ decided }) => decided) ?? verdicts.at(-1) ?? null
}

function partOf(found: Assessed, percent: number): { known: boolean; met: boolean; words: string } {
  const met = isMet(found, percent)
  const missing = met ? 0 : shortOf(found, percent)
  const short = missing > 0 ? `, còn thiếu ${formatCount(missing)} ${found.caseWord}` : ''
  return {
    known: found.percent !== null,
    met,
    words: `${found.shown} (cần ${String(percent).replace('.', ',')} %${short})`,
  }
}

function shortOf({ numerator, denominator }: Assessed, percent: number): number {
  return numerator === null || denominator === null ? 0 : (casesShort(percent, numerator, denominator) ?? 0)
}

/** The task's own percentage decides; over an interval only where it is the one the indicator was judged by. */
function isMet({ numerator, denominator, target, verdict }: Assessed, percent: number): boolean {
  if (target === percent) return verdict === 'met'
  if (numerator === null || denominator === null || denominator === 0) return false
  return reaches(percent, numerator, denominator)
}
