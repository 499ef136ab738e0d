import type { TaskEvent } from '../../../core/plans/status'
import { formatDay } from '../../../core/text/day'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { Desk } from '../desk'
import { EVIDENCE_WORDS } from './evidence-form'

/** The evidence that stands for a task, each piece with its undo. */
export function EvidenceList({ task, desk }: { task: string; desk: Desk }) {
  const standing = standingEvidence(task, desk)
  if (standing.length === 0) return null
  const undo = async (event: TaskEvent) => {
    const text = `Hoàn tác: ${event.text}`
    await addTaskEvent(
      desk.ledger,
      { task, on: desk.today, kind: 'undo', text, ref: event.id },
      stampHere(now()),
    )
    desk.say('Đã hoàn tác minh chứng.')
    await desk.reload()
  }
  return (
    <ul class="stack small">
      {standing.map((event) => (
        <li key={event.id}>
          {formatDay(event.on)} · {EVIDENCE_WORDS[event.kind]}: {event.text}{' '}
          <button type="button" class="button-plain" onClick={() => undo(event)}>
            {WORDS.undo}
            <span class="out-of-sight"> {event.text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function standingEvidence(task: string, desk: Desk): TaskEvent[] {
  const events = desk.view.events.flatMap((event) => (event.kind === 'task' ? [event.event] : []))
  const undone = new Set(events.filter((event) => event.kind === 'undo').map((event) => event.ref))
  return events.filter((event) => event.task === task && event.kind !== 'undo' && !undone.has(event.id))
}
