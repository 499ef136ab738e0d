import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../core/outcome'
import type { PlanRead } from '../../core/plans/read/parse-plan'
import { readHtml } from '../../scripts/cli/read-html'
import { planFromFile } from '../support/file-hand-now'
import {
  type Drawn,
  layoutAsDocx,
  layoutAsHtml,
  layoutAsNumberedDocx,
  layoutAsText,
  layoutAsXlsx,
  layouts,
  type Meant,
} from './plan-layouts'

const LAYOUTS = layouts()
const encode = (text: string) => new TextEncoder().encode(text)

const FORMATS: Readonly<Record<string, (layout: Drawn, at: number) => Promise<Uint8Array> | Uint8Array>> = {
  txt: (layout) => encode(layoutAsText(layout)),
  html: (layout) => encode(layoutAsHtml(layout)),
  docx: (layout, at) => layoutAsDocx(layout, at % 2 ? 'x' : 'w'),
  'numbered.docx': (layout, at) => layoutAsNumberedDocx(layout, at % 2 === 1),
  xlsx: layoutAsXlsx,
}

function tasksOf(read: Outcome<PlanRead>): Meant[] {
  if (!read.ok) return []
  return read.value.plan.tasks.map(({ id, text, lead, support, product, time }) => ({
    id,
    text,
    lead,
    support,
    product,
    time,
  }))
}

it('there are at least 40 layouts', () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(40)
})

describe.each(Object.keys(FORMATS))('every layout as .%s', (format) => {
  it('has every task whole, none lost, none wrong, none that is not there', async () => {
    const faults: string[] = []
    for (const [at, layout] of LAYOUTS.entries()) {
      const read = planFromFile(await FORMATS[format]!(layout, at), `ke-hoach.${format}`, readHtml)
      const found = tasksOf(read)
      if (JSON.stringify(found) !== JSON.stringify(layout.meant))
        faults.push(
          `${layout.name}: ${JSON.stringify(read.ok ? found.filter((one) => !layout.meant.some((other) => JSON.stringify(other) === JSON.stringify(one))) : read.refusal.message)} of ${found.length}`,
        )
      if (read.ok && read.value.questions.some(({ cell }) => cell === 'ordinal'))
        faults.push(`${layout.name}: numbers made anew`)
      if (read.ok && (read.value.plan.year !== 2026 || read.value.plan.unit !== 'UBND xã Sơn Kim 1'))
        faults.push(`${layout.name}: ${read.value.plan.unit} ${read.value.plan.year}`)
    }
    expect(faults).toEqual([])
  })
})

const HEADER = 'UBND xã Hương Sơn\nTT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian'
const told = (text: string) => {
  const read = planFromFile(encode(text), 'ke-hoach.txt', readHtml, { year: 2026 })
  if (!read.ok) return read.refusal.message
  return read.value.plan.tasks.map(({ id, text: words, lead, time }) => [id, words, lead, time].join(' | '))
}

describe('numbers and levels', () => {
  it.each<[string, string, string[]]>([
    [
      'a Roman-numbered row with lead, product and time is a task',
      `${HEADER}\nI\tBan hành kế hoạch\tVP\t\tKế hoạch\tTháng 1\nII\tRà soát\tVP\t\tBáo cáo\tQuý II`,
      ['I | Ban hành kế hoạch | VP | Tháng 1', 'II | Rà soát | VP | Quý II'],
    ],
    [
      'A over I over 1',
      `${HEADER}\nA\tNhiệm vụ chung\nI\tChỉ đạo\n1\tĐôn đốc\tVP\t\t\tQuý I\nB\tNhiệm vụ riêng\nI\tRà soát\n1\tHộ tịch\tTP\t\t\tQuý II`,
      ['A.I.1 | Đôn đốc | VP | Quý I', 'B.I.1 | Hộ tịch | TP | Quý II'],
    ],
    [
      'a) and - rows with a time are tasks, without anything they are words of the one above',
      `${HEADER}\n1\tRà soát\na)\tHộ tịch\tTP\t\t\tQuý I\nb)\tĐất đai\tĐC\t\t\tQuý II\n2\tNiêm yết\tVP\t\t\tTháng 3\n-\tTại bộ phận một cửa`,
      [
        '1.a | Hộ tịch | TP | Quý I',
        '1.b | Đất đai | ĐC | Quý II',
        '2 | Niêm yết; - Tại bộ phận một cửa | VP | Tháng 3',
      ],
    ],
    [
      'beginning and end in two columns are both kept',
      'UBND xã Hương Sơn\nTT\tNội dung\tChủ trì\tThời gian bắt đầu\tThời gian hoàn thành\n1\tRà soát\tVP\tTháng 3\tTháng 6/2026',
      ['1 | Rà soát | VP | Từ tháng 3 đến tháng 6/2026'],
    ],
    [
      'a task and its activities',
      'UBND xã Hương Sơn\nTT\tNhiệm vụ\tHoạt động\tChủ trì\tSản phẩm\tThời gian\n1\tRà soát\tLập danh mục\tVP\tDanh mục\tQuý I\n\t\tBáo cáo\tVP\tBáo cáo\tQuý II\n2\tNiêm yết\tTại trụ sở\tVP\tBảng\tTháng 3',
      [
        '1.1 | Rà soát: Lập danh mục | VP | Quý I',
        '1.2 | Rà soát: Báo cáo | VP | Quý II',
        '2 | Niêm yết: Tại trụ sở | VP | Tháng 3',
      ],
    ],
    [
      'a quarter is a group, and the time of its tasks that have none',
      `${HEADER}\nQUÝ I\n1\tBan hành\tVP\t\tKế hoạch\t\nQUÝ IV\n1\tTổng kết\tVP\t\tBáo cáo\tTrước 15/12`,
      ['1 | Ban hành | VP | Quý I', 'Quý IV.1 | Tổng kết | VP | Trước 15/12'],
    ],
    [
      'sections each with a table of their own',
      `I. CHỈ ĐẠO\n${HEADER}\n1\tĐôn đốc\tVP\t\t\tQuý I\nII. RÀ SOÁT\nTT\tNội dung\tChủ trì\tPhối hợp\tSản phẩm\tThời gian\n1\tHộ tịch\tTP\t\t\tQuý II`,
      ['1 | Đôn đốc | VP | Quý I', 'II.1 | Hộ tịch | TP | Quý II'],
    ],
  ])('%s', (_, text, tasks) => {
    expect(told(text)).toEqual(tasks)
  })

  it('a row without a number is kept, numbered for the time being, and asked about', () => {
    const read = planFromFile(
      encode(`${HEADER}\n1\tRà soát\tVP\t\t\tQuý I\n\tNiêm yết\tVP\t\t\tQuý II`),
      'a.txt',
      readHtml,
      { year: 2026 },
    )
    expect(read).toMatchObject({ ok: true, value: { questions: [{ task: '1.1', cell: 'row' }] } })
    expect(tasksOf(read).map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Rà soát'],
      ['1.1', 'Niêm yết'],
    ])
  })

  it('a unit that is not found is asked', () => {
    const read = planFromFile(
      encode(`${HEADER.replace('UBND xã Hương Sơn\n', '')}\n1\tRà soát\tVP\t\t\tQuý I`),
      'a.txt',
      readHtml,
      { year: 2026 },
    )
    expect(read).toMatchObject({ ok: true, value: { questions: [{ cell: 'unit' }] } })
  })
})

it('cells that show a month are that month', async () => {
  const ExcelJS = (await import('exceljs')).default
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Kế hoạch')
  const rows = [
    ['UBND xã Hương Sơn'],
    ['TT', 'Nội dung', 'Chủ trì', 'Thời gian'],
    [1, 'A', 'VP'],
    [2, 'B', 'VP'],
    [3, 'C', 'VP'],
    [4, 'D', 'VP'],
  ]
  for (const row of rows) sheet.addRow(row)
  const march = new Date(Date.UTC(2026, 2, 1))
  const formats: [Date | number, string][] = [
    [march, 'mm/yyyy'],
    [march, 'mmm-yy'],
    [march, '"Tháng "m/yyyy'],
    [2, '"Quý "0"/2026"'],
  ]
  for (const [at, [value, numFmt]] of formats.entries())
    Object.assign(sheet.getCell(at + 3, 4), { value, numFmt })
  const read = planFromFile(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx', readHtml, { year: 2026 })
  const due = read.ok ? read.value.plan.tasks.map(({ due: { from, to } }) => [from, to]) : read.refusal
  const month = ['2026-03-01', '2026-03-31']
  expect(due).toEqual([month, month, month, ['2026-04-01', '2026-06-30']])
})
