import { drawForm, type Head } from './form-sheet'
import { rateColumn } from './formulas'
import { bytesOfBook, newWorkbook } from './paper'
import { QD_766 } from './sources'

const COLUMNS: readonly Head[] = [
  {
    text: 'Cung cấp DVC trực tuyến',
    children: [
      { text: 'Tổng số thủ tục' },
      {
        text: 'DVC trực tuyến',
        children: [{ text: 'Tổng số' }, { text: 'Toàn trình' }, { text: 'Một phần' }],
      },
    ],
  },
  {
    text: 'Phát sinh hồ sơ',
    children: [
      {
        text: 'Toàn trình',
        children: [
          { text: 'Số hồ sơ phát sinh cả trực tuyến và trực tiếp', width: 12 },
          { text: 'Số hồ sơ phát sinh trực tuyến', width: 11 },
          rateColumn('Tỷ lệ hồ sơ trực tuyến', 5, 4, '(9)=\n(8)/(7)'),
        ],
      },
      {
        text: 'Một phần',
        children: [
          { text: 'Số hồ sơ phát sinh cả trực tuyến và trực tiếp', width: 12 },
          { text: 'Số hồ sơ phát sinh trực tuyến', width: 11 },
          rateColumn('Tỷ lệ hồ sơ trực tuyến', 8, 7, '(12)=\n(11)/(10)'),
        ],
      },
    ],
  },
]

export const folder = '766-online'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    ...QD_766,
    name: 'DVC trực tuyến',
    title: 'Theo dõi mức độ cung cấp dịch vụ công trực tuyến',
    measureUnit: 'Thủ tục, hồ sơ',
    columns: COLUMNS,
  })
  return bytesOfBook(workbook)
}
