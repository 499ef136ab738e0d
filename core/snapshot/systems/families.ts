import { isScore, type MeasureId } from '../../measures/catalogue'
import type { Snapshot } from '../snapshot'
import type { Read } from './contexts'

/** Measures that are divided by one another: what of two systems may not meet in one rate. */
export type Family = 'one-stop' | 'ratings' | 'feedback' | 'score' | 'articles'

export function familyOf(measure: MeasureId): Family {
  if (isScore(measure)) return 'score'
  if (measure.startsWith('ratings')) return 'ratings'
  if (measure.startsWith('feedback')) return 'feedback'
  return measure.startsWith('articles') ? 'articles' : 'one-stop'
}

/** Measures a capture says anything of. */
export function spokenIn({ figures }: Snapshot): Set<MeasureId> {
  return new Set(figures.flatMap(({ measure, state }) => (state === 'blank' ? [] : [measure])))
}

/** Captures that say anything of a family, by family. */
export function readsByFamily(reads: readonly Read[]): Map<Family, Read[]> {
  const byFamily = new Map<Family, Read[]>()
  for (const read of reads)
    for (const family of new Set([...spokenIn(read.snapshot)].map(familyOf))) {
      const known = byFamily.get(family)
      if (known) known.push(read)
      else byFamily.set(family, [read])
    }
  return byFamily
}

/** Whether two captures say the very same of the very same rows: then it does not matter which of them counts. */
export function saysTheSame(a: Snapshot, b: Snapshot): boolean {
  if (a.figures.length !== b.figures.length) return false
  const keys = (snapshot: Snapshot) =>
    snapshot.figures
      .map(({ measure, by, state, value }) =>
        JSON.stringify([measure, by.field, by.unit, by.procedure, state, value]),
      )
      .sort()
  const others = keys(b)
  return keys(a).every((key, at) => key === others[at])
}
