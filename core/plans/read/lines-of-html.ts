import { tidy } from '../../text/fold'
import { AUTO_NUMBER, type PlanLine } from './plan-rows'

const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'br',
  'tr',
  'table',
  'ul',
  'ol',
  'body',
])
const SILENT = new Set(['script', 'style', 'title', 'template'])

interface OpenCell {
  text: string
  numbered: boolean
  readonly colspan: number
  readonly rowspan: number
}

/** What a table still owes to the rows below it: a merged cell's text by column, and how many rows it goes on. */
type Hanging = Map<number, { text: string; rows: number }>

interface OpenTable {
  hanging: Hanging
  row: OpenCell[] | null
  cell: OpenCell | null
}

interface Reading {
  readonly depth: number
  readonly lines: PlanLine[]
  readonly tables: OpenTable[]
  silent: number
  prose: string
}

/** What a reader of HTML tells, in document order; names in lower case, every opened element closed. */
export interface HtmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Each host brings its own: the browser has one built in, elsewhere it is a library. */
export type ReadHtml = (html: string, events: HtmlEvents) => void

/**
 * The lines of an HTML document: table rows with merged cells spread out (down: repeated; across: once, the rest empty),
 * everything else as prose. A cell that holds only a list marker (Word's automatic number) reads as `AUTO_NUMBER`.
 *
 * `depth` is how many tables stand around the ones that count (pages are laid out with tables, too).
 *
 * `linesOfHtml('<table><tr><td>I</td><td colspan="2">Chỉ đạo</td></tr></table>', readHtml)` is one row `['I', 'Chỉ đạo', '']`.
 */
export function linesOfHtml(html: string, readHtml: ReadHtml, depth = 0): PlanLine[] {
  const reading: Reading = { depth, lines: [], tables: [], silent: 0, prose: '' }
  readHtml(html, {
    open: (name, attributes) => openTag(reading, name, attributes),
    text: (text) => addText(reading, text),
    close: (name) => closeTag(reading, name),
  })
  endProse(reading)
  return reading.lines
}

function openTag(reading: Reading, name: string, attributes: Readonly<Record<string, string>>): void {
  if (SILENT.has(name)) reading.silent += 1
  endBlock(reading, name)
  const table = reading.tables.at(-1)
  if (name === 'table') reading.tables.push({ hanging: new Map(), row: null, cell: null })
  if (name === 'tr' && table) table.row = []
  if ((name === 'td' || name === 'th') && table?.row) table.cell = openCell(attributes)
  if (name === 'li' && table?.cell) table.cell.numbered = true
}

function addText(reading: Reading, text: string): void {
  if (reading.silent > 0) return
  // A table inside a cell is that cell's text, not rows of the plan.
  const cell = reading.tables[reading.depth]?.cell
  if (cell) cell.text += text
  else if (reading.tables.length <= reading.depth) reading.prose += text
}

function closeTag(reading: Reading, name: string): void {
  if (SILENT.has(name)) reading.silent -= 1
  const table = reading.tables.at(-1)
  if ((name === 'td' || name === 'th') && table) closeCell(table)
  if (name === 'tr' && table) closeRow(table, reading)
  if (name === 'table') reading.tables.pop()
  endBlock(reading, name)
}

/** A block ends a line of prose; in a cell it is white space. */
function endBlock(reading: Reading, name: string): void {
  if (!BLOCKS.has(name)) return
  const cell = reading.tables[reading.depth]?.cell
  if (cell) cell.text += ' '
  else if (reading.tables.length <= reading.depth) endProse(reading)
}

function endProse(reading: Reading): void {
  const text = tidy(reading.prose)
  if (text !== '') reading.lines.push({ cells: [text], prose: true })
  reading.prose = ''
}

function openCell(attributes: Readonly<Record<string, string>>): OpenCell {
  const span = (name: string) =>
    Math.min(Math.max(Number.parseInt(attributes[name] ?? '1', 10) || 1, 1), MOST_SPAN)
  return { text: '', numbered: false, colspan: span('colspan'), rowspan: span('rowspan') }
}

/** No plan is wider or longer; a page that says so is not believed. */
const MOST_SPAN = 1000

function closeCell(table: OpenTable): void {
  if (table.cell) table.row?.push(table.cell)
  table.cell = null
}

function closeRow(table: OpenTable, reading: Reading): void {
  const cells = spread(table.row ?? [], table.hanging)
  table.row = null
  if (reading.tables.length === reading.depth + 1 && cells.some((cell) => cell !== ''))
    reading.lines.push({ cells, prose: false })
}

/** Cells go to the first column that no merged cell from above still holds. */
function spread(own: readonly OpenCell[], hanging: Hanging): string[] {
  const cells: string[] = []
  const takeHanging = () => {
    for (let held = hanging.get(cells.length); held; held = hanging.get(cells.length)) {
      if (held.rows === 1) hanging.delete(cells.length)
      else held.rows -= 1
      cells.push(held.text)
    }
  }
  for (const cell of own) {
    takeHanging()
    const text = textOf(cell)
    for (let at = 0; at < cell.colspan; at += 1) {
      const shown = at === 0 ? text : ''
      if (cell.rowspan > 1) hanging.set(cells.length, { text: shown, rows: cell.rowspan - 1 })
      cells.push(shown)
    }
  }
  takeHanging()
  while (cells.length <= Math.max(-1, ...hanging.keys())) {
    cells.push('')
    takeHanging()
  }
  return cells
}

function textOf({ text, numbered }: OpenCell): string {
  const shown = tidy(text)
  return shown === '' && numbered ? AUTO_NUMBER : shown
}
