import type { MeasureId } from '../../measures/catalogue'
import type { Refusal } from '../../outcome'
import type { Snapshot } from '../snapshot'
import type { Counters } from './system-table'
import { saidNotAddable, saidSystemMissing, saidTwice, saidUnsettled } from './system-words'

/** What stands in the way of a sum, gathered over all pages of a context so that each thing is said once. */
export interface Hindrances {
  /** A system that counts and was not captured. */
  readonly missing: Map<string, Set<MeasureId>>
  /** A system whose pages say other totals. */
  readonly unsettled: Map<string, Set<MeasureId>>
  /** A system with dossiers of a lĩnh vực that another one counts. */
  readonly twice: Map<string, Set<string>>
  readonly notAddable: Set<MeasureId>
}

export function noHindrances(): Hindrances {
  return { missing: new Map(), unsettled: new Map(), twice: new Map(), notAddable: new Set() }
}

export function note<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

/** One sentence for each system and kind. */
export function saidHindrances(of: Snapshot, found: Hindrances, counters: Counters): Refusal[] {
  const fieldsOf = (system: string) =>
    counters.named.flatMap(({ field, systems }) => (systems.includes(system) ? [field] : []))
  return [
    ...[...found.missing].map(([system, measures]) =>
      saidSystemMissing(of, system, { fields: fieldsOf(system), measures: [...measures] }),
    ),
    ...[...found.unsettled].map(([system, measures]) => saidUnsettled(of, system, [...measures])),
    ...[...found.twice].map(([system, fields]) => {
      const counting = new Set([...fields].flatMap(counters.of))
      return saidTwice(of, system, { fields: [...fields], counters: [...counting] })
    }),
    ...(found.notAddable.size > 0 ? [saidNotAddable(of, counters.all.length, [...found.notAddable])] : []),
  ]
}
