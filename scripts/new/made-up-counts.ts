import type { MeasureId } from '../../core/measures/catalogue'
import { countsOf06a, TOTALS } from '../../test/unit/captured'

/** Made-up counts of one row, every identity of the catalogue holding; a multiple of them holds as well. */
const BASE: Partial<Record<MeasureId, number>> = {
  ...(TOTALS.rows[''] as Partial<Record<MeasureId, number>>),
  ...countsOf06a([412, 96, 21, 318, 187, 3, 20, 1]),
  'dossiers.received.new': 508,
  'dossiers.received.in-person': 90,
  'dossiers.received.postal': 6,
  'dossiers.resolved.in-time': 505,
  'dossiers.supplement': 2,
  'dossiers.paused': 1,
  'dossiers.withdrawn': 4,
  'digitised.components': 500,
  'digitised.components.none': 29,
  'digitised.components.reused': 380,
  'digitised.components.reused-national': 98,
  'digitised.results': 470,
  'digitised.results.none': 38,
  'copies.electronic': 35,
  'articles.published': 6,
}

/** `madeUpCounts(['ratings'], 2)` is `{ ratings: 640 }`; a measure nobody made up a count for is 10 a time. */
export function madeUpCounts(
  measures: readonly MeasureId[],
  times: number,
): Partial<Record<MeasureId, number>> {
  return Object.fromEntries(measures.map((measure) => [measure, (BASE[measure] ?? 10) * times]))
}
