import { type Refusal, refusalOf } from '../../outcome'
import { mergeSnapshots } from '../../snapshot/merge/merge'
import type { Snapshot } from '../../snapshot/snapshot'
import { capturesFor, type Subject } from '../../snapshot/systems/snapshots-for'
import { formatDay } from '../../text/day'
import { sameUnit } from '../../text/unit-name'
import { type Commune, communeNamed, keepsItsGround, TWO_TIERS } from '../../units/communes'

/** A unit's figures of a period before it was made: the sum of its members, or why there is none. */
export interface OfMembers {
  /** What the sum is called: the commune's name was another unit's then, or nobody's. */
  readonly unit: string
  readonly snapshots: readonly Snapshot[]
  readonly refusal: Refusal | null
}

/** Whether a unit's figures of a period lie with other units: it was merged since, or its name was another unit's. */
export function wasOtherGround({ unit, to }: Pick<Subject, 'unit' | 'to'>): boolean {
  return to < TWO_TIERS && communeNamed(unit) !== null && !keepsItsGround(unit)
}

/**
 * The figures of a commune's ground in a period before it was made (1/7/2025): the sum of its members where all of them are
 * there, else refused by the names that are missing. A capture under the commune's own name is another unit's, unless that is a member.
 *
 * Xã Hương Sơn of quý I/2025 is Phố Châu + Sơn Bằng + Sơn Ninh + Sơn Phú + Sơn Trung. Null where nothing of them was captured.
 */
export function ofMembers(snapshots: readonly Snapshot[], subject: Subject): OfMembers | null {
  const commune = communeNamed(subject.unit)
  if (!commune) return null
  const captures = capturesFor(snapshots, subject)
  const own = captures.filter(({ unit }) => commune.members.some((member) => sameUnit(member, unit)))
  const earlier = captures.find(({ unit }) => commune.earlier.some((name) => sameUnit(name, unit)))
  if (own.length === 0) return null
  const unit = `Địa bàn ${commune.name} từ ${formatDay(TWO_TIERS)}`
  if (earlier) return { unit, snapshots: [], refusal: saidEarlier(commune, earlier.unit) }
  const missing = commune.members.filter((member) => !own.some(({ unit }) => sameUnit(member, unit)))
  if (missing.length > 0) return { unit, snapshots: [], refusal: saidMissingMembers(commune, missing) }
  const { snapshot, refusals } = mergeSnapshots(own, {
    unit,
    units: commune.members,
    systems: subject.systems,
  })
  return snapshot
    ? { unit, snapshots: [snapshot], refusal: null }
    : { unit, snapshots: [], refusal: refusals[0] ?? saidMissingMembers(commune, commune.members) }
}

function saidMissingMembers({ name }: Commune, missing: readonly string[]): Refusal {
  return refusalOf(
    'rows-missing',
    `Trước ${formatDay(TWO_TIERS)} địa bàn ${name} là các đơn vị cũ (chưa xác minh), chưa có số liệu của ${missing.join(', ')}: không so được. Mở gói hoặc chụp số liệu cùng kỳ của các đơn vị đó.`,
    name,
  )
}

function saidEarlier({ name }: Commune, unit: string): Refusal {
  return refusalOf(
    'wrong-unit',
    `Kỳ này còn số liệu của ${unit}, đơn vị đã nhập từ trước ${formatDay(TWO_TIERS)}: không rõ địa bàn ${name} khi đó gồm những đơn vị nào, không so được.`,
    unit,
  )
}
