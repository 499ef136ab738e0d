import { groupBy } from '../../group-by'
import { type Refusal, refusalOf } from '../../outcome'
import { tidy } from '../../text/fold'
import { unitParts } from '../../text/unit-name'
import type { UnitNames } from '../../text/unit-names'
import type { Snapshot } from '../snapshot'
import { changedAmong, changeWords } from '../unit-changes'

type UnitKey = UnitNames['keyOf']

/** All captures of one unit. */
export interface UnitShare {
  readonly key: string
  readonly name: string
  readonly snapshots: readonly Snapshot[]
}

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

function groupByUnit(snapshots: readonly Snapshot[], keyOf: UnitKey): Map<string, UnitShare> {
  const groups = new Map<string, { key: string; name: string; snapshots: Snapshot[] }>()
  for (const snapshot of snapshots) {
    const key = keyOf(snapshot.unit)
    const group = groups.get(key)
    if (group) group.snapshots.push(snapshot)
    else groups.set(key, { key, name: tidy(snapshot.unit), snapshots: [snapshot] })
  }
  return groups
}

/** Units that stand as rows in another unit's table: key → the units that have them. */
function sharesByKey(groups: readonly UnitShare[], keyOf: UnitKey): Map<string, UnitShare[]> {
  const parts = new Map<string, UnitShare[]>()
  for (const share of groups) {
    for (const key of new Set([...rowsOf(share)].map(keyOf))) {
      if (key === share.key) continue
      const wholes = parts.get(key)
      if (wholes) wholes.push(share)
      else parts.set(key, [share])
    }
  }
  return parts
}

function saidPart(share: UnitShare, parts: ReadonlyMap<string, readonly UnitShare[]>): Refusal[] {
  const whole = parts.get(share.key)?.[0]
  if (!whole) return []
  return [
    refusalOf(
      'two-rows-match',
      `${share.name} đã nằm trong số liệu của ${whole.name}, không cộng thêm lần nữa.`,
      share.name,
    ),
  ]
}

/** Two counted units that hold the same third one, or that hold each other, cannot be added. */
function overlapsOf(
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

/** Units whose names, or the names in whose rows, do not say whether they are one. */
function clashesOf(shares: readonly UnitShare[], clashOf: UnitNames['clashOf']): UnitShare[][] {
  const said = shares.flatMap((share) => {
    const names = [...share.snapshots.map(({ unit }) => unit), ...rowsOf(share)]
    return [...new Set(names.flatMap((name) => clashOf(name) ?? []))].map((clash) => ({ clash, share }))
  })
  return [...groupBy(said, ({ clash }) => clash).values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.map(({ share }) => share))
}

/** The units that stand as rows in a unit's tables. */
function rowsOf({ snapshots }: UnitShare): Set<string> {
  return new Set(
    snapshots.flatMap(({ figures }) => figures.flatMap(({ by }) => (by.unit === undefined ? [] : [by.unit]))),
  )
}

function saidClash(shares: readonly UnitShare[]): Refusal {
  return refusalOf(
    'two-rows-match',
    `${namesOf(shares)}: tên không cho biết là một hay hai đơn vị, không cộng được: dòng tổng để trống. Xin lại gói có tên đơn vị đầy đủ (cấp, tỉnh) rồi gộp lại.`,
  )
}

/** A unit that became a part of another, beside that other one. */
function changesOf(shares: readonly UnitShare[]): UnitShare[][] {
  const period = shares[0]?.snapshots[0]?.period
  if (!period) return []
  return changedAmong(
    shares.map(({ name }) => name),
    period,
  ).map((pair) => shares.filter(({ name }) => pair.includes(name)))
}

function saidChange(shares: readonly UnitShare[]): Refusal {
  const [one, other] = shares.map(({ name }) => name)
  return refusalOf(
    'two-rows-match',
    `${namesOf(shares)} có thể chứa nhau, không cộng được: dòng tổng để trống. Bỏ gói của một đơn vị rồi gộp lại.${changeWords(one ?? '', other ?? '')}`,
  )
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
function tiersOf(shares: readonly UnitShare[]): UnitShare[][] {
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

function saidTiers(shares: readonly UnitShare[]): Refusal {
  return refusalOf(
    'two-rows-match',
    `${namesOf(shares)} thuộc hai cấp: số liệu của cấp trên có thể đã gồm cấp dưới, không cộng được: dòng tổng để trống. Ghi danh sách đơn vị phải có, hoặc bỏ gói của một cấp, rồi gộp lại.`,
  )
}

function namesOf(shares: readonly UnitShare[]): string {
  const more = shares.length > 4 ? ` và ${shares.length - 4} đơn vị khác` : ''
  return `${shares
    .slice(0, 4)
    .map(({ name }) => name)
    .join(', ')}${more}`
}

function saidOverlap(shares: readonly UnitShare[]): Refusal {
  return refusalOf(
    'two-rows-match',
    `Số liệu của ${namesOf(shares)} chồng lên nhau (có chung đơn vị trực thuộc), không cộng được: dòng tổng để trống. Bỏ bớt gói trùng rồi gộp lại.`,
  )
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

function strangersOf(
  groups: ReadonlyMap<string, UnitShare>,
  parts: ReadonlyMap<string, unknown>,
  expected: readonly string[],
  keyOf: UnitKey,
): UnitShare[] {
  const wanted = new Set(expected.map(keyOf))
  return [...groups.values()].filter(({ key }) => !wanted.has(key) && !parts.has(key))
}

function missingOf(
  groups: ReadonlyMap<string, UnitShare>,
  parts: ReadonlyMap<string, readonly UnitShare[]>,
  expected: readonly string[],
  keyOf: UnitKey,
): string[] {
  const wanted = new Set(expected.map(keyOf))
  const isInWanted = (key: string) => parts.get(key)?.some((whole) => wanted.has(whole.key)) ?? false
  return [...new Map(expected.map((name) => [keyOf(name), tidy(name)])).entries()].flatMap(([key, name]) =>
    groups.has(key) || isInWanted(key) ? [] : [name],
  )
}

function inOrder(shares: readonly UnitShare[], expected: readonly string[], keyOf: UnitKey): UnitShare[] {
  const place = new Map(expected.map((name, at) => [keyOf(name), at]))
  return [...shares].sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0))
}
