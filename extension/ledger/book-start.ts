import type { Day } from '../../core/text/day'
import { instantOf } from './event-order'
import type { LedgerView } from './read-ledger'

type Book = Pick<LedgerView, 'settings' | 'events' | 'filled' | 'snapshots'>

/**
 * The day the book was started: what was due before it could not be noted in it. A book of old does not say it; there it is the
 * day of the first thing that is known to be in it, and today while it is empty. It never lies ahead.
 *
 * A book whose first capture is of 10 March 2025 was started on `'2025-03-10'`.
 */
export function bookStart({ settings, events, filled, snapshots }: Book, today: Day): Day {
  const days = [...events, ...filled, ...snapshots.map(({ source }) => ({ at: source.capturedAt }))]
    .filter(({ at }) => instantOf(at) > 0)
    .map(({ at }) => at.slice(0, 10))
  return [settings?.started ?? today, today, ...days].reduce((first, day) => (day < first ? day : first))
}
