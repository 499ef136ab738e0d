import { readinessOfReports } from '../../../core/reports/figures/readiness'
import type { PanelDesk } from '../desk'

/** «Đủ số liệu cho II.06a.» after a capture that completes a form; otherwise how many measures are still to come. */
export function whatItCompletes(desk: PanelDesk): string {
  const subject = { unit: desk.settings.unit, from: desk.period.from, to: desk.period.to }
  const forms = readinessOfReports(desk.view.snapshots, subject)
  const ready = forms.filter((form) => form.missing.length === 0)
  if (ready.length > 0) return `Đủ số liệu cho: ${ready.map(({ form }) => form.name).join('; ')}.`
  const nearest = [...forms].sort((a, b) => a.missing.length - b.missing.length)[0]
  return nearest ? `${nearest.form.name}: còn thiếu ${nearest.missing.length} loại số liệu.` : ''
}
