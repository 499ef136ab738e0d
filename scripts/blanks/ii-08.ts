import { drawForm, type Head } from './form-sheet'
import { rateColumn } from './formulas'
import { bytesOfBook, newWorkbook } from './paper'
import { EDITABLE, TT_01_2020 } from './sources'

const COLUMNS: readonly Head[] = [
  {
    text: 'Dịch vụ công trực tuyến',
    children: [
      { text: 'Tổng số thủ tục' },
      { text: 'DVC trực tuyến', children: [{ text: 'Toàn trình' }, { text: 'Một phần' }] },
      {
        text: 'Toàn trình',
        children: [{ text: 'Tổng số hồ sơ' }, { text: 'Số hồ sơ trực tuyến' }, rateColumn('Tỷ lệ', 4, 3)],
      },
      {
        text: 'Một phần',
        children: [{ text: 'Tổng số hồ sơ' }, { text: 'Số hồ sơ trực tuyến' }, rateColumn('Tỷ lệ', 7, 6)],
      },
    ],
  },
  {
    text: 'Số hóa hồ sơ',
    children: [
      { text: 'Có số hóa TPHS' },
      { text: 'Có tái sử dụng TPHS' },
      { text: 'Đã giải quyết' },
      { text: 'Số hóa kết quả', children: [{ text: 'Đã số hóa' }, rateColumn('Tỷ lệ', 12, 11)] },
    ],
  },
  {
    text: 'Thanh toán trực tuyến',
    children: [
      { text: 'Số TTHC có phí, lệ phí' },
      { text: 'Có phát sinh TTTT' },
      { text: 'Hồ sơ có nghĩa vụ tài chính' },
      { text: 'Hồ sơ đã thanh toán trực tuyến', width: 9 },
      rateColumn('Tỷ lệ', 17, 16),
    ],
  },
]

export const folder = 'ii-08'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    name: 'II.08',
    code: 'II.08/VPCP/KSTT',
    basis: `${TT_01_2020} (mẫu chỉnh được)`,
    title: 'Tình hình, kết quả thực hiện TTHC trên môi trường điện tử',
    measureUnit: 'Thủ tục, hồ sơ',
    rowHead: 'Đơn vị',
    rowHeadWidth: 24,
    columns: COLUMNS,
    rows: [],
    spareRows: 5,
    pages: 1,
    total: 'Tổng cộng',
    note: EDITABLE,
  })
  return bytesOfBook(workbook)
}
