import type { PageSeen } from '../../../core/grid/seen'
import { readPage } from './page-tools'
import type { QueryWatch } from './watch-queries'

/**
 * Reads the page, and says with it which filters its rows were asked with. What became known during the reading may not
 * be of the rows that were read: such a reading is told as still loading, and the page is read again when it rests.
 */
export async function readWatched(document: Document, queries: QueryWatch): Promise<PageSeen> {
  const before = JSON.stringify(queries.seen())
  const page = await readPage(document)
  const watch = queries.seen()
  return { ...page, watch, busy: page.busy || JSON.stringify(watch) !== before }
}
