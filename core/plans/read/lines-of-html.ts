import { raised } from '../../text/raised'
import { hidingClasses, type Looks, looksOf, NO_LOOKS } from './html-marks'
import { addLine, isFull, type LinesRead, PLAN_LIMITS } from './plan-limits'
import { AUTO_NUMBER, type PlanLine, tidyText } from './plan-rows'

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
  'td',
  'th',
  'table',
  'ul',
  'ol',
  'body',
])
const SILENT = new Set(['script', 'style', 'title', 'template', 'noscript'])

interface OpenCell {
  text: string
  numbered: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly hidden?: boolean
}

/** What a table still owes to the rows below it: a merged cell's text by column, and how many rows it goes on. */
type Hanging = Map<number, { text: string; rows: number }>

interface OpenTable {
  hanging: Hanging
  row: OpenCell[] | null
  cell: OpenCell | null
  hidden?: boolean
}

interface Reading extends LinesRead {
  /** What each opened element and those around it hide, strike or raise. */
  readonly looks: Looks[]
  /** Classes that the page's own style sheet hides. */
  readonly hiding: Set<string>
  css: string
  inStyle: boolean
  table: number
  readonly depth: number
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
  const reading: Reading = {
    looks: [],
    hiding: new Set(),
    css: '',
    inStyle: false,
    table: 0,
    depth,
    lines: [],
    cells: 0,
    tables: [],
    silent: 0,
    prose: '',
  }
  readHtml(html, {
    open: (name, attributes) => openTag(reading, name, attributes),
    text: (text) => addText(reading, text),
    close: (name) => closeTag(reading, name),
  })
  endProse(reading)
  return reading.lines
}

function openTag(reading: Reading, name: string, attributes: Readonly<Record<string, string>>): void {
  reading.looks.push(looksOf(name, attributes, { around: looksHere(reading), hiding: reading.hiding }))
  reading.inStyle = name === 'style'
  if (SILENT.has(name)) reading.silent += 1
  endBlock(reading, name)
  const table = reading.tables.at(-1)
  if (name === 'table') reading.tables.push({ hanging: new Map(), row: null, cell: null })
  if (name === 'tr' && table) Object.assign(table, { row: [], hidden: looksHere(reading).hidden })
  if ((name === 'td' || name === 'th') && table?.row)
    table.cell = { ...openCell(attributes), hidden: looksHere(reading).hidden }
  if (name === 'li' && table?.cell) table.cell.numbered = true
}

function looksHere({ looks }: Reading): Looks {
  return looks.at(-1) ?? NO_LOOKS
}

function addText(reading: Reading, text: string): void {
  if (reading.inStyle) reading.css += text
  const looks = looksHere(reading)
  if (reading.silent > 0 || looks.hidden || looks.struck) return
  // A table inside a cell is that cell's text, not rows of the plan.
  const cell = reading.tables[reading.depth]?.cell
  const said = looks.raised ? raised(cell?.text ?? reading.prose, text) : text
  if (cell) cell.text += said
  else if (reading.tables.length <= reading.depth) reading.prose += said
}

function closeTag(reading: Reading, name: string): void {
  if (SILENT.has(name)) reading.silent -= 1
  if (name === 'style') endStyle(reading)
  reading.looks.pop()
  const table = reading.tables.at(-1)
  if ((name === 'td' || name === 'th') && table) closeCell(table)
  if (name === 'tr' && table) closeRow(table, reading)
  if (name === 'table') closeTable(reading)
  endBlock(reading, name)
}

/** Each sheet is read once. */
function endStyle(reading: Reading): void {
  for (const name of hidingClasses(reading.css)) reading.hiding.add(name)
  Object.assign(reading, { inStyle: false, css: '' })
}

function closeTable(reading: Reading): void {
  reading.tables.pop()
  if (reading.tables.length === reading.depth) reading.table += 1
}

/** A block ends a line of prose; in a cell it is white space. */
function endBlock(reading: Reading, name: string): void {
  if (!BLOCKS.has(name)) return
  const cell = reading.tables[reading.depth]?.cell
  if (cell) cell.text += ' '
  else if (reading.tables.length <= reading.depth) endProse(reading)
}

function endProse(reading: Reading): void {
  const text = tidyText(reading.prose)
  if (text !== '') addLine(reading, { cells: [text], prose: true, table: reading.table })
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
  // A hidden cell takes no place; those behind it stand where it would.
  if (table.cell && !table.cell.hidden) table.row?.push(table.cell)
  table.cell = null
}

function closeRow(table: OpenTable, reading: Reading): void {
  if (table.hidden) {
    table.row = null
    return
  }
  const isOurs = reading.tables.length === reading.depth + 1 && !isFull(reading)
  const cells = isOurs ? spread(table.row ?? [], table.hanging) : []
  table.row = null
  if (cells.some((cell) => cell !== '')) addLine(reading, { cells, prose: false, table: reading.table })
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
    // A row that is too wide for any plan is refused as it is.
    for (let at = 0; at < cell.colspan && cells.length <= PLAN_LIMITS.cells; at += 1) {
      const shown = at === 0 ? text : ''
      if (cell.rowspan > 1) hanging.set(cells.length, { text: shown, rows: cell.rowspan - 1 })
      cells.push(shown)
    }
  }
  takeHanging()
  const last = [...hanging.keys()].reduce((most, at) => Math.max(most, at), -1)
  while (cells.length <= last) {
    cells.push('')
    takeHanging()
  }
  return cells
}

function textOf({ text, numbered }: OpenCell): string {
  const shown = tidyText(text)
  return shown === '' && numbered ? AUTO_NUMBER : shown
}
