import type { MeasureId } from '../../measures/catalogue'
import { type Refusal, refusalOf } from '../../outcome'
import { fold } from '../../text/fold'
import { sameUnit } from '../../text/unit-name'
import { unitNames } from '../../text/unit-names'
import { FORM_PORTAL } from '../figure-book'
import { withIdentities } from '../identities-held'
import { moreResolvedIn } from '../more-resolved'
import { isProvisional } from '../provisional'
import type { Snapshot } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { joinSystems, systemDoubts } from '../systems/join-systems'
import type { CountedBy } from '../systems/system-table'
import { bookOf, type UnitBook } from './merge-book'
import {
  saidMissing,
  saidMoreResolved,
  saidNotAdded,
  saidUndivided,
  saidUnlisted,
  whyLeftOut,
} from './merge-said'
import { type Shares, sharesOf } from './merge-units'
import { ofOnePeriod, type StrayPeriod } from './one-period'
import { sumOfUnits } from './sum-of-units'

const NOTHING_TO_MERGE = refusalOf('no-data', 'Chưa có số liệu của đơn vị trực thuộc nào để gộp.')

export interface MergeAsk {
  /** The receiving authority. */
  readonly unit: string
  /** Every unit that must be in the sum; left out: those that are at hand. */
  readonly units?: readonly string[]
  /** One key for all names of a lĩnh vực; left out: names that fold to the same are one. */
  readonly fieldKey?: (label: string) => string
  /** Which systems count what; left out: nobody said, so a unit's two systems are refused. */
  readonly systems?: CountedBy | undefined
}

export interface Merged {
  readonly snapshot: Snapshot | null
  readonly refusals: readonly Refusal[]
  /** What is to be known of the merge and stops nothing. */
  readonly notes: readonly Refusal[]
}

/**
 * Many units' captures of one period as one capture of the authority they report to: a row for each unit, a row for
 * each field, and totals. What is not known of one unit is not known of the total (it stays blank, and the unit is
 * named); nothing is counted twice.
 *
 * Units with 12, "-" and 30 received give three rows and a total of 42.
 */
export function mergeSnapshots(captures: readonly Snapshot[], ask: MergeAsk): Merged {
  const counted = joinSystems(captures, ask.systems)
  const usable = counted.filter((snapshot) => whyLeftOut(snapshot) === null)
  const { kept: snapshots, strays } = ofOnePeriod(usable)
  const known = new Set(snapshots.map(({ unit }) => fold(unit)))
  const leftOut = counted.flatMap((snapshot) => {
    const why = whyLeftOut(snapshot)
    // A form that was filled says nothing new of a unit whose pages are here.
    return why && !(snapshot.portal === FORM_PORTAL && known.has(fold(snapshot.unit))) ? [why] : []
  })
  const first = snapshots[0]
  if (!first && strays.length > 0) return refused(...strays.map(({ refusal }) => refusal))
  if (!first && leftOut.length > 0) return refused(...leftOut)
  if (!first)
    return refused(refusalOf('no-data', 'Chưa có gói số liệu nào để gộp. Mở hoặc dán gói của từng đơn vị.'))
  const key = remembered(ask.fieldKey ?? fold)
  const shares = sharesOf(
    snapshots,
    ask.unit,
    ask.units,
    unitNames([...unitsIn(snapshots), ...(ask.units ?? []), ask.unit]),
  )
  if (shares.counted.length === 0)
    return refused(...(shares.refusals.length > 0 ? shares.refusals : [NOTHING_TO_MERGE]))
  const books = shares.counted.map((share) => bookOf(share, key))
  const own = shares.own ? bookOf(shares.own, key) : null
  const sums = [...measuresOf(books)].map((measure) => sumOfUnits(measure, books, own, shares.unknown))
  const figures = withIdentities(sums.flatMap((sum) => sum.figures))
  const content = {
    format: first.format,
    portal: 'merged',
    source: {
      url: '',
      title: `Gộp số liệu ${books.length} đơn vị`,
      capturedAt: capturedLast(snapshots),
      ...(snapshots.some(({ source }) => source.witness === 'unwitnessed') && {
        witness: 'unwitnessed' as const,
      }),
    },
    unit: ask.unit,
    period: first.period,
    merge: { listed: ask.units !== undefined, missing: missingIn(shares, strays) },
    figures,
  }
  const snapshot = sealSnapshot(content)
  return {
    snapshot,
    refusals: [
      ...leftOut,
      ...strays.map(({ refusal }) => refusal),
      ...systemDoubts(snapshots),
      ...shares.refusals,
      ...books.flatMap(({ refusals }) => refusals),
      ...(own?.refusals ?? []),
      ...saidMissing(books, measuresOf(books)),
      ...saidUndivided(books, measuresOf(books)),
      ...sums.flatMap(({ refusals }) => refusals),
      ...saidNotAdded(ask.unit, figures),
    ],
    notes: [
      ...(ask.units ? [] : [saidUnlisted(books.length)]),
      ...moreResolvedIn(snapshot).map(saidMoreResolved),
    ],
  }
}

/** Units that belong into the sum and are not in it: not captured, not to be told apart, or set aside for their days. */
function missingIn({ unknown, counted }: Shares, strays: readonly StrayPeriod[]): string[] {
  const names = new Set(unknown)
  for (const { unit } of strays) if (!counted.some(({ name }) => sameUnit(name, unit))) names.add(unit)
  return [...names]
}

/** The newest moment; of captures of which one is «tạm tính» the newest of those, for the sum is so, too. */
function capturedLast(snapshots: readonly Snapshot[]): string {
  const open = snapshots.filter(isProvisional)
  return (open.length > 0 ? open : snapshots)
    .map(({ source }) => source.capturedAt)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))
}

function refused(...refusals: Refusal[]): Merged {
  return { snapshot: null, refusals, notes: [] }
}

/** Folding is the dear part of a merge, and labels repeat. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const folded = known.get(text) ?? work(text)
    known.set(text, folded)
    return folded
  }
}

function unitsIn(snapshots: readonly Snapshot[]): Set<string> {
  const names = new Set<string>()
  for (const { unit, figures } of snapshots) {
    names.add(unit)
    for (const { by } of figures) if (by.unit !== undefined) names.add(by.unit)
  }
  return names
}

function measuresOf(books: readonly UnitBook[]): Set<MeasureId> {
  return new Set(books.flatMap(({ counts }) => [...counts.keys()]))
}
