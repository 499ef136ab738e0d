import type { Snapshot } from '../../core/snapshot/snapshot'
import { newestCaptures } from '../../core/snapshot/systems/snapshots-for'
import type { PanelDesk } from './desk'

/** The ledger keeps the very same list as long as no capture comes or goes. */
const KNOWN = new WeakMap<readonly Snapshot[], readonly Snapshot[]>()

/** What forms, papers and numbers typed by hand are filled from: of a page captured twice the newer capture. */
export function filledFrom({ view: { snapshots } }: PanelDesk): readonly Snapshot[] {
  const known = KNOWN.get(snapshots) ?? newestCaptures(snapshots)
  KNOWN.set(snapshots, known)
  return known
}
