import { isReady } from '../../../core/reports/figures/readiness'
import { finalFrom } from '../../../core/snapshot/provisional'
import { formatDay } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { readinessHere } from '../readiness-here'

/** «Đủ số liệu cho II.06a.» after a capture that completes a form; otherwise how many measures are still to come. */
export function whatItCompletes(desk: PanelDesk): string {
  const forms = readinessHere(desk).filter(({ planless }) => !planless)
  const ready = forms.filter(isReady)
  if (ready.length > 0) return `Đủ số liệu cho: ${ready.map(({ report }) => report.name).join('; ')}.`
  const open = forms.filter((form) => form.missing.length === 0)
  if (open.some(({ damaged }) => damaged))
    return 'Kỳ này còn bản chụp bị hỏng: chụp lại trang đó, hoặc mở bản sao lưu.'
  if (open.length > 0)
    return `Tạm tính, chưa tính là đủ số liệu: ${open.map(({ report }) => report.name).join('; ')}. Chụp lại từ ${formatDay(finalFrom(desk.subject))}.`
  const nearest = [...forms].sort((a, b) => a.missing.length - b.missing.length)[0]
  return nearest ? `${nearest.report.name}: còn thiếu ${nearest.missing.length} loại số liệu.` : ''
}
