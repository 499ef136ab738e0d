import { PORTALS } from '../../core/portals/portals'
import type { Taught } from '../ledger/lessons'

/** What the officer calls the page a capture came from; a taught page has the officer's own name. */
export function portalName(id: string, taught: Taught): string {
  const known =
    PORTALS.find((portal) => portal.id === id) ?? taught.portals.find((lesson) => lesson.id === id)
  return known?.name ?? id
}
