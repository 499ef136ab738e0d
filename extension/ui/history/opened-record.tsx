import { reviewWords } from '../../../core/reports/review/reviews-of'
import type { ReportSeal } from '../../../core/reports/seal/report-seal'
import { capturesSealed } from '../../../core/reports/seal/sealed-captures'
import { SENT_BY_WORDS, sealName, sentWords } from '../../../core/reports/seal/sent-words'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { momentWords } from '../../../core/text/moment'
import { OutcomeList } from '../../../ui/outcome-list'
import type { Taught } from '../../ledger/lessons'
import type { RecordOpened } from '../../ledger/read-history'
import { FiguresTable } from '../capture/figures-table'
import { portalName } from '../portal-name'

/** A record of the history as it was, whatever came later. */
export function OpenedRecord({ opened, taught }: { opened: RecordOpened; taught: Taught }) {
  if (!opened) return <p class="small error">Bản ghi này bị hỏng. Mở bản sao lưu trong Cài đặt để lấy lại.</p>
  if (opened.of === 'capture')
    return <FiguresTable snapshot={opened.capture} tab={null} of={capturedWords(opened.capture, taught)} />
  if (opened.of === 'seal') return <SealView seal={opened.seal} taught={taught} />
  const { receipt } = opened.receipt
  return (
    <div class="stack">
      <p class="small muted">{receipt.target}</p>
      {receipt.corrects && <p class="small">Đính chính báo cáo {receipt.corrects.words}.</p>}
      <OutcomeList lines={receipt.lines} refusals={receipt.refusals} labels={receipt.labels} />
    </div>
  )
}

/** Exactly what was sent: figures, template, receipt, findings with their explanations, and the seal's place in the chain. */
function SealView({ seal, taught }: { seal: ReportSeal; taught: Taught }) {
  const { sent, template, receipt, findings, explained, reviews = [] } = seal
  return (
    <div class="stack" data-seal={seal.id}>
      <p>
        {sealName(seal)} {sentWords(sent)} · bằng {SENT_BY_WORDS[sent.by]}
      </p>
      <dl class="facts small">
        <dt>Tệp, mẫu</dt>
        <dd>{template.name}</dd>
        <dt>Mã tệp mẫu</dt>
        <dd>{shortHash(template.hash)}</dd>
        <dt>Mã tệp đã điền</dt>
        <dd>{shortHash(template.filled)}</dd>
        <dt>Chốt lúc</dt>
        <dd>{momentWords(seal.sealedAt)}</dd>
        <dt>Mã bản chốt</dt>
        <dd>{shortHash(seal.id)}</dd>
        <dt>Nối sau</dt>
        <dd>{seal.before ? shortHash(seal.before) : 'bản chốt đầu tiên của sổ'}</dd>
      </dl>
      {capturesSealed(seal).map((capture) => (
        <details key={capture.id}>
          <summary>Số liệu{capturedWords(capture, taught)}</summary>
          <FiguresTable
            snapshot={capture}
            tab={null}
            of={`${capturedWords(capture, taught)}, bản chốt ${shortHash(seal.id)}`}
          />
        </details>
      ))}
      <details>
        <summary>Phiếu đối chiếu: {receipt.lines.length} ô</summary>
        <OutcomeList lines={receipt.lines} refusals={receipt.refusals} labels={receipt.labels} />
      </details>
      {reviews.map((answer) => (
        <p key={answer.id} class="small">
          {reviewWords(answer)}
        </p>
      ))}
      {findings.length + explained.length > 0 && (
        <details>
          <summary>
            Kết quả kiểm tra: {findings.length} đang mở, {explained.length} đã giải thích
          </summary>
          <ul class="small">
            {findings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
            {explained.map(({ finding, acceptance }) => (
              <li key={finding.message}>
                {finding.message} {acceptance.by}: {acceptance.why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** « từ «Tổng hợp 06 các cấp», chụp 09:00 17/03/2025». */
function capturedWords({ portal, source }: Snapshot, taught: Taught): string {
  return ` từ «${portalName(portal, taught)}», chụp ${momentWords(source.capturedAt)}`
}

function shortHash(hash: string | null): string {
  return hash === null ? 'không có' : hash.replace('sha256:', '').slice(0, 16)
}
