import { useState } from 'preact/hooks'
import { accept, type Outcome, refuse } from '../../../core/outcome'
import { wordsDoubt } from '../../../core/reports/review/judge-review'
import { packRequest } from '../../../core/reports/review/review-packet'
import { reviewRequest } from '../../../core/reports/review/review-request'
import { momentWords } from '../../../core/text/moment'
import { ChoiceField, TextField } from '../../../ui/fields'
import { saveFile } from '../../../ui/files'
import { workHere } from '../../../ui/work-here'
import { now, stampHere } from '../../clock'
import { readReceipt } from '../../ledger/read-receipt'
import type { ReceiptRecord } from '../../ledger/records'
import { noteAsked } from '../../ledger/reviews'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { portalName } from '../portal-name'
import { requestFileName } from './file-names'

interface FormProps {
  /** Fills of the report, the newest first: one of them is looked at. */
  readonly receipts: readonly ReceiptRecord[]
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** «Xin ý kiến»: a filled report as a file for a colleague, who needs no network and no book of their own. */
export function AskReview({ receipts, desk, onClose }: FormProps) {
  const [at, setAt] = useState(0)
  const [words, setWords] = useState('')
  const record = receipts[at] ?? receipts[0]
  if (!record) return null
  return (
    <LedgerForm
      desk={desk}
      label="Xin ý kiến về báo cáo"
      button="Lưu gói xin ý kiến"
      kept={`Đã lưu «${requestFileName(record.receipt)}». Gửi tệp cho người xem.`}
      keep={() => saveRequest(desk, record, words.trim().normalize('NFC'))}
      onClose={onClose}
    >
      {receipts.length > 1 && (
        <ChoiceField
          label="Bản xin ý kiến"
          choices={receipts.map(({ receipt }, index) => {
            return [String(index), `${momentWords(receipt.at)} · ${receipt.target}`] as const
          })}
          value={String(at)}
          onChoose={(chosen) => setAt(Number(chosen))}
        />
      )}
      <TextField label="Lời nhắn (không bắt buộc)" autocomplete="off" value={words} onText={setWords} />
      <p class="small muted">
        Gói có hình biểu, từng số lấy từ đâu, không có tên người dân. Người xem mở bằng Sổ Một Cửa trên máy
        mình, không cần mạng; gói trả lời mở ở thẻ «Chụp số liệu».
      </p>
    </LedgerForm>
  )
}

/** That it was asked is noted first: an answer to what the book does not know would be refused. */
async function saveRequest(desk: PanelDesk, { id }: ReceiptRecord, words: string): Promise<Outcome<string>> {
  const doubt = wordsDoubt(words)
  if (doubt) return { ok: false, refusal: doubt }
  const read = await readReceipt(desk.ledger, id)
  if (!read.ok) return read
  if (!read.value)
    return refuse('no-data', 'Phiếu đối chiếu này không còn trong sổ. Điền lại báo cáo, rồi xin ý kiến.')
  const { record, captures } = read.value
  const request = reviewRequest({
    receiptId: id,
    receipt: record.receipt,
    captures,
    nameOf: ({ portal }) => portalName(portal, desk.taught),
    words,
    askedAt: stampHere(now()),
  })
  const noted = await noteAsked(desk.ledger, request)
  if (!noted.ok) return noted
  const text = await workHere(packRequest(request))
  saveFile(requestFileName(record.receipt), 'text/plain', [text])
  return accept(request.id)
}
