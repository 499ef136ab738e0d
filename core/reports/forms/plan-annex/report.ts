import { report as ii06a } from '../ii-06a/report'
import type { Report } from '../report-form'

/** Where the layout comes from, and how sure that is. */
export const source = 'Phụ lục của kế hoạch kiểm soát TTHC đang dùng, thêm hạn hoàn thành và tình trạng'

/** The annex of the plan alone: the same table of tasks that stands second in the workbook of II.06a. */
export const report: Report = {
  id: 'plan-annex',
  code: '',
  name: 'Phụ lục kế hoạch: tình hình thực hiện nhiệm vụ',
  titles: [
    'Tình hình thực hiện kế hoạch kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông',
  ],
  confirmed: true,
  tables: ii06a.tables.filter(({ rows }) => rows === 'task').map(({ optional: _, ...table }) => table),
}
