import { drawSignatures } from './form-sheet'
import { addSheet, bytesOfBook, newWorkbook, put } from './paper'

const WIDTHS = [5, 10, 56, 16, 34, 30]
const ROWS = 24

export const folder = 'findings'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  const sheet = addSheet(workbook, 'Kết quả kiểm tra')
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  put(sheet, 'A1:F1', 'KẾT QUẢ KIỂM TRA SỐ LIỆU BÁO CÁO', { size: 13, look: 'bold' })
  put(sheet, 'A2:F2', 'Kỳ báo cáo: ……………… (Từ ngày …/…/…… đến ngày …/…/……)', { size: 12, look: 'italic' })
  put(sheet, 'A3:F3', 'Đơn vị báo cáo: ………………………', { size: 12 })
  const heads = ['STT', 'Mức độ', 'Nội dung', 'Số liệu', 'Vị trí', 'Giải trình']
  heads.forEach((text, at) => {
    put(sheet, `${'ABCDEF'[at]}5`, text, { look: 'bold', boxed: true, fill: 'FFF2F2F2' })
  })
  sheet.getRow(5).height = 22
  for (let at = 1; at <= ROWS; at++) {
    put(sheet, `A${at + 5}`, at, { boxed: true })
    put(sheet, `B${at + 5}`, null, { boxed: true })
    for (const column of ['C', 'D', 'E', 'F'])
      put(sheet, `${column}${at + 5}`, null, { boxed: true, across: 'left' })
  }
  const end = drawSignatures(sheet, ROWS + 7, 6)
  sheet.pageSetup.printTitlesRow = '5:5'
  sheet.pageSetup.printArea = `A1:F${end}`
  return bytesOfBook(workbook)
}
