import { tidy } from '../../text/fold'
import type { UnitNames } from '../../text/unit-names'
import type { Snapshot } from '../snapshot'

export type UnitKeyOf = UnitNames['keyOf']

/** All captures of one unit. */
export interface UnitShare {
  readonly key: string
  readonly name: string
  readonly snapshots: readonly Snapshot[]
}

export function groupByUnit(snapshots: readonly Snapshot[], keyOf: UnitKeyOf): Map<string, UnitShare> {
  const groups = new Map<string, { key: string; name: string; snapshots: Snapshot[] }>()
  for (const snapshot of snapshots) {
    const key = keyOf(snapshot.unit)
    const group = groups.get(key)
    if (group) group.snapshots.push(snapshot)
    else groups.set(key, { key, name: tidy(snapshot.unit), snapshots: [snapshot] })
  }
  return groups
}

/** The units that stand as rows in a unit's tables. */
export function unitRowsOf({ snapshots }: UnitShare): Set<string> {
  return new Set(
    snapshots.flatMap(({ figures }) => figures.flatMap(({ by }) => (by.unit === undefined ? [] : [by.unit]))),
  )
}

/** Units that stand as rows in another unit's table: key → the units that have them. */
export function sharesByKey(groups: readonly UnitShare[], keyOf: UnitKeyOf): Map<string, UnitShare[]> {
  const parts = new Map<string, UnitShare[]>()
  for (const share of groups) {
    for (const key of new Set([...unitRowsOf(share)].map(keyOf))) {
      if (key === share.key) continue
      const wholes = parts.get(key)
      if (wholes) wholes.push(share)
      else parts.set(key, [share])
    }
  }
  return parts
}
