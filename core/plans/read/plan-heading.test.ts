import { describe, expect, test } from 'vitest'
import { headingOf } from './plan-heading'
import { linesOfText, type PlanLine } from './plan-rows'
import { unitIn } from './plan-unit'

const rowsOf = (times: readonly string[]) =>
  times.map((time, at) => ({
    id: String(at),
    cells: { ordinal: '', text: '', lead: '', support: '', product: '', time },
    given: true,
  }))
const prose = (...lines: string[]): PlanLine[] => lines.map((line) => ({ cells: [line], prose: true }))
const headed = (lines: readonly PlanLine[], ...times: string[]) => headingOf(lines, rowsOf(times))
const titleOf = (...lines: string[]) => headed(prose(...lines)).title
const yearOf = (title: string, ...times: string[]) => headed(prose(title), ...times).year

describe('where the heading stands', () => {
  const read = (...lines: string[]) => {
    const { title, unit, since } = headed(linesOfText(lines.join('\n')))
    return [title, unit, since]
  }
  const LETTERHEAD = 'UBND XÃ SƠN TÂY\tPhố Châu, ngày 18 tháng 02 năm 2026'
  const WHOLE = ['Kế hoạch năm 2026', 'UBND xã Sơn Tây', '2026-02-18']

  test('in a table over that of the tasks, whatever its cells begin or end with', () => {
    for (const cell of ['TTg', 'Sở TT', 'STT1', 'TTHC'])
      expect(read(`${cell}\tHà Tĩnh`, LETTERHEAD, '\tKế hoạch năm 2026', 'TT\tNội dung')).toEqual(WHOLE)
  })

  test.each(['TT', 'STT', 'stt', 'tt'])('not below the head «%s | Nội dung»', (head) => {
    expect(read(LETTERHEAD, `${head}\tNội dung`, '1\tKế hoạch năm 2030')).toEqual([null, ...WHOLE.slice(1)])
  })

  test('a line «TT» alone is no head', () => {
    expect(read('TT', LETTERHEAD, '\tKế hoạch năm 2026', 'TT\tNội dung')).toEqual(WHOLE)
  })

  test('in no table where none has a head', () => {
    expect(read(LETTERHEAD, '1\tKế hoạch năm 2030')).toEqual([null, '', null])
  })

  test('in lines around, behind the tasks too', () => {
    expect(read('TT\tNội dung', '1\ta', 'Kế hoạch năm 2026')[0]).toBe('Kế hoạch năm 2026')
  })
})

describe('the title', () => {
  test.each([
    [['## Kế hoạch năm 2026'], 'Kế hoạch năm 2026'],
    [['Chương trình công tác năm 2026'], 'Chương trình công tác năm 2026'],
    [['CHƯƠNG TRÌNH', 'năm 2026'], 'Chương trình năm 2026'],
    [['Phụ lục 1. Chương trình năm 2026'], 'Phụ lục 1. Chương trình năm 2026'],
    [['PHỤ LỤC IV - KẾ HOẠCH NĂM 2026'], 'PHỤ LỤC IV - KẾ HOẠCH NĂM 2026'],
    [['Dự thảo kế hoạch năm 2026'], null],
    [['Về kế hoạch', 'năm 2026'], null],
    [['Kế hoạch này', 'năm 2026'], 'Kế hoạch này năm 2026'],
    [['Căn cứ Luật', 'Kế hoạch năm  2026'], 'Kế hoạch năm  2026'],
    [['Kế hoạch năm 1926'], null],
    [['Kế hoạch', 'một', 'hai', 'năm 2026'], 'Kế hoạch một hai năm 2026'],
    [['KẾ HOẠCH', 'một', 'hai', 'ba', 'năm 2026'], 'Kế hoạch một hai ba năm 2026'],
    [['KẾ HOẠCH', 'một', 'hai', 'ba', 'bốn', 'năm 2026'], 'Kế hoạch một'],
    [['Kế hoạch một', 'hai', 'ba', 'bốn', 'năm 2026'], null],
    [['KẾ HOẠCH'], null],
  ] as const)('of %j is «%s»', (lines, title) => {
    expect(titleOf(...lines)).toBe(title)
  })

  test.each([
    'Thực hiện Quyết định',
    'Căn cứ Luật',
    'Nhằm nâng cao',
    'Để thực hiện',
    'Ủy ban nhân dân xã',
    'Uỷ ban nhân dân xã',
    'UBND xã Sơn Tây',
    'Số: 12/KH-UBND',
    'Kính gửi: các thôn',
    'I. MỤC ĐÍCH',
    'XIV. MỤC ĐÍCH',
    '1. Mục đích',
    '12. Mục đích',
    '(Kèm theo Quyết định)',
    '- Như trên',
  ])('ends before «%s»', (body) => {
    expect(titleOf('KẾ HOẠCH', 'Kiểm soát TTHC', body, 'năm 2026')).toBe('Kế hoạch Kiểm soát TTHC')
  })

  test.each(['và căn cứ', 'I Mục', '1 cửa', 'của UBND xã', 'theo số: 12'])('goes on over «%s»', (line) => {
    expect(titleOf('KẾ HOẠCH', 'Kiểm soát TTHC', line, 'năm 2026')).toBe(
      `Kế hoạch Kiểm soát TTHC ${line} năm 2026`,
    )
  })
})

describe('the year', () => {
  test.each(['đến', 'tới', 'giai đoạn', 'nhiệm kỳ', 'so với', 'của', 'ĐẾN'])(
    'is not that of «%s năm 2030»',
    (word) => {
      expect(yearOf(`Kế hoạch năm 2026, ${word} năm 2030`)).toBe(2026)
      expect(yearOf(`Kế hoạch năm 2026, ${word}  năm  2030`)).toBe(2026)
    },
  )

  test.each([
    ['the later of two', 'Kế hoạch năm 2026 và năm 2025', [], 2026],
    ['of two the one the tasks name', 'Kế hoạch năm 2026 và Năm  2025', ['Quý I/2025'], 2025],
    ['that of the title, whatever the tasks say', 'Kế hoạch năm 2026', ['Quý I/2025'], 2026],
    ['that of most tasks without a title', '', ['3/2024', '3/2026', '4/2026', '5/2026', '3/2025'], 2026],
    ['that of the first task, of two alike', '', ['3/2024', '3/2026'], 2024],
    ['counted through a cell', '', ['3/2024', 'Từ 2026 đến 12/2026'], 2026],
    ['none where no one names it', '', ['Tháng 3', '19/1999'], null],
  ] as const)('is %s', (_, title, times, year) => {
    expect(yearOf(title, ...times)).toBe(year)
  })
})

describe('the date', () => {
  test.each([
    ['Phố Châu, ngày 8 tháng 12 năm 2026', '2026-12-08'],
    ['Phố Châu, ngày   18   tháng  02   năm   2026 ./.', '2026-02-18'],
    ['Phố Châu, ngày18tháng02năm2026', '2026-02-18'],
    ['Phố Châu, NGÀY 18 THÁNG 2 NĂM 2026', '2026-02-18'],
    ['Phố Châu, ngày....... tháng 1 năm 2026', '2026-01-31'],
    ['Phố Châu, ngày … tháng 12 năm 2026', '2026-12-31'],
    ['Phố Châu, ngày … tháng 0 năm 2026', null],
    ['Phố Châu, ngày … tháng 13 năm 2026', null],
    ['Phố Châu ngày 18 tháng 02 năm 2026', null],
    ['Phố Châu, ngày tháng năm 2026', null],
  ])('in «%s» is %s', (line, since) => {
    expect(headed(prose('Hà Tĩnh', line, 'Kế hoạch')).since).toBe(since)
  })

  test('is the first that stands there', () => {
    const lines = prose('A, ngày 1 tháng 2 năm 2026', 'B, ngày 3 tháng 4 năm 2026')
    expect(headed(lines).since).toBe('2026-02-01')
  })
})

test.each([
  [['UBND xã Sơn Tây'], 'UBND xã Sơn Tây'],
  [['UBND  phường  Bắc   Hồng'], 'UBND phường Bắc Hồng'],
  [['Ủy Ban Nhân Dân thị trấn Tây Sơn'], 'UBND thị trấn Tây Sơn'],
  [['của ủy ban nhân dân xã Sơn Tây về'], 'UBND xã Sơn Tây'],
  [['uỷ  ban  nhân  dân xã Sơn Tây'], 'UBND xã Sơn Tây'],
  [['UỶ BAN NHÂN DÂN', 'THỊ TRẤN PHỐ CHÂU'], 'UBND thị trấn Phố Châu'],
  [['UBND', 'XÃ SƠN TÂY'], 'UBND xã Sơn Tây'],
  [['UBND', 'xã Sơn Tây'], 'UBND xã Sơn Tây'],
  [['ỦY BAN NHÂN DÂN HUYỆN', 'XÃ SƠN TÂY'], ''],
  [['UBND xã Sơn Kim 12/KH'], 'UBND xã Sơn Kim'],
  [['UBND XÃ SƠN KIM 1 Số 3'], 'UBND xã Sơn Kim 1'],
  [["UBND xã Ea H'Leo"], "UBND xã Ea H'Leo"],
  [['UBND xã Sơn Tây và UBND xã Sơn Hồng'], 'UBND xã Sơn Tây'],
  [['Ngày mai', 'UBND XÃ SƠN TÂY'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY VỀ KẾ HOẠCH'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY TRONG NĂM'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY ĐẾN HẾT'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY QUÝ I'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY THÁNG 3'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY CỘNG HÒA'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY GIAI ĐOẠN'], 'UBND xã Sơn Tây'],
  [['UBND XÃ SƠN TÂY THỰC HIỆN'], 'UBND xã Sơn Tây'],
  [['UBND xã'], ''],
])('%j is of «%s»', (lines, unit) => {
  expect(unitIn(lines)).toBe(unit)
})
