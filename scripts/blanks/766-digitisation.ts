import { drawForm, type Head } from './form-sheet'
import { rateColumn, verdictFormula } from './formulas'
import { bytesOfBook, newWorkbook } from './paper'
import { QD_766 } from './sources'

const COLUMNS: readonly Head[] = [
  { text: 'Tiếp nhận' },
  {
    text: 'Số hóa hồ sơ TTHC khi tiếp nhận',
    children: [
      { text: 'Chưa số hóa TPHS' },
      { text: 'Có số hóa TPHS' },
      { text: 'Có tái sử dụng thành phần' },
      { text: 'Có tái sử dụng thành phần từ cổng DVC quốc gia', width: 13 },
      rateColumn('Tỷ lệ số hóa TPHS', 2, 0, '(8)=\n(5)/(3)'),
    ],
  },
  { text: 'Đã giải quyết' },
  {
    text: 'Số hóa kết quả giải quyết',
    children: [
      { text: 'Chưa số hóa' },
      { text: 'Đã số hóa' },
      rateColumn('Tỷ lệ số hóa kết quả', 8, 6, '(12)=\n(11)/(9)'),
    ],
  },
  {
    text: 'Đánh giá',
    children: [
      {
        text: 'Kết quả (từ 95% trở lên)',
        width: 10,
        across: 'center',
        formula: verdictFormula(8, 6, 95),
        totalFormula: verdictFormula(8, 6, 95),
      },
    ],
  },
]

export const folder = '766-digitisation'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    ...QD_766,
    name: 'Số hóa hồ sơ',
    title: 'Theo dõi mức độ số hóa các đơn vị',
    measureUnit: 'Hồ sơ',
    columns: COLUMNS,
  })
  return bytesOfBook(workbook)
}
