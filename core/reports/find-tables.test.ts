import { expect, test } from 'vitest'
import { type SheetSpec, writeBook } from '../../test/workbook-corpus/book-spec'
import { opened } from '../../test/workbook-corpus/fill-template'
import { bookOf, CIRCULAR, layOut, USUAL } from '../../test/workbook-corpus/form-layout'
import { seeWorkbook } from '../workbook/see-workbook'
import { report } from './ii-06a/report'
import { seeTemplate } from './see-template'

const ASK = { from: '2024-12-15', to: '2025-03-14', unit: 'UBND thị trấn Phố Châu' }
const OWN = 'Từ ngày 15/12/2024 đến ngày 14/03/2025'
const OTHER = 'Từ ngày 15/09/2024 đến ngày 14/12/2024'

interface Sheet {
  readonly name: string
  readonly says?: string
  readonly columns?: number
  readonly untitled?: true
}

function sheetOf({ name, says, columns = CIRCULAR.length, untitled }: Sheet): SheetSpec {
  const { sheet } = layOut({ ...USUAL, columns: CIRCULAR.slice(0, columns) })
  const titled = Object.entries(sheet.cells).filter(([cell]) => !untitled || !/^(A1|C4)$/.test(cell))
  return {
    ...sheet,
    name,
    cells: { ...Object.fromEntries(titled), ...(says ? { A3: { value: says } } : {}) },
  }
}

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
