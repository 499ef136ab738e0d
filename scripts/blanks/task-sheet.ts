import type { Workbook, Worksheet } from 'exceljs'
import type { Plan } from '../../core/plans/task'
import { ANNEX_SHEET, annexTitles } from '../../core/reports/annex/annex-of-plan'
import { ANNEX_SCALE, ANNEX_WIDTHS, type AnnexRow, annexRows } from '../../core/reports/annex/annex-rows'
import { addSheet, put } from './paper'

const HEAD_TOP = 6

/** The annex of a plan with two columns more: the day each task is due and how it stands. */
export function drawTasks(workbook: Workbook, plan: Plan): Worksheet {
  const sheet = addSheet(workbook, ANNEX_SHEET)
  ANNEX_WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  drawHeading(sheet, plan)
  drawHead(sheet)
  sheet.pageSetup.fitToPage = false
  sheet.pageSetup.scale = ANNEX_SCALE
  let row = HEAD_TOP + 3
  for (const one of annexRows(plan)) {
    if (one.opensPage) sheet.getRow(row - 1).addPageBreak()
    drawRow(sheet, row++, one)
  }
  sheet.pageSetup.printTitlesRow = `${HEAD_TOP}:${HEAD_TOP + 2}`
  sheet.pageSetup.printArea = `A1:H${row - 1}`
  return sheet
}

function drawRow(sheet: Worksheet, row: number, one: AnnexRow) {
  if (one.kind === 'task') return drawTask(sheet, row, one)
  put(sheet, `A${row}`, one.number, { look: 'bold', boxed: true })
  put(sheet, `B${row}:H${row}`, one.texts[0] ?? '', { look: 'bold', boxed: true, across: 'left' })
  sheet.getRow(row).height = one.height
}

function drawHeading(sheet: Worksheet, plan: Plan) {
  const [title, subtitle] = annexTitles(plan)
  put(sheet, 'A1:H1', 'PHỤ LỤC', { size: 13, look: 'bold' })
  put(sheet, 'A2:H2', title, { size: 13, look: 'bold' })
  put(sheet, 'A3:H3', subtitle, { size: 12, look: 'italic' })
  put(sheet, 'A4:H4', 'Tình trạng đến ngày: …/…/……', { size: 12, look: 'italic' })
  sheet.getRow(1).height = 18
  sheet.getRow(2).height = 36
  sheet.getRow(3).height = 18
  sheet.getRow(4).height = 18
  sheet.getRow(5).height = 6
}

function drawHead(sheet: Worksheet) {
  const how = { look: 'bold', boxed: true, fill: 'FFF2F2F2' } as const
  const below = HEAD_TOP + 1
  const single = [
    'TT',
    'Nội dung công việc',
    null,
    null,
    'Dự kiến sản phẩm',
    'Thời gian thực hiện',
    'Hạn hoàn thành',
    'Tình trạng',
  ]
  single.forEach((text, at) => {
    const column = 'ABCDEFGH'[at]
    if (text !== null) put(sheet, `${column}${HEAD_TOP}:${column}${below}`, text, how)
  })
  put(sheet, `C${HEAD_TOP}:D${HEAD_TOP}`, 'Phân công nhiệm vụ', how)
  put(sheet, `C${below}`, 'Bộ phận chủ trì', how)
  put(sheet, `D${below}`, 'Bộ phận phối hợp', how)
  for (let at = 1; at <= 8; at++)
    put(sheet, `${'ABCDEFGH'[at - 1]}${below + 1}`, `(${at})`, { size: 9, look: 'italic', boxed: true })
  sheet.getRow(HEAD_TOP).height = 20
  sheet.getRow(below).height = 20
}

function drawTask(sheet: Worksheet, row: number, { number, texts, height }: AnnexRow) {
  put(sheet, `A${row}`, Number(number), { boxed: true })
  texts.forEach((text, at) => {
    put(sheet, `${'BCDEF'[at]}${row}`, text === '' ? null : text, {
      boxed: true,
      across: at === 0 ? 'justify' : 'left',
    })
  })
  // A true date, so that the column sorts and counts; words may stand there as well.
  put(sheet, `G${row}`, null, { boxed: true, format: 'dd/mm/yyyy' })
  put(sheet, `H${row}`, null, { boxed: true })
  sheet.getRow(row).height = height
}
