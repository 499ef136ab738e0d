import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { TaskEvent } from '../../../core/plans/status'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { Desk } from '../desk'
import { EVIDENCE_WORDS } from './evidence-words'

type Kind = Extract<TaskEvent['kind'], 'document' | 'link' | 'note' | 'nothing-arose'>

const KINDS: readonly Kind[] = ['document', 'link', 'note', 'nothing-arose']

interface FormProps {
  readonly task: string
  /** The obligation it is for; '' for the task as a whole. */
  readonly period: string
  readonly desk: Desk
  readonly onClose: () => void
}

/** Evidence makes status: a document, a link, a note, or that nothing arose. Esc closes, Enter saves. */
export function EvidenceForm({ task, period, desk, onClose }: FormProps) {
  const [kind, setKind] = useState<Kind>('document')
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (event: Event) => {
    event.preventDefault()
    const written = kind === 'nothing-arose' && text.trim() === '' ? 'Không phát sinh' : text.trim()
    if (written === '') return
    const kept = await addTaskEvent(
      desk.ledger,
      { task, on: desk.today, kind, text: written.normalize('NFC'), ...(period && { period }) },
      stampHere(now()),
    )
    if (!kept.ok) return setRefusal(kept.refusal)
    desk.say(`Đã ghi minh chứng cho nhiệm vụ ${task}.`)
    onClose()
    await desk.reload()
  }
  return (
    <form class="stack" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {refusal && <RefusalCard refusal={refusal} />}
      <label class="field">
        <span>Loại minh chứng</span>
        <select class="input" value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {EVIDENCE_WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Nội dung</span>
        <input
          class="input"
          name="evidence"
          autocomplete="off"
          required={kind !== 'nothing-arose'}
          placeholder={kind === 'document' ? '12/KH-UBND ngày 20/02/2025' : ''}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
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
