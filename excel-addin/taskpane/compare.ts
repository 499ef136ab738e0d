import type { FillPlan, Place, Write } from '../../core/reports/report'

export type Agreement = 'same' | 'differs' | 'empty'

/** One filled place held against the packet: what it shows, and what the figure is. */
export interface Compared {
  readonly at: Place
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly shows: string
  readonly figure: number | string
  readonly agreement: Agreement
}

/**
 * «Đối chiếu»: every place of the plan (made with `overwrite`, so that none is left out) against what stands there
 * now, formulas included. Changes nothing.
 */
export function comparePlaces(plan: FillPlan): Compared[] {
  const formulas = plan.refusals.flatMap(({ at, expected, agrees, message }) =>
    at && expected !== undefined
      ? [
          {
            at,
            rowPath: [],
            columnPath: [],
            shows: message,
            figure: expected,
            agreement: agrees ? 'same' : 'differs',
          } as const,
        ]
      : [],
  )
  return [...plan.writes.map(compareWrite), ...formulas]
}

function compareWrite(write: Write): Compared {
  const { at, rowPath, columnPath, now, value } = write
  const agreement = write.equal ? 'same' : now === '' ? 'empty' : 'differs'
  return { at, rowPath, columnPath, shows: now, figure: value, agreement }
}
