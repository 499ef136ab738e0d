import type { Day } from '../../text/day'
import { FORM_PORTAL } from '../figure-book'
import { finalFrom, isProvisional } from '../provisional'
import type { Snapshot } from '../snapshot'
import { capturesFor } from './snapshots-for'

/**
 * Captures that were made before their period had ended, of periods that have ended since: each page is to be captured
 * again. Where that was done, the newer capture stands for the page. The period that ended last comes first.
 *
 * A page captured on 10/03 for a quarter that ends on 14/03 is in the list from 15/03 on.
 */
export function capturesToRedo(snapshots: readonly Snapshot[], today: Day): Snapshot[] {
  const ended = new Map(
    snapshots
      .filter(({ period }) => finalFrom(period) <= today)
      .map(({ period: { from, to } }) => [`${to} ${from}`, { from, to }]),
  )
  return [...ended]
    .sort(([a], [b]) => b.localeCompare(a))
    .flatMap(([, days]) => capturesFor(snapshots, { unit: '', ...days }))
    .filter((snapshot) => snapshot.portal !== FORM_PORTAL && isProvisional(snapshot))
}
