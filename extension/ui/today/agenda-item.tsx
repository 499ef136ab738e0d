import { useMemo, useState } from 'preact/hooks'
import { type AgendaRow, keyOfRow } from '../../../core/plans/agenda/agenda-row'
import { periodsOnce } from '../../../core/plans/agenda/counted'
import { effectiveEvents } from '../../../core/plans/events'
import type { Obligation, TaskEvent } from '../../../core/plans/status'
import { taskEventsIn } from '../../ledger/task-events'
import type { PanelDesk } from '../desk'
import { ClosePeriods } from '../tasks/close-periods'
import { EvidenceList } from '../tasks/evidence-list'
import { StatusWord } from '../tasks/tasks-view'
import { useOpener } from '../use-opener'

interface ItemProps {
  readonly row: AgendaRow
  readonly obligations: readonly Obligation[]
  readonly desk: PanelDesk
  readonly onKept: (events: readonly TaskEvent[], name: string) => void
}

/** One task in one row: what is to be done or missing, and its evidence in place. */
export function AgendaItem({ row, obligations, desk, onKept }: ItemProps) {
  const { isOpen: adding, toggle, close, ref } = useOpener()
  const all = useMemo(() => obligations.filter((one) => keyOfRow(one) === row.key), [obligations, row.key])
  const isAlone = periodsOnce(row.open).length === 1
  return (
    <>
      <p>
        <strong>{row.title}</strong>: {row.words}
        {row.status && <StatusWord status={row.status} />}
      </p>
      {row.text !== '' && <p class={adding ? 'small' : 'small two-lines'}>{row.text}</p>}
      {isAlone && <p class="muted small">{row.why}</p>}
      {row.text === '' && row.tasks.length > 0 && (
        <p class="muted small">Theo nhiệm vụ {row.tasks.join(', ')}</p>
      )}
      <button type="button" class="button-plain" ref={ref} data-main aria-expanded={adding} onClick={toggle}>
        Thêm minh chứng
        <span class="out-of-sight"> cho {row.title}</span>
      </button>
      {adding && (
        <ClosePeriods
          name={row.title}
          all={all}
          open={row.open}
          desk={desk}
          onKept={onKept}
          onClose={close}
        />
      )}
      <EvidenceKept tasks={[...new Set([...row.open.map(({ task }) => task), ...row.tasks])]} desk={desk} />
    </>
  )
}

/** What was entered before, folded: a standing task has a piece for each month. */
function EvidenceKept({ tasks, desk }: { tasks: readonly string[]; desk: PanelDesk }) {
  const events = taskEventsIn(desk.view)
  const count = effectiveEvents(events).filter(({ task }) => tasks.includes(task)).length
  const [isOpened, setIsOpened] = useState(false)
  // What was just taken back is had again there.
  if (count === 0 && !isOpened) return null
  return (
    <details class="small" onToggle={() => setIsOpened(true)}>
      <summary>Minh chứng đã ghi ({count})</summary>
      {tasks.map((task) => (
        <EvidenceList key={task} task={task} period="" desk={desk} />
      ))}
    </details>
  )
}
