import { describe, expect, test } from 'vitest'
import { portal as byField } from '../../portals/hatinh-06-fields/portal'
import { portal as byUnit } from '../../portals/hatinh-06a/portal'
import { gatherFigures } from '../../reports/figures/report-figures'
import { countIn } from '../figure-book'
import { mergeSnapshots } from '../merge/merge'
import type { Snapshot } from '../snapshot'
import { sealSnapshot } from '../snapshot-id'
import { pageScopeOf, scopeWords, wholeOf } from './page-scope'

const page = (label: string, value: string) => ({
  url: '',
  title: '',
  headings: [],
  filters: [{ label, value, control: 'select' as const }],
  tables: [],
  busy: false,
  signIn: 'none' as const,
  unread: [],
})

test.each([
  ['Loại', 'Toàn bộ', null],
  ['Loại', 'Đơn vị trực thuộc', 'wrong-filter'],
  ['Loại', 'Đơn vị cấp trên', 'wrong-filter'],
  ['Loại tiếp nhận', 'Không', null],
  ['Loại tiếp nhận:', 'Tất cả', null],
  ['Loại tiếp nhận', 'Toàn bộ', null],
  ['Loại tiếp nhận', 'Trực tuyến', 'wrong-filter'],
  ['Mức độ', 'Tất cả mức độ', null],
  ['Mức độ', 'Chọn mức độ', null],
  ['Mức độ', 'Dịch vụ công trực tuyến một phần', 'wrong-filter'],
  ['Đối tượng nộp hồ sơ', 'Doanh nghiệp', 'wrong-filter'],
  ['Lĩnh vực', 'Hộ tịch', 'wrong-filter'],
  ['Thủ tục', '-- Chọn thủ tục --', null],
  ['Loại hình tiếp nhận', 'Có', null],
  ['Loại hình tiếp nhận', 'Không', null],
  ['Loại hình tiếp nhận', 'Trực tiếp', 'wrong-filter'],
  ['Có phát sinh hồ sơ', 'Có', null],
  ['Có phát sinh hồ sơ', 'Không', 'wrong-filter'],
  ['Có phát sinh hồ sơ *', 'KHÔNG', 'wrong-filter'],
  ['Có phát sinh hồ sơ', '-- Chọn --', null],
  ['Sử dụng', 'Có', 'wrong-filter'],
  ['Sử dụng', 'Không', 'wrong-filter'],
  ['Sử dụng', '0', null],
  ['', 'Trực tuyến', null],
  [':', 'Trực tuyến', null],
  ['Loại thời gian', 'Bất kỳ', null],
  ['Cấp thực hiện', 'Xã, phường, thị trấn', null],
])('a page by field with «%s» = «%s»: %s', (label, value, reason) => {
  const { scope, refusals } = pageScopeOf(page(label, value), byField)
  expect(scope).toBeNull()
  expect(refusals[0]?.reason ?? null).toBe(reason)
})

test('rows of units hold under «Đơn vị trực thuộc», and the capture bears it', () => {
  expect(pageScopeOf(page('Loại', 'Đơn vị trực thuộc'), byUnit)).toEqual({
    scope: 'Loại: Đơn vị trực thuộc',
    refusals: [],
  })
  expect(pageScopeOf(page('Loại tiếp nhận', 'Trực tuyến'), byUnit).refusals).toHaveLength(1)
})

test('what holds for its rows only says what to choose', () => {
  expect(wholeOf('Loại đơn vị: Đơn vị trực thuộc')).toBe('Loại đơn vị «Toàn bộ»')
  expect(scopeWords('Loại: Đơn vị trực thuộc')).toBe(
    'Trang đang lọc «Loại: Đơn vị trực thuộc»: từng hàng đơn vị dùng được, dòng tổng không phải số liệu của cả đơn vị. Báo cáo của cả đơn vị cần Loại «Toàn bộ», bấm «Thống kê» rồi chụp lại.',
  )
})

test('units above the rows hold, too; two filters that leave units out are both borne', () => {
  const grouped = { ...byField, row: { ...byField.row, groups: 'unit' as const } }
  const [one] = page('Loại', ' Đơn vị  trực thuộc').filters
  const [other] = page('Loại cấp', 'Cấp xã').filters
  const both = { ...page('', ''), filters: [one!, other!] }
  expect(pageScopeOf(both, grouped)).toEqual({
    scope: 'Loại: Đơn vị trực thuộc; Loại cấp: Cấp xã',
    refusals: [],
  })
  expect(pageScopeOf(both, byField).refusals).toHaveLength(2)
})

describe('a capture whose filters left units out', () => {
  const figure = (unit: string | null, value: number): Snapshot['figures'][number] => ({
    measure: 'dossiers.received',
    by: unit === null ? {} : { unit },
    state: 'number',
    value,
    cell: { row: unit ?? 'Tổng số', column: 'Tổng số', text: String(value) },
    provedBy: [],
  })
  const capture = sealSnapshot({
    format: 'so-mot-cua/snapshot@1',
    portal: 'hatinh-06a',
    source: { url: '', title: '', capturedAt: '2025-03-14T09:00:00+07:00' },
    unit: 'UBND huyện Hương Sơn',
    scope: 'Loại: Đơn vị trực thuộc',
    period: { regime: 'TT01-2020/3-cap', kind: 'quarter', from: '2024-12-15', to: '2025-03-14' },
    figures: [figure('UBND xã Sơn Tây', 12), figure('UBND xã Sơn Giang', 30), figure(null, 42)],
  })

  test('says nothing of the whole unit, and what it says of its rows', () => {
    expect(countIn(capture, 'UBND huyện Hương Sơn', 'dossiers.received')).toBeNull()
    expect(countIn(capture, 'UBND xã Sơn Tây', 'dossiers.received')).toEqual({ low: 12, high: 12 })
  })

  test('fills no report of the whole unit: it says what to choose', () => {
    const { snapshots, refusals } = gatherFigures([capture], { unit: 'UBND huyện Hương Sơn' })
    expect(snapshots).toEqual([])
    expect(refusals.map(({ reason }) => reason)).toEqual(['wrong-filter'])
    expect(refusals[0]?.message).toContain('Chọn Loại «Toàn bộ», bấm «Thống kê»')
  })

  test('is not merged', () => {
    const { snapshot, refusals } = mergeSnapshots([capture], { unit: 'UBND tỉnh Hà Tĩnh' })
    expect(snapshot).toBeNull()
    expect(refusals.map(({ reason }) => reason)).toEqual(['wrong-filter'])
  })
})
