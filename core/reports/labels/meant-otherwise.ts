import type { MeasureId } from '../../measures/catalogue'
import type { ReportTable } from '../forms/report-form'

/** Measures that mean another one here: what they need beside them is not there, nor is the other itself. */
export function meantOtherwise(
  { columns }: ReportTable,
  there: ReadonlySet<MeasureId>,
): ReadonlyMap<MeasureId, MeasureId> {
  return new Map(
    columns.flatMap(({ measure, beside = [], otherwise }) => {
      const isAlone = there.has(measure) && beside.some((other) => !there.has(other))
      return isAlone && otherwise && !there.has(otherwise) ? [[measure, otherwise] as const] : []
    }),
  )
}
