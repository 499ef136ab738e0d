import { describe, expect, test } from 'vitest'
import type { FilterSeen, PageSeen, WatchSeen } from '../../grid/seen'
import type { Portal } from '../../portals/portal'
import { portalById } from '../../portals/portals'
import { witnessOf } from './witness'

const PORTAL: Portal = { ...portalById('hatinh-06-fields')!, witness: [] }

/** `filtersOf('Từ ngày=15/12/2024; Đơn vị=UBND xã A')`; a control of days is marked `=date`. */
function filtersOf(words: string): FilterSeen[] {
  return words.split(';').flatMap((text): FilterSeen[] => {
    const [label = '', value = '', control = 'text'] = text.split('=').map((part) => part.trim())
    return text.trim() === '' ? [] : [{ label, value, control: control === 'date' ? 'date' : 'text' }]
  })
}

interface Asked {
  readonly watch?: WatchSeen
  readonly places?: readonly string[]
  readonly witness?: Portal['witness']
}

/** What vouches for a page with these filters; the reason and its words where nothing does. */
function said(filters: string, { watch, places = [], witness = [] }: Asked = {}): string {
  const page: PageSeen = {
    url: '',
    title: '',
    headings: [],
    filters: filtersOf(filters),
    tables: [],
    busy: false,
    signIn: 'none',
    unread: [],
    ...(watch ? { watch } : {}),
  }
  const stated = places.map((place) => ({ place, from: '2024-12-15', to: '2025-03-14' }))
  const found = witnessOf({ page, portal: { ...PORTAL, witness }, stated })
  return found.ok
    ? found.value
    : `${found.refusal.reason} ${found.refusal.where ?? ''}: ${found.refusal.message}`
}

const watched = (asked: string | null, change: Partial<WatchSeen> = {}): WatchSeen => ({
  asked: asked === null ? null : filtersOf(asked),
  isWaiting: false,
  button: 'Thống kê',
  ...change,
})
const CHANGED =
  'bảng vẫn là số liệu của bộ lọc cũ. Bấm «Thống kê» để bảng theo bộ lọc mới, hoặc chọn lại như cũ.'

describe('a page that was watched', () => {
  test.each([
    ['Từ ngày=15/12/2024; Đơn vị=UBND xã A', 'Từ ngày=15/12/2024; Đơn vị=UBND xã A'],
    ['Từ ngày:=15/12/2024', 'Từ ngày *=15/12/2024'],
    ['Đơn vị=UBND  xã A', 'Đơn vị=UBND xã A'],
    ['', ''],
  ])('asked with «%s» and showing «%s» is vouched for', (asked, shown) => {
    expect(said(shown, { watch: watched(asked) })).toBe('watched')
  })

  test.each([
    [
      'Từ ngày=01/01/2025',
      'Từ ngày=15/12/2024',
      `page-changed Từ ngày: Bộ lọc đã đổi sau khi bảng hiện (Từ ngày «01/01/2025» thành «15/12/2024»), ${CHANGED}`,
    ],
    [
      'Đơn vị=A',
      '',
      `page-changed Đơn vị: Bộ lọc đã đổi sau khi bảng hiện (Đơn vị «A» thành «»), ${CHANGED}`,
    ],
    ['', 'Đơn vị=', `page-changed Đơn vị: Bộ lọc đã đổi sau khi bảng hiện (Đơn vị «» thành «»), ${CHANGED}`],
    ['=A', '=B', `page-changed bộ lọc: Bộ lọc đã đổi sau khi bảng hiện (bộ lọc «A» thành «B»), ${CHANGED}`],
    [
      'Xã=A; Xã=B',
      'Xã=A; Xã=C',
      `page-changed Xã: Bộ lọc đã đổi sau khi bảng hiện (Xã «B» thành «C»), ${CHANGED}`,
    ],
    [
      'a=1; b=1; c=1',
      'a=2; b=2; c=2',
      `page-changed a, b, c: Bộ lọc đã đổi sau khi bảng hiện (a «1» thành «2», b «1» thành «2», c «1» thành «2»), ${CHANGED}`,
    ],
    [
      'a=1; b=1; c=1; d=1',
      'a=2; b=2; c=2; d=2',
      `page-changed a, b, c, d: Bộ lọc đã đổi sau khi bảng hiện (a «1» thành «2», b «1» thành «2», c «1» thành «2» và bộ lọc khác), ${CHANGED}`,
    ],
  ])('asked with «%s» and showing «%s» is another page', (asked, shown, words) => {
    expect(said(shown, { watch: watched(asked) })).toBe(words)
  })

  test('whatever places say its days, the changed filter counts', () => {
    const watch = watched('Tháng=1')
    expect(said('Tháng=2', { watch, places: ['tiêu đề bảng'], witness: ['title'] })).toMatch(/^page-changed/)
  })
})

describe('a page whose query nobody saw', () => {
  const watch = watched(null)
  test.each<[string, WatchSeen, string]>([
    [
      'is to be asked again',
      watch,
      'unwitnessed : Chưa biết bảng có theo đúng bộ lọc đang chọn không, vì bảng có trên trang trước khi sổ theo dõi. Bấm «Thống kê» một lần trên trang; bảng hiện lại là sổ tự đọc tiếp.',
    ],
    [
      'is waited for while its answer is on the way',
      { ...watch, isWaiting: true },
      'unwitnessed : Đang chờ trang trả kết quả của bộ lọc đang chọn; bảng hiện lại là sổ tự đọc tiếp. Nếu trang báo lỗi hoặc đã đứng yên: bấm «Thống kê» lần nữa.',
    ],
    [
      'is asked by its filters where it has no button',
      { ...watch, button: '', isWaiting: true },
      'unwitnessed : Đang chờ trang trả kết quả của bộ lọc đang chọn; bảng hiện lại là sổ tự đọc tiếp. Nếu trang báo lỗi hoặc đã đứng yên: chọn kỳ khác rồi chọn lại kỳ cần trên bộ lọc lần nữa.',
    ],
  ])('%s', (_, seen, words) => {
    expect(said('Đơn vị=A', { watch: seen })).toBe(words)
  })

  test.each<[string, string, Asked, string]>([
    ['a title that the portal names', 'Tháng=1', { places: ['tiêu đề bảng'], witness: ['title'] }, 'title'],
    ['a title that it does not name', 'Tháng=1', { places: ['tiêu đề bảng'] }, 'unwitnessed'],
    ['a title where there is no form', '', { places: ['tiêu đề bảng'] }, 'title'],
    ['an address where there is no form', '', { places: ['địa chỉ trang'] }, 'address'],
    ['a hidden copy where there is no form', '', { places: ['bản in ẩn'] }, 'unwitnessed'],
    ['a hidden copy that the portal names', 'Tháng=1', { places: ['bản in ẩn'], witness: ['copy'] }, 'copy'],
    ['columns of the rows', 'Tháng=1', { places: ['cột Quý, Năm của bảng'] }, 'rows'],
    [
      'the first that does',
      'Tháng=1',
      { places: ['bộ lọc Từ ngày – Đến ngày', 'tiêu đề bảng', 'cột Quý, Năm của bảng'] },
      'rows',
    ],
    ['a filter itself', 'Tháng=1', { places: ['bộ lọc tháng, quý, năm'], witness: ['title'] }, 'unwitnessed'],
    [
      'columns of the rows, beside another choice',
      'Đơn vị=A',
      { places: ['cột Quý, Năm của bảng'] },
      'unwitnessed',
    ],
  ])('is vouched for by %s: %s %j', (_, filters, asked, expected) => {
    expect(said(filters, asked)).toBe(expected)
    expect(said(filters, { ...asked, watch })).toMatch(new RegExp(`^${expected}`))
  })

  test.each([
    ['Từ ngày=15/12/2024', true],
    ['Loại thời gian:=Quý', true],
    ['x=15/12/2024=date', true],
    ['x=Quý I', true],
    ['x=quý 4', true],
    ['x=IV', true],
    ['x=Tháng 12', true],
    ['x=Năm  2025', true],
    ['x=2025', true],
    ['x=Quý 1/2025', true],
    ['x=', false],
    ['x=UBND xã 1', false],
    ['x=Quý I của xã', false],
    ['x=Quý 5', false],
    ['x=123', false],
    ['Tháng=1; x=A', false],
  ])('a form of «%s» asks for time alone: %s', (filters, isTime) => {
    expect(said(filters, { places: ['cột Quý, Năm của bảng'] })).toBe(isTime ? 'rows' : 'unwitnessed')
  })
})
