import { useState } from 'preact/hooks'
import type { OverdueDossier } from '../../../core/apologies/overdue-dossiers'
import { DOCX_TYPE } from '../../../core/docx/docx-type'
import { isDay } from '../../../core/text/day'
import { Arrives } from '../../../ui/arrives'
import { Button, CloseButton } from '../../../ui/buttons'
import { LabelledField, TextField } from '../../../ui/fields'
import { saveFile } from '../../../ui/files'
import { workHere } from '../../../ui/work-here'
import type { PanelDesk } from '../desk'

interface FormProps {
  readonly dossier: OverdueDossier
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** Names nobody: it stays in the browser's list of downloads. */
const FILE = 'Văn bản xin lỗi (Mẫu số 04).docx'

/** Reason and new day, then the letter as a Word file; it is made in memory and nothing of it stays here. */
export function ApologyForm({ dossier, desk, onClose }: FormProps) {
  const [reason, setReason] = useState('')
  const [newDay, setNewDay] = useState('')
  const isReady = reason.trim() !== '' && isDay(newDay) && newDay > desk.today
  const save = async (event: Event) => {
    event.preventDefault()
    if (!isReady) return
    const [{ apologyPaper }, { docxOfPaper }] = await Promise.all([
      import('../../../core/apologies/apology-paper'),
      import('../../../core/docx/paper/docx-of-paper'),
    ])
    const said = { unit: desk.settings.unit, on: desk.today, reason, newDay }
    const bytes = await workHere(docxOfPaper(apologyPaper(dossier, said)))
    saveFile(FILE, DOCX_TYPE, [bytes.slice().buffer])
    desk.say('Đã lưu văn bản xin lỗi vào thư mục tải xuống. Gửi xong thì bấm «Ghi đã gửi 1».')
    onClose()
  }
  return (
    <Arrives>
      <form class="stack" onSubmit={save} data-apology>
        <p>
          <strong>{dossier.owner}</strong> · {dossier.field} · hẹn trả {dossier.due}
        </p>
        <TextField
          label="Lý do chậm"
          name="reason"
          required
          autocomplete="off"
          placeholder="chờ kết quả xác minh của cơ quan khác"
          value={reason}
          onText={setReason}
        />
        <LabelledField label="Gia hạn đến ngày">
          <input
            class="input"
            type="date"
            required
            value={newDay}
            onInput={(event) => setNewDay(event.currentTarget.value)}
          />
        </LabelledField>
        <p class="small muted">
          Mẫu số 04, Thông tư 03/2025/TT-VPCP (từng chữ của mẫu chưa xác minh): xem lại trước khi ký.
        </p>
        <div class="row">
          <Button is="submit" disabled={!isReady}>
            Lưu văn bản Word
          </Button>
          <CloseButton onClose={onClose} />
        </div>
      </form>
    </Arrives>
  )
}
