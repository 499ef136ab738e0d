import { oneOfEach } from '../group-by'
import type { Day } from '../text/day'
import { isOfDays, isOfUnit } from './agree'
import type { Claim, ContextClaims, PartClaimed } from './claim'
import { unitsClaimed } from './join-contexts'

/** What figures are of; what is left out is not asked. All dossiers, unless parts are said. */
export interface FiguresContext {
  readonly unit?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Parts that what is to be filled is about by itself, so that its title may name them; 'any' is not asked. */
  readonly parts?: readonly PartClaimed[] | 'any'
  readonly system?: string | undefined
}

/** A claim that is not what the figures are of: the words, and whether they were understood. */
export interface ContextDifference {
  readonly of: 'unit' | 'period' | 'part' | 'system'
  readonly words: string
  readonly isUnderstood: boolean
  readonly where?: string
}

/**
 * Every claim that does not agree with the figures: one that says else, and one that is not understood. Empty where all
 * agree, or nothing is claimed.
 *
 * `differencesFrom(contextIn('Tháng 3/2025'), { from: '2024-12-15', to: '2025-03-14' })` is `[{ of: 'period', words: 'Tháng 3/2025', isUnderstood: true }]`.
 */
export function differencesFrom(claims: ContextClaims, figures: FiguresContext): ContextDifference[] {
  const { unit, from, to, parts = [], system } = figures
  const units =
    unit === undefined
      ? []
      : unitsClaimed(claims.units, unit).filter(({ value }) => !value || !isOfUnit(value, unit))
  const periods =
    from === undefined || to === undefined
      ? []
      : claims.periods.filter(({ value }) => !value || !isOfDays(value, { from, to }))
  const other =
    parts === 'any' ? [] : claims.parts.filter(({ value }) => value === null || !parts.includes(value))
  const systems = system === undefined ? [] : claims.systems.filter(({ value }) => value !== system)
  return [
    ...units.map((claim) => differenceOf('unit', claim)),
    ...periods.map((claim) => differenceOf('period', claim)),
    ...other.map((claim) => differenceOf('part', claim)),
    ...systems.map((claim) => differenceOf('system', claim)),
  ]
}

function differenceOf(
  of: ContextDifference['of'],
  { words, value, where }: Claim<unknown>,
): ContextDifference {
  return { of, words, isUnderstood: value !== null, ...(where === undefined ? {} : { where }) }
}

/** The same words in two places are said once. */
export function distinctWords(differences: readonly ContextDifference[]): ContextDifference[] {
  return oneOfEach(differences, (one) => `${one.of}\n${one.words}`)
}

/** The reason a difference is refused with, on a page as in a template. */
export const DIFFERENCE_REASONS = {
  unit: 'wrong-unit',
  period: 'wrong-period',
  part: 'wrong-part',
  system: 'wrong-part',
} as const
