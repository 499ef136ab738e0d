import { describe, expect, test } from 'vitest'
import { contextIn } from './context-in'
import { differencesFrom } from './differences'
import { joinContexts } from './join-contexts'

const QUARTER = { unit: 'UBND xã Đồng Tiến', from: '2024-12-15', to: '2025-03-14' }

/** What lines above a table name that is not the quarter of Đồng Tiến, all dossiers. */
function differs(...lines: string[]): string[] {
  return differencesFrom(joinContexts(lines.map(contextIn)), QUARTER).map(
    ({ of, words }) => `${of}: ${words}`,
  )
}

/** How a text may be written and still say the same. */
const WRITTEN: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['in capitals', (text) => text.toUpperCase()],
  ['decomposed', (text) => text.normalize('NFD')],
  ['with a line break', (text) => text.replace(/ (?=năm|quý|tháng|xã)/i, '\n')],
  ['with wide blanks', (text) => text.replace(/ /g, '\u00A0 ')],
]

describe.each(WRITTEN)('%s', (_, write) => {
  test.each([
    'Báo cáo quý I/2025',
    'Quý I năm 2025',
    'Quý 1/2025',
    'Quý I',
    'Q1/2025',
    '3 tháng đầu năm 2025',
    'Kỳ báo cáo: Quý I/2025 (Từ ngày 15/12/2024 đến ngày 14/03/2025)',
    '(Từ ngày 15 tháng 12 năm 2024 đến ngày 14 tháng 3 năm 2025)',
    'Từ 15/12/2024 - 14/3/2025',
    'Số liệu tính đến ngày 14/3/2025',
    'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020 của Văn phòng Chính phủ',
    '(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 03/01/2024 của UBND tỉnh Hà Tĩnh)',
    '(Kèm theo Báo cáo số 12/BC-UBND ngày 18/3/2025 của UBND xã Đồng Tiến)',
    'Đồng Tiến, ngày 18 tháng 3 năm 2025',
    'UBND xã Đồng Tiến',
    'UBND xã Đồng Tiến Q1/2025',
    'UBND xã Đồng Tiến, huyện Thạch Hà, tỉnh Hà Tĩnh',
    'Ủy ban nhân dân xã Đồng Tiến',
    'Đơn vị báo cáo: UBND xã Đồng Tiến',
    'Kết quả giải quyết TTHC của UBND xã Đồng Tiến quý I/2025',
    'Kết quả giải quyết TTHC tại Bộ phận Một cửa xã Đồng Tiến',
    'Đơn vị nhận báo cáo: UBND huyện Thạch Hà',
    'Đơn vị tính: Số hồ sơ TTHC',
    'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    'Kết quả theo cơ chế một cửa, một cửa liên thông',
    'Hồ sơ tiếp nhận trực tuyến và trực tiếp',
    'Lĩnh vực bảo trợ xã hội'.replace('Lĩnh vực ', 'Các lĩnh vực '),
    'Kỳ báo cáo: Quý …/20… (Từ ngày …/…/…… đến ngày …/…/……)',
    'Đơn vị báo cáo: …………',
    'So với cùng kỳ năm 2024',
  ])('agrees: «%s»', (line) => {
    expect(differs(write(line))).toEqual([])
  })

  test.each<[line: string, of: string]>([
    ['UBND xã Tân Lập', 'unit'],
    ['Đơn vị: UBND xã Tân Lập', 'unit'],
    ['Đơn vị: Tân Lập', 'unit'],
    ['Kết quả giải quyết TTHC của UBND xã Tân Lập', 'unit'],
    ['Kết quả giải quyết TTHC xã Tân Lập quý I/2025', 'unit'],
    ['UBND phường Đồng Tiến', 'unit'],
    ['UBND xã Đồng Tiến Thượng', 'unit'],
    ['Tân Lập, ngày 18 tháng 3 năm 2025', 'unit'],
    ['UBND huyện Thạch Hà', 'unit'],
    ['Sở Nội vụ', 'unit'],
    ['(Kèm theo Báo cáo số 12/BC-UBND ngày 18/3/2025 của UBND xã Tân Lập)', 'unit'],
    ['TM. Ủy ban nhân dân xã Tân Lập', 'unit'],
    ['Kết quả giải quyết TTHC tháng 3 năm 2025', 'period'],
    ['Kết quả giải quyết TTHC năm 2025', 'period'],
    ['Năm 2024', 'period'],
    ['9 tháng đầu năm 2025', 'period'],
    ['Chín tháng năm 2025', 'period'],
    ['6 tháng đầu năm', 'period'],
    ['6 tháng năm 2025', 'period'],
    ['9T/25', 'period'],
    ['Tháng 3', 'period'],
    ['T3/2025', 'period'],
    ['Tháng ba năm 2025', 'period'],
    ['Tháng năm 2025', 'period'],
    ['Quý I/2024', 'period'],
    ['Quý II', 'period'],
    ['Quý I và quý II năm 2025', 'period'],
    ['Tuần 12', 'period'],
    ['(Kèm theo Báo cáo tháng 2 năm 2025)', 'period'],
    ['Lũy kế từ đầu năm 2025', 'period'],
    ['Cộng dồn đến hết tháng 6 năm 2025', 'period'],
    ['Từ ngày 01/01/2025 đến ngày 31/03/2025', 'period'],
    ['Số liệu cùng kỳ năm 2024', 'period'],
    ['Kết quả giải quyết hồ sơ trực tuyến', 'part'],
    ['Hồ sơ nộp qua dịch vụ bưu chính công ích', 'part'],
    ['Hồ sơ qua BCCI', 'part'],
    ['Theo cơ chế một cửa liên thông', 'part'],
    ['Hồ sơ phi địa giới hành chính', 'part'],
    ['Dịch vụ công toàn trình', 'part'],
    ['Kết quả giải quyết TTHC lĩnh vực Hộ tịch', 'part'],
    ['Danh sách hồ sơ quá hạn', 'part'],
  ])('differs: «%s»', (line, of) => {
    const found = differencesFrom(contextIn(write(line)), QUARTER)
    expect(found.map((one) => one.of)).toEqual([of])
  })
})

test.each<[lines: string[], differences: string[]]>([
  [['UBND HUYỆN THẠCH HÀ', 'UBND XÃ ĐỒNG TIẾN'], []],
  [['UBND HUYỆN THẠCH HÀ', 'UBND XÃ TÂN LẬP'], ['unit: UBND XÃ TÂN LẬP']],
  [['UBND HUYỆN THẠCH HÀ\nUBND XÃ TÂN LẬP'], ['unit: UBND XÃ TÂN LẬP']],
  [['ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP'], ['unit: ỦY BAN NHÂN DÂN XÃ TÂN LẬP']],
  [['QUÝ I', 'NĂM 2025'], []],
  [['QUÝ I', 'Năm 2024'], ['period: QUÝ I']],
  [['QUÝ I/2025', 'NĂM 2025'], ['period: NĂM 2025']],
  [['Tháng 3', '2025'], ['period: Tháng 3']],
  [['Đơn vị: Đồng Tiến', 'UBND XÃ TÂN LẬP'], ['unit: UBND XÃ TÂN LẬP']],
  [['Lũy kế từ đầu năm đến ngày 14/3/2025'], []],
])('lines together: %j differ in %j', (lines, differences) => {
  expect(differs(...lines)).toEqual(differences)
})

describe('a text without diacritics, as tabs have it', () => {
  test.each([
    'Quy 1',
    'Quy I 2025',
    'Q1',
    'Xa Dong Tien',
    'UBND Dong Tien',
    'II.06a',
    'Bieu 06a',
    'Sheet1',
    'Phu luc 2',
  ])('agrees: «%s»', (tab) => {
    expect(differs(tab)).toEqual([])
  })

  test.each([
    'Quy 2',
    'Thang 3',
    'T3',
    'Nam 2024',
    'Luy ke',
    'Xa Tan Lap',
    'UBND Tan Lap',
    'Truc tuyen',
    '6T2025',
  ])('differs: «%s»', (tab) => {
    expect(differs(tab)).toHaveLength(1)
  })
})

test('words are quoted as they stand, and what is not understood says so', () => {
  expect(contextIn('BÁO CÁO 6\u00A0THÁNG NĂM 2025').periods).toEqual([
    { words: '6 THÁNG NĂM 2025', value: null },
  ])
  expect(contextIn('Số liệu của motcua.moj.gov.vn').systems).toEqual([
    { words: 'motcua.moj.gov.vn', value: 'motcua.moj.gov.vn' },
  ])
})

test('a number that belongs to a name is no month, and a month is no number of a name', () => {
  const april = { unit: 'UBND xã Sơn Kim 1', from: '2025-03-15', to: '2025-04-14' }
  for (const line of [
    'UBND xã Sơn Kim 1 tháng 4/2025',
    'UBND XÃ SƠN KIM 1 T4/2025',
    'UBND xã Sơn Kim 1\nTháng 4 năm 2025',
  ])
    expect(differencesFrom(contextIn(line), april)).toEqual([])
  const november = { unit: 'UBND xã Cẩm Duệ', from: '2024-10-15', to: '2024-11-14' }
  expect(differencesFrom(contextIn('xã Cẩm Duệ T11/2024'), november)).toEqual([])
})
