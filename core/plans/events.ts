import { type Day, isDay } from '../text/day'
import type { TaskEvent } from './status'

/** Something that counts for a task, with the day it counts from. */
export interface Evidence {
  readonly kind: TaskEvent['kind']
  readonly on: Day
  readonly text: string
}

/**
 * What the events say up to a day: an undone event is gone, an undone undo brings it back. A document counts from the
 * date its text names ("Số 12/KH-UBND ngày 18/02/2025"), for it may be entered later.
 */
export function evidenceOf(task: string, events: readonly TaskEvent[], on: Day): Evidence[] {
  const standing = standingEvents(events.filter((event) => event.on <= on))
  return standing
    .filter((event) => event.task === task && event.kind !== 'undo')
    .map((event) => ({ kind: event.kind, text: event.text, on: dayOfEvent(event) }))
}

/** The events that were not taken back; a later undo decides before an earlier one. */
export function standingEvents(events: readonly TaskEvent[]): TaskEvent[] {
  const undone = new Set<string>()
  for (const event of [...events].reverse())
    if (event.kind === 'undo' && event.ref !== undefined && !undone.has(event.id)) undone.add(event.ref)
  return events.filter((event) => !undone.has(event.id))
}

function dayOfEvent(event: TaskEvent): Day {
  if (event.kind !== 'document') return event.on
  const named = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(event.text)
  if (!named) return event.on
  const [, date = '', month = '', year = ''] = named
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) && day <= event.on ? day : event.on
}
