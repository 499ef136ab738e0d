import { groupBy, oneOfEach } from '../../group-by'
import type { Refusal } from '../../outcome'
import { fold } from '../../text/fold'
import type { Snapshot } from '../snapshot'
import { type Doubts, doubtsByContext, unlikeDoubts } from './apart'
import { blankedPage } from './blanked-page'
import { contextsByDays, keyOfSystem, type Read, type UnitCaptures } from './contexts'
import { saysTheSame } from './families'
import { type JoinAsk, needsSum, sumContext } from './sum-context'
import { mayBeOne, systemOf } from './system-of'
import { type CountedBy, countersOf, NO_SYSTEMS } from './system-table'

const NOTHING_SAID: CountedBy = { table: NO_SYSTEMS }

/**
 * Captures with one for each page, unit, part and period, whatever systems they were read in. Where the table says who counts
 * what, captures of several systems become their sum, each addend named; what the table does not settle stays blank, and the
 * capture itself says why (`systems.doubts`). Nothing is replaced by a capture of another system, nothing is added on a guess. A
 * list that was joined stays as it is.
 *
 * Two captures of «hatinh-06a», 117 resolved on motcua.hatinh.gov.vn and 2 046 on motcua.moj.gov.vn, are one of 2 163 where the
 * table names both, else one that is blank and says so.
 */
export function joinSystems(
  snapshots: readonly Snapshot[],
  countedBy: CountedBy = NOTHING_SAID,
): readonly Snapshot[] {
  if (countedBy.table.rows.length === 0 && isOneSystem(snapshots)) return snapshots
  const { systemAt } = countersOf(countedBy, ALWAYS)
  return contextsByDays(snapshots, systemAt).flatMap((days) => {
    const apart = doubtsByContext(days)
    return days.contexts.flatMap((context) => [
      ...context.others,
      ...joined(context, { countedBy, unitKey: days.unitKey, apart: apart.get(context) ?? new Map() }),
    ])
  })
}

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' }

/** By far the most ledgers: nothing to join. */
function isOneSystem(snapshots: readonly Snapshot[]): boolean {
  let first: string | null = null
  for (const snapshot of snapshots) {
    const system = systemOf(snapshot)
    if (system.is === 'over-all') continue
    const key = keyOfSystem(system)
    if (first !== null && first !== key) return false
    first = key
  }
  return true
}

function joined(context: UnitCaptures, ask: JoinAsk): readonly Snapshot[] {
  const reads = withoutTwins(context.reads)
  const besides = withoutTwins([...reads, ...context.besides]).filter((read) => !reads.includes(read))
  if (!needsSum([...reads, ...besides], ask.countedBy)) return keptApart(reads, ask.apart)
  return sumContext({ ...context, reads, besides }, ask)
}

/**
 * Of captures that may be of one system and say the very same, one: the one with an address, which says more than a file, else
 * the newest.
 */
function withoutTwins(reads: readonly Read[]): Read[] {
  const kept: Read[] = []
  for (const read of [...reads.filter(hasAddress), ...reads.filter((one) => !hasAddress(one))])
    if (!kept.some((other) => isSamePage(read, other) && areTwins(read, other))) kept.push(read)
  return kept
}

function isSamePage({ snapshot: a }: Read, { snapshot: b }: Read): boolean {
  return a.portal === b.portal && fold(a.unit) === fold(b.unit)
}

function areTwins(read: Read, other: Read): boolean {
  return mayBeOne(read.system, other.system) && saysTheSame(read.snapshot, other.snapshot)
}

/** Without a table: what two systems say, or one page twice in other numbers, stays blank and is named. */
function keptApart(reads: readonly Read[], apart: Doubts): Snapshot[] {
  const pages = groupBy(reads, ({ snapshot }) => `${snapshot.portal}\n${fold(snapshot.unit)}`)
  return [...pages.values()].map((page) =>
    blankedPage(
      page.map(({ snapshot }) => snapshot),
      new Map([...unlikeDoubts(page), ...apart]),
    ),
  )
}

function hasAddress({ system }: Read): boolean {
  return system.is === 'host'
}

/** What two systems leave open in these captures, each thing once. */
export function systemDoubts(snapshots: readonly Snapshot[]): Refusal[] {
  const doubts = snapshots.flatMap(({ systems }) => systems?.doubts ?? [])
  return oneOfEach(doubts, (doubt) => doubt.message)
}
