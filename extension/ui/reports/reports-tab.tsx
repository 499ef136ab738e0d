import { useMemo, useState } from 'preact/hooks'
import { labelPeriod } from '../../../core/periods/periods'
import type { Readiness } from '../../../core/reports/figures/readiness'
import { WORDS_REPORT } from '../../../core/reports/forms/forms'
import { Button } from '../../../ui/buttons'
import { Later } from '../../../ui/later'
import type { PanelDesk } from '../desk'
import { readinessHere } from '../readiness-here'
import { CopyPacket } from './copy-packet'
import { Corrections } from './corrections'
import { FillForm } from './fill-form'
import { FillWorkbook } from './fill-workbook'
import { ReceiptList } from './receipt-list'
import { LackingReport, ReadyReport } from './report-card'
import { SentHere } from './sent-here'

const wordsPart = async () => (await import('../words/words-part')).WordsPart
const history = async () => (await import('../history/history-screen')).HistoryScreen

interface TabProps {
  readonly desk: PanelDesk
  /** The report whose fill was asked for on a capture's card. */
  readonly fill?: string | null
}

/** «Báo cáo»: the form in front, the reports of the period, ready or what is missing, the packet, and receipts. */
export function ReportsTab({ desk, fill = null }: TabProps) {
  const forms = useMemo(() => readinessHere(desk).sort(byCode), [desk])
  const captures = forms[0]?.snapshots ?? []
  const ready = captures.length === 0 ? [] : forms.filter((one) => one.missing.length === 0)
  const lacking = forms.filter((one) => !ready.includes(one))
  const [isHistory, setHistory] = useState(false)
  if (isHistory) return <Later load={history} props={{ desk, onClose: () => setHistory(false) }} />
  return (
    <div class="stack-wide">
      <div class="row row-spread">
        <h2>Báo cáo {labelPeriod(desk.period)}</h2>
        <Button onClick={() => setHistory(true)}>Lịch sử kỳ</Button>
      </div>
      {captures.length === 0 && (
        <p>
          Chưa có bản chụp nào của kỳ này. Mở trang «Tổng hợp 06 các cấp, theo lĩnh vực», chụp số liệu, rồi
          quay lại đây để điền báo cáo.
        </p>
      )}
      <Corrections desk={desk} snapshots={captures} />
      <FillForm desk={desk} />
      {ready.map((readiness, index) => (
        <ReadyReport
          key={readiness.report.id}
          readiness={readiness}
          desk={desk}
          first={index === 0}
          atOnce={readiness.report.id === fill}
        />
      ))}
      {captures.length > 0 && (
        <section class="card" aria-label="Tệp Excel có sẵn">
          <h3>Tệp Excel có sẵn của cơ quan</h3>
          <FillWorkbook report={null} snapshots={captures} desk={desk} />
        </section>
      )}
      {captures.length > 0 && (
        <Later load={wordsPart} props={{ desk, children: <SentHere report={WORDS_REPORT} desk={desk} /> }} />
      )}
      <CopyPacket snapshots={captures} desk={desk} />
      {lacking.length > 0 && (
        <details>
          <summary>Chưa đủ số liệu: {lacking.length} biểu</summary>
          <ul class="list">
            {lacking.map((readiness) => (
              <LackingReport key={readiness.report.id} readiness={readiness} desk={desk} />
            ))}
          </ul>
        </details>
      )}
      <ReceiptList desk={desk} />
    </div>
  )
}

/** Forms of the circular first: they have a printed code. */
function byCode(a: Readiness, b: Readiness): number {
  return rank(a) - rank(b) || a.report.name.localeCompare(b.report.name, 'vi')
}

function rank({ report }: Readiness): number {
  return report.code === '' ? 1 : 0
}
