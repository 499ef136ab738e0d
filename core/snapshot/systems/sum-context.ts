import { groupBy, oneOfEach } from '../../group-by'
import type { Refusal } from '../../outcome'
import type { Figure, Snapshot } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { type Doubts, unlikeDoubts } from './apart'
import { blankedPage, shownOf } from './blanked-page'
import type { Read, UnitCaptures, UnitKey } from './contexts'
import { type Family, familyOf, spokenIn } from './families'
import { noHindrances, saidHindrances } from './hindrances'
import { sumMeasures } from './sum-measures'
import type { SystemSeen } from './system-of'
import { type CountedBy, type Counters, countersOf } from './system-table'
import { saidFromFile, saidNotInTable, saidSum } from './system-words'

export interface JoinAsk {
  readonly countedBy: CountedBy
  readonly unitKey: UnitKey
  /** What two systems say that no table settles, in the families the table is not about. */
  readonly apart: Doubts
}

/** Whether the table says that more than one system counts here, or captures stand that it does not know. A table that says nothing of these days settles nothing. */
export function needsSum(reads: readonly Read[], countedBy: CountedBy): boolean {
  const oneStop = reads.filter(({ snapshot }) => isOneStop(snapshot))
  const [first] = oneStop
  if (!first || countedBy.table.rows.length === 0) return false
  const counters = countersOf(countedBy, first.snapshot.period)
  if (counters.all.length === 0) return false
  return counters.all.length > 1 || oneStop.some((read) => isStranger(read, counters))
}

function isOneStop(snapshot: Snapshot): boolean {
  return [...spokenIn(snapshot)].some((measure) => familyOf(measure) === 'one-stop')
}

/** A survey on an address of its own counts no dossier: no table is about it, and it stays. */
function saysMore(snapshot: Snapshot): boolean {
  return [...spokenIn(snapshot)].some((measure) => familyOf(measure) !== 'one-stop')
}

function isStranger({ system }: Read, { all }: Counters): boolean {
  return system.is === 'host' && !all.includes(system.key)
}

/**
 * The captures of a context as sums, one for each page that any system showed: of each system its own capture of the page, else its other
 * pages where they agree. What hinders is said once, on each of the sums.
 */
export function sumContext({ reads: own, besides }: UnitCaptures, ask: JoinAsk): Snapshot[] {
  const { countedBy, unitKey } = ask
  const of = (own[0] ?? besides[0])!.snapshot
  const counters = countersOf(countedBy, of.period)
  const strangers = [...own, ...besides].filter(
    (read) => isStranger(read, counters) && hasAnyCase(read.snapshot),
  )
  const notInTable = oneOfEach(
    strangers.map(({ system }) => saidNotInTable(of, keyOf(system))),
    messageOf,
  )
  const isCounted = (read: Read) => !isStranger(read, counters)
  const bySystem = groupBy([...own, ...besides].filter(isCounted).filter(isOfHost), ({ system }) =>
    keyOf(system),
  )
  const found = noHindrances()
  const beside = besides.filter(isCounted)
  const pages = groupBy(
    own.filter((read) => isCounted(read) || strangers.includes(read) || saysMore(read.snapshot)),
    portalOf,
  )
  const drafts = [...pages].map(([portal, page]) => {
    const doubts = pageDoubts(page, ask.apart, notInTable)
    const captures = page.map(({ snapshot }) => snapshot)
    const draft = blankedPage(captures, doubts)
    if (doubts.has('one-stop') || !captures.some(isOneStop)) return { page: draft, sum: null }
    const rows = beside.filter((read) => portalOf(read) === portal).map(({ snapshot }) => snapshot)
    const { fieldKey } = countedBy
    const sum = sumMeasures({
      captures: [...captures, ...rows],
      bySystem,
      counters,
      fieldKey,
      unitKey,
      found,
    })
    return { page: draft, sum }
  })
  const said = saidHindrances(of, found, counters)
  return drafts.map(({ page, sum }) => (sum ? summed(page, sum, said, countedBy) : withAll(page, notInTable)))
}

function portalOf({ snapshot }: Read): string {
  return snapshot.portal
}

function isOfHost({ system }: Read): boolean {
  return system.is === 'host'
}

function keyOf(system: SystemSeen): string {
  return system.is === 'host' ? system.key : ''
}

/** What keeps one page from being summed: strangers to the table, a file of no known system; other families as without a table. */
function pageDoubts(
  page: readonly Read[],
  apart: Doubts,
  notInTable: readonly Refusal[],
): Map<Family, Refusal> {
  const doubts = new Map([...unlikeDoubts(page), ...apart].filter(([family]) => family !== 'one-stop'))
  const file = page.find(({ system, snapshot }) => system.is === 'unknown' && isOneStop(snapshot))
  const doubt = notInTable[0] ?? (file && saidFromFile(file.snapshot, file.system))
  if (doubt) doubts.set('one-stop', doubt)
  return doubts
}

function hasAnyCase({ figures }: Snapshot): boolean {
  return figures.some(({ measure, value }) => familyOf(measure) === 'one-stop' && (value ?? 0) !== 0)
}

interface Sum {
  readonly figures: readonly Figure[]
  readonly addends: readonly Snapshot[]
}

function summed(page: Snapshot, sum: Sum, said: readonly Refusal[], { table }: CountedBy): Snapshot {
  const rest = page.figures.filter(({ measure }) => familyOf(measure) !== 'one-stop')
  const { id, systems, source, ...content } = page
  const own = systems?.addends ?? [id]
  return sealSnapshot({
    ...content,
    source: {
      url: '',
      title: saidSum(sum.addends, table.version),
      capturedAt: oldestOf([source.capturedAt, ...sum.addends.map((one) => one.source.capturedAt)]),
    },
    figures: [...sum.figures, ...rest],
    systems: {
      addends: [...new Set([...sum.addends.map((one) => one.id), ...own])],
      doubts: [...(systems?.doubts ?? []), ...said],
      shown: sum.addends.flatMap(shownOf),
    },
  })
}

/** Every stranger is named, not only the one that made the page blank. */
function withAll(page: Snapshot, notInTable: readonly Refusal[]): Snapshot {
  const { id: _, systems, ...content } = page
  if (!systems || notInTable.length < 2) return page
  return sealSnapshot({
    ...content,
    systems: { ...systems, doubts: oneOfEach([...systems.doubts, ...notInTable], messageOf) },
  })
}

/** A sum is as old as its oldest addend: what was captured too early stays «tạm tính». */
function oldestOf(stamps: readonly string[]): string {
  return stamps.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a))
}

function messageOf({ message }: Refusal): string {
  return message
}
