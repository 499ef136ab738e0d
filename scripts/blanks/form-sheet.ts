import type { Workbook, Worksheet } from 'exceljs'
import { wrappedLines } from '../../core/workbook/wrapped-lines'
import { addSheet, letter, put } from './paper'

/** A node of the head: a group with children, or a column. */
export interface Head {
  readonly text: string
  readonly children?: readonly Head[]
  readonly width?: number
  /** What stands in the row of column numbers; by default its number in brackets. */
  readonly number?: string
  /** Formula of a row, from the letters of all columns: `({ row, at }) => …`; `at(0)` is the first column. */
  readonly formula?: (cells: FigureCells) => string
  /** The total row's own formula where it is not the sum of the rows. */
  readonly totalFormula?: (cells: FigureCells) => string
  readonly format?: string
  readonly across?: 'center'
}

export interface FigureCells {
  readonly row: number
  /** Name of the cell in the n-th column of figures of this row, counted from 0 after the row's name. */
  readonly at: (figure: number) => string
}

export interface FormSheet {
  readonly name: string
  readonly orientation?: 'landscape' | 'portrait'
  /** How many pages high it may print; by default as many as it takes. */
  readonly pages?: number
  readonly code: string
  readonly basis: string
  readonly title: string
  readonly measureUnit: string
  readonly note?: string
  readonly rowHead: string
  readonly rowHeadWidth?: number
  readonly columns: readonly Head[]
  readonly rows: readonly string[]
  readonly spareRows: number
  /** Heading of the total row; none where the table has none. */
  readonly total?: string
}

const GREY = 'FFF2F2F2'
/** With Vietnamese separators where the reader lets a format choose them. */
const COUNT = '[$-42A]#,##0'

function indexOfLetter(column: string): number {
  return column.charCodeAt(0) - 65
}

/** Draws a table of figures in the way of the circular's forms: heads, numbers, rows, totals, signatures. */
export function drawForm(workbook: Workbook, form: FormSheet): Worksheet {
  const sheet = addSheet(workbook, form.name, form.orientation, form.pages)
  const leaves = form.columns.flatMap(leavesOf)
  const last = leaves.length + 2
  sheet.getColumn(1).width = 5
  sheet.getColumn(2).width = form.rowHeadWidth ?? 30
  leaves.forEach((leaf, at) => {
    sheet.getColumn(at + 3).width = leaf.width ?? 9.2
  })
  if (form.orientation !== 'portrait') fillWidth(sheet, last)
  drawHeading(sheet, form, last)
  const headTop = 6
  const numbersRow = drawHead(sheet, form, headTop)
  const end = drawRows(sheet, form, leaves, numbersRow + 1)
  const signed = drawSignatures(sheet, end + 2, last, form.note)
  sheet.pageSetup.printTitlesRow = `${headTop}:${numbersRow}`
  sheet.pageSetup.printArea = `A1:${letter(last)}${signed}`
  return sheet
}

/** So many letters are the page's width between its margins, lying down: 252 mm. */
const PAGE_LETTERS = 152.6

/** A table that is narrower than the page is drawn as wide as the page; a wider one is printed smaller. */
function fillWidth(sheet: Worksheet, last: number): void {
  const columns = Array.from({ length: last }, (_, at) => sheet.getColumn(at + 1))
  const sum = columns.reduce((all, { width = 8 }) => all + width, 0)
  const more = Math.max(1, PAGE_LETTERS / sum)
  for (const column of columns) column.width = Math.round((column.width ?? 8) * more * 100) / 100
}

/** Height of the last head row: what its longest heading needs, set in bold. */
function deepest(heads: readonly Head[], depth: number): number {
  const lines = heads.flatMap((head) => linesIn(head, depth))
  return Math.max(1, ...lines) * 14 + 4
}

function groupsAt(heads: readonly Head[], level: number): readonly Head[] {
  if (level === 0) return heads.filter(({ children }) => children !== undefined)
  return groupsAt(
    heads.flatMap(({ children }) => children ?? []),
    level - 1,
  )
}

function groupHeight(groups: readonly Head[]): number {
  const lines = groups.map((group) => {
    const width = leavesOf(group).reduce((sum, leaf) => sum + (leaf.width ?? 9.2), 0)
    return wrappedLines(group.text, width, 0.9)
  })
  return Math.max(1, ...lines) * 14 + 8
}

function linesIn(head: Head, depth: number): number[] {
  if (head.children) return head.children.flatMap((child) => linesIn(child, depth - 1))
  const above = depth - 1
  return [wrappedLines(head.text, head.width ?? 9.2, 0.9) - Math.floor((above * 22) / 14)]
}

function leavesOf(head: Head): readonly Head[] {
  return head.children ? head.children.flatMap(leavesOf) : [head]
}

function depthOf(heads: readonly Head[]): number {
  return 1 + Math.max(0, ...heads.map(({ children }) => (children ? depthOf(children) : 0)))
}

function drawHeading(sheet: Worksheet, form: FormSheet, last: number) {
  const left = letter(last <= 8 ? 2 : 3)
  const rightFrom = letter(Math.max(last - 3, 5))
  const centreFrom = letter(last <= 8 ? 3 : 4)
  const centreTo = letter(Math.max(last - 4, 4))
  const end = letter(last)
  put(sheet, `A1:${left}1`, form.code === '' ? form.name : `Biểu số ${form.code}`, {
    size: 12,
    look: 'bold',
    across: 'left',
  })
  put(sheet, `A2:${left}4`, form.basis, { size: 11, across: 'left', down: 'top' })
  put(sheet, `${centreFrom}1:${centreTo}2`, form.title.toUpperCase(), { size: 13, look: 'bold' })
  put(sheet, `${centreFrom}3:${centreTo}4`, 'Kỳ báo cáo: ……………… (Từ ngày …/…/…… đến ngày …/…/……)', {
    size: 12,
    down: 'top',
    look: 'italic',
  })
  put(sheet, `${rightFrom}1:${end}2`, 'Đơn vị báo cáo: ………………………', { size: 12, across: 'left', down: 'top' })
  put(sheet, `${rightFrom}3:${end}4`, 'Đơn vị nhận báo cáo: ………………………', {
    size: 12,
    across: 'left',
    down: 'top',
  })
  put(sheet, `${rightFrom}5:${end}5`, `Đơn vị tính: ${form.measureUnit}`, { look: 'italic', across: 'right' })
  const width = sheet.columns
    .slice(indexOfLetter(centreFrom), indexOfLetter(centreTo) + 1)
    .reduce((sum, { width = 8 }) => sum + width, 0)
  const titleLines = wrappedLines(form.title.toUpperCase(), width, 0.66)
  for (const row of [1, 2]) sheet.getRow(row).height = Math.max(17, (titleLines * 17) / 2)
  for (const row of [3, 4]) sheet.getRow(row).height = 17
  sheet.getRow(5).height = 16
}

function drawHead(sheet: Worksheet, form: FormSheet, top: number): number {
  const depth = depthOf(form.columns)
  const bottom = top + depth - 1
  put(sheet, boxName(1, top, 1, bottom), 'STT', HEAD)
  put(sheet, boxName(2, top, 2, bottom), form.rowHead, HEAD)
  let column = 3
  for (const head of form.columns) column = drawNode(sheet, head, column, { top, bottom })
  for (let row = top; row <= bottom; row++)
    sheet.getRow(row).height =
      row === bottom ? deepest(form.columns, depth) : groupHeight(groupsAt(form.columns, row - top))
  const numbers = bottom + 1
  put(sheet, `A${numbers}`, '(1)', NUMBERS)
  put(sheet, `B${numbers}`, '(2)', NUMBERS)
  form.columns.flatMap(leavesOf).forEach((leaf, at) => {
    put(sheet, `${letter(at + 3)}${numbers}`, leaf.number ?? `(${at + 3})`, NUMBERS)
  })
  sheet.getRow(numbers).height = 26
  return numbers
}

const HEAD = { look: 'bold', boxed: true, fill: GREY } as const
const NUMBERS = { size: 9, look: 'italic', boxed: true } as const

interface HeadLines {
  readonly top: number
  readonly bottom: number
}

function drawNode(sheet: Worksheet, head: Head, column: number, { top, bottom }: HeadLines): number {
  if (!head.children) {
    put(sheet, boxName(column, top, column, bottom), head.text, HEAD)
    return column + 1
  }
  const width = leavesOf(head).length
  put(sheet, boxName(column, top, column + width - 1, top), head.text, HEAD)
  let next = column
  for (const child of head.children) next = drawNode(sheet, child, next, { top: top + 1, bottom })
  return next
}

function boxName(left: number, top: number, right: number, bottom: number): string {
  const first = `${letter(left)}${top}`
  return left === right && top === bottom ? first : `${first}:${letter(right)}${bottom}`
}

function drawRows(sheet: Worksheet, form: FormSheet, leaves: readonly Head[], first: number): number {
  const labels = [...form.rows, ...Array.from({ length: form.spareRows }, () => null)]
  labels.forEach((label, at) => {
    const row = first + at
    const number = label === null ? { formula: `IF(B${row}="","",COUNTA(B$${first}:B${row}))` } : at + 1
    put(sheet, `A${row}`, number, { boxed: true })
    put(sheet, `B${row}`, label, { boxed: true, across: 'left' })
    drawFigures(sheet, leaves, { row, look: 'normal' }, (leaf, cells) => leaf.formula?.(cells) ?? null)
    sheet.getRow(row).height = label !== null && label.length > (form.rowHeadWidth ?? 30) ? 29 : 17
  })
  const lastRow = first + labels.length - 1
  if (form.total === undefined) return lastRow
  const row = lastRow + 1
  put(sheet, `A${row}:B${row}`, form.total, { look: 'bold', boxed: true })
  drawFigures(sheet, leaves, { row, look: 'bold' }, (leaf, cells) =>
    leaf.totalFormula ? leaf.totalFormula(cells) : sumDown(cells, leaves.indexOf(leaf), first),
  )
  sheet.getRow(row).height = 22
  return row
}

function sumDown(cells: FigureCells, column: number, first: number): string {
  const name = cells.at(column).replace(/\d+$/, '')
  const range = `${name}${first}:${name}${cells.row - 1}`
  return `IF(COUNT(${range})=0,"",SUM(${range}))`
}

interface FiguresRow {
  readonly row: number
  readonly look: 'normal' | 'bold'
}

function drawFigures(
  sheet: Worksheet,
  leaves: readonly Head[],
  { row, look }: FiguresRow,
  formulaOf: (leaf: Head, cells: FigureCells) => string | null,
) {
  leaves.forEach((leaf, at) => {
    const formula = formulaOf(leaf, { row, at: (figure) => `${letter(figure + 3)}${row}` })
    put(sheet, `${letter(at + 3)}${row}`, formula === null ? null : { formula }, {
      boxed: true,
      across: leaf.across ?? 'right',
      look,
      format: leaf.format ?? COUNT,
    })
  })
}

/** What is signed under needs so many letters. */
const SIGNED_LETTERS = 24

/** How many columns from the left are so wide together, at least two. */
function columnsOfWidth(sheet: Worksheet, letters: number): number {
  let [columns, width] = [0, 0]
  while (columns < 2 || width < letters) width += sheet.getColumn(++columns).width ?? 8
  return columns
}

/** Place and date, who drew it up, who signs: empty lines to be signed by hand. Returns the last row. */
export function drawSignatures(sheet: Worksheet, row: number, last: number, note?: string): number {
  let top = row
  sheet.getRow(row - 1).height = 8
  if (note !== undefined) {
    put(sheet, `A${top}:${letter(last)}${top}`, note, { size: 10, look: 'italic', across: 'left' })
    sheet.getRow(top).height = 28
    top += 1
  }
  const half = Math.floor(last / 2)
  const left = `A`
  const leftEnd = letter(Math.max(half - 1, columnsOfWidth(sheet, SIGNED_LETTERS)))
  const right = letter(half + 1)
  const end = letter(last)
  put(sheet, `${right}${top}:${end}${top}`, '………………, ngày …… tháng …… năm ………', { size: 12, look: 'italic' })
  put(sheet, `${left}${top + 1}:${leftEnd}${top + 1}`, 'NGƯỜI LẬP BIỂU', { size: 12, look: 'bold' })
  put(sheet, `${right}${top + 1}:${end}${top + 1}`, 'TM. ỦY BAN NHÂN DÂN', { size: 12, look: 'bold' })
  put(sheet, `${left}${top + 2}:${leftEnd}${top + 2}`, '(Ký, ghi rõ họ tên)', { look: 'italic' })
  put(sheet, `${right}${top + 2}:${end}${top + 2}`, 'CHỦ TỊCH', { size: 12, look: 'bold' })
  put(sheet, `${right}${top + 3}:${end}${top + 3}`, '(Ký, ghi rõ họ tên, đóng dấu)', { look: 'italic' })
  for (const at of [0, 1, 2, 3]) sheet.getRow(top + at).height = 16
  return top + 6
}
