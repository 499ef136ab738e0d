import type { Day } from '../text/day'
import { sameUnit, unitMarks, unitParts } from '../text/unit-name'
import { HA_TINH_2025 } from './ha-tinh-2025'

/** A commune since the change, and the units it was made of. */
export interface Commune {
  readonly name: string
  /** Units that were one until the day before. */
  readonly members: readonly string[]
  /** Names that members had replaced earlier: the ground lies in one of them. */
  readonly earlier: readonly string[]
}

/** From that day there is no district, and 69 communes are those of Hà Tĩnh. */
export const TWO_TIERS: Day = '2025-07-01'

const LEVELS: Readonly<Record<string, string>> = { P: 'Phường', X: 'Xã', T: 'Thị trấn' }

/** The communes of Hà Tĩnh, in the order of the table. */
export const COMMUNES: readonly Commune[] = HA_TINH_2025.trim()
  .split('\n')
  .map((line) => {
    const [, name = '', members = '', earlier = ''] = /^(.+?): ([^(]*?)(?: \((.*)\))?$/.exec(line) ?? []
    return { name: whole(name), members: listOf(members), earlier: listOf(earlier) }
  })

function listOf(names: string): string[] {
  return names === '' ? [] : names.split(', ').map(whole)
}

function whole(name: string): string {
  return `${LEVELS[name.slice(0, 1)] ?? ''} ${name.slice(2)}`
}

function keyOf(unit: string): string {
  const { level, name } = unitParts(unit)
  return `${level} ${name}`
}

const BY_NAME = new Map(COMMUNES.map((commune) => [keyOf(commune.name), commune]))
const BY_MEMBER = new Map(
  COMMUNES.flatMap((commune) =>
    [...commune.members, ...commune.earlier].map((member) => [keyOf(member), commune] as const),
  ),
)
const HA_TINH = unitMarks('X - Tỉnh Hà Tĩnh')[1]

/** A unit of another province is another unit. */
function isOfHaTinh(unit: string): boolean {
  const [, province] = unitMarks(unit)
  return province === '' || province === HA_TINH
}

/**
 * The commune of that name since 1/7/2025: `communeNamed('UBND xã Hương Sơn')` has five members. «Hương Sơn» alone may be the
 * district: null.
 */
export function communeNamed(unit: string): Commune | null {
  return isOfHaTinh(unit) ? (BY_NAME.get(keyOf(unit)) ?? null) : null
}

/** The commune whose ground a unit's is since 1/7/2025: `communeOf('Thị trấn Phố Châu')` is «Xã Hương Sơn». */
export function communeOf(unit: string): Commune | null {
  return isOfHaTinh(unit) ? (BY_MEMBER.get(keyOf(unit)) ?? null) : null
}

/**
 * Whether a name means the same ground before and after the change: «Xã Sơn Kim 1» does, «Xã Sơn Tây» grew, «Phường Trần Phú» is
 * elsewhere; of a name without its level nobody knows. A name the table does not have is taken to.
 */
export function keepsItsGround(unit: string): boolean {
  if (!isOfHaTinh(unit)) return true
  const { level } = unitParts(unit)
  if (level === '') return !COMMUNES.some((commune) => namesIn(commune).some((name) => sameUnit(name, unit)))
  const [after, before] = [communeNamed(unit), communeOf(unit)]
  if (!after && !before) return true
  return after !== null && after === before && after.members.length === 1
}

function namesIn({ name, members, earlier }: Commune): string[] {
  return [name, ...members, ...earlier]
}

/**
 * Whether two periods of one name are of the same ground: not where the change lies between them and the name changed its
 * ground. A period that holds the day counts as one after it.
 */
export function isSameGround(unit: string, a: { readonly to: Day }, b: { readonly to: Day }): boolean {
  return a.to < TWO_TIERS === b.to < TWO_TIERS || keepsItsGround(unit)
}
