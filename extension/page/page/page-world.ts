import type { PageSeen } from '../../../core/grid/seen'
import type { Outcome } from '../../../core/outcome'
import type { CellPlace } from './outline'
import type { QueryWatch } from './watch-queries'

export type SightTools = typeof import('../sight/looks') &
  typeof import('../sight/places') &
  typeof import('../sight/table-found') &
  typeof import('../sight/too-large') &
  typeof import('../sight/visibility')
export type PageTools = typeof import('./page-tools')

/** What our scripts leave on `globalThis`: in our isolated world of a page, or in the panel that reads a saved one. */
export interface PageWorld {
  /** Left anew by every /sight.js. */
  smcSight?: SightTools
  /** Left anew by every /capture.js. */
  smcPage?: PageTools
  /** Asks the next /capture.js for its tools alone, without a reading. */
  smcToolsOnly?: boolean
  /** Left anew by every /watch.js. */
  smcOutline?: (cell: CellPlace | null) => void
  smcSample?: () => Outcome<string>
  /** Kept across injections: what it knows of the page's queries began with the first one. */
  smcQueries?: QueryWatch
  /** Left anew by every /watch.js: reads the page, with what was watched of it. */
  smcRead?: () => Promise<PageSeen>
}
