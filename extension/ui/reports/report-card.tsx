import { MEASURES } from '../../../core/measures/catalogue'
import type { Readiness } from '../../../core/reports/readiness'
import type { Desk } from '../desk'
import { FillWorkbook } from './fill-workbook'

/** One report form: ready to be filled, or what is still missing by name. */
export function ReportCard({ readiness, desk }: { readiness: Readiness; desk: Desk }) {
  const { form, missing } = readiness
  const ready = missing.length === 0
  return (
    <section class={`card ${ready ? 'card-proved' : ''}`} aria-label={form.name} data-report={form.id}>
      <h3>
        {form.name}
        {!form.confirmed && <span class="muted small"> · mẫu chỉnh được, chưa xác minh</span>}
      </h3>
      {ready ? (
        <p>
          <span class="proved" aria-hidden="true">
            ✓{' '}
          </span>
          Đủ số liệu
        </p>
      ) : (
        <details>
          <summary>Còn thiếu {missing.length} loại số liệu</summary>
          <ul class="small">
            {missing.map((measure) => (
              <li key={measure}>{MEASURES[measure]}</li>
            ))}
          </ul>
        </details>
      )}
      {readiness.snapshots.length > 0 && <FillWorkbook readiness={readiness} desk={desk} />}
    </section>
  )
}
