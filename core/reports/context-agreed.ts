import { type ContextDifference, differencesFrom } from '../context/differences'
import { fold } from '../text/fold'
import { ALL_UNITS, sameUnit } from '../text/unit-name'
import type { ConfirmedContext, TableClaims } from './report'

/** What a fill is of; what is not known yet is not asked. */
export interface FillContext {
  readonly unit?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** The host that all figures come from; '' where they come from several, or from a saved page. */
  readonly system?: string | undefined
}

/**
 * What a table claims that is not what the fill is of. A table of tasks has no period: its statuses are of a day; tables
 * of tasks, indicators and findings name parts as their rows do.
 */
export function tableDifferences(
  { rows, about, claims }: TableClaims,
  fill: FillContext,
): ContextDifference[] {
  const unit = fill.unit === ALL_UNITS || fill.unit === '' ? undefined : fill.unit
  const days = rows === 'task' || !fill.from ? {} : { from: fill.from, to: fill.to }
  const parts = rows === 'task' || rows === 'indicator' || rows === 'finding' ? 'any' : about
  return differencesFrom(claims, { unit, ...days, parts, system: fill.system })
}

/** Whether a person settled these words, for this unit; those of a period or a part for these days, too. */
export function isSettled(
  { of, words }: Pick<ContextDifference, 'of' | 'words'>,
  confirmed: readonly ConfirmedContext[],
  { unit, from, to }: FillContext,
): boolean {
  return confirmed.some((one) => {
    const isOf = (one.of === undefined || one.of === of) && fold(one.words) === fold(words)
    const isUnit = one.unit === undefined || (unit !== undefined && sameUnit(one.unit, unit))
    const isTime = of !== 'period' || one.from === undefined || (one.from === from && one.to === to)
    return isOf && isUnit && isTime
  })
}
