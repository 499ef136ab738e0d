import Excel from 'exceljs'
import { expect, test } from 'vitest'
import { patchWorkbook } from './patch-workbook'
import { seeWorkbook } from './see-workbook'
import { openWorkbook } from './workbook'

test('smoke', async () => {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('II.06a')
  sheet.getCell('A1').value = 'Hộ tịch'
  sheet.getCell('B1').value = 5
  sheet.getCell('B2').value = 7
  sheet.getCell('B4').value = { formula: 'SUM(B1:B3)', result: 0 }
  sheet.getCell('B5').value = { formula: 'IF(B4>0,ROUND(B1/B4*100,2)&"","–")', result: 0 }
  sheet.getCell('B6').value = { formula: 'IFERROR(B1/B3,"x")' }
  const other = book.addWorksheet('Tổng')
  other.getCell('A1').value = { formula: "'II.06a'!B4*2", result: 1 }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal.message)
  const done = patchWorkbook(opened.value, [
    { sheet: 'II.06a', cell: 'B3', value: 8 },
    { sheet: 'II.06a', cell: 'C3', value: '=1+1' },
    { sheet: 'II.06a', cell: 'B4', value: 1 },
  ])
  expect(done.outcomes.map((one) => one.outcome)).toEqual(['filled', 'filled', 'cell-has-formula'])
  const again = openWorkbook(done.bytes)
  if (!again.ok) throw new Error(again.refusal.message)
  expect(seeWorkbook(again.value).sheets[1]?.cells[0]?.value).toBe(40)
})
