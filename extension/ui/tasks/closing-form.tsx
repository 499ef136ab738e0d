import { useState } from 'preact/hooks'
import { eventsClosing, kindsThatClose } from '../../../core/plans/agenda/closing'
import type { Obligation, TaskEvent } from '../../../core/plans/status'
import { ChoiceField, TextField } from '../../../ui/fields'
import { now, stampHere } from '../../clock'
import { addTaskEvents } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { EVIDENCE_WORDS } from './evidence-words'

interface FormProps {
  /** What the evidence is for: all of it at once. */
  readonly obligations: readonly Obligation[]
  /** How it is spoken of: "V.1, 3 kỳ". */
  readonly name: string
  readonly desk: PanelDesk
  /** What is said in the place of the row, and the events to take back: before the ledger is read again. */
  readonly onKept: (events: readonly TaskEvent[]) => void
  readonly onClose: () => void
}

/** One piece of evidence for a period, or for several at once; only such kinds as close them. */
export function ClosingForm({ obligations, name, desk, onKept, onClose }: FormProps) {
  const kinds = kindsThatClose(obligations, desk.plan)
  const [chosen, setKind] = useState(kinds[0] ?? 'nothing-arose')
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? 'nothing-arose')
  const [text, setText] = useState('')
  const keep = async () => {
    const said = { kind, text: text.trim().normalize('NFC') || 'Không phát sinh', on: desk.today }
    const kept = await addTaskEvents(desk.ledger, eventsClosing(obligations, said), stampHere(now()))
    if (kept.ok) onKept(kept.value)
    return kept
  }
  return (
    <LedgerForm
      desk={desk}
      label={`Minh chứng cho ${name}`}
      kept={`Đã ghi minh chứng cho ${name}.`}
      disabled={obligations.length === 0}
      keep={keep}
      onClose={onClose}
    >
      <ChoiceField
        label="Loại minh chứng"
        choices={kinds.map((one) => [one, EVIDENCE_WORDS[one]] as const)}
        value={kind}
        onChoose={setKind}
      />
      <TextField
        label="Nội dung"
        name="evidence"
        autocomplete="off"
        required={kind !== 'nothing-arose'}
        placeholder={kind === 'document' ? '12/KH-UBND ngày 20/02/2025' : ''}
        value={text}
        onText={setText}
      />
    </LedgerForm>
  )
}
