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

/** «UBND xã Hương Sơn», «Phường Trần Phú – Tỉnh Hà Tĩnh»; a name without its level may be a district, one of another province is another. */
function isNamed(text: string, unit: string): boolean {
  const [, province] = unitMarks(text)
  return (
    unitParts(text).level !== '' &&
    (province === '' || province === unitMarks('X - Tỉnh Hà Tĩnh')[1]) &&
    sameUnit(text, unit)
  )
}

/** The commune of that name since 1/7/2025: `communeNamed('UBND xã Hương Sơn')` has five members. */
export function communeNamed(unit: string): Commune | null {
  return COMMUNES.find(({ name }) => isNamed(unit, name)) ?? null
}

/** The commune whose ground a unit's is since 1/7/2025: `communeOf('Thị trấn Phố Châu')` is «Xã Hương Sơn». */
export function communeOf(unit: string): Commune | null {
  const holds = (names: readonly string[]) => names.some((name) => isNamed(unit, name))
  return COMMUNES.find(({ members, earlier }) => holds(members) || holds(earlier)) ?? null
}

/**
 * Whether a name means the same ground before and after the change: «Xã Sơn Kim 1» does, «Xã Sơn Tây» grew, «Phường Trần Phú» is
 * elsewhere. A name the table does not know is taken to.
 */
export function keepsItsGround(unit: string): boolean {
  const after = communeNamed(unit)
  const before = communeOf(unit)
  if (!after && !before) return true
  return after !== null && after === before && after.members.length === 1
}
