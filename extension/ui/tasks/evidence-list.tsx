import { useState } from 'preact/hooks'
import { effectiveEvents } from '../../../core/plans/events'
import type { TaskEvent } from '../../../core/plans/status'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { CorrectionForm } from './correction-form'
import { EVIDENCE_WORDS } from './evidence-words'

interface ListProps {
  readonly task: string
  /** The obligation in whose row it stands; '' for the task as a whole. */
  readonly period: string
  readonly desk: PanelDesk
}

/** The evidence that stands for a task; each piece can be corrected with a reason, or taken back. */
export function EvidenceList({ task, period, desk }: ListProps) {
  const events = desk.view.events.flatMap((event) => (event.kind === 'task' ? [event.event] : []))
  const standing = effectiveEvents(events).filter(
    (event) => event.task === task && (period === '' || !event.period || event.period === period),
  )
  if (standing.length === 0) return null
  return (
    <ul class="stack small">
      {standing.map((event) => (
        <EvidenceItem key={event.id} event={event} desk={desk} />
      ))}
    </ul>
  )
}

function EvidenceItem({ event, desk }: { event: TaskEvent; desk: PanelDesk }) {
  const [correcting, setCorrecting] = useState(false)
  const undo = async () => {
    const { task, id } = event
    const text = `Hoàn tác: ${event.text}`
    await addTaskEvent(desk.ledger, { task, on: desk.today, kind: 'undo', text, ref: id }, stampHere(now()))
    await desk.done('Đã hoàn tác minh chứng.')
  }
  return (
    <li>
      {formatDay(event.on)} · {EVIDENCE_WORDS[event.kind]}: {event.text}
      {event.period && ` (${event.period})`}{' '}
      <Button is="plain" onClick={() => setCorrecting(!correcting)}>
        Sửa
        <span class="out-of-sight"> {event.text}</span>
      </Button>{' '}
      <Button is="plain" onClick={undo}>
        {WORDS.undo}
        <span class="out-of-sight"> {event.text}</span>
      </Button>
      {correcting && <CorrectionForm event={event} desk={desk} onClose={() => setCorrecting(false)} />}
    </li>
  )
}
