import { groupBy } from '../../group-by'
import { fold } from '../../text/fold'
import { unitNames } from '../../text/unit-names'
import type { Snapshot } from '../snapshot'
import { type SystemSeen, systemOf } from './system-of'

/** A capture with the system it was read in. */
export interface Read {
  readonly snapshot: Snapshot
  readonly system: SystemSeen
}

export type UnitKey = (name: string) => string

/** Captures of one unit, part and period: of each page in each system only the newest, the newest first. */
export interface UnitCaptures {
  readonly unit: string
  readonly reads: readonly Read[]
  /** Rows for this unit in captures of others (a page of all units), as if they were captures of it; their ids stay. */
  readonly besides: readonly Read[]
  /** Captures that no system is asked of: the national portal's, sums, filled forms. */
  readonly others: readonly Snapshot[]
}

export interface DaysCaptures {
  readonly contexts: readonly UnitCaptures[]
  readonly unitKey: UnitKey
}

/** Contexts of each period apart; `systemAt` says which addresses are one system. */
export function contextsByDays(
  snapshots: readonly Snapshot[],
  systemAt: (host: string) => string,
): DaysCaptures[] {
  const spans = groupBy(snapshots, ({ period }) => `${period.from} ${period.to}`)
  return [...spans.values()].map((own) => contextsOf(own, systemAt))
}

/** Two spellings of one unit are one unit. */
function contextsOf(snapshots: readonly Snapshot[], systemAt: (host: string) => string): DaysCaptures {
  const unitKey = unitNames(namesIn(snapshots)).keyOf
  const reads = newestFirst(snapshots).map((snapshot) => ({
    snapshot,
    system: at(systemOf(snapshot), systemAt),
  }))
  const groups = groupBy(reads, ({ snapshot }) => `${unitKey(snapshot.unit)}\n${snapshot.scope ?? ''}`)
  const contexts = [...groups.values()].map((group) => ({
    unit: unitKey(group[0]!.snapshot.unit),
    reads: newestOfEach(group.filter(({ system }) => system.is !== 'over-all')),
    others: group.flatMap(({ snapshot, system }) => (system.is === 'over-all' ? [snapshot] : [])),
  }))
  const rows = contexts.flatMap((context) =>
    context.reads.flatMap((read) => rowsOfUnits(read, context.unit, unitKey)),
  )
  const byUnit = groupBy(rows, ({ unit }) => unit)
  return {
    unitKey,
    contexts: contexts.map((context) => ({
      ...context,
      besides: (byUnit.get(context.unit) ?? []).map(({ read }) => read),
    })),
  }
}

function namesIn(snapshots: readonly Snapshot[]): Set<string> {
  const names = new Set<string>()
  for (const { unit, figures } of snapshots) {
    names.add(unit)
    for (const { by } of figures) if (by.unit !== undefined) names.add(by.unit)
  }
  return names
}

function at(system: SystemSeen, systemAt: (host: string) => string): SystemSeen {
  return system.is === 'host' ? { is: 'host', key: systemAt(system.key) } : system
}

/** What a capture of others says of each unit it has rows for. */
export function rowsOfUnits(
  { snapshot, system }: Read,
  own: string,
  unitKey: UnitKey,
): { unit: string; read: Read }[] {
  const rows = groupBy(
    snapshot.figures.filter(({ by }) => by.unit !== undefined),
    ({ by }) => unitKey(by.unit ?? ''),
  )
  const { scope: _, ...content } = snapshot
  return [...rows].flatMap(([unit, figures]) => {
    if (unit === own) return []
    const name = figures[0]!.by.unit ?? ''
    const asOwn = figures.map(({ by: { unit: _unit, ...by }, ...figure }) => ({ ...figure, by }))
    return [{ unit, read: { snapshot: { ...content, unit: name, figures: asOwn }, system } }]
  })
}

/** The same page under two spellings of its unit stays two captures: each of them may be held against the other. */
function newestOfEach(reads: readonly Read[]): Read[] {
  const seen = new Set<string>()
  return reads.filter(({ snapshot, system }) => {
    const key = `${snapshot.portal}\n${fold(snapshot.unit)}\n${keyOfSystem(system)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** `'host motcua.moj.gov.vn'`, `'unknown 06a.html'`. */
export function keyOfSystem(system: SystemSeen): string {
  return system.is === 'over-all' ? system.is : `${system.is} ${system.key}`
}

export function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...snapshots].sort((a, b) => instantOf(b) - instantOf(a))
}

function instantOf(snapshot: Snapshot): number {
  return Date.parse(snapshot.source.capturedAt) || 0
}
