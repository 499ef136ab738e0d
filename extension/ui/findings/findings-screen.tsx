import { useState } from 'preact/hooks'
import { findingKey } from '../../../core/findings/accepted'
import type { Finding } from '../../../core/findings/finding'
import type { Refusal } from '../../../core/outcome'
import { formatDay } from '../../../core/text/day'
import { Arrives } from '../../../ui/arrives'
import { RefusalCard } from '../../../ui/refusal-card'
import { useEscape } from '../../../ui/use-escape'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addEvent, withdraw } from '../../ledger/ledger'
import type { Desk } from '../desk'
import { openFindings } from './open-findings'

/** Behind the verdict line: errors first, then warnings, then what was explained; each with its cells. */
export function FindingsScreen({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { open, explained } = openFindings(desk)
  useEscape(onClose)
  return (
    <Arrives class="screen">
      <div class="row row-spread">
        <h2>Kết quả kiểm tra</h2>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
      {open.length === 0 && <p>Không có lỗi hoặc cảnh báo nào đang mở cho kỳ này.</p>}
      <ul class="stack">
        {open.map((finding) => (
          <FindingItem key={findingKey(finding)} finding={finding} desk={desk} />
        ))}
      </ul>
      {explained.length > 0 && <h3>Đã giải thích</h3>}
      <ul class="stack">
        {explained.map(({ finding, acceptance }) => (
          <li key={findingKey(finding)} class="card">
            <p>{finding.message}</p>
            <p class="small muted">
              {acceptance.by}, {formatDay(acceptance.at.slice(0, 10))}: {acceptance.why}
            </p>
            <UndoExplanation finding={finding} desk={desk} />
          </li>
        ))}
      </ul>
    </Arrives>
  )
}

function FindingItem({ finding, desk }: { finding: Finding; desk: Desk }) {
  const [explaining, setExplaining] = useState(false)
  const isError = finding.severity === 'error'
  return (
    <li class={`card ${isError ? 'card-error' : 'card-warning'}`} data-severity={finding.severity}>
      <p>
        <strong class={isError ? 'error' : 'warning'}>{isError ? '✕ Lỗi' : '⚠ Cảnh báo'}</strong>{' '}
        {finding.message}
      </p>
      {finding.cells.length > 0 && (
        <details class="small">
          <summary>Các ô liên quan</summary>
          <ul>
            {finding.cells.map((cell) => (
              <li key={`${cell.snapshot} ${cell.row} ${cell.column}`}>
                {cell.row} › {cell.column}: {cell.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {explaining ? (
        <ExplainForm finding={finding} desk={desk} onClose={() => setExplaining(false)} />
      ) : (
        <button type="button" class="button-plain" onClick={() => setExplaining(true)}>
          Giải thích
        </button>
      )}
    </li>
  )
}

interface ExplainProps {
  readonly finding: Finding
  readonly desk: Desk
  readonly onClose: () => void
}

/** Who explains and why; the explanation travels with the report. */
function ExplainForm({ finding, desk, onClose }: ExplainProps) {
  const [who, setWho] = useState('')
  const [why, setWhy] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (event: Event) => {
    event.preventDefault()
    const at = stampHere(now())
    const explained = {
      kind: 'explained',
      finding: findingKey(finding),
      who: who.trim(),
      why: why.trim(),
      at,
    } as const
    const kept = await addEvent(desk.ledger, explained)
    if (!kept.ok) return setRefusal(kept.refusal)
    desk.say('Đã ghi lời giải thích.')
    onClose()
    await desk.reload()
  }
  return (
    <form class="stack" onSubmit={save}>
      {refusal && <RefusalCard refusal={refusal} />}
      <label class="field">
        <span>Người giải thích</span>
        <input class="input" required value={who} onInput={(event) => setWho(event.currentTarget.value)} />
      </label>
      <label class="field">
        <span>Lý do</span>
        <input class="input" required value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="submit" class="button button-main">
          Ghi vào sổ
        </button>
        <button type="button" class="button" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
    </form>
  )
}

function UndoExplanation({ finding, desk }: { finding: Finding; desk: Desk }) {
  const undo = async () => {
    const key = findingKey(finding)
    const event = desk.view.events.findLast((one) => one.kind === 'explained' && one.finding === key)
    if (!event) return
    await withdraw(desk.ledger, event.id, stampHere(now()))
    desk.say('Đã hoàn tác lời giải thích.')
    await desk.reload()
  }
  return (
    <button type="button" class="button-plain" onClick={undo}>
      {WORDS.undo}
    </button>
  )
}
