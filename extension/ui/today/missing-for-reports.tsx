import { useMemo } from 'preact/hooks'
import { MEASURES } from '../../../core/measures/catalogue'
import { shortPeriod } from '../../../core/periods/periods'
import { isReady, readinessOfReports } from '../../../core/reports/figures/readiness'
import { finalFrom } from '../../../core/snapshot/provisional'
import { formatDay } from '../../../core/text/day'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'

/** What the reports of the period still lack: named, not counted. */
export function MissingForReports({ desk }: { desk: PanelDesk }) {
  const forms = useMemo(() => readinessOfReports(desk.view.snapshots, desk.subject), [desk])
  const lacking = forms.filter((form) => form.missing.length > 0 && form.form.confirmed)
  const ready = forms.filter(isReady)
  const provisional = forms.filter((form) => form.missing.length === 0 && !isReady(form))
  return (
    <section class="stack" aria-labelledby="missing-title">
      <h3 id="missing-title">Báo cáo {shortPeriod(desk.period)}</h3>
      {ready.map(({ form }) => (
        <p key={form.id}>
          <Mark tone="proved" />
          {form.name}: đủ số liệu
        </p>
      ))}
      {provisional.map(({ form }) => (
        <p key={form.id} data-provisional>
          <Mark tone="warning" />
          {form.name}: số tạm tính, chụp lại từ {formatDay(finalFrom(desk.period))}
        </p>
      ))}
      {lacking.map(({ form, missing }) => (
        <details key={form.id}>
          <summary>
            {form.name}: còn thiếu {missing.length} loại số liệu
          </summary>
          <ul class="small">
            {missing.map((measure) => (
              <li key={measure}>{MEASURES[measure]}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
