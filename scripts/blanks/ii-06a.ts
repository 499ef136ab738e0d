import { bundledPlan } from '../../core/plans/read/bundled-plan'
import type { Head } from './form-sheet'
import { drawForm } from './form-sheet'
import { sumOf } from './formulas'
import { bytesOfBook, newWorkbook } from './paper'
import { drawTasks } from './task-sheet'

const COLUMNS: readonly Head[] = [
  {
    text: 'Số hồ sơ nhận giải quyết',
    children: [
      { text: 'Tổng số', number: '(3)=(4)+\n(5)+(6)', formula: sumOf(1, 2, 3) },
      {
        text: 'Trong kỳ',
        children: [{ text: 'Trực tuyến' }, { text: 'Trực tiếp, dịch vụ bưu chính', width: 12 }],
      },
      { text: 'Từ kỳ trước' },
    ],
  },
  {
    text: 'Số hồ sơ đã giải quyết',
    children: [
      { text: 'Tổng số', number: '(7)=(8)+\n(9)+(10)', formula: sumOf(5, 6, 7) },
      { text: 'Trước hạn' },
      { text: 'Đúng hạn' },
      { text: 'Quá hạn' },
    ],
  },
  {
    text: 'Số hồ sơ đang giải quyết',
    children: [
      { text: 'Tổng số', number: '(11)=\n(12)+(13)', formula: sumOf(9, 10) },
      { text: 'Trong hạn' },
      { text: 'Quá hạn' },
    ],
  },
]

/** Lĩnh vực whose procedures a commune handles. */
export const COMMUNE_FIELDS: readonly string[] = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Nuôi con nuôi',
  'Thành lập và hoạt động của hộ kinh doanh',
  'Thi đua - Khen thưởng',
  'Giáo dục và Đào tạo',
  'Phòng, chống tệ nạn xã hội',
  'Tôn giáo',
  'Văn hóa',
]

export const folder = 'ii-06a'

export async function blank(): Promise<Uint8Array> {
  const workbook = newWorkbook()
  drawForm(workbook, {
    name: 'II.06a',
    code: 'II.06a/VPCP/KSTT',
    basis: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
    title: 'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    measureUnit: 'Số hồ sơ TTHC',
    rowHead: 'Lĩnh vực, công việc giải quyết theo cấp',
    columns: COLUMNS,
    rows: COMMUNE_FIELDS,
    rowHeadWidth: 40,
    spareRows: 2,
    pages: 1,
    total: 'Tổng cộng',
  })
  drawTasks(workbook, bundledPlan())
  return bytesOfBook(workbook)
}
