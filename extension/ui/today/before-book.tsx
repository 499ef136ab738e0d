import { useState } from 'preact/hooks'
import type { AgendaRow } from '../../../core/plans/agenda/agenda-row'
import { eventsClosing } from '../../../core/plans/agenda/closing'
import { formatDay } from '../../../core/text/day'
import { TextField } from '../../../ui/fields'
import { now, stampHere } from '../../clock'
import { addTaskEvents } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { UndoLine } from './undo-line'
import type { KeptPlaces } from './use-places'

interface BeforeProps {
  readonly rows: readonly AgendaRow[]
  readonly desk: PanelDesk
  readonly places: KeptPlaces
}

const LIST = 'before'
const KEY = 'book'
const NOTE = 'đã làm trước khi dùng sổ'

/** What was due before the book was started: folded, and closed for many tasks at once with a note. */
export function BeforeBook({ rows, desk, places }: BeforeProps) {
  const kept = places.kept(LIST, KEY)
  if (rows.length === 0 && !kept) return null
  return (
    <section data-place={`${LIST} ${KEY}`} aria-label="Trước khi dùng sổ">
      {kept && <UndoLine kept={kept} onUndo={() => void places.undo(LIST, KEY)} />}
      {rows.length > 0 && (
        <details>
          <summary data-main>
            Trước ngày dùng sổ {formatDay(desk.started)}: {rows.length} việc chưa có minh chứng
          </summary>
          <CloseMany rows={rows} desk={desk} places={places} />
        </details>
      )}
    </section>
  )
}

function CloseMany({ rows, desk, places }: BeforeProps) {
  const [left, setLeft] = useState<readonly string[]>([])
  const [note, setNote] = useState(NOTE)
  const chosen = rows.filter(({ key }) => !left.includes(key))
  const about = `${chosen.length} việc trước khi dùng sổ`
  const keep = async () => {
    const said = { kind: 'before-book', text: note.trim().normalize('NFC'), on: desk.today } as const
    const events = eventsClosing(
      chosen.flatMap(({ open }) => open),
      said,
    )
    const kept = await addTaskEvents(desk.ledger, events, stampHere(now()))
    if (kept.ok) places.keep(LIST, KEY, { words: `Đã đóng ${about}`, events: kept.value })
    return kept
  }
  const toggle = (key: string) =>
    setLeft(left.includes(key) ? left.filter((one) => one !== key) : [...left, key])
  return (
    <LedgerForm
      desk={desk}
      label="Đóng việc trước khi dùng sổ"
      button={`Đóng ${chosen.length} việc`}
      kept={`Đã đóng ${about}.`}
      disabled={chosen.length === 0}
      keep={keep}
      onClose={() => setLeft([])}
    >
      <p class="small">
        Bỏ chọn việc chưa làm: việc đó vẫn còn ở đây. Việc được đóng ghi là «xong» kèm ghi chú dưới đây.
      </p>
      <ul class="list">
        {rows.map((row) => (
          <li key={row.key}>
            <label class="tick">
              <input type="checkbox" checked={!left.includes(row.key)} onChange={() => toggle(row.key)} />
              <span>
                <strong>{row.title}</strong>: {row.words}
                <br />
                <span class="small muted">{row.text}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <TextField label="Ghi chú" required autocomplete="off" value={note} onText={setNote} />
    </LedgerForm>
  )
}
