import type { MeasureId } from '../measures/catalogue'
import { addCounts, type Count, countIn } from '../snapshot/figure-book'
import { isProvisional } from '../snapshot/provisional'
import type { Snapshot } from '../snapshot/snapshot'
import { type Subject, snapshotsFor, subjectOf } from '../snapshot/systems/snapshots-for'
import { formatRate, formatRateNear, formatRateUp } from '../text/format'
import type { Aim, Aims, Assessed, Indicator, Sum, Verdict } from './indicator'

const FILES = import.meta.glob<Indicator>('./rules/*.ts', {
  eager: true,
  import: 'indicator',
})

/** Every indicator there is, defaults before their other readings; a new file is found by itself. */
export const INDICATORS: readonly Indicator[] = Object.values(FILES).sort((a, b) =>
  orderOf(a).localeCompare(orderOf(b), 'en'),
)

function orderOf(indicator: Indicator): string {
  const number = String(indicator.order ?? 0).padStart(2, '0')
  return `${number} ${indicator.option?.of ?? indicator.id} ${indicator.option ? 1 : 0}`
}

/** A rate as far as it is known: numerator and denominator each with a lower and an upper end. */
interface Known {
  readonly numerator: Count
  readonly denominator: Count
  readonly missing: readonly MeasureId[]
  readonly snapshots: readonly string[]
}

/**
 * All indicators of one unit and period from the captures at hand; the unit and days of the newest capture where
 * none are named. A target is met only if 100·n ≥ t·d in integers, a rate over unknowns is an interval, and a rate
 * over nothing is "–". `aims` are the targets of the plan in force; what it does not ask has no target and no verdict.
 */
export function assess(
  snapshots: readonly Snapshot[],
  subject: Subject | null = subjectOf(snapshots),
  aims: Aims = {},
): Assessed[] {
  const captures = subject ? snapshotsFor(snapshots, subject) : []
  return INDICATORS.map((indicator) =>
    assessOne(indicator, captures, subject?.unit ?? '', aims[indicator.option?.of ?? indicator.id]),
  )
}

/** One indicator over captures of one period; `aim` is what the plan in force asks of it. */
export function assessOne(
  indicator: Indicator,
  captures: readonly Snapshot[],
  unit: string,
  aim?: Aim,
): Assessed {
  const known = knownOf(indicator, captures, unit)
  const nothing = describeNothing(indicator, aim)
  if (!known) return nothing
  const open = captures.some((capture) => known.snapshots.includes(capture.id) && isProvisional(capture))
  return { ...describe(nothing, known), ...(open && { provisional: true as const }) }
}

/**
 * Captures that hold both numerator and denominator speak first, for their counts were made together. Where such
 * captures disagree, the rate is the interval that holds them all; nothing is chosen by taste.
 */
function knownOf(indicator: Indicator, captures: readonly Snapshot[], unit: string): Known | null {
  const whole = captures.flatMap((capture) => {
    const known = knownIn(indicator, [capture], unit)
    return known && known.missing.length === 0 ? [known] : []
  })
  if (whole.length > 0) return whole.reduce(widen)
  return knownIn(indicator, captures, unit)
}

function knownIn(indicator: Indicator, captures: readonly Snapshot[], unit: string): Known | null {
  const over = sumOf(indicator.numerator, captures, unit)
  const under = sumOf(indicator.denominator, captures, unit)
  if (over.found === 0 || under.found === 0) return null
  const denominator = under.count
  // A part is never more than its whole, so the whole closes an open upper end.
  const numerator = { low: over.count.low, high: over.count.high ?? denominator.high }
  return {
    numerator,
    denominator,
    missing: [...over.missing, ...under.missing],
    snapshots: [...new Set([...over.snapshots, ...under.snapshots])],
  }
}

function widen(a: Known, b: Known): Known {
  return {
    numerator: union(a.numerator, b.numerator),
    denominator: union(a.denominator, b.denominator),
    missing: [],
    snapshots: [...new Set([...a.snapshots, ...b.snapshots])],
  }
}

function union(a: Count, b: Count): Count {
  return {
    low: Math.min(a.low, b.low),
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
  }
}

function sumOf(sum: Sum, captures: readonly Snapshot[], unit: string) {
  const plus = addUp(sum.measures, captures, unit)
  if (!sum.minus) return plus
  const less = addUp(sum.minus, captures, unit)
  return {
    count: subtract(plus.count, less.count),
    // With nothing known of a part that is taken away, all that could be said is "from 0": that is saying nothing.
    found: less.found < sum.minus.length ? 0 : plus.found,
    missing: [...plus.missing, ...less.missing],
    snapshots: [...plus.snapshots, ...less.snapshots],
  }
}

/** What is left is never below 0; an unknown part taken away leaves the lower end open. */
function subtract(whole: Count, part: Count): Count {
  const low = part.high === null ? 0 : Math.max(0, whole.low - part.high)
  return { low, high: whole.high === null ? null : Math.max(0, whole.high - part.low) }
}

/** Counts that some pages give as one (07a: «Trả đúng thời hạn»). */
const UNSPLIT: readonly { readonly whole: MeasureId; readonly parts: readonly MeasureId[] }[] = [
  { whole: 'dossiers.resolved.in-time', parts: ['dossiers.resolved.early', 'dossiers.resolved.on-time'] },
]

/** The counts as asked for; where one of them is missing, a page that gives them as one speaks for them. */
function addUp(measures: readonly MeasureId[], captures: readonly Snapshot[], unit: string) {
  const split = addEach(measures, captures, unit)
  const joint = UNSPLIT.find(({ parts }) => parts.every((part) => measures.includes(part)))
  if (!joint || split.missing.length === 0) return split
  const others = measures.filter((measure) => !joint.parts.includes(measure))
  const unsplit = addEach([joint.whole, ...others], captures, unit)
  const isBetter = !unsplit.missing.includes(joint.whole) && unsplit.missing.length < split.missing.length
  return isBetter ? unsplit : split
}

function addEach(measures: readonly MeasureId[], captures: readonly Snapshot[], unit: string) {
  const missing: MeasureId[] = []
  const snapshots: string[] = []
  let count: Count = { low: 0, high: 0 }
  let found = 0
  for (const measure of measures) {
    const part = measureOver(measure, captures, unit, snapshots)
    if (part) found += 1
    if (!part || part.high === null) missing.push(measure)
    count = addCounts(count, part ?? { low: 0, high: null })
  }
  return { count, found, missing, snapshots }
}

function measureOver(
  measure: MeasureId,
  captures: readonly Snapshot[],
  unit: string,
  used: string[],
): Count | null {
  const counts = captures.flatMap((capture) => {
    const count = countIn(capture, unit, measure)
    if (!count || (count.high === null && count.low === 0)) return []
    used.push(...(capture.systems?.addends ?? [capture.id]))
    return [count]
  })
  return counts.length === 0 ? null : counts.reduce(union)
}

function describe(nothing: Assessed, known: Known): Assessed {
  const { numerator, denominator } = known
  const verdict = verdictOf(nothing.target, numerator, denominator)
  const exact = isExact(numerator) && isExact(denominator)
  return {
    ...nothing,
    numerator: isExact(numerator) ? numerator.low : null,
    denominator: isExact(denominator) ? denominator.low : null,
    percent: percentOf(numerator, denominator),
    shown: shownOf(numerator, denominator, nothing.target),
    verdict,
    short: exact ? casesShort(nothing.target, numerator.low, denominator.low) : null,
    shortOfNew: exact ? newCasesShort(nothing.target, numerator.low, denominator.low) : null,
    missing: known.missing,
    snapshots: known.snapshots,
  }
}

function describeNothing(indicator: Indicator, aim?: Aim): Assessed {
  return {
    id: indicator.id,
    label: indicator.label,
    numerator: null,
    denominator: null,
    percent: null,
    shown: 'chưa có số liệu',
    target: aim?.percent ?? null,
    verdict: 'unknown',
    short: null,
    shortOfNew: null,
    caseWord: indicator.caseWord,
    formula: `${indicator.numerator.words} / ${indicator.denominator.words}`,
    task: aim?.task ?? null,
    optionOf: indicator.option?.of ?? null,
    note: indicator.option?.words ?? indicator.note ?? null,
    missing: [
      ...indicator.numerator.measures,
      ...(indicator.numerator.minus ?? []),
      ...indicator.denominator.measures,
    ],
    snapshots: [],
  }
}

function isExact(count: Count): boolean {
  return count.low === count.high
}

/** The least and the greatest the rate can be; null where the denominator is 0 or has no upper end. */
function percentOf(numerator: Count, denominator: Count): { low: number; high: number } | null {
  if (denominator.high === null || denominator.low === 0 || numerator.high === null) return null
  return {
    low: (100 * numerator.low) / denominator.high,
    high:
      isExact(numerator) && isExact(denominator)
        ? (100 * numerator.low) / denominator.low
        : highest(numerator, denominator),
  }
}

/** A part never exceeds its whole, so an interval ends at 100. */
function highest(numerator: Count, denominator: Count): number {
  return Math.min(100, (100 * (numerator.high ?? 0)) / denominator.low)
}

function shownOf(numerator: Count, denominator: Count, target: number | null): string {
  if (denominator.high === 0) return '–'
  if (percentOf(numerator, denominator) === null || denominator.high === null || numerator.high === null)
    return 'chưa đủ số liệu'
  if (isExact(numerator) && isExact(denominator))
    return formatRateNear(numerator.low, denominator.low, target)
  const low = formatRate(numerator.low, denominator.high)
  const high = formatRateUp(Math.min(numerator.high, denominator.low), denominator.low)
  return `từ ${low} đến ${high}`
}

/**
 * `verdictOf(95, { low: 949, high: 949 }, { low: 1000, high: 1000 })` is 'missed': 94 900 < 95 000. An interval is met
 * or missed only where both its ends are.
 */
export function verdictOf(target: number | null, numerator: Count, denominator: Count): Verdict {
  if (target === null || denominator.low === 0 || denominator.high === null) return 'unknown'
  if (reaches(target, numerator.low, denominator.high)) return 'met'
  if (numerator.high !== null && !reaches(target, numerator.high, denominator.low)) return 'missed'
  return 'unknown'
}

/** Targets have two decimals at most ("98,5 %"): counted in hundredths of a percent, all integers. */
function hundredths(target: number): bigint {
  return BigInt(Math.round(target * 100))
}

const WHOLE = 10_000n

/** Whether n of d reach a target in percent: `100·n ≥ t·d`, all integers. */
export function reaches(target: number, numerator: number, denominator: number): boolean {
  return WHOLE * BigInt(numerator) >= hundredths(target) * BigInt(denominator)
}

/** `casesShort(70, 133, 200)` is 7: 140 of 200 are needed. Null without a target or over nothing. */
export function casesShort(target: number | null, numerator: number, denominator: number): number | null {
  if (target === null || denominator === 0) return null
  const needed = ceilDivide(hundredths(target) * BigInt(denominator), WHOLE)
  return Math.max(0, Number(needed) - numerator)
}

/**
 * How many new cases, all of them counting, reach the target: the least k with 100·(n+k) ≥ t·(d+k).
 * `newCasesShort(70, 133, 200)` is 24: 157 of 224. Null for a target of 100 that is missed.
 */
export function newCasesShort(target: number | null, numerator: number, denominator: number): number | null {
  if (target === null || denominator === 0) return null
  const gap = hundredths(target) * BigInt(denominator) - WHOLE * BigInt(numerator)
  if (gap <= 0n) return 0
  return target >= 100 ? null : Number(ceilDivide(gap, WHOLE - hundredths(target)))
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b
}
