import { drawForm, type Head } from './form-sheet'
import { bytesOfBook, newWorkbook } from './paper'
import { EDITABLE, TT_01_2020 } from './sources'

const COLUMNS: readonly Head[] = [
  {
    text: 'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương',
    children: [{ text: 'Tổng số' }, { text: 'Cấp tỉnh' }, { text: 'Cấp huyện' }, { text: 'Cấp xã' }],
  },
  {
    text: 'TTHC được thực hiện theo CCMC, MCLT',
    children: [
      { text: 'Tổng số' },
      { text: 'Tại BPMC cấp tỉnh' },
      { text: 'Tại BPMC cấp huyện' },
      { text: 'Tại BPMC cấp xã' },
    ],
  },
  {
    text: 'Quy trình nội bộ đã được ban hành',
    children: [{ text: 'Tổng số' }, { text: 'Cấp tỉnh' }, { text: 'Cấp huyện' }, { text: 'Cấp xã' }],
  },
]

export const folder = 'ii-07b'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    name: 'II.07b',
    code: 'II.07b/VPCP/KSTT',
    basis: `${TT_01_2020} (mẫu chỉnh được)`,
    title: 'Tổng hợp số lượng TTHC thực hiện theo cơ chế một cửa, một cửa liên thông và quy trình nội bộ',
    measureUnit: 'Số TTHC, số quy trình',
    rowHead: 'Đơn vị',
    columns: COLUMNS,
    rows: [],
    spareRows: 5,
    pages: 1,
    total: 'Tổng cộng',
    note: `${EDITABLE} Một TTHC có thể thuộc thẩm quyền của nhiều cấp.`,
  })
  return bytesOfBook(workbook)
}
