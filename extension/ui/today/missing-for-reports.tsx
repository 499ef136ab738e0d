import { useMemo } from 'preact/hooks'
import { MEASURES } from '../../../core/measures/catalogue'
import { shortPeriod } from '../../../core/periods/periods'
import { isReady, type Readiness } from '../../../core/reports/figures/readiness'
import { finalFrom } from '../../../core/snapshot/provisional'
import { formatDay, yearOf } from '../../../core/text/day'
import { Mark } from '../../../ui/mark'
import type { PanelDesk } from '../desk'
import { readinessHere } from '../readiness-here'

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
          {form.report.name}: {openWords(form, desk)}
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

function openWords({ damaged, planless, provisional, gaps }: Readiness, { period }: PanelDesk): string {
  if (planless)
    return `chưa có kế hoạch năm ${yearOf(period.to)}, mở kế hoạch trong Cài đặt (⚙), phần «Kế hoạch»`
  if (!damaged && provisional.length === 0 && gaps.length > 0)
    return `còn ${gaps.length} ô trang để trống, đầu tiên là «${gaps[0]}»`
  return damaged
    ? 'có bản chụp bị hỏng, chụp lại hoặc mở bản sao lưu'
    : `số tạm tính, chụp lại từ ${formatDay(finalFrom(period))}`
}
