import type { Workbook, Worksheet } from 'exceljs'
import type { Plan, Task } from '../../core/plans/task'
import { addSheet, linesOf, put } from './paper'

const WIDTHS = [5, 46, 19, 19, 27, 16, 12, 14]
const HEAD_TOP = 6
/** What 158 characters' width needs on A4 lying down; a fixed scale, for Excel heeds page breaks only then. */
const SCALE = 82
const PAGE_HEIGHT = 482 / (SCALE / 100) - 14
const HEAD_HEIGHT = 56
const TITLE_HEIGHT = 96

/** The annex of a plan with two columns more: the day each task is due and how it stands. */
export function drawTasks(workbook: Workbook, plan: Plan): Worksheet {
  const sheet = addSheet(workbook, 'Phụ lục nhiệm vụ')
  WIDTHS.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
  drawHeading(sheet, plan)
  drawHead(sheet)
  sheet.pageSetup.fitToPage = false
  sheet.pageSetup.scale = SCALE
  let row = HEAD_TOP + 3
  let left = PAGE_HEIGHT - HEAD_HEIGHT - TITLE_HEIGHT
  // A group's heading never ends a page.
  const take = (height: number, together = height) => {
    if (together > left) {
      sheet.getRow(row - 1).addPageBreak()
      left = PAGE_HEIGHT - HEAD_HEIGHT
    }
    left -= height
  }
  for (const group of plan.groups) {
    const tasks = plan.tasks.filter(({ id }) => id.startsWith(`${group.id}.`))
    take(18, 18 + (tasks[0] ? heightOf(tasks[0]) : 0))
    put(sheet, `A${row}`, group.id, { look: 'bold', boxed: true })
    put(sheet, `B${row}:H${row}`, group.title, { look: 'bold', boxed: true, across: 'left' })
    sheet.getRow(row).height = 18
    row++
    for (const task of tasks) {
      take(heightOf(task))
      drawTask(sheet, row++, task)
    }
  }
  sheet.pageSetup.printTitlesRow = `${HEAD_TOP}:${HEAD_TOP + 2}`
  sheet.pageSetup.printArea = `A1:H${row - 1}`
  return sheet
}

function drawHeading(sheet: Worksheet, plan: Plan) {
  put(sheet, 'A1:H1', 'PHỤ LỤC', { size: 13, look: 'bold' })
  put(
    sheet,
    'A2:H2',
    `TÌNH HÌNH THỰC HIỆN KẾ HOẠCH KIỂM SOÁT THỦ TỤC HÀNH CHÍNH\nVÀ THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM ${plan.year}`,
    { size: 13, look: 'bold' },
  )
  put(sheet, 'A3:H3', `(Kèm theo Kế hoạch năm ${plan.year} của ${plan.unit})`, { size: 12, look: 'italic' })
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

function drawTask(sheet: Worksheet, row: number, task: Task) {
  const texts = [task.text, task.lead, task.support, task.product, task.time]
  put(sheet, `A${row}`, Number(task.id.split('.')[1]), { boxed: true })
  texts.forEach((text, at) => {
    put(sheet, `${'BCDEF'[at]}${row}`, text === '' ? null : text, {
      boxed: true,
      across: at === 0 ? 'justify' : 'left',
    })
  })
  // A true date, so that the column sorts and counts; words may stand there as well.
  put(sheet, `G${row}`, null, { boxed: true, format: 'dd/mm/yyyy' })
  put(sheet, `H${row}`, null, { boxed: true })
  sheet.getRow(row).height = heightOf(task)
}

function heightOf({ text, lead, support, product, time }: Task): number {
  const lines = [text, lead, support, product, time].map((words, at) => linesOf(words, WIDTHS[at + 1]!))
  return Math.max(1, ...lines) * 14.5 + 5
}
