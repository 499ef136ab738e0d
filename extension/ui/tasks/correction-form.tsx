import { useState } from 'preact/hooks'
import type { TaskEvent } from '../../../core/plans/status'
import { TextField } from '../../../ui/fields'
import { now, stampHere } from '../../clock'
import { addTaskEvent } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'

interface CorrectionProps {
  readonly event: TaskEvent
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** A correction is a new event with its reason; what was entered first stays in the ledger. */
export function CorrectionForm({ event, desk, onClose }: CorrectionProps) {
  const [text, setText] = useState(event.text)
  const [reason, setReason] = useState('')
  const { task, id } = event
  const keep = () =>
    addTaskEvent(
      desk.ledger,
      { task, on: desk.today, kind: 'correction', text: text.trim(), ref: id, reason: reason.trim() },
      stampHere(now()),
    )
  return (
    <LedgerForm desk={desk} kept="Đã sửa minh chứng." keep={keep} onClose={onClose}>
      <TextField label="Nội dung đúng" required value={text} onText={setText} />
      <TextField label="Lý do sửa" required value={reason} onText={setReason} />
    </LedgerForm>
  )
}
