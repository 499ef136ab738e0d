import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/plan-annex/report'
import { rangeHolds } from '../../core/workbook/range'
import { carryOut } from '../../excel-addin/workbook/carry-out'
import { fileHand } from '../../excel-addin/workbook/file-hand'
import type { WorkbookHand } from '../../excel-addin/workbook/hand'
import { HostWorkbook } from '../excel-host/host-workbook'
import type { OpenExcel } from '../excel-host/open-in-excel'
import { writeBook } from '../workbook-corpus/book-spec'
import { ANNEX_TASKS, statusAnnex } from '../workbook-corpus/status-annex'
import { openHandInExcel } from './both-hands'
import { launchChromium } from './chromium'

const WORDS = { H1: { value: 'Đã xong' }, H2: { value: 'Đang triển khai' } }
const OTHER = { name: 'Danh mục', cells: { A1: { value: 'Đã xong' }, A2: { value: 'Đang triển khai' } } }

function list(formula: string, cells = 'C5:C8'): string {
  return `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>${formula}</formula1></dataValidation>`
}

/** What the file says, what goes into C5 (task 1, done), and what into C7 (task 3, in progress). */
const LISTS: readonly (readonly [what: string, validations: string, words: readonly string[]])[] = [
  ['words in the rule', list('"Hoàn thành,Đang thực hiện"'), ['Hoàn thành', 'Đang thực hiện']],
  ['a range of the sheet', list('$H$1:$H$2'), ['Đã xong', 'Đang triển khai']],
  ['a range of another sheet', list("'Danh mục'!$A$1:$A$2"), ['Đã xong', 'Đang triển khai']],
  ['a name', list('Tinh_trang'), ['Đã xong', 'Đang triển khai']],
  [
    'different lists in one column',
    list('"Hoàn thành,Đang xử lý"', 'C5:C6') + list('$H$1:$H$2', 'C7:C8'),
    ['Hoàn thành', 'Đang triển khai'],
  ],
  ['a list on some cells only', list('"Hoàn thành,Chậm tiến độ"', 'C5 C8'), ['Hoàn thành', 'Đang làm']],
  ['a list that is worked out', list('INDIRECT("x")'), []],
  ['a range that is another for every cell', list('H1:H2'), []],
  [
    'no list, but another rule',
    '<dataValidation type="textLength" sqref="C5:C8"><formula1>1</formula1><formula2>99</formula2></dataValidation>',
    ['Xong', 'Đang làm'],
  ],
]

let browser: Browser
let excel: OpenExcel
let inExcel: WorkbookHand

beforeAll(async () => {
  browser = await launchChromium()
  const opened = await openHandInExcel(browser, bookWith(LISTS[0]![1]))
  excel = opened.excel
  inExcel = opened.hand
})

afterAll(async () => {
  await browser?.close()
})

function bookWith(validations: string): Uint8Array {
  return writeBook({
    sheets: [statusAnnex(validations, WORDS), OTHER],
    names: [{ name: 'Tinh_trang', refers: "'Danh mục'!$A$1:$A$2" }],
  })
}

/** The annex planned and carried out: what its status cells take, what they got, what was refused. */
async function filled(hand: WorkbookHand) {
  const seen = await hand.see()
  if (!seen.ok) throw new Error(seen.refusal.message)
  const { workbook } = seen.value
  const { lists = [] } = workbook.sheets[0]!
  const choices = [4, 5, 6, 7].map((row) => lists.find((one) => rangeHolds(one, row, 2))?.choices)
  const unit = 'UBND xã Đồng Tiến'
  const plan = planWorkbook(workbook, [report], [], { unit, tasks: ANNEX_TASKS, on: '2025-03-14' })
  const done = await carryOut(hand, plan, { unit, from: '', to: '', target: '', at: '' })
  if (!done.ok) throw new Error(done.refusal.message)
  const { receipt, written } = done.value
  const values = new Map(written.map(({ cell, value }) => [cell, value]))
  return { choices, values, refusals: plan.refusals, lines: receipt.lines }
}

test.each(LISTS)('%s: both hands see and write the same', async (_, validations, [done, current]) => {
  const file = await fileHand(bookWith(validations), [])
  if (!file.ok) throw new Error(file.refusal.message)
  const book = new HostWorkbook(bookWith(validations))
  excel.api.open(book)
  const syncs = excel.api.syncs
  const byExcel = await filled(inExcel)
  expect(byExcel).toEqual(await filled(file.value))
  expect([byExcel.values.get('C5'), byExcel.values.get('C7')]).toEqual([done, current])
  if (done === undefined) expect(byExcel.refusals.map(({ where }) => where)).toContain('Phụ lục!C5')
  expect(book.violations).toEqual([])
  // Two for the look that plans and two for the rules that differ; three for the fill.
  expect(excel.api.syncs - syncs).toBe(7)
})
