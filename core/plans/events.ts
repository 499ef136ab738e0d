import { groupBy } from '../group-by'
import { type Day, isDay } from '../text/day'
import type { TaskEvent } from './status'

/** Something that counts for a task; `on` is the day it counts from. */
export type Evidence = Pick<TaskEvent, 'kind' | 'on' | 'text' | 'period'>

/**
 * What the events say of a task up to a day: an undone event is gone, a corrected one says what its latest correction
 * says. A document counts from the date its text names ("Số 12/KH-UBND ngày 18/02/2025"), for it may be entered later.
 */
export function evidenceOf(task: string, events: readonly TaskEvent[], on: Day): Evidence[] {
  return [...(evidenceOn(events, on).get(task) ?? [])]
}

interface EvidenceKnown {
  readonly on: Day
  readonly byTask: ReadonlyMap<string, readonly Evidence[]>
}

/** A plan asks the same events for each of its tasks, on one day. */
const KNOWN = new WeakMap<readonly TaskEvent[], EvidenceKnown>()

function evidenceOn(events: readonly TaskEvent[], on: Day): EvidenceKnown['byTask'] {
  const known = KNOWN.get(events)
  if (known?.on === on) return known.byTask
  const standing = effectiveEvents(events.filter((event) => event.on <= on))
  const dated = standing.map((event) => ({ ...event, on: dayOfEvent(event) }))
  const byTask = groupBy(dated, ({ task }) => task)
  KNOWN.set(events, { on, byTask })
  return byTask
}

/**
 * The events as they stand: without the undone ones, corrections put in the place of what they correct, neither undo nor
 * correction left as an event of its own. An undone undo brings back what it took.
 *
 * A document, its correction and an undo of the correction leave the document as it was first entered.
 */
export function effectiveEvents(events: readonly TaskEvent[]): readonly TaskEvent[] {
  const known = EFFECTIVE.get(events) ?? workedOut(events)
  EFFECTIVE.set(events, known)
  return known
}

/** Each task of a plan asks for its own among the same events. */
const EFFECTIVE = new WeakMap<readonly TaskEvent[], readonly TaskEvent[]>()

/** Those of one task. */
export function effectiveEventsOf(task: string, events: readonly TaskEvent[]): readonly TaskEvent[] {
  const standing = effectiveEvents(events)
  const byTask = BY_TASK.get(standing) ?? groupBy(standing, (event) => event.task)
  BY_TASK.set(standing, byTask)
  return byTask.get(task) ?? []
}

const BY_TASK = new WeakMap<readonly TaskEvent[], ReadonlyMap<string, readonly TaskEvent[]>>()

function workedOut(events: readonly TaskEvent[]): TaskEvent[] {
  const standing = withoutUndone(events)
  const corrections = new Map<string, TaskEvent>()
  for (const event of standing)
    if (event.kind === 'correction' && event.ref !== undefined) corrections.set(event.ref, event)
  return standing
    .filter(({ kind }) => kind !== 'undo' && kind !== 'correction')
    .map((event) => corrected(event, corrections))
}

/** A later undo decides before an earlier one. */
function withoutUndone(events: readonly TaskEvent[]): TaskEvent[] {
  const undone = new Set<string>()
  for (const event of [...events].reverse())
    if (event.kind === 'undo' && event.ref !== undefined && !undone.has(event.id)) undone.add(event.ref)
  return events.filter(({ id }) => !undone.has(id))
}

/** A correction may itself have been corrected. */
function corrected(event: TaskEvent, corrections: ReadonlyMap<string, TaskEvent>): TaskEvent {
  let text = event.text
  const seen = new Set<string>()
  for (let at = corrections.get(event.id); at && !seen.has(at.id); at = corrections.get(at.id)) {
    seen.add(at.id)
    text = at.text
  }
  return { ...event, text }
}

function dayOfEvent(event: TaskEvent): Day {
  if (event.kind !== 'document') return event.on
  const [, date = '', month = '', year = ''] = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(event.text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) && day <= event.on ? day : event.on
}
