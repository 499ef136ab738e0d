import { MEASURES } from '../../../core/measures/catalogue'
import { isReady, type Readiness } from '../../../core/reports/figures/readiness'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'
import { notReadyWords } from '../readiness-here'
import { FillWorkbook } from './fill-workbook'
import { SentHere } from './sent-here'

interface ReportProps {
  readonly readiness: Readiness
  readonly desk: PanelDesk
}

/** Damaged, or captured before the period had ended. */
function isOpenYet({ provisional, damaged = false }: Readiness): boolean {
  return damaged || provisional.length > 0
}

interface ReadyProps extends ReportProps {
  readonly first: boolean
  /** Its preview opens by itself. */
  readonly atOnce: boolean
}

/** A report with all its figures: one click to its file. While some are «tạm tính» that is what it says. */
export function ReadyReport({ readiness, desk, first, atOnce }: ReadyProps) {
  const { report, snapshots } = readiness
  const ready = isReady(readiness)
  return (
    <section
      class={`card ${ready ? 'card-proved' : 'card-warning'}`}
      aria-label={report.name}
      data-report={report.id}
      data-provisional={ready || readiness.planless || !isOpenYet(readiness) ? undefined : true}
    >
      <h3>{report.name}</h3>
      <p>
        <Mark tone={ready ? 'proved' : 'warning'} />
        {ready ? 'Đủ số liệu' : notReadyWords(readiness, desk)}
        {!report.confirmed && <span class="muted small"> · mẫu chỉnh được, chưa xác minh</span>}
      </p>
      <FillWorkbook report={report} snapshots={snapshots} desk={desk} main={first} atOnce={atOnce} />
      <SentHere report={report.id} desk={desk} />
    </section>
  )
}

/** A report that still lacks figures, by name; what is there may be filled already. */
export function LackingReport({ readiness, desk }: ReportProps) {
  const { report, missing, snapshots } = readiness
  return (
    <li class="stack" data-report={report.id}>
      <p>
        <strong>{report.name}</strong>
        {!report.confirmed && <span class="muted small"> · mẫu chỉnh được, chưa xác minh</span>}
      </p>
      <p class="small">
        {missing.length > 0
          ? `Còn thiếu: ${missing.map((measure) => MEASURES[measure]).join('; ')}.`
          : notReadyWords(readiness, desk)}
      </p>
      {snapshots.length > 0 && <FillWorkbook report={report} snapshots={snapshots} desk={desk} partly />}
      <SentHere report={report.id} desk={desk} />
    </li>
  )
}
