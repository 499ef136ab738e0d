import { expect, test } from 'vitest'
import { type SheetSpec, writeBook } from '../../../test/workbook-corpus/book-spec'
import { opened } from '../../../test/workbook-corpus/fill-template'
import { bookOf, CIRCULAR, layOut, USUAL } from '../../../test/workbook-corpus/form-layout'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { report } from '../forms/ii-06a/report'
import { seeTemplate } from './see-template'

const ASK = { from: '2024-12-15', to: '2025-03-14', unit: 'UBND thị trấn Phố Châu' }
const OWN = 'Từ ngày 15/12/2024 đến ngày 14/03/2025'
const OTHER = 'Từ ngày 15/09/2024 đến ngày 14/12/2024'

interface Sheet {
  readonly name: string
  readonly says?: string
  readonly columns?: number
  readonly untitled?: true
  /** Rows of units, not of fields. */
  readonly units?: true
}

function sheetOf({ name, says, columns = CIRCULAR.length, untitled, units }: Sheet): SheetSpec {
  const heads = CIRCULAR.map((column, at) => (units && at === 1 ? { ...column, path: ['Đơn vị'] } : column))
  const { sheet } = layOut({ ...USUAL, columns: heads.slice(0, columns) })
  const titled = Object.entries(sheet.cells).filter(([cell]) => !untitled || !/^(A1|C4)$/.test(cell))
  return {
    ...sheet,
    name,
    cells: { ...Object.fromEntries(titled), ...(says ? { A3: { value: says } } : {}) },
  }
}

/** The sheets that are filled, and why others are not. */
function seenIn(...sheets: Sheet[]): { sheets: string[]; doubts: string[] } {
  const seen = seeWorkbook(opened(writeBook(bookOf(...sheets.map(sheetOf)))))
  const target = seeTemplate(report, seen, ASK)
  if (!target.ok) return { sheets: [], doubts: [target.refusal.reason] }
  const names = target.value.places.flatMap(({ at }) => ('sheet' in at ? [at.sheet] : []))
  return { sheets: [...new Set(names)], doubts: (target.value.doubts ?? []).map(({ reason }) => reason) }
}

test.each<[what: string, more: Sheet[], doubts: string[]]>([
  [
    'stands twice',
    [
      { name: 'Xã 1', units: true },
      { name: 'Xã 2', units: true },
    ],
    ['two-tables-match'],
  ],
  ['is of another quarter', [{ name: 'Xã', says: OTHER, units: true }], ['wrong-period']],
  [
    'is of another unit',
    [{ name: 'Xã', says: 'Đơn vị báo cáo: UBND xã Sơn Tây', units: true }],
    ['wrong-unit'],
  ],
])('a table the form can do without that %s is left out and said; the rest is filled', (_, more, doubts) => {
  expect(seenIn({ name: 'II.06a', says: OWN }, ...more)).toEqual({ sheets: ['II.06a'], doubts })
})

test('a table the form cannot do without refuses it', () =>
  expect(seenIn({ name: 'A' }, { name: 'B' })).toEqual({ sheets: [], doubts: ['two-tables-match'] }))

/** The sheet that is taken, or why none is. */
function taken(...sheets: Sheet[]): string {
  const seen = seeWorkbook(opened(writeBook(bookOf(...sheets.map(sheetOf)))))
  const target = seeTemplate(report, seen, ASK)
  const at = target.ok ? target.value.places[0]?.at : undefined
  return target.ok ? (at && 'sheet' in at ? at.sheet : '') : target.refusal.reason
}

test.each<[what: string, sheets: Sheet[], taken: string]>([
  [
    'of two quarters the one asked for',
    [
      { name: 'Q4', says: OTHER },
      { name: 'Q1', says: OWN },
    ],
    'Q1',
  ],
  [
    'named quarters too',
    [
      { name: 'A', says: 'Quý IV/2024' },
      { name: 'B', says: 'Quý I/2025' },
    ],
    'B',
  ],
  [
    'another quarter and one that says none',
    [{ name: 'Q4', says: OTHER }, { name: 'X' }],
    'two-tables-match',
  ],
  [
    'of two units the one asked for',
    [
      { name: 'Sơn Tây', says: 'Đơn vị báo cáo: UBND xã Sơn Tây' },
      { name: 'Phố Châu', says: 'Đơn vị báo cáo: UBND TT. Phố Châu' },
    ],
    'Phố Châu',
  ],
  [
    'another unit and a sheet that says none',
    [{ name: 'Sơn Tây', says: 'Đơn vị báo cáo: UBND xã Sơn Tây' }, { name: 'Tổng hợp' }],
    'two-tables-match',
  ],
  [
    'the title on the sheet of another quarter',
    [
      { name: 'Q4', says: OTHER },
      { name: 'Q1', says: OWN, untitled: true },
    ],
    'Q1',
  ],
  [
    'the title on a sheet that says no days',
    [{ name: 'Cũ' }, { name: 'Q1', says: OWN, untitled: true }],
    'two-tables-match',
  ],
  [
    'more columns on the sheet of another quarter',
    [
      { name: 'Q1', says: OWN, columns: 10 },
      { name: 'Q4', says: OTHER },
    ],
    'Q1',
  ],
  [
    'more columns on a sheet that says no days',
    [{ name: 'Q1', says: OWN, columns: 10 }, { name: 'X' }],
    'two-tables-match',
  ],
])('%s', (_, sheets, sheet) => {
  expect(taken(...sheets)).toBe(sheet)
  expect(taken(...sheets.toReversed())).toBe(sheet)
})

test('beside columns of lĩnh vực that are known, one of any other name is of a lĩnh vực, too; a unit of measure is none', () => {
  const heads = ['STT', 'Chỉ tiêu', 'ĐVT', 'Hộ tịch', 'Lâm nghiệp', 'Chứng thực', 'Ghi chú', 'Tổng cộng']
  const rows = [
    'I. Số hồ sơ nhận giải quyết',
    '1. Trực tuyến',
    '2. Trực tiếp, dịch vụ bưu chính',
    '3. Từ kỳ trước',
    'II. Số hồ sơ đã giải quyết',
    '1. Trước hạn',
    '2. Đúng hạn',
    '3. Quá hạn',
    'III. Số hồ sơ đang giải quyết',
    '1. Trong hạn',
    '2. Quá hạn',
  ]
  const cells = Object.fromEntries([
    ['A1', { value: 'Biểu số II.06a/VPCP/KSTT' }],
    ...heads.map((value, at) => [`${'ABCDEFGH'[at]}7`, { value }]),
    ...rows.flatMap((value, at) => [
      [`A${8 + at}`, { value: value.split('.')[0]! }],
      [`B${8 + at}`, { value: value.split('. ')[1]! }],
    ]),
  ])
  const seen = seeWorkbook(opened(writeBook(bookOf({ name: 'Biểu', cells }))))
  const target = seeTemplate(report, seen, ASK)
  const means = target.ok ? target.value.places.flatMap((place) => place.means ?? []) : []
  const fields = means.flatMap((one) => ('measure' in one ? [one.by?.field ?? ''] : []))
  expect([...new Set(fields)]).toEqual(['Hộ tịch', 'Lâm nghiệp', 'Chứng thực', ''])
})
