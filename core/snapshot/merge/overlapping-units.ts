import { groupBy } from '../../group-by'
import { unitParts } from '../../text/unit-name'
import type { UnitNames } from '../../text/unit-names'
import { changedAmong } from '../unit-changes'
import { type UnitShare, unitRowsOf } from './unit-share'

/** Two counted units that hold the same third one, or that hold each other, cannot be added. */
export function overlapsOf(
  groups: readonly UnitShare[],
  parts: ReadonlyMap<string, readonly UnitShare[]>,
): UnitShare[][] {
  const overlaps = new Map<string, UnitShare[]>()
  for (const wholes of parts.values()) {
    const outer = wholes.filter(({ key }) => !parts.has(key))
    if (outer.length > 1) overlaps.set(outer.map(({ key }) => key).join('\n'), outer)
  }
  const reached = reachedFrom(groups, parts)
  const circle = groups.filter(({ key }) => !reached.has(key))
  return circle.length > 0 ? [...overlaps.values(), circle] : [...overlaps.values()]
}

/** Units that are counted, or lie within one that is. */
function reachedFrom(
  groups: readonly UnitShare[],
  parts: ReadonlyMap<string, readonly UnitShare[]>,
): Set<string> {
  const inside = new Map<string, string[]>(groups.map(({ key }) => [key, []]))
  for (const [key, wholes] of parts) for (const whole of wholes) inside.get(whole.key)?.push(key)
  const open = groups.filter(({ key }) => !parts.has(key)).map(({ key }) => key)
  const reached = new Set(open)
  for (let key = open.pop(); key !== undefined; key = open.pop())
    for (const part of inside.get(key) ?? []) {
      if (reached.has(part)) continue
      reached.add(part)
      open.push(part)
    }
  return reached
}

/** Units whose names, or the names in whose rows, do not say whether they are one. */
export function clashesOf(shares: readonly UnitShare[], clashOf: UnitNames['clashOf']): UnitShare[][] {
  const said = shares.flatMap((share) => {
    const names = [...share.snapshots.map(({ unit }) => unit), ...unitRowsOf(share)]
    return [...new Set(names.flatMap((name) => clashOf(name) ?? []))].map((clash) => ({ clash, share }))
  })
  return [...groupBy(said, ({ clash }) => clash).values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.map(({ share }) => share))
}

/** A unit that became a part of another, beside that other one. */
export function changesOf(shares: readonly UnitShare[]): UnitShare[][] {
  const period = shares[0]?.snapshots[0]?.period
  if (!period) return []
  return changedAmong(
    shares.map(({ name }) => name),
    period,
  ).map((pair) => shares.filter(({ name }) => pair.includes(name)))
}

const TIERS: Readonly<Record<string, number>> = {
  xã: 1,
  phường: 1,
  'thị trấn': 1,
  huyện: 2,
  'thị xã': 2,
  tỉnh: 3,
}

/** Units of two tiers: a district's page may hold its communes already, and does not say so where it has no row for each. */
export function tiersOf(shares: readonly UnitShare[]): UnitShare[][] {
  const tiers = new Map(shares.map((share) => [share, tierOf(share.name)]))
  const known = [...tiers.values()].filter((tier) => tier !== null)
  const least = Math.min(...known)
  if (!known.some((tier) => tier > least)) return []
  const [lower, upper] = [true, false].map((isLeast) =>
    shares.filter((share) => tiers.get(share) !== null && (tiers.get(share) === least) === isLeast),
  )
  return [[...(upper ?? []), ...(lower ?? [])]]
}

/** A city is of the second tier or of the third: only beside communes it is another tier for certain. */
function tierOf(name: string): number | null {
  const { level } = unitParts(name)
  return level === 'thành phố' ? CITY : (TIERS[level] ?? null)
}

const CITY = 2
