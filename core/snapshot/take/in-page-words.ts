import type { FilterSeen, PageSeen } from '../../grid/seen'
import { fold, sameText } from '../../text/fold'
import type { CaptureView } from './capture-view'

/**
 * The same view with its sentences in the page's own words: its button that asks («Xem báo cáo»), its filters of days; what
 * the page does not have («Bất kỳ») is not asked for.
 *
 * On a page with the button «Xem báo cáo» «bấm «Thống kê»» reads «bấm «Xem báo cáo»».
 */
export function inPageWords(view: CaptureView, page: PageSeen): CaptureView {
  const said = (message: string) => inWordsOf(page, message)
  return {
    ...view,
    warnings: view.warnings.map((one) => ({ ...one, message: said(one.message) })),
    refusals: view.refusals.map((one) => ({ ...one, message: said(one.message) })),
  }
}

function inWordsOf({ filters, watch }: PageSeen, message: string): string {
  const button = watch?.button ?? ''
  const asked = button === '' ? message : message.replaceAll('«Thống kê»', `«${button}»`)
  const timed = filters.some(isKindOfTime) || filters.length === 0
  const set = timed ? asked : asked.replaceAll('chọn «Bất kỳ», đặt ', 'đặt ')
  const from = dayFilter(filters, 'từ')
  const to = dayFilter(filters, 'đến')
  return set
    .replaceAll('đặt Từ ngày', `đặt ${from ?? 'Từ ngày'}`)
    .replaceAll(', Đến ngày', `, ${to ?? 'Đến ngày'}`)
}

function isKindOfTime({ label, value }: FilterSeen): boolean {
  return (
    fold(label).includes(fold('Loại thời gian')) || ['Cố định', 'Bất kỳ'].some((one) => sameText(one, value))
  )
}

/** What the page calls its first or last day: «Từ ngày», «Ngày bắt đầu» stays with the usual words. */
function dayFilter(filters: readonly FilterSeen[], start: 'từ' | 'đến'): string | null {
  const own = filters.filter(
    ({ label, control }) => control === 'date' && fold(label).startsWith(fold(start)),
  )
  return own.length === 1 && own[0] ? own[0].label : null
}
