import { describe, expect, test } from 'vitest'
import { QUARTER, snapshotOf, TOTALS } from '../../../test/unit/captured'
import { type SheetGiven, workbookOf } from '../../../test/unit/sheets'
import { planFill } from '../fill/plan-fill'
import { lessonLines, type ReportLesson, readLesson, reportFromLesson, writeLesson } from '../forms/lesson'
import { gridOf } from '../labels/sheet-grid'
import { chooseReport, chooseTaughtReport } from '../template/choose-form'
import { seeCells } from '../template/see-cells'
import { seeTemplate } from '../template/see-template'
import { lessonFrom, proposeTables, teachCell } from './teach'

/** An office's own sheet: headings no form knows, one known, one that may be two things. */
const OWN: SheetGiven = {
  name: 'Biểu riêng',
  rows: [
    ['BIỂU TỔNG HỢP RIÊNG CỦA HUYỆN'],
    [],
    ['STT', 'Lĩnh vực', 'Đơn nhận', 'Trực tuyến', 'Đã xong', 'Ghi chú'],
    [1, 'Hộ tịch', '', '', '', ''],
    [2, 'Việc đất', '', '', '', ''],
    ['', 'Tổng cộng', '', '', '', ''],
  ],
}

const ANSWERS = {
  name: 'Biểu riêng của huyện',
  columns: { C: 'dossiers.received', D: 'dossiers.received.online', E: 'dossiers.resolved', F: null },
  names: [{ row: 'Việc đất', means: 'Đất đai' }],
} as const

describe('teaching a template', () => {
  const workbook = workbookOf([OWN])

  test('no built-in form takes it', () => {
    expect(chooseReport(workbook).ok).toBe(false)
  })

  test('its columns are proposed from their words; what is unknown stays open', () => {
    const [proposal] = proposeTables(workbook)
    expect(proposal).toMatchObject({
      sheet: 'Biểu riêng',
      head: 'B3',
      rows: 'field',
      rowNames: ['Hộ tịch', 'Việc đất'],
    })
    expect(
      proposal?.columns.map(({ column, path, measures }) => [column, path.join(), measures.length]),
    ).toEqual([
      ['C', 'Đơn nhận', 0],
      ['D', 'Trực tuyến', 1],
      ['E', 'Đã xong', 0],
      ['F', 'Ghi chú', 0],
    ])
  })

  test('taught once, it is filled like a built-in form, also after rows and columns moved', () => {
    const [proposal] = proposeTables(workbook)
    const lesson = lessonFrom(proposal ?? null, { ...ANSWERS, names: [...ANSWERS.names] })
    if (!lesson.ok) throw new Error(lesson.refusal.message)
    const read = readLesson(writeLesson(lesson.value))
    if (!read.ok) throw new Error(read.refusal.message)
    const moved = workbookOf([{ name: 'Trang 9', rows: [[], ...OWN.rows.map((row) => [undefined, ...row])] }])
    for (const [seen, cell] of [
      [workbook, 'C4'],
      [moved, 'D5'],
    ] as const) {
      const form = chooseTaughtReport(seen, [read.value])
      if (!form.ok) throw new Error(form.refusal.message)
      const target = seeTemplate(form.value, seen)
      if (!target.ok) throw new Error(target.refusal.message)
      const plan = planFill(form.value, target.value, [snapshotOf(QUARTER)])
      const values = new Map(plan.writes.map(({ at, value }) => ['cell' in at ? at.cell : '', value]))
      expect(values.get(cell)).toBe(529)
      expect([...values.values()]).toEqual([529, 412, 508, 243, 148, 200, 2083, 1476, 2007])
    }
  })

  test.each<[string, object, string]>([
    [
      'one measure for two columns',
      { columns: { C: 'dossiers.received', D: 'dossiers.received' } },
      'two-columns-match',
    ],
    ['nothing chosen', { columns: { D: null } }, 'no-data'],
  ])('%s is refused', (_words, answers, reason) => {
    const lesson = lessonFrom(proposeTables(workbook)[0] ?? null, { ...ANSWERS, names: [], ...answers })
    expect(lesson.ok ? 'taught' : lesson.refusal.reason).toBe(reason)
  })

  test('a heading that may be two things is asked', () => {
    const proposal = {
      ...proposeTables(workbook)[0]!,
      columns: [
        {
          column: 'C',
          path: ['Quá hạn'],
          measures: ['dossiers.resolved.late', 'dossiers.pending.overdue'] as const,
        },
      ],
    }
    const lesson = lessonFrom(proposal, { name: 'x', columns: {} })
    expect(lesson.ok ? '' : lesson.refusal.message).toBe(
      'Cột C «Quá hạn» có thể là Đã giải quyết quá hạn hoặc Đang giải quyết, quá hạn. Chọn một loại số liệu, hoặc bỏ qua cột này.',
    )
  })
})

describe('teaching single cells', () => {
  const rows = [
    ['Tổng số hồ sơ tiếp nhận trong quý:', '', ''],
    ['Số phiếu đánh giá', ''],
    ['Tổng', { formula: 'B1', shows: 0 }],
  ]
  const workbook = workbookOf([{ name: 'Tóm tắt', rows }])
  const taught = (cell: string) => teachCell(workbook, { sheet: 'Tóm tắt', cell }, 'ratings')

  test('the words beside a cell know it again where it was moved to', () => {
    const cell = taught('B2')
    if (!cell.ok) throw new Error(cell.refusal.message)
    const lesson: ReportLesson = {
      format: 'so-mot-cua/form-lesson@1',
      id: 'taught-tom-tat',
      name: 'Tóm tắt',
      rows: 'field',
      rowLabel: '',
      columns: [],
      names: [],
      cells: [cell.value],
    }
    const report = reportFromLesson(lesson)
    const moved = workbookOf([
      { name: 'Khác', rows: [[], [], ...rows.map((row) => [undefined, undefined, ...row])] },
    ])
    const target = seeTemplate(report, moved)
    const plan = planFill(report, target.ok ? target.value : { host: 'workbook', title: '', places: [] }, [
      snapshotOf(TOTALS),
    ])
    expect(plan.writes.map(({ at, value }) => ['cell' in at ? at.cell : '', value])).toEqual([['D4', 320]])
    expect(lessonLines(lesson)).toEqual(['Tổng số phiếu đánh giá ← ô cạnh «Số phiếu đánh giá»'])
    const gone = seeTemplate(report, workbookOf([{ rows: [['Số phiếu khác', '']] }]))
    expect(gone.ok ? '' : gone.refusal.reason).toBe('label-moved')
  })

  test.each([
    ['a column before it', 1, 'E3'],
    ['a column between its label and it', 2, 'E3'],
    ['a column behind it', 4, 'D3'],
    ['nothing', 9, 'D3'],
  ])('inserted %s, the cell under the same heading is filled', (_, at, cell) => {
    const rows = [
      ['BÁO CÁO QUÝ', '', '', ''],
      ['Nội dung', 'Năm trước', 'Kỳ trước', 'Kỳ này'],
      ['Số phiếu đánh giá', '', '', ''],
    ]
    const taught = teachCell(workbookOf([{ name: 'A', rows }]), { sheet: 'A', cell: 'D3' }, 'ratings')
    expect(taught).toMatchObject({ ok: true, value: { right: 3, above: 'Kỳ này' } })
    const inserted = rows.map((row) => [...row.slice(0, at), '', ...row.slice(at)])
    const grid = gridOf(workbookOf([{ name: 'A', rows: inserted }]).sheets[0]!)
    const seen = seeCells(taught.ok ? [taught.value] : [], [grid])
    expect(seen).toMatchObject({ ok: true, value: [{ at: { cell } }] })
  })

  test('the cell whose heading is gone is refused, not taken from where it stood', () => {
    const cell = {
      label: 'Số phiếu',
      down: 0,
      right: 2,
      above: 'Kỳ này',
      measure: 'ratings' as const,
      by: {},
    }
    const rows = [
      ['Nội dung', 'Kỳ trước', 'Năm nay'],
      ['Số phiếu', '', ''],
    ]
    const seen = seeCells([cell], [gridOf(workbookOf([{ name: 'A', rows }]).sheets[0]!)])
    expect(seen).toMatchObject({ ok: false, refusal: { reason: 'label-moved' } })
  })

  test.each([
    ['a formula is not taught', 'B3', 'cell-has-formula'],
    ['a cell without words near it neither', 'A1', 'label-moved'],
  ])('%s', (_words, cell, reason) => {
    const result = taught(cell)
    expect(result.ok ? 'taught' : result.refusal.reason).toBe(reason)
  })
})

test.each([
  '',
  '{}',
  '{"format":"so-mot-cua/form-lesson@1"}',
  '{"__proto__":{}}',
  `"${'x'.repeat(300_000)}"`,
])('a file that is no lesson is refused: %.30s', (text) => {
  expect(readLesson(text).ok).toBe(false)
})
