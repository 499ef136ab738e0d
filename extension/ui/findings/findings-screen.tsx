import { useState } from 'preact/hooks'
import { eitherWay, findingKey } from '../../../core/findings/accepted'
import type { Finding } from '../../../core/findings/finding'
import { reviewWords } from '../../../core/reports/review/reviews-of'
import { statesUsed } from '../../../core/reports/seal/states-used'
import { formatDay } from '../../../core/text/day'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import { Mark } from '../../../ui/mark'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addEvent, withdraw } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { openFindings } from '../open-findings'
import { Screen } from '../screen'
import { Differences } from '../seals/differences'
import { returnedHere } from '../seals/returned-here'

/** Behind the verdict line: errors first, then warnings, then what was explained; each with its cells. */
export function FindingsScreen({ desk, onClose }: { desk: PanelDesk; onClose: () => void }) {
  const { open, explained } = openFindings(desk)
  const returned = returnedHere(desk)
  return (
    <Screen title="Kết quả kiểm tra" onClose={onClose}>
      {returned.map((answer) => (
        <div key={answer.id} class="card card-warning" data-returned>
          <p>
            <Mark tone="warning" />
            {reviewWords(answer)} Sửa ở trang, chụp lại rồi điền lại; hoặc nhờ người xem đồng ý.
          </p>
        </div>
      ))}
      <Differences desk={desk} />
      {open.length + returned.length === 0 && <p>Không có lỗi hoặc cảnh báo nào đang mở cho kỳ này.</p>}
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
    </Screen>
  )
}

function FindingItem({ finding, desk }: { finding: Finding; desk: PanelDesk }) {
  const [explaining, setExplaining] = useState(false)
  const isError = finding.severity === 'error'
  return (
    <li class={`card ${isError ? 'card-error' : 'card-warning'}`} data-severity={finding.severity}>
      <p>
        <strong class={isError ? 'error' : 'warning'}>{isError ? '✕ Lỗi' : '⚠ Cảnh báo'}</strong>{' '}
        {finding.message}
      </p>
      <StatesUsed finding={finding} desk={desk} />
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
        <Button is="plain" onClick={() => setExplaining(true)}>
          Giải thích
        </Button>
      )}
    </li>
  )
}

/** Sums over periods say which state of each they use: as it was sent, or as it was captured after that. */
const OVER_PERIODS = ['year-sums', 'within-longer']

function StatesUsed({ finding, desk }: { finding: Finding; desk: PanelDesk }) {
  if (!OVER_PERIODS.includes(finding.rule)) return null
  const ids = new Set(finding.cells.map(({ snapshot }) => snapshot))
  const captures = desk.view.snapshots.filter(({ id }) => ids.has(id))
  return (
    <p class="small muted" data-states>
      {statesUsed(captures, desk.view.filled).join('; ')}.
    </p>
  )
}

interface ExplainProps {
  readonly finding: Finding
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** Who explains and why; the explanation travels with the report. */
function ExplainForm({ finding, desk, onClose }: ExplainProps) {
  const [who, setWho] = useState('')
  const [why, setWhy] = useState('')
  const keep = () =>
    addEvent(desk.ledger, {
      kind: 'explained',
      finding: findingKey(finding),
      who: who.trim(),
      why: why.trim(),
      at: stampHere(now()),
    })
  return (
    <LedgerForm desk={desk} kept="Đã ghi lời giải thích." keep={keep} onClose={onClose}>
      <TextField label="Người giải thích" required value={who} onText={setWho} />
      <TextField label="Lý do" required value={why} onText={setWhy} />
    </LedgerForm>
  )
}

function UndoExplanation({ finding, desk }: { finding: Finding; desk: PanelDesk }) {
  const undo = async () => {
    const key = eitherWay(findingKey(finding))
    const event = desk.view.events.findLast(
      (one) => one.kind === 'explained' && eitherWay(one.finding) === key,
    )
    if (!event) return
    await withdraw(desk.ledger, event.id, stampHere(now()))
    await desk.done('Đã hoàn tác lời giải thích.')
  }
  return (
    <Button is="plain" onClick={undo}>
      {WORDS.undo}
    </Button>
  )
}
