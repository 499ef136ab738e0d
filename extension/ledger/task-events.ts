import type { TaskEvent } from '../../core/plans/status'
import type { LedgerView } from './read-ledger'

/** Of everything in a view what happened to tasks, in the order it happened; what was taken back is among it. */
export function taskEventsIn({ events }: Pick<LedgerView, 'events'>): TaskEvent[] {
  return events.flatMap((event) => (event.kind === 'task' ? [event.event] : []))
}
