import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { TaskEvent } from '../../../core/plans/status'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { Desk } from '../desk'

interface CorrectionProps {
  readonly event: TaskEvent
  readonly desk: Desk
  readonly onClose: () => void
}

/** A correction is a new event with its reason; what was entered first stays in the ledger. */
export function CorrectionForm({ event, desk, onClose }: CorrectionProps) {
  const [text, setText] = useState(event.text)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (submit: Event) => {
    submit.preventDefault()
    const { task, id } = event
    const correction = {
      task,
      on: desk.today,
      kind: 'correction',
      text: text.trim(),
      ref: id,
      reason: reason.trim(),
    } as const
    const kept = await addTaskEvent(desk.ledger, correction, stampHere(now()))
    if (!kept.ok) return setRefusal(kept.refusal)
    desk.say('Đã sửa minh chứng.')
    onClose()
    await desk.reload()
  }
  return (
    <form class="stack" onSubmit={save} onKeyDown={(key) => key.key === 'Escape' && onClose()}>
      {refusal && <RefusalCard refusal={refusal} />}
      <label class="field">
        <span>Nội dung đúng</span>
        <input class="input" required value={text} onInput={(input) => setText(input.currentTarget.value)} />
      </label>
      <label class="field">
        <span>Lý do sửa</span>
        <input
          class="input"
          required
          value={reason}
          onInput={(input) => setReason(input.currentTarget.value)}
        />
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
