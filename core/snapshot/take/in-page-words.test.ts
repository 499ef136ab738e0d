import { expect, test } from 'vitest'
import type { FilterSeen, PageSeen } from '../../grid/seen'
import type { CaptureView } from './capture-view'
import { inPageWords } from './in-page-words'

const SENTENCE =
  'Báo cáo cần Quý I/2025: chọn «Bất kỳ», đặt Từ ngày 15/12/2024, Đến ngày 14/03/2025, bấm «Thống kê».'

function said(filters: readonly Partial<FilterSeen>[], button: string): string {
  const all = filters.map((one) => ({ label: '', value: '', control: 'select' as const, ...one }))
  const page = { filters: all, watch: { asked: null, isWaiting: false, button } } as unknown as PageSeen
  const view = {
    warnings: [],
    refusals: [{ reason: 'wrong-period', message: SENTENCE }],
  } as unknown as CaptureView
  return inPageWords(view, page).refusals[0]!.message
}

const DAYS = [
  { label: 'Từ ngày', control: 'date' as const },
  { label: 'Đến ngày', control: 'date' as const },
]

test('the page’s own button, and no filter that it does not have', () => {
  expect(said([...DAYS, { label: 'Đơn vị' }], 'Xem báo cáo')).toBe(
    'Báo cáo cần Quý I/2025: đặt Từ ngày 15/12/2024, Đến ngày 14/03/2025, bấm «Xem báo cáo».',
  )
})

test('its own names of the days', () => {
  const own = [
    { label: 'Từ ngày tiếp nhận', control: 'date' as const },
    { label: 'Đến hết ngày', control: 'date' as const },
    { label: 'Loại thời gian', value: 'Cố định' },
  ]
  expect(said(own, 'Thống kê')).toBe(
    'Báo cáo cần Quý I/2025: chọn «Bất kỳ», đặt Từ ngày tiếp nhận 15/12/2024, Đến hết ngày 14/03/2025, bấm «Thống kê».',
  )
})

test('of a page that nobody watched and without filters nothing is known: the usual words stay', () => {
  expect(said([], '')).toBe(SENTENCE)
})
