import { isJump } from '../../findings/rules/jumps'
import type { Snapshot } from '../../snapshot/snapshot'
import { gatherFigures, type SubjectAsked } from '../figures/report-figures'
import type { FillPlan, Place } from '../report'

export interface BesideLast {
  readonly at: Place
  /** The figure of the period before, null where it was not captured or was no number. */
  readonly last: number | null
  readonly jump: boolean
}

/**
 * For every count a plan writes: what the same figure was in the period before, and whether the step from there is
 * one to look at twice.
 *
 * 1900 after 400 gives `{ last: 400, jump: true }`.
 */
export function besideLast(plan: FillPlan, before: readonly Snapshot[], subject: SubjectAsked): BesideLast[] {
  const figures = gatherFigures(before, subject)
  return plan.writes.flatMap(({ at, value, from, of }) => {
    if (!('measure' in from) || typeof value !== 'number' || of) return []
    const found = figures.find(from.measure, from.by)
    const last = found && !found.conflict ? found.value : null
    return [{ at, last, jump: last !== null && isJump(value, last) }]
  })
}
