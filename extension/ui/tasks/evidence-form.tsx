import { useState } from 'preact/hooks'
import { yearOf } from '../../../core/text/day'
import { ChoiceField, TextField } from '../../../ui/fields'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { EVIDENCE_WORDS } from './evidence-words'

const KINDS = (['document', 'link', 'note', 'nothing-arose'] as const).map(
  (kind) => [kind, EVIDENCE_WORDS[kind]] as const,
)

interface FormProps {
  readonly task: string
  /** The obligation it is for; '' for the task as a whole. */
  readonly period: string
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** Evidence makes status: a document, a link, a note, or that nothing arose. */
export function EvidenceForm({ task, period, desk, onClose }: FormProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number][0]>('document')
  const [text, setText] = useState('')
  const keep = () => {
    const written = text.trim().normalize('NFC') || 'Không phát sinh'
    return addTaskEvent(
      desk.ledger,
      { task, on: desk.today, kind, text: written, ...(period && { period }) },
      stampHere(now()),
    )
  }
  return (
    <LedgerForm desk={desk} kept={`Đã ghi minh chứng cho nhiệm vụ ${task}.`} keep={keep} onClose={onClose}>
      <ChoiceField label="Loại minh chứng" choices={KINDS} value={kind} onChoose={setKind} />
      <TextField
        label="Nội dung"
        name="evidence"
        autocomplete="off"
        required={kind !== 'nothing-arose'}
        placeholder={kind === 'document' ? `12/KH-UBND ngày 20/02/${yearOf(desk.today)}` : ''}
        value={text}
        onText={setText}
      />
    </LedgerForm>
  )
}
