import type { PageSeen } from '../../core/grid/seen'
import { readPage } from './read-page'

/** What the injected script runs in the officer's page: it reads, and what it hands back is plain JSON data. */
export function capturePage(): Promise<PageSeen> {
  return readPage(document)
}
