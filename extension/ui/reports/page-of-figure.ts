import type { Write } from '../../../core/reports/report'
import { momentWords } from '../../../core/text/moment'
import type { PanelDesk } from '../desk'
import { portalName } from '../portal-name'

/** Which page a figure was read from, when, and in which cell: «trang «…», chụp 09:05 17/03/2025, ô «3»»; '' for words. */
export function pageOfFigure({ view, taught }: PanelDesk, from: Write['from']): string {
  if (!('snapshot' in from)) return ''
  const ids = from.addends ? from.addends.map(({ snapshot }) => snapshot) : [from.snapshot]
  const pages = view.snapshots.filter(({ id }) => ids.includes(id))
  return pages
    .map(
      ({ portal, source }) => `trang «${portalName(portal, taught)}», chụp ${momentWords(source.capturedAt)}`,
    )
    .join('; ')
}
