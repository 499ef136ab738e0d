import { isOfUnit } from './agree'
import { type Claim, type ContextClaims, type PeriodClaimed, RANKS, type UnitClaimed } from './claim'
import { rankOf } from './unit-claims'

/**
 * The claims of the lines that speak of one table, as one: a year in a line of its own belongs to the quarter that
 * stands without one.
 *
 * `joinContexts([contextIn('QUÝ I'), contextIn('NĂM 2025')])` has one period, months 1 to 3 of 2025.
 */
export function joinContexts(contexts: readonly ContextClaims[]): ContextClaims {
  return {
    units: contexts.flatMap(({ units }) => units),
    periods: withYears(contexts.flatMap(({ periods }) => periods)),
    parts: contexts.flatMap(({ parts }) => parts),
    systems: contexts.flatMap(({ systems }) => systems),
  }
}

/** The same claims, each with the place where its text stands. */
export function placedAt({ units, periods, parts, systems }: ContextClaims, where: string): ContextClaims {
  const placed = <T>(claims: readonly Claim<T>[]) => claims.map((claim) => ({ ...claim, where }))
  return { units: placed(units), periods: placed(periods), parts: placed(parts), systems: placed(systems) }
}

function withYears(claims: readonly Claim<PeriodClaimed>[]): Claim<PeriodClaimed>[] {
  const alone = claims.filter(({ value }) => value?.yearAlone)
  const years = new Set(alone.map(({ value }) => value?.year))
  const lack = claims.filter(({ value }) => value !== null && value.months !== null && value.year === null)
  const [only] = years
  if (lack.length === 0 || years.size !== 1) return [...claims]
  return claims
    .filter((claim) => !alone.includes(claim))
    .map((claim) =>
      lack.includes(claim) ? { ...claim, value: { ...claim.value!, year: only ?? null } } : claim,
    )
}

/**
 * The units a table is claimed for: those over its own («UBND HUYỆN …» above «UBND XÃ …») are where it belongs, and no
 * other unit.
 */
export function unitsClaimed(claims: readonly Claim<UnitClaimed>[], unit: string): Claim<UnitClaimed>[] {
  const isOwn = claims.some(({ value }) => value !== null && isOfUnit(value, unit))
  const ranks = claims.flatMap(({ value }) => (value && value.rank !== RANKS.unknown ? [value.rank] : []))
  const least = isOwn ? rankOf(unit) : Math.max(...ranks)
  return claims.filter(({ value }) => value === null || value.rank >= least)
}
