import { drawForm, type Head } from './form-sheet'
import { bytesOfBook, newWorkbook } from './paper'
import { EDITABLE, TT_01_2020 } from './sources'

const COLUMNS: readonly Head[] = [
  {
    text: 'Theo nội dung',
    children: [{ text: 'Hành vi hành chính' }, { text: 'Quy định hành chính' }, { text: 'Cả hai nội dung' }],
  },
  {
    text: 'Theo thời gian',
    children: [
      { text: 'Mới tiếp nhận trong kỳ', width: 9.5 },
      { text: 'Kỳ trước chuyển qua', width: 9.5 },
    ],
  },
  { text: 'Đã xử lý', children: [{ text: 'Tổng số' }, { text: 'Đúng hạn' }] },
  { text: 'Đang xử lý', children: [{ text: 'Tổng số' }, { text: 'Quá hạn' }] },
  { text: 'Chuyển cơ quan khác xử lý', width: 10 },
  { text: 'Đăng tải công khai kết quả', width: 10 },
]

export const folder = 'ii-05'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    name: 'II.05',
    code: 'II.05/VPCP/KSTT',
    basis: `${TT_01_2020} (mẫu chỉnh được)`,
    title: 'Kết quả tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính',
    measureUnit: 'Số phản ánh, kiến nghị',
    rowHead: 'Đơn vị',
    columns: COLUMNS,
    rows: [],
    spareRows: 6,
    pages: 1,
    total: 'Tổng cộng',
    note: EDITABLE,
  })
  return bytesOfBook(workbook)
}
