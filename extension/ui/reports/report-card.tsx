import { MEASURES } from '../../../core/measures/catalogue'
import type { Readiness } from '../../../core/reports/figures/readiness'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'
import { FillWorkbook } from './fill-workbook'

interface ReportProps {
  readonly readiness: Readiness
  readonly desk: PanelDesk
}

/** A report with all its figures: one click to its file. */
export function ReadyReport({ readiness, desk, first }: ReportProps & { first: boolean }) {
  const { form, snapshots } = readiness
  return (
    <section class="card card-proved" aria-label={form.name} data-report={form.id}>
      <h3>{form.name}</h3>
      <p>
        <Mark tone="proved" />
        Đủ số liệu
        {!form.confirmed && <span class="muted small"> · mẫu chỉnh được, chưa xác minh</span>}
      </p>
      <FillWorkbook form={form} snapshots={snapshots} desk={desk} main={first} />
    </section>
  )
}

/** A report that still lacks figures, by name; what is there may be filled already. */
export function LackingReport({ readiness, desk }: ReportProps) {
  const { form, missing, snapshots } = readiness
  return (
    <li class="stack" data-report={form.id}>
      <p>
        <strong>{form.name}</strong>
        {!form.confirmed && <span class="muted small"> · mẫu chỉnh được, chưa xác minh</span>}
      </p>
      <p class="small">Còn thiếu: {missing.map((measure) => MEASURES[measure]).join('; ')}.</p>
      {snapshots.length > 0 && <FillWorkbook form={form} snapshots={snapshots} desk={desk} partly />}
    </li>
  )
}
