import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { dueOf } from '../../core/plans/time/time-phrase'
import { readHtml } from '../../scripts/cli/read-html'
import { planFromFile } from '../support/file-hand-now'

/** Phrases of plans that were once read as another time, or not at all, in the year they stand in; each due day by hand. */
const PHRASES: readonly (readonly [phrase: string, kind: string, days: string])[] = [
  ['Trước ngày 15/6 hằng năm', 'periodic', '2026-06-14'],
  ['Trước ngày 15 tháng 6 hằng năm', 'periodic', '2026-06-14'],
  ['Tháng 3 hằng năm', 'periodic', '2026-03-31'],
  ['Quý I hằng năm', 'periodic', '2026-03-31'],
  ['Ngày 10/10 hằng năm', 'periodic', '2026-10-10'],
  ['2 lần/năm', 'periodic', '2026-06-30 2026-12-31'],
  ['4 lần/năm', 'periodic', '2026-03-31 2026-06-30 2026-09-30 2026-12-31'],
  ['3 tháng/lần', 'periodic', '2026-03-31 2026-06-30 2026-09-30 2026-12-31'],
  ['Hằng quý, trước ngày 05 tháng sau', 'periodic', '2026-04-04 2026-07-04 2026-10-04 2027-01-04'],
  ['9-10/2026', 'dated', '2026-10-31'],
  ['01-05/2026', 'dated', '2026-05-31'],
  ['12/2026', 'dated', '2026-12-31'],
  ['Quý II, III', 'periodic', '2026-06-30 2026-09-30'],
  ['Quý II và Quý IV', 'periodic', '2026-06-30 2026-12-31'],
  ['Trước 15/3, 15/6, 15/9, 15/12', 'periodic', '2026-03-14 2026-06-14 2026-09-14 2026-12-14'],
  ['6 tháng, năm', 'periodic', '2026-06-30 2026-12-31'],
  ['Ít nhất 01 lần/quý', 'periodic', '2026-03-31 2026-06-30 2026-09-30 2026-12-31'],
  ['Cuối quý', 'periodic', '2026-03-31 2026-06-30 2026-09-30 2026-12-31'],
  ['Trước 25 tháng cuối quý', 'periodic', '2026-03-24 2026-06-24 2026-09-24 2026-12-24'],
  ['Qúy I', 'dated', '2026-03-31'],
  ['Tháng 9–10', 'dated', '2026-10-31'],
  ['Tháng 9‑10', 'dated', '2026-10-31'],
  ['Thường xuyên theo quy định', 'standing', ''],
  ['Liên tục', 'standing', ''],
  ['Sau khi có văn bản hướng dẫn của cấp trên', 'on-call', ''],
]

describe('how offices write their times', () => {
  it.each(PHRASES)('«%s» is %s: %s', (phrase, kind, days) => {
    const due = dueOf(phrase, 2026)
    expect(due.kind).toBe(kind)
    const last = due.kind === 'standing' || due.to === null ? [] : [due.to]
    expect((due.turns?.map((turn) => turn.due) ?? last).join(' ')).toBe(days)
  })

  it.each([
    ['Trước ngày 05 tháng sau', 'Tháng 1/2026', '2026-01-05', '2026-02-04'],
    ['Trước ngày 18 hằng tháng', 'Tháng 1/2026', '2025-12-18', '2026-01-17'],
    ['Tuần cuối tháng', 'Tháng 1/2026', '2026-01-25', '2026-01-31'],
  ])('«%s» names its month and its own days', (phrase, period, from, due) => {
    const { turns = [] } = dueOf(phrase, 2026)
    expect(turns).toHaveLength(12)
    expect(turns[0]).toEqual({ period, from, due })
  })

  it('every Friday is a day of its own', () => {
    const { turns = [] } = dueOf('Thứ Sáu hằng tuần', 2026)
    expect(turns).toHaveLength(52)
    expect(turns[0]?.due).toBe('2026-01-02')
  })
})

it.each([['QUÝ IV'], ['II- RÀ SOÁT'], ['III/ TRUYỀN THÔNG']])(
  'in a workbook the row «%s» opens a group and is no task',
  async (heading) => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Phụ lục')
    sheet.addRow(['UBND XÃ HƯƠNG SƠN'])
    sheet.addRow(['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Sản phẩm', 'Thời gian'])
    sheet.addRow([heading])
    sheet.mergeCells(3, 1, 3, 6)
    sheet.addRow([
      1,
      'Tổng kết công tác kiểm soát TTHC',
      'VP',
      '',
      'Báo cáo',
      heading === 'QUÝ IV' ? '' : 'Quý IV',
    ])
    const read = planFromFile(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx', readHtml, {
      year: 2026,
    })
    const { tasks, groups, unit } = read.ok ? read.value.plan : { tasks: [], groups: [], unit: '' }
    expect(unit).toBe('UBND xã Hương Sơn')
    expect(groups).toHaveLength(1)
    expect(tasks.map(({ time, due }) => [time, due.to])).toEqual([['Quý IV', '2026-12-31']])
  },
)
