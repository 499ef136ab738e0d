import { useMemo, useState } from 'preact/hooks'
import { reviewsOf, reviewWords } from '../../../core/reports/review/reviews-of'
import { placesChanged } from '../../../core/reports/seal/figures-changed'
import type { SentAs } from '../../../core/reports/seal/report-seal'
import { formatDay, isDay } from '../../../core/text/day'
import { momentWords } from '../../../core/text/moment'
import { ChoiceField, LabelledField, TextField } from '../../../ui/fields'
import { Mark } from '../../../ui/mark'
import type { ReceiptRecord } from '../../ledger/records'
import { answersIn } from '../../ledger/reviews'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { openFindings } from '../open-findings'
import { receiverOf } from '../receiver-of'
import { changesHere } from './changes-here'
import { sealSent } from './report-sent'

const WAYS = [
  ['file', 'tệp Excel'],
  ['form', 'biểu mẫu web'],
  ['paper', 'bản giấy'],
] as const

/** How what was filled is most often sent; a paper is signed. */
const SENT_BY = { workbook: 'file', form: 'form', words: 'paper' } as const

interface FormProps {
  /** Fills of the report, the newest first: one of them is what was sent. */
  readonly receipts: readonly ReceiptRecord[]
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** «Đã gửi»: under which number, when, to whom and how; the report is sealed with it. */
export function SealForm({ receipts, desk, onClose }: FormProps) {
  const [at, setAt] = useState(0)
  const record = receipts[at] ?? receipts[0]
  const [sent, setSent] = useState<SentAs>(() => ({
    number: '',
    on: desk.today,
    to: receiverOf(desk),
    by: record ? SENT_BY[record.receipt.host] : 'file',
  }))
  if (!record) return null
  const put = (part: Partial<SentAs>) => setSent({ ...sent, ...part })
  const clean = { ...sent, number: sent.number.trim().normalize('NFC'), to: sent.to.trim().normalize('NFC') }
  return (
    <LedgerForm
      desk={desk}
      label="Ghi báo cáo đã gửi"
      button="Ghi là đã gửi và chốt số"
      kept="Đã chốt báo cáo đã gửi."
      disabled={!isDay(sent.on) || sent.on > desk.today}
      keep={() => sealSent(desk, record, clean)}
      onClose={onClose}
    >
      <Doubts record={record} desk={desk} />
      {receipts.length > 1 && (
        <ChoiceField
          label="Bản đã gửi"
          choices={receipts.map((one, index) => [String(index), receiptWords(one)] as const)}
          value={String(at)}
          onChoose={(chosen) => setAt(Number(chosen))}
        />
      )}
      <TextField
        label="Số, ký hiệu (không có thì để trống)"
        name="number"
        autocomplete="off"
        placeholder="12/BC-UBND"
        value={sent.number}
        onText={(number) => put({ number })}
      />
      <LabelledField label="Ngày gửi">
        <input
          class="input"
          type="date"
          required
          max={desk.today}
          value={sent.on}
          onInput={(event) => put({ on: event.currentTarget.value })}
        />
      </LabelledField>
      <TextField label="Gửi tới" required value={sent.to} onText={(to) => put({ to })} />
      <ChoiceField label="Gửi bằng" choices={WAYS} value={sent.by} onChoose={(by) => put({ by })} />
    </LedgerForm>
  )
}

function receiptWords({ receipt }: ReceiptRecord): string {
  return `${momentWords(receipt.at)} · ${receipt.target}`
}

/** What a signer should know before the figures are sealed; the officer decides. */
function Doubts({ record, desk }: { record: ReceiptRecord; desk: PanelDesk }) {
  const { receipt } = record
  const cells = useMemo(() => {
    const changed = changesHere(desk).find((one) => one.receipt.at === receipt.at)
    return changed ? placesChanged(changed.changes).length : 0
  }, [desk, receipt])
  const errors = openFindings(desk).open.filter(({ severity }) => severity === 'error').length
  const returned = reviewsOf(answersIn(desk.view.events), receipt).filter(({ stands }) => stands)
  const doubts = [
    ...returned.map(({ answer }) => reviewWords(answer)),
    ...(desk.today <= desk.period.to ? [`Kỳ chưa hết: ngày cuối kỳ là ${formatDay(desk.period.to)}.`] : []),
    ...(receipt.provisional ? ['Bản này điền bằng số liệu tạm tính.'] : []),
    ...(cells > 0 ? [`Sổ có số mới hơn bản này: ${cells} ô. Điền lại trước khi gửi.`] : []),
    ...(errors > 0 ? [`Còn ${errors} lỗi kiểm tra đang mở; lỗi được chốt cùng báo cáo.`] : []),
  ]
  return (
    <>
      {doubts.map((doubt) => (
        <p key={doubt} class="small" data-doubt>
          <Mark tone="warning" />
          {doubt}
        </p>
      ))}
      <p class="small muted">
        Sổ chốt đúng số, mẫu, phiếu đối chiếu và kết quả kiểm tra của bản điền lúc {momentWords(receipt.at)}.
        Tiện ích không gửi thay.
      </p>
    </>
  )
}
