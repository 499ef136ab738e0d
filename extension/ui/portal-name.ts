import { PORTALS } from '../../core/portals/portals'

/** What the officer calls the page a capture came from; a taught page keeps its own id. */
export function portalName(id: string): string {
  return PORTALS.find((portal) => portal.id === id)?.name ?? id
}
