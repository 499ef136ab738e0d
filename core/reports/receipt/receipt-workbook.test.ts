import { expect, test } from 'vitest'
import { openWorkbook, receiptWorkbook } from '../../../test/support/file-hand-now'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import type { ReceiptSheet } from './receipt-table'
import { receiptWorkbook as stepsOf } from './receipt-workbook'

const TABLE = { title: 'Nguồn số liệu', head: ['Trang', 'Đơn vị'], widths: [60, 40] }
const SHEET: ReceiptSheet = {
  title: 'PHIẾU ĐỐI CHIẾU SỐ LIỆU',
  verdict: 'Đã ghi và đọc lại khớp 8 ô.',
  clean: true,
  heading: [['Tệp', '=HYPERLINK("http://example.invalid")']],
  sources: { ...TABLE, rows: [['Tổng hợp <06> & "07"', 'UBND thị trấn Phố Châu']] },
  columns: { ...TABLE, title: 'Đối chiếu từng cột', rows: [['Trực tuyến', '1.476']] },
  open: { ...TABLE, title: 'Chưa ghi', rows: [] },
  signatures: ['Người lập', 'Người kiểm tra'],
  annex: { title: 'PHỤ LỤC', count: 8, tables: [{ ...TABLE, rows: [['D10', '412\u0001']] }], needed: false },
}

function sheetsOf(sheet: ReceiptSheet) {
  const opened = openWorkbook(receiptWorkbook(sheet))
  if (!opened.ok) throw new Error(opened.refusal.message)
  return seeWorkbook(opened.value).sheets
}

test('every word of the receipt stands in it as text, whatever it looks like', () => {
  const [page, ...more] = sheetsOf(SHEET)
  expect(more).toEqual([])
  expect(page?.name).toBe('Phiếu đối chiếu')
  expect(page?.cells.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
    'PHIẾU ĐỐI CHIẾU SỐ LIỆU',
    '✓ Đã ghi và đọc lại khớp 8 ô.',
    'Tệp',
    '=HYPERLINK("http://example.invalid")',
    'Nguồn số liệu',
    'Trang',
    'Đơn vị',
    'Tổng hợp <06> & "07"',
    'UBND thị trấn Phố Châu',
    'Đối chiếu từng cột',
    'Trang',
    'Đơn vị',
    'Trực tuyến',
    '1.476',
    'Người lập',
    'Người kiểm tra',
  ])
  expect(page?.cells.every(({ formula }) => formula === undefined)).toBe(true)
})

test('the annex is a second sheet where the page leads to it', () => {
  const [page, annex] = sheetsOf({ ...SHEET, annex: { ...SHEET.annex, needed: true } })
  expect(page?.cells.some(({ text }) => text === 'Danh sách 8 ô: phụ lục từ trang 2.')).toBe(true)
  expect([annex?.name, annex?.cells.at(-2)?.text]).toEqual(['Phụ lục', 'D10'])
})

test('the same receipt gives the same bytes', () => {
  expect(receiptWorkbook(SHEET)).toEqual(receiptWorkbook(SHEET))
  expect(stepsOf(SHEET).next().done).toBe(false)
})
