import { plainExplained, plainFinding } from '../../../core/findings/finding-shape'
import { type Outcome, refuse } from '../../../core/outcome'
import type { ReviewAnswer } from '../../../core/reports/review/review-answer'
import type { ReportSeal, SentAs } from '../../../core/reports/seal/report-seal'
import { measuresOf, sealedCapture } from '../../../core/reports/seal/sealed-captures'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { now, stampHere } from '../../clock'
import { readReceipt } from '../../ledger/read-receipt'
import type { ReceiptRecord } from '../../ledger/records'
import { addSeal, type ReportSent } from '../../ledger/seals'
import type { PanelDesk } from '../desk'
import { openFindings } from '../open-findings'
import { sharesReport } from './standing-seals'

/** Seals the report of a receipt as it was sent, with everything it rests on as it is in the ledger now. */
export async function sealSent(
  desk: PanelDesk,
  { id }: ReceiptRecord,
  sent: SentAs,
): Promise<Outcome<ReportSeal>> {
  const read = await readReceipt(desk.ledger, id)
  if (!read.ok) return read
  if (!read.value)
    return refuse('no-data', 'Phiếu đối chiếu này không còn trong sổ. Điền lại báo cáo, rồi ghi «Đã gửi».')
  const { record, captures, answers } = read.value
  if (captures.length < record.receipt.snapshots.length) return refuse('no-data', DAMAGED)
  return addSeal(
    desk.ledger,
    sentOf(desk, { record, captures, sent, reviews: answers.filter(isAbout(record)) }),
  )
}

const DAMAGED =
  'Có bản chụp của phiếu này bị hỏng trong sổ, không chốt được đúng số đã gửi. Mở bản sao lưu trong Cài đặt để lấy lại, rồi ghi «Đã gửi».'

interface Sent {
  readonly record: ReceiptRecord
  readonly captures: readonly Snapshot[]
  readonly sent: SentAs
  readonly reviews: readonly ReviewAnswer[]
}

/** What was said of these days' other reports is none of this one. */
function isAbout({ receipt }: ReceiptRecord): (answer: ReviewAnswer) => boolean {
  return (answer) => sharesReport(answer.report, receipt.report) && answer.unit === receipt.unit
}

function sentOf(desk: PanelDesk, { record, captures, sent, reviews }: Sent): ReportSent {
  const { receipt } = record
  const { open, explained } = openFindings(desk)
  const measures = measuresOf(receipt)
  return {
    report: receipt.report,
    unit: receipt.unit,
    from: receipt.from,
    to: receipt.to,
    sent,
    sealedAt: stampHere(now()),
    ...(receipt.corrects ? { corrects: receipt.corrects.seal } : {}),
    template: {
      name: receipt.target,
      hash: receipt.files?.template ?? null,
      filled: receipt.files?.filled ?? null,
    },
    receiptId: record.id,
    receipt,
    captures: captures.map((capture) => sealedCapture(capture, measures)),
    findings: open.map(plainFinding),
    explained: explained.map(plainExplained),
    ...(reviews.length > 0 ? { reviews } : {}),
  }
}
