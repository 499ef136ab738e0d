import { describe, expect, test } from 'vitest'
import { writeBook } from '../../../test/workbook-corpus/book-spec'
import { SNAPSHOT } from '../../../test/workbook-corpus/figures'
import { opened } from '../../../test/workbook-corpus/fill-template'
import { bookOf, type ColumnSpec, layOut, ROWS, USUAL } from '../../../test/workbook-corpus/form-layout'
import type { WorkbookSeen } from '../../workbook/seen'
import { seeWorkbook } from '../../workbook/sheet/see-workbook'
import { planWorkbook, reportAsNamed, reportsOrTaughtIn } from '../fill/plan-workbook'
import { report as II_06A } from '../forms/ii-06a/report'

const TITLE = 'Tình hình, kết quả tiếp nhận, giải quyết TTHC'
const COLUMNS: readonly ColumnSpec[] = [
  { path: ['STT'] },
  { path: ['Lĩnh vực'] },
  { path: ['Tiếp nhận', 'Tổng số'], measure: 'dossiers.received' },
  { path: ['Tiếp nhận', 'Trực tuyến'], measure: 'dossiers.received.online' },
  { path: ['Tiếp nhận', 'Trực tiếp'], measure: 'dossiers.received.direct' },
  { path: ['Đã giải quyết', 'Đúng hạn'], measure: 'dossiers.resolved.in-time' },
  { path: ['Đã giải quyết', 'Quá hạn'], measure: 'dossiers.resolved.late' },
  { path: ['Ghi chú'] },
]

function workbookOf(columns = COLUMNS, title = TITLE): WorkbookSeen {
  const { sheet } = layOut({
    ...USUAL,
    name: 'Biểu',
    title,
    columns,
    rows: ROWS.slice(0, 4),
    total: 'none',
    across: 'none',
  })
  const cells = { ...sheet.cells, A2: {}, C4: {} }
  return seeWorkbook(opened(writeBook(bookOf({ ...sheet, cells }))))
}

function reworded(from: string, to: string): readonly ColumnSpec[] {
  return COLUMNS.map((column) => ({ ...column, path: column.path.map((one) => (one === from ? to : one)) }))
}

describe('a table of another title whose heads are all understood', () => {
  test('is proposed with what goes into each column, and nothing is filled before a yes', () => {
    const chosen = reportsOrTaughtIn(workbookOf(), [])
    expect(chosen.ok).toBe(false)
    const { reason, where, proposals } = chosen.ok ? {} : chosen.refusal
    expect([reason, where]).toEqual(['table-not-found', 'Biểu!B7'])
    expect(proposals).toEqual([
      {
        report: 'ii-06a',
        name: II_06A.name,
        columns: [
          '«Tiếp nhận › Tổng số» ← Số hồ sơ nhận giải quyết',
          '«Tiếp nhận › Trực tuyến» ← Tiếp nhận trong kỳ, trực tuyến',
          '«Tiếp nhận › Trực tiếp» ← Tiếp nhận trong kỳ, trực tiếp và bưu chính',
          '«Đã giải quyết › Đúng hạn» ← Đã giải quyết trước hạn và đúng hạn',
          '«Đã giải quyết › Quá hạn» ← Đã giải quyết quá hạn',
        ],
      },
    ])
  })

  test('after a yes, or named, it is filled; a total that holds what was carried over is refused by name', () => {
    const workbook = workbookOf()
    const said = reportsOrTaughtIn(workbook, [], ['ii-06a'])
    if (!said.ok) throw new Error(said.refusal.message)
    expect(said.value).toEqual([reportAsNamed(II_06A, workbook)])
    const plan = planWorkbook(workbook, said.value, [SNAPSHOT])
    const values = (cell: string) =>
      plan.writes.filter(({ at }) => 'cell' in at && at.cell.startsWith(cell)).map(({ value }) => value)
    // 211 + 43 with 9 carried over are not the total of the form.
    expect([values('C'), values('D'), values('E')]).toEqual([[], [211, 248, 285, 322], [43, 54, 65, 76]])
    expect(values('F')).toEqual([150 + 52, 170 + 65, 190 + 78, 210 + 91])
    expect(values('G')).toEqual([8, 11, 14, 17])
    expect(new Set(plan.refusals.map(({ reason }) => reason))).toEqual(
      new Set(['identity-broken', 'row-not-found']),
    )
    expect(plan.notes).toHaveLength(2)
  })

  test('named, it is filled as a person means it also where half of the columns are there', () => {
    const columns = [
      ...COLUMNS,
      { path: ['Đang giải quyết', 'Trong hạn'], measure: 'dossiers.pending.in-time' as const },
      { path: ['Đang giải quyết', 'Quá hạn'], measure: 'dossiers.pending.overdue' as const },
    ]
    const workbook = workbookOf(columns)
    const plan = planWorkbook(workbook, [reportAsNamed(II_06A, workbook)], [SNAPSHOT])
    const inE = plan.writes.filter(({ at }) => 'cell' in at && at.cell.startsWith('E'))
    expect(inE.map(({ value }) => value)).toEqual([43, 54, 65, 76])
  })

  test('of planned, done and rate, the done ones are understood', () => {
    const columns = ['Số hồ sơ tiếp nhận', 'Số hồ sơ đã giải quyết', 'Số hồ sơ đang giải quyết'].flatMap(
      (group) => ['Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'].map((leaf) => ({ path: [group, leaf] })),
    )
    const chosen = reportsOrTaughtIn(workbookOf([...COLUMNS.slice(0, 2), ...columns]), [])
    expect(chosen.ok ? [] : chosen.refusal.proposals?.[0]?.columns).toEqual([
      '«Số hồ sơ tiếp nhận › Thực hiện» ← Số hồ sơ nhận giải quyết',
      '«Số hồ sơ đã giải quyết › Thực hiện» ← Đã giải quyết',
      '«Số hồ sơ đang giải quyết › Thực hiện» ← Đang giải quyết',
    ])
  })

  test.each([
    [TITLE, 'không mang tên biểu mẫu nào đã biết'],
    [USUAL.title ?? '', `mang tên ${II_06A.name} nhưng bảng ở Biểu!B7 thiếu nhiều cột`],
  ])('under «%s» the refusal says that the file %s', (title, words) => {
    const quarters = ['Số hồ sơ tiếp nhận', 'Số hồ sơ đã giải quyết', 'Số hồ sơ đang giải quyết']
    const columns = quarters.flatMap((group) => ['Quý I', 'Quý II'].map((leaf) => ({ path: [group, leaf] })))
    const chosen = reportsOrTaughtIn(workbookOf([...COLUMNS.slice(0, 2), ...columns], title), [])
    expect(chosen.ok ? '' : chosen.refusal.message).toContain(words)
  })

  test('its words still say whose and when it is', () => {
    const workbook = workbookOf(COLUMNS, `${TITLE} tháng 3 năm 2025`)
    const said = reportsOrTaughtIn(workbook, [], ['ii-06a'])
    const plan = planWorkbook(workbook, said.ok ? said.value : [], [SNAPSHOT])
    expect(plan.writes).toEqual([])
    expect(plan.refusals.map(({ reason }) => reason)).toEqual(['wrong-period'])
  })

  test.each([
    ['one head is not understood', reworded('Quá hạn', 'Hồ sơ khác')],
    ['its rows are something else', reworded('Lĩnh vực', 'Họ và tên')],
    ['there are too few columns', COLUMNS.slice(0, 4)],
  ])('where %s nothing is proposed', (_, columns) => {
    const chosen = reportsOrTaughtIn(workbookOf(columns), [])
    expect(chosen.ok ? null : [chosen.refusal.reason, chosen.refusal.proposals]).toEqual([
      'table-not-found',
      undefined,
    ])
  })

  test('a report that the workbook bears by itself stays as it is', () => {
    const { sheet } = layOut(USUAL)
    expect(reportAsNamed(II_06A, seeWorkbook(opened(writeBook(bookOf(sheet)))))).toBe(II_06A)
  })
})
