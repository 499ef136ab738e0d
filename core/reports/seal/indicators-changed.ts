import { assess } from '../../indicators/assess'
import type { Aims, Assessed } from '../../indicators/indicator'
import type { MeasureId } from '../../measures/catalogue'
import type { Snapshot } from '../../snapshot/snapshot'
import type { Subject } from '../../snapshot/systems/snapshots-for'

export type IndicatorThen = Pick<Assessed, 'shown' | 'verdict' | 'numerator' | 'denominator'>

/** An indicator that changed figures move. */
export interface IndicatorChange {
  readonly id: string
  readonly label: string
  readonly before: IndicatorThen
  readonly now: IndicatorThen
  /** It was met and is not any more, or the other way round. */
  readonly turned: boolean
}

export interface CapturesCompared {
  /** As they were when the report was filled, and as they stand. */
  readonly before: readonly Snapshot[]
  readonly now: readonly Snapshot[]
  /** What the report is about: of nothing else is it known how it was. */
  readonly measures: ReadonlySet<MeasureId>
}

/**
 * Which indicators later captures of the same pages move, and which verdicts they turn.
 *
 * 1.900 of 2.000 on time, later 1.890: «95,00 %» met becomes «94,50 %» missed, `turned: true`.
 */
export function indicatorsChanged(
  { before, now, measures }: CapturesCompared,
  subject: Subject,
  aims: Aims,
): IndicatorChange[] {
  const pages = new Set(before.map(({ portal }) => portal))
  const same = now.filter(({ portal }) => pages.has(portal))
  const [were, are] = [before, same].map((all) => assess(all.map(onlyOf(measures)), subject, aims))
  return (were ?? []).flatMap((was, at) => {
    const is = are?.[at]
    if (!is || sameCounts(was, is)) return []
    return [{ id: is.id, label: is.label, before: was, now: is, turned: was.verdict !== is.verdict }]
  })
}

function onlyOf(measures: ReadonlySet<MeasureId>): (snapshot: Snapshot) => Snapshot {
  return (snapshot) => ({
    ...snapshot,
    figures: snapshot.figures.filter(({ measure }) => measures.has(measure)),
  })
}

function sameCounts(a: Assessed, b: Assessed): boolean {
  return (
    a.shown === b.shown &&
    a.verdict === b.verdict &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator
  )
}
