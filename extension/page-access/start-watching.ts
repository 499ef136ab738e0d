import type { Outcome } from '../../core/outcome'
import { runWithTools } from './run-in-page'

/**
 * Watches the page in a tab, for what is to be read of it next: what changes during the reading is told, too, and not
 * missed. Watching twice is watching once.
 */
export function startWatching(tab: number): Promise<Outcome<unknown>> {
  return runWithTools(tab, '/watch.js')
}
