import { useMemo } from 'preact/hooks'
import { MEASURES } from '../../../core/measures/catalogue'
import { shortPeriod } from '../../../core/periods/periods'
import { isReady, type Readiness } from '../../../core/reports/figures/readiness'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'
import { notReadyInShort, readinessHere } from '../readiness-here'

/** What the reports of the period still lack: named, not counted. */
export function MissingForReports({ desk }: { desk: PanelDesk }) {
  const forms = useMemo(() => readinessHere(desk), [desk])
  const lacking = forms.filter((form) => form.missing.length > 0 && form.report.confirmed)
  const ready = forms.filter(isReady)
  const provisional = forms.filter((form) => form.missing.length === 0 && !isReady(form))
  return (
    <section class="stack" aria-labelledby="missing-title">
      <h3 id="missing-title">Báo cáo {shortPeriod(desk.period)}</h3>
      {ready.map(({ report }) => (
        <p key={report.id}>
          <Mark tone="proved" />
          {report.name}: đủ số liệu
        </p>
      ))}
      {provisional.map((form) => (
        <p key={form.report.id} data-provisional={isProvisionalNow(form) || undefined}>
          <Mark tone="warning" />
          {form.report.name}: {notReadyInShort(form, desk)}
        </p>
      ))}
      {lacking.map(({ report, missing }) => (
        <details key={report.id}>
          <summary>
            {report.name}: còn thiếu {missing.length} loại số liệu
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

function isProvisionalNow({ provisional, damaged = false, planless = false }: Readiness): boolean {
  return !planless && (damaged || provisional.length > 0)
}
