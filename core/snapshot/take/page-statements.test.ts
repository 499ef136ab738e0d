import { describe, expect, test } from 'vitest'
import type { FilterSeen, PageSeen } from '../../grid/seen'
import { agreePeriod, periodStatements } from './page-period'
import { agreeUnit, unitStatements } from './page-unit'

/** `filtersOf('Từ ngày=15/12/2024; Đến ngày=14/03/2025')`. */
function pageWith(filters: string, url = 'https://portal.invalid/a', headings: string[] = []): PageSeen {
  const seen = filters.split(';').flatMap((text): FilterSeen[] => {
    const [label = '', value = '', control = 'text'] = text.split('=').map((part) => part.trim())
    return label === '' ? [] : [{ label, value, control: control === 'date' ? 'date' : 'text' }]
  })
  return { url, title: '', headings, filters: seen, tables: [], busy: false, signIn: 'none', unread: [] }
}

function daysOf(page: PageSeen): string {
  const days = agreePeriod(periodStatements(page, []), { capturedAt: '2025-03-14T09:00:00+07:00' })
  return days.ok ? `${days.value.from}..${days.value.to}` : days.refusal.reason
}

describe('the days a page states', () => {
  test.each([
    ['Từ ngày=15/12/2024; Đến ngày=14/03/2025', '2024-12-15..2025-03-14'],
    ['Từ ngày=15-12-2024; Đến ngày=14.03.2025', '2024-12-15..2025-03-14'],
    ['Từ ngày=2024-12-15; Đến ngày=2025-03-14', '2024-12-15..2025-03-14'],
    ['Từ ngày=15/12/2024 00:00; Đến ngày=14/03/2025 23:59', '2024-12-15..2025-03-14'],
    ['Từ ngày=15/12/2024 00:00:00; Đến ngày=15/03/2025 00:00:00', 'period-unknown'],
    ['Từ ngày=15/12/2024 07:30; Đến ngày=14/03/2025 23:59', 'period-unknown'],
    ['Từ ngày=12/15/2024; Đến ngày=03/14/2025', 'period-unknown'],
    ['Từ ngày=15/12/24; Đến ngày=14/03/25', 'period-unknown'],
    ['Từ ngày=29/02/2025; Đến ngày=14/03/2025', 'period-unknown'],
    ['Từ ngày=14/03/2025; Đến ngày=15/12/2024', 'period-unknown'],
    ['Đến ngày=14/03/2025', 'period-unknown'],
    ['Từ ngày=; Đến ngày=14/03/2025; Từ ngày=15/12/2024; Đến ngày=', 'period-unknown'],
    ['Từ ngày=1/1/2025; Đến ngày=31/1/2025; Từ ngày=1/2/2025; Đến ngày=28/2/2025', 'wrong-period'],
    ['Thời gian=15/12/2024 - 14/03/2025=date', '2024-12-15..2025-03-14'],
    ['Tháng=2; Năm=2025', '2025-02-01..2025-02-28'],
    ['Tháng=02/2025; Năm=2025', '2025-02-01..2025-02-28'],
    ['Tháng=02/2025; Năm=2024', 'wrong-period'],
    ['Quý=Quý I/2025; Năm=2024', 'wrong-period'],
    ['Quý=2025-Q1; Năm=2025', '2025-01-01..2025-03-31'],
    ['Quý=2025-Q1; Năm=2024', 'wrong-period'],
    ['Quý=1; Tháng=3; Năm=2025', 'wrong-period'],
    ['Năm=2025; Từ ngày=15/12/2024; Đến ngày=14/03/2025', 'wrong-period'],
    ['Kỳ báo cáo=6 tháng đầu năm 2025', 'period-unknown'],
  ])('%s: %s', (filters, days) => {
    expect(daysOf(pageWith(filters))).toBe(days)
  })

  test.each([
    ['https://portal.invalid/#/a?thang=9&nam=2026', '2026-09-01..2026-09-30'],
    ['https://portal.invalid/a?thang=13&nam=2026', 'period-unknown'],
  ])('%s: %s', (url, days) => {
    expect(daysOf(pageWith('', url))).toBe(days)
  })

  test('a heading states both days or none', () => {
    expect(daysOf(pageWith('', '', ['tính từ ngày 15/12/2024 đến hết ngày 14/3/2025']))).toBe(
      '2024-12-15..2025-03-14',
    )
    expect(daysOf(pageWith('', '', ['Tính đến ngày 14/3/2025']))).toBe('period-unknown')
  })
})

describe('the unit a page states', () => {
  const unitOf = (filters: string) => {
    const unit = agreeUnit(unitStatements(pageWith(filters), []), null, {
      capturedAt: '2025-03-14T09:00:00+07:00',
    })
    return unit.ok ? unit.value : unit.refusal.reason
  }

  test.each([
    ['Đơn vị=UBND xã Sơn Tây', 'UBND xã Sơn Tây'],
    ['Đơn vị=Sở Văn hóa, Thể thao và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Quận huyện=Huyện Hương Sơn; Xã, phường, thị trấn=', 'Huyện Hương Sơn'],
    ['Quận huyện=Huyện Hương Sơn; Xã, phường, thị trấn=UBND xã Sơn Tây', 'UBND xã Sơn Tây'],
    ['Đơn vị=UBND xã Sơn Tây; Xã, phường, thị trấn=UBND xã Sơn Giang', 'wrong-unit'],
    ['Đơn vị=UBND xã Sơn Tây, UBND xã Sơn Giang', 'wrong-unit'],
    ...['', 'Không', 'Tất cả', '-- Tất cả --', 'Tất cả các đơn vị', 'Chọn đơn vị', '--- Chọn ---', '0'].map(
      (none) => [`Đơn vị=${none}`, 'wrong-unit'],
    ),
  ])('%s: %s', (filters, unit) => {
    expect(unitOf(filters)).toBe(unit)
  })
})
