import { type Refusal, refusalOf } from '../../outcome'
import { tidy } from '../../text/fold'
import type { UnitNames } from '../../text/unit-names'
import type { Snapshot } from '../snapshot'
import { changesOf, clashesOf, overlapsOf, tiersOf } from './overlapping-units'
import { saidChange, saidClash, saidOverlap, saidPart, saidTiers } from './unit-refusals'
import { groupByUnit, sharesByKey, type UnitKeyOf, type UnitShare } from './unit-share'

export interface Shares {
  /** Units whose figures are added up: none of them is part of another. */
  readonly counted: readonly UnitShare[]
  /** The receiving authority's own captures: what the sum is held against. */
  readonly own: UnitShare | null
  /** Units that belong into the sum and cannot be added: missing, or holding the same figures as another one. */
  readonly unknown: readonly string[]
  readonly refusals: readonly Refusal[]
}

/** Who is added up and who is not: parts of another unit, strangers and missing units are named. */
export function sharesOf(
  snapshots: readonly Snapshot[],
  unit: string,
  expected: readonly string[] | undefined,
  { keyOf, clashOf }: UnitNames,
): Shares {
  const groups = groupByUnit(snapshots, keyOf)
  const own = groups.get(keyOf(unit)) ?? null
  groups.delete(keyOf(unit))
  const parts = sharesByKey([...groups.values()], keyOf)
  const outer = [...groups.values()].filter(({ key }) => !parts.has(key))
  const clashes = clashesOf(outer, clashOf)
  const changes = changesOf(outer)
  const shared = overlapsOf([...groups.values()], parts)
  // Whoever lists the units knows what they are.
  const tiers = expected ? [] : tiersOf(outer)
  const overlaps = [...shared, ...clashes, ...changes, ...tiers]
  const overlapping = new Map(overlaps.flat().map(({ key, name }) => [key, name]))
  const strangers = expected ? strangersOf(groups, parts, expected, keyOf) : []
  const strange = new Set(strangers.map(({ key }) => key))
  const missing = expected ? missingOf(groups, parts, expected, keyOf) : []
  const counted = [...groups.values()].filter(
    ({ key }) => !parts.has(key) && !strange.has(key) && !overlapping.has(key),
  )
  return {
    counted: expected ? inOrder(counted, expected, keyOf) : counted,
    own,
    unknown: [...missing, ...overlapping.values()],
    refusals: [
      ...[...groups.values()].flatMap((share) => saidPart(share, parts)),
      ...shared.map(saidOverlap),
      ...clashes.map(saidClash),
      ...changes.map(saidChange),
      ...tiers.map(saidTiers),
      ...strangers.map(({ name }) =>
        refusalOf(
          'wrong-unit',
          `${name} không có trong danh sách đơn vị cần gộp, không cộng vào. Thêm vào danh sách nếu đúng là đơn vị trực thuộc.`,
          name,
        ),
      ),
      ...missing.map((name) =>
        refusalOf(
          'rows-missing',
          `Chưa có số liệu của ${name}: dòng tổng để trống. Xin gói số liệu của đơn vị này rồi gộp lại.`,
          name,
        ),
      ),
    ],
  }
}

function strangersOf(
  groups: ReadonlyMap<string, UnitShare>,
  parts: ReadonlyMap<string, unknown>,
  expected: readonly string[],
  keyOf: UnitKeyOf,
): UnitShare[] {
  const wanted = new Set(expected.map(keyOf))
  return [...groups.values()].filter(({ key }) => !wanted.has(key) && !parts.has(key))
}

function missingOf(
  groups: ReadonlyMap<string, UnitShare>,
  parts: ReadonlyMap<string, readonly UnitShare[]>,
  expected: readonly string[],
  keyOf: UnitKeyOf,
): string[] {
  const wanted = new Set(expected.map(keyOf))
  const isInWanted = (key: string) => parts.get(key)?.some((whole) => wanted.has(whole.key)) ?? false
  return [...new Map(expected.map((name) => [keyOf(name), tidy(name)])).entries()].flatMap(([key, name]) =>
    groups.has(key) || isInWanted(key) ? [] : [name],
  )
}

function inOrder(shares: readonly UnitShare[], expected: readonly string[], keyOf: UnitKeyOf): UnitShare[] {
  const place = new Map(expected.map((name, at) => [keyOf(name), at]))
  return [...shares].sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0))
}
