import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../core/outcome'
import { linesOfWorkbook } from '../../core/plans/read/lines-of-workbook'
import { type PlanRead, parsePlan, parsePlanHtml } from '../../core/plans/read/parse-plan'
import { readHtml } from '../../scripts/cli/read-html'
import { planFromFile } from '../support/file-hand-now'
import { asDocx, asHtml, asText, asWorkbook, type Cells, type PlanModel, ROMANS } from './plan-documents'

const word = fc.constantFrom(
  'rà soát',
  'TTHC',
  'niêm yết',
  'thực hiện',
  'công khai',
  'kết quả',
  'nội dung',
  'chủ trì',
  'phối hợp',
  '"một cửa"',
  'thời gian',
  'A & B',
)
const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const maybe = fc.oneof({ weight: 3, arbitrary: phrase }, { weight: 1, arbitrary: fc.constant('') })
const lead = fc.constantFrom('', 'Công chức Văn phòng - Thống kê', 'Bộ phận một cửa', 'Công chức chuyên môn')
const time = fc.constantFrom(
  'Trước 20/02/2025',
  'Thường xuyên trong năm 2025',
  'Trong năm 2025',
  'Quý II/2025',
  '',
)

const task: fc.Arbitrary<Cells> = fc.record({ text: phrase, lead, support: lead, product: maybe, time })
const order = fc.shuffledSubarray(['text', 'lead', 'support', 'product', 'time', 'extra'] as const, {
  minLength: 6,
  maxLength: 6,
})

const model: fc.Arbitrary<PlanModel> = fc.record({
  year: fc.constant(2025),
  groups: fc.array(fc.record({ title: phrase, tasks: fc.array(task, { minLength: 1, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
  layout: fc.record({
    before: fc.nat(2),
    order: fc.oneof(fc.constant(['text', 'lead', 'support', 'product', 'time'] as const), order),
    columnNumbers: fc.boolean(),
    repeatAfter: fc.constantFrom(0, 2, 3),
    mergeLeads: fc.boolean(),
    mergeGroups: fc.boolean(),
  }),
})

/** What the author meant: every cell under its own role. */
function meant({ groups }: PlanModel) {
  return groups.flatMap(({ tasks }, at) =>
    tasks.map((cells, n) => ({ id: `${ROMANS[at]}.${n + 1}`, ...cells })),
  )
}

function understood(read: Outcome<PlanRead>) {
  if (!read.ok) return read.refusal
  return read.value.plan.tasks.map(({ id, text, lead, support, product, time }) => ({
    id,
    text,
    lead,
    support,
    product,
    time,
  }))
}

describe('100 generated plans with shifted, merged and empty cells: no column shifts', () => {
  it.each([
    ['a pasted table', (plan: PlanModel) => parsePlan(asText(plan))],
    ['an HTML page', (plan: PlanModel) => parsePlanHtml(asHtml(plan), readHtml)],
    ['a workbook', (plan: PlanModel) => parsePlan(linesOfWorkbook(asWorkbook(plan)))],
    ['a Word document', (plan: PlanModel) => planFromFile(asDocx(plan), 'ke-hoach.docx', readHtml)],
  ])('%s', async (_, read) => {
    await fc.assert(
      fc.asyncProperty(model, async (plan) => {
        expect(understood(await read(plan))).toEqual(meant(plan))
      }),
      { numRuns: 100, seed: 2025 },
    )
  })
})

const HEADER = 'TT\tNội dung công việc\tChủ trì\tPhối hợp\tSản phẩm\tThời gian'
const read2025 = (text: string) => parsePlan(text, { year: 2025, unit: 'UBND xã Hương Sơn' })
const tasksOf = (read: Outcome<PlanRead>) =>
  read.ok ? read.value.plan.tasks.map(({ id, text, time }) => [id, text, time]) : read.refusal.message
const questionsOf = (read: Outcome<PlanRead>) =>
  read.ok ? read.value.questions.map(({ task, cell, message }) => [task, cell, message]) : []

describe('oddities of real documents', () => {
  it('a cell pasted from Excel with a line break and quotes stays one cell', () => {
    const read = read2025(`${HEADER}\n1\t"Rà soát\n""một cửa"" của xã"\tVP\t\t\tTrong năm`)
    expect(tasksOf(read)).toEqual([['1', 'Rà soát "một cửa" của xã', 'Trong năm']])
  })

  it('numbers that Word makes by itself are made again, and that is asked about', () => {
    const row = (text: string, rest: string) => `<tr><td><ol><li></li></ol></td><td>${text}</td>${rest}</tr>`
    const cells = '<td>VP</td><td></td><td></td><td>Trong năm 2025</td>'
    const header = HEADER.split('\t').map((name) => `<td>${name}</td>`)
    const rows = [
      row('Chỉ đạo', '<td></td>'.repeat(4)),
      row('Xây dựng kế hoạch', cells),
      row('Đôn đốc', cells),
    ]
    const page = `<p>UBND xã Hương Sơn</p><table><tr>${header.join('')}</tr>${rows.join('')}</table>`
    const read = parsePlanHtml(page, readHtml)
    expect(tasksOf(read)).toEqual([
      ['I.1', 'Xây dựng kế hoạch', 'Trong năm 2025'],
      ['I.2', 'Đôn đốc', 'Trong năm 2025'],
    ])
    expect(questionsOf(read)).toEqual([['', 'ordinal', expect.stringContaining('số thứ tự tự động')]])
  })

  it('so are numbers that a Word style makes, of which the file shows nothing', () => {
    const rows = 'I\tChỉ đạo\n\tXây dựng kế hoạch\tVP\t\t\tQuý I\n\tĐôn đốc\tVP\t\t\tTrong năm'
    const read = read2025(`${HEADER}\n${rows}`)
    expect(tasksOf(read)).toEqual([
      ['I.1', 'Xây dựng kế hoạch', 'Quý I'],
      ['I.2', 'Đôn đốc', 'Trong năm'],
    ])
    expect(questionsOf(read)).toEqual([['', 'ordinal', expect.stringContaining('số thứ tự tự động')]])
  })

  it('a plan without a column of numbers is numbered by its rows', () => {
    const read = read2025('Nhiệm vụ\tChủ trì\tThời gian\nRà soát\tVP\tQuý I\nNiêm yết\tVP\tTrong năm')
    expect(tasksOf(read)).toEqual([
      ['1', 'Rà soát', 'Quý I'],
      ['2', 'Niêm yết', 'Trong năm'],
    ])
  })

  it('a plan inside a layout table is found', () => {
    const inner = asHtml({
      year: 2025,
      groups: [
        {
          title: 'Chung',
          tasks: [{ text: 'Rà soát', lead: 'VP', support: '', product: '', time: 'Trong năm' }],
        },
      ],
      layout: {
        before: 0,
        order: ['text', 'lead', 'support', 'product', 'time'],
        columnNumbers: true,
        repeatAfter: 0,
        mergeLeads: false,
        mergeGroups: false,
      },
    })
    const body = inner.slice(inner.indexOf('<body>') + 6, inner.indexOf('</body>'))
    const page = `<body><table><tr><td>Trang chủ</td><td><table><tr><td>${body}</td></tr></table></td></tr></table>`
    expect(tasksOf(parsePlanHtml(page, readHtml))).toEqual([['I.1', 'Rà soát', 'Trong năm']])
  })

  it('a page whose head is never closed is read', () => {
    const cells = (names: string[]) => `<tr>${names.map((name) => `<td>${name}`).join('')}`
    const rows = [HEADER.split('\t'), ['1', 'Rà soát', 'VP', '', '', 'Trong năm 2025']].map(cells)
    const page = `<head><meta charset=utf-8><title>Kế hoạch</title><style>td { color: red }</style><body><table>${rows.join('')}`
    expect(tasksOf(parsePlanHtml(page, readHtml))).toEqual([['1', 'Rà soát', 'Trong năm 2025']])
  })

  it('a heading "1" over "1.1" and "1.2" is no task', () => {
    const rows =
      'I\tChung\n1\tChỉ đạo\n1.1\tĐôn đốc\tVP\t\t\tTrong năm\n1.2\tRà soát\tVP\t\t\tQuý I\n2\tKiểm tra\tVP\t\t\tQuý II'
    const read = read2025(`${HEADER}\n${rows}`)
    expect(tasksOf(read)).toEqual([
      ['I.1.1', 'Đôn đốc', 'Trong năm'],
      ['I.1.2', 'Rà soát', 'Quý I'],
      ['I.2', 'Kiểm tra', 'Quý II'],
    ])
    expect(read.ok && read.value.plan.groups.map(({ id }) => id)).toEqual(['I', 'I.1'])
  })
})

describe('what is not understood is asked, not guessed', () => {
  it.each([
    [
      'a row without a number',
      '1\tRà soát\tVP\t\t\tTrong năm\n\ttiếp theo của dòng trên\t\t\t\t',
      ['1', 'row'],
    ],
    ['a number twice', '1\tRà soát\tVP\t\t\tTrong năm\n1\tNiêm yết\tVP\t\t\tTrong năm', ['1', 'ordinal']],
    ['no time', '1\tRà soát\tVP\t\t\t', ['1', 'time']],
    ['a time it does not know', '1\tRà soát\tVP\t\t\tSau Tết', ['1', 'time']],
    [
      'a year far from the plan’s',
      '1\tRà soát\tVP\t\t\tQuý I/2025\n2\tĐôn đốc\tVP\t\t\tTrong năm 2025\n3\tNiêm yết\tVP\t\t\tTrước 20/02/2052',
      ['3', 'time'],
    ],
  ])('%s', (_, rows, [task, cell]) => {
    expect(questionsOf(read2025(`${HEADER}\n${rows}`))).toEqual([[task, cell, expect.any(String)]])
  })
})

describe('a file that is no plan is refused with what to do', () => {
  const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))
  it.each([
    ['ke-hoach.pdf', bytesOf('%PDF-1.7 …'), 'file-unreadable', 'lưu thành .docx'],
    ['ke-hoach.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file-unreadable', 'lưu thành .docx'],
    ['ke-hoach.docx', bytesOf('PK\u0003\u0004 hỏng'), 'file-unreadable', 'lưu lại thành .docx'],
    ['ke-hoach.xlsx', bytesOf('PK\u0003\u0004 hỏng'), 'file-unreadable', ''],
    ['ke-hoach.html', bytesOf('<p>Kính gửi</p>'), 'table-not-found', 'TT, Nội dung công việc'],
    ['ke-hoach.txt', bytesOf(`${HEADER}\nI\tChung`), 'no-data', 'Kiểm tra lại tệp'],
    ['ke-hoach.txt', bytesOf(`${HEADER}\n1\tRà soát\tVP\t\t\tThường xuyên`), 'period-unknown', 'Nhập năm'],
  ])('%s', async (name, bytes, reason, words) => {
    const read = planFromFile(bytes, name, readHtml)
    expect(read).toMatchObject({ ok: false, refusal: { reason, message: expect.stringContaining(words) } })
  })

  it('but a text in UTF-16, as Notepad saves it, is one', async () => {
    const text = `\uFEFF${HEADER}\n1\tRà soát\tVP\t\t\tTrong năm 2025`
    const bytes = new Uint8Array(new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer)
    expect(tasksOf(planFromFile(bytes, 'ke-hoach.txt', readHtml))).toEqual([
      ['1', 'Rà soát', 'Trong năm 2025'],
    ])
  })
})
