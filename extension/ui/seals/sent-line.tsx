import { useState } from 'preact/hooks'
import type { ReportSeal } from '../../../core/reports/seal/report-seal'
import { SENT_BY_WORDS, sealName, sentWords } from '../../../core/reports/seal/sent-words'
import { Button } from '../../../ui/buttons'
import { TextField } from '../../../ui/fields'
import { Later } from '../../../ui/later'
import { Mark } from '../../../ui/mark'
import { now, stampHere } from '../../clock'
import { withdrawSeal } from '../../ledger/seals'
import type { PanelDesk } from '../desk'
import { LedgerForm } from '../ledger-form'
import { ReviewList } from '../review/review-list'
import { receiptsToSend } from './receipts-to-send'
import { SealForm } from './seal-form'
import { sealStanding } from './standing-seals'

const askReview = async () => (await import('../review/ask-review')).AskReview

interface LineProps {
  readonly report: string
  readonly desk: PanelDesk
}

/** On a report: whether it was sent, with the way to say so and to take it back. */
export function SentLine({ report, desk }: LineProps) {
  const [open, setOpen] = useState<'send' | 'ask' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  const seal = sealStanding(desk.view.seals, report)
  const receipts = receiptsToSend(desk, report, seal)
  const looked = receipts[0] ?? seal
  if (open === 'send') return <SealForm receipts={receipts} desk={desk} onClose={close} />
  if (open === 'ask') return <Later load={askReview} props={{ receipts, desk, onClose: close }} />
  if (open === 'withdraw' && seal) return <WithdrawForm seal={seal} desk={desk} onClose={close} />
  return (
    <>
      {seal && (
        <p data-sent={report}>
          <Mark tone="proved" />
          {sealName(seal)} {sentWords(seal.sent)} · bằng {SENT_BY_WORDS[seal.sent.by]} ·{' '}
          <Button is="plain" onClick={() => setOpen('withdraw')}>
            Rút bản chốt
          </Button>
        </p>
      )}
      {looked && <ReviewList receipt={looked.receipt} desk={desk} />}
      {receipts.length > 0 && !desk.ledger.locked && (
        <div class="row">
          <Button onClick={() => setOpen('send')}>{seal ? 'Đã gửi bản mới' : 'Đã gửi'}</Button>
          <Button onClick={() => setOpen('ask')}>Xin ý kiến</Button>
        </div>
      )}
    </>
  )
}

interface WithdrawProps {
  readonly seal: ReportSeal
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** A seal is never deleted: a later event with a reason takes it back. */
function WithdrawForm({ seal, desk, onClose }: WithdrawProps) {
  const [why, setWhy] = useState('')
  const keep = () => withdrawSeal(desk.ledger, seal.id, why.trim().normalize('NFC'), stampHere(now()))
  return (
    <LedgerForm
      desk={desk}
      label="Rút bản chốt"
      button="Rút bản chốt"
      kept="Đã rút bản chốt; bản chốt vẫn còn trong lịch sử kỳ."
      keep={keep}
      onClose={onClose}
    >
      <p class="small muted">{sentWords(seal.sent)}</p>
      <TextField label="Lý do rút" required value={why} onText={setWhy} />
    </LedgerForm>
  )
}
