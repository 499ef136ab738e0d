import type { TaskEvent } from '../../core/plans/status'
import type { LedgerView } from './read-ledger'

/** Of everything in a view what happened to tasks, in the order it happened; what was taken back is among it. */
export function taskEventsIn({ events }: Pick<LedgerView, 'events'>): readonly TaskEvent[] {
  const known = KNOWN.get(events) ?? events.flatMap((event) => (event.kind === 'task' ? [event.event] : []))
  KNOWN.set(events, known)
  return known
}

/** Each task of a plan asks for them. */
const KNOWN = new WeakMap<LedgerView['events'], readonly TaskEvent[]>()
