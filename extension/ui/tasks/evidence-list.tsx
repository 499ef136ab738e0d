import { useEffect, useRef, useState } from 'preact/hooks'
import { eventsUndoing } from '../../../core/plans/agenda/closing'
import { keepPlaces } from '../../../core/plans/agenda/keep-places'
import { effectiveEventsOf } from '../../../core/plans/events'
import type { TaskEvent } from '../../../core/plans/status'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addTaskEvents } from '../../ledger/ledger'
import { taskEventsIn } from '../../ledger/task-events'
import type { PanelDesk } from '../desk'
import { useOpener } from '../use-opener'
import { CorrectionForm } from './correction-form'
import { EVIDENCE_WORDS } from './evidence-words'

interface ListProps {
  readonly task: string
  /** The obligation in whose row it stands; '' for the task as a whole. */
  readonly period: string
  readonly desk: PanelDesk
}

/** A piece of evidence that was taken back, and the events that did so. */
interface TakenBack {
  readonly event: TaskEvent
  readonly undos: readonly TaskEvent[]
}

/**
 * The evidence that stands for a task; each piece can be corrected with a reason, or taken back. What was taken back just now
 * still stands in its place, to be had again.
 */
export function EvidenceList({ task, period, desk }: ListProps) {
  const [gone, setGone] = useState<ReadonlyMap<string, TakenBack>>(new Map())
  const order = useRef<readonly string[]>([])
  const standing = effectiveEventsOf(task, taskEventsIn(desk.view)).filter(
    (event) => period === '' || !event.period || event.period === period,
  )
  const keys = standing.map(({ id }) => id)
  order.current = keepPlaces(order.current, keys, new Set(gone.keys()))
  const takeBack = async (
    of: readonly TaskEvent[],
    said: string,
    keep: (undos: readonly TaskEvent[]) => void,
  ) => {
    const undone = await addTaskEvents(desk.ledger, eventsUndoing(of, desk.today), stampHere(now()))
    if (!undone.ok) return desk.say(undone.refusal.message)
    // Before the ledger is read again, so that nothing loses its place meanwhile.
    keep(undone.value)
    await desk.done(said)
  }
  const undo = (event: TaskEvent) =>
    takeBack([event], 'Đã hoàn tác minh chứng.', (undos) =>
      setGone(new Map(gone).set(event.id, { event, undos })),
    )
  const restore = ({ event, undos }: TakenBack) =>
    takeBack(undos, 'Đã lấy lại minh chứng.', () =>
      setGone(new Map([...gone].filter(([id]) => id !== event.id))),
    )
  if (order.current.length === 0) return null
  return (
    <ul class="stack small">
      {order.current.map((id) => {
        const event = standing.find((one) => one.id === id)
        const back = gone.get(id)
        if (event) return <EvidenceItem key={id} event={event} desk={desk} onUndo={() => undo(event)} />
        return back && <GoneItem key={id} event={back.event} onRestore={() => restore(back)} />
      })}
    </ul>
  )
}

function GoneItem({ event, onRestore }: { event: TaskEvent; onRestore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <li class="muted">
      Đã hoàn tác: {event.text}{' '}
      <button type="button" class="button-plain" ref={button} onClick={onRestore}>
        Lấy lại
        <span class="out-of-sight"> {event.text}</span>
      </button>
    </li>
  )
}

interface ItemProps {
  readonly event: TaskEvent
  readonly desk: PanelDesk
  readonly onUndo: () => void
}

function EvidenceItem({ event, desk, onUndo }: ItemProps) {
  const { isOpen: correcting, toggle, close, ref } = useOpener()
  return (
    <li>
      {formatDay(event.on)} · {EVIDENCE_WORDS[event.kind]}: {event.text}
      {event.period && ` (${event.period})`}{' '}
      <button type="button" class="button-plain" ref={ref} aria-expanded={correcting} onClick={toggle}>
        Sửa
        <span class="out-of-sight"> {event.text}</span>
      </button>{' '}
      <Button is="plain" onClick={onUndo}>
        {WORDS.undo}
        <span class="out-of-sight"> {event.text}</span>
      </Button>
      {correcting && <CorrectionForm event={event} desk={desk} onClose={close} />}
    </li>
  )
}
