import { drawForm, type Head } from './form-sheet'
import { rateColumn } from './formulas'
import { bytesOfBook, newWorkbook } from './paper'
import { QD_766 } from './sources'

const COLUMNS: readonly Head[] = [
  {
    text: 'Thủ tục hành chính',
    children: [
      { text: 'Số lượng thủ tục có phí, lệ phí', width: 12 },
      { text: 'Đã triển khai thanh toán trực tuyến', width: 12 },
      rateColumn('Tỷ lệ đã triển khai', 1, 0, '(5)=(4)/(3)'),
      { text: 'Có phát sinh thanh toán trực tuyến', width: 12 },
      rateColumn('Tỷ lệ có phát sinh', 3, 0, '(7)=(6)/(3)'),
    ],
  },
  {
    text: 'Hồ sơ',
    children: [
      { text: 'Tổng số hồ sơ có nghĩa vụ tài chính', width: 13 },
      { text: 'Số hồ sơ thanh toán trực tuyến', width: 13 },
      rateColumn('Tỷ lệ thanh toán trực tuyến', 6, 5, '(10)=(9)/(8)'),
    ],
  },
]

export const folder = '766-payment'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    ...QD_766,
    name: 'Thanh toán trực tuyến',
    title: 'Theo dõi mức độ thanh toán trực tuyến',
    measureUnit: 'Thủ tục, hồ sơ',
    columns: COLUMNS,
  })
  return bytesOfBook(workbook)
}
