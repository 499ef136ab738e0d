import type { Write } from '../../core/reports/report'
import type { Snapshot } from '../../core/snapshot/snapshot'
import { momentWords } from '../../core/text/moment'

/** Which page of the packet a figure was read from, and when: «trang «…», chụp 09:05 17/03/2025»; '' for words. */
export function pageOfSource(snapshots: readonly Snapshot[], from: Write['from']): string {
  if (!('snapshot' in from)) return ''
  const ids = from.addends ? from.addends.map(({ snapshot }) => snapshot) : [from.snapshot]
  return snapshots
    .filter(({ id }) => ids.includes(id))
    .map(({ portal, source }) => `trang «${source.title || portal}», chụp ${momentWords(source.capturedAt)}`)
    .join('; ')
}
