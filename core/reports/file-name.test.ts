import { describe, expect, it } from 'vitest'
import { periodFrom } from '../periods/periods'
import { fileNameOf, reportWords } from './file-name'

describe('what a file is called', () => {
  const period = periodFrom('2026-10-15', '2026-11-14')
  it.each([
    ['Biểu II.06a', 'UBND xã Hương Sơn', 'Biểu II.06a – Tháng 11-2026 – UBND xã Hương Sơn.xlsx'],
    ['a/b:c*?"<>|d\u202E', '', 'a-b c d – Tháng 11-2026.xlsx'],
    ['Biểu', 'UBND x. ', 'Biểu – Tháng 11-2026 – UBND x.xlsx'],
  ])('«%s» of «%s»', (what, unit, name) => {
    expect(fileNameOf({ what, period, unit, ending: '.xlsx' })).toBe(name)
  })

  it('days of no period are said as days', () => {
    const days = periodFrom('2026-10-01', '2026-10-07')
    expect(fileNameOf({ what: 'Báo cáo', period: days, unit: 'A', ending: '.docx' })).toMatch(
      /^Báo cáo – .*10-2026.* – A\.docx$/,
    )
  })

  it('is never longer than a system takes, and keeps its ending', () => {
    const name = fileNameOf({ what: 'x'.repeat(300), period, unit: '', ending: '.xlsx' })
    expect(name).toHaveLength(120)
    expect(name).toMatch(/\.xlsx$/)
  })

  it('a report is known by its code, else by its name', () => {
    expect(reportWords({ code: 'II.06a/VPCP/KSTT', name: 'Tình hình' })).toBe('Biểu II.06a')
    expect(reportWords({ code: '', name: 'Chỉ tiêu 766' })).toBe('Chỉ tiêu 766')
  })
})
