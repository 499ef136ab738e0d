import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { openWorkbook } from '../../../test/support/file-hand-now'
import { seeAsShown } from './as-shown'
import { seeWorkbook } from './see-workbook'

type Cell =
  | ExcelJS.CellValue
  | { readonly value: ExcelJS.CellValue; readonly format?: string; readonly struck?: true }

async function opened(
  rows: readonly (readonly Cell[])[],
  change: (sheet: ExcelJS.Worksheet) => void = () => {},
) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Tờ 1')
  rows.forEach((cells, row) => {
    cells.forEach((given, column) => {
      const cell = sheet.getCell(row + 1, column + 1)
      const told = typeof given === 'object' && given !== null && 'value' in given ? given : { value: given }
      cell.value = told.value as ExcelJS.CellValue
      if (told.format) cell.numFmt = told.format
      if (told.struck) cell.font = { strike: true }
    })
  })
  change(sheet)
  const workbook = openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()))
  if (!workbook.ok) throw new Error(workbook.refusal.message)
  return workbook.value
}

async function texts(
  rows: readonly (readonly Cell[])[],
  change?: (sheet: ExcelJS.Worksheet) => void,
  words = true,
) {
  const [sheet] = seeAsShown(await opened(rows, change), words).sheets
  return (sheet?.cells ?? []).map(({ row, column, text }) => [row, column, text])
}

const run = (text: string, font: Partial<ExcelJS.Font> = {}) => ({ text, font })
const raised = (text: string) => run(text, { vertAlign: 'superscript' })

it.each<[string, Cell, string]>([
  ['a raised note mark says nothing', { richText: [run('118'), raised('1')] }, '118'],
  ['nor one in brackets', { richText: [run('Tháng 1'), raised('(2)')] }, 'Tháng 1'],
  ['a square metre stays one', { richText: [run('120 m'), raised('2')] }, '120 m²'],
  [
    'struck runs say nothing',
    { richText: [run('Trước '), run('15/3', { strike: true }), run('20/3')] },
    'Trước 20/3',
  ],
  ['a struck cell says nothing', { value: 118, struck: true }, ''],
  ['a month is that month', { value: new Date(Date.UTC(2026, 2, 1)), format: 'mm/yyyy' }, '03/2026'],
  ['a month by its name', { value: new Date(Date.UTC(2026, 2, 1)), format: 'mmm-yy' }, 'Mar-2026'],
  ['a month in words', { value: new Date(Date.UTC(2026, 2, 1)), format: '"Tháng "m/yyyy' }, 'Tháng 3/2026'],
  ['a date is a date', { value: new Date(Date.UTC(2026, 2, 5)), format: 'd mmm yyyy' }, '05/03/2026'],
  ['a quarter by its format', { value: 2, format: '"Quý "0"/2026"' }, 'Quý 2/2026'],
  ['a number with its decimals', { value: 1.1, format: '0.00' }, '1.10'],
  ['a number that nobody sees', { value: 5, format: ';;;' }, ''],
  ['plain text is plain', 'Quý II', 'Quý II'],
])('%s', async (_, cell, shown) => {
  expect(await texts([[cell]])).toEqual([[0, 0, shown]])
})

it('a count is its number, whatever words its format adds, where figures are read', async () => {
  expect(await texts([[{ value: 118, format: '0" hồ sơ"' }]], undefined, false)).toEqual([[0, 0, '118']])
})

it('hidden, filtered and flat rows and hidden columns are gone, and what is behind them moves up', async () => {
  const rows = [
    ['A1', 'B1', 'C1'],
    ['A2', 'B2', 'C2'],
    ['A3', 'B3', 'C3'],
    ['A4', 'B4', 'C4'],
  ]
  const shown = await texts(rows, (sheet) => {
    sheet.getRow(2).hidden = true
    sheet.getRow(3).height = 0.001
    sheet.getColumn(2).hidden = true
  })
  expect(shown).toEqual([
    [0, 0, 'A1'],
    [0, 1, 'C1'],
    [1, 0, 'A4'],
    [1, 1, 'C4'],
  ])
})

it('a merged cell is shown in what is left of it', async () => {
  const workbook = await opened(
    [
      ['TT', 'Lãnh đạo'],
      ['1', 'Chung'],
      ['2', null],
      ['3', null],
    ],
    (sheet) => {
      sheet.mergeCells('B2:B4')
      sheet.getRow(2).hidden = true
    },
  )
  const [sheet] = seeAsShown(workbook).sheets
  expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }])
  expect(sheet?.cells.find(({ text }) => text === 'Chung')).toMatchObject({ row: 1, column: 1 })
})

it('what fills a workbook sees it as it is', async () => {
  const workbook = await opened([[{ richText: [run('118'), raised('1')] }]])
  expect(seeWorkbook(workbook).sheets[0]?.cells[0]?.text).toBe('1181')
})
