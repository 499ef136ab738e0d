import { accept, type Outcome, refuse } from '../outcome'
import { cellAt } from './seen'
import { attribute, attributesOf, closingTag, decode, isTrue, nextTag, type Tag, type Xml } from './xml'

export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface FormulaXml {
  readonly kind: 'normal' | 'shared' | 'array' | 'table'
  readonly text: string
  readonly ref: string | null
  /** Number of the shared formula, and the whole `<f>` element. */
  readonly shared: string | null
  readonly end: number
}

export interface CellXml {
  readonly row: number
  readonly column: number
  readonly style: number
  readonly type: string
  /** The element, and where its content begins (its end, where it has none). */
  readonly start: number
  readonly open: number
  readonly end: number
  /** Content of `<v>` or `<is>`; nothing where they are equal. */
  readonly from: number
  readonly to: number
  readonly formula: FormulaXml | null
}

export interface RowXml {
  readonly row: number
  readonly tag: Tag
  /** Where `</row>` begins, or the end of `<row/>`. */
  readonly close: number
  readonly end: number
  readonly style: number | null
  readonly hidden: boolean
  readonly cells: CellXml[]
}

/** Where things stand in a worksheet part: enough to read it and to change single cells of it. */
export interface SheetXml {
  readonly xml: Xml
  /** Namespace prefix of its elements: '' or 'x:'. */
  readonly prefix: string
  readonly rows: RowXml[]
  readonly byRow: ReadonlyMap<number, RowXml>
  /** Cells that hold a formula, in their order. */
  readonly formulas: readonly CellXml[]
  readonly data: { readonly tag: Tag; readonly close: number }
  readonly dimension: Tag | null
  readonly merges: readonly Range[]
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[]
  readonly protected: boolean
  /** Areas of array formulas and data tables: no single cell of them may change. */
  readonly arrays: readonly Range[]
  /** Head rows of tables: the file keeps their texts twice. */
  readonly tableHeads: readonly Range[]
}

const BROKEN = 'Trang tính trong tệp bị hỏng. Mở bằng Excel để sửa rồi lưu lại, sau đó thử lại.'
const SLASH = 47
const GREATER = 62
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

export function keyOf(row: number, column: number): number {
  return row * MOST_COLUMNS + column
}

/** `rangeAt('B2:D3')` is `{ top: 1, left: 1, bottom: 2, right: 3 }`; one cell is a range, too. */
export function rangeAt(ref: string): Range | null {
  const [first = '', last = first] = ref.split(':')
  const from = cellAt(first)
  const to = cellAt(last)
  if (!from || !to) return null
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  }
}

export function holds(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

/** One walk over the part, from its beginning to its end. */
export function readSheetXml(xml: Xml, name: string): Outcome<SheetXml> {
  const root = nextTag(xml, 0)
  if (root?.name !== 'worksheet') return refuse('file-unreadable', BROKEN, name)
  const prefix = xml.slice(root.start + 1, root.attributes - root.name.length)
  const around = { merges: [], columnStyles: [], dimension: null, protected: false }
  let data: { tag: Tag; close: number; rows: RowXml[] } | null = null
  for (let tag = nextTag(xml, root.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'sheetData' || tag.kind === 'close') {
      readAround(xml, tag, around)
      continue
    }
    const walked = tag.kind === 'empty' ? { rows: [], close: tag } : readRows(xml, tag, marksOf(prefix))
    if (!walked || data) return refuse('file-unreadable', BROKEN, name)
    data = { tag, close: walked.close.start, rows: walked.rows }
    tag = walked.close
  }
  if (!data) return refuse('file-unreadable', BROKEN, name)
  const { rows } = data
  const formulas = rows.flatMap(({ cells }) => cells.filter((cell) => cell.formula))
  const byRow = new Map(rows.map((row) => [row.row, row]))
  return accept({
    xml,
    prefix,
    rows,
    byRow,
    formulas,
    data,
    ...around,
    arrays: arraysOf(formulas),
    tableHeads: [],
  })
}

/** A cell that the file lists. Most rows have no gaps, so the first look is at the place where it would stand then. */
export function cellOf(sheet: SheetXml, row: number, column: number): CellXml | undefined {
  const cells = sheet.byRow.get(row)?.cells
  if (!cells?.length) return undefined
  const near = cells[column - cells[0]!.column]
  if (near?.column === column) return near
  let low = 0
  let high = cells.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cells[middle]!.column < column) low = middle + 1
    else high = middle
  }
  return cells[low]?.column === column ? cells[low] : undefined
}

interface Around {
  readonly merges: Range[]
  readonly columnStyles: { from: number; to: number; style: number }[]
  dimension: Tag | null
  protected: boolean
}

function readAround(xml: Xml, tag: Tag, around: Around): void {
  if (tag.kind === 'close') return
  if (tag.name === 'dimension') around.dimension = tag
  else if (tag.name === 'sheetProtection') around.protected = isTrue(attribute(xml, tag, 'sheet'))
  else if (tag.name === 'col') readColumn(xml, tag, around.columnStyles)
  else if (tag.name === 'mergeCell')
    around.merges.push(...[rangeAt(attribute(xml, tag, 'ref') ?? '')].filter(isRange))
}

function isRange(range: Range | null): range is Range {
  return range !== null
}

function arraysOf(cells: readonly CellXml[]): Range[] {
  return cells.flatMap(({ formula }) =>
    formula?.ref && (formula.kind === 'array' || formula.kind === 'table')
      ? [rangeAt(formula.ref)].filter(isRange)
      : [],
  )
}

function readColumn(xml: Xml, tag: Tag, into: { from: number; to: number; style: number }[]): void {
  const style = attribute(xml, tag, 'style')
  const from = Number(attribute(xml, tag, 'min'))
  const to = Number(attribute(xml, tag, 'max'))
  if (style !== null && from > 0) into.push({ from: from - 1, to: to - 1, style: Number(style) })
}

/** How the tags of a cell begin and end in this sheet, to know the usual ones at a glance. */
interface Marks {
  readonly cell: string
  readonly formula: string
  readonly formulaEnd: string
  readonly value: string
  readonly valueEnd: string
}

function marksOf(prefix: string): Marks {
  return {
    cell: `<${prefix}c`,
    formula: `<${prefix}f>`,
    formulaEnd: `</${prefix}f>`,
    value: `<${prefix}v>`,
    valueEnd: `</${prefix}v></${prefix}c>`,
  }
}

function readRows(xml: Xml, data: Tag, marks: Marks): { rows: RowXml[]; close: Tag } | null {
  const rows: RowXml[] = []
  let last = -1
  for (let tag = nextTag(xml, data.end); tag; ) {
    if (tag.name === 'sheetData') return { rows, close: tag }
    const read: RowXml | null =
      tag.name === 'row' && tag.kind !== 'close' ? readRow(xml, tag, last, marks) : null
    if (!read || read.row <= last || read.row >= MOST_ROWS) return null
    last = read.row
    rows.push(read)
    tag = nextTag(xml, read.end)
  }
  return null
}

function readRow(xml: Xml, tag: Tag, last: number, marks: Marks): RowXml | null {
  const { row = last + 1, ...look } = readRowHead(xml, tag)
  const cells: CellXml[] = []
  const head = { row, tag, ...look, cells }
  if (tag.kind === 'empty') return { ...head, close: tag.end, end: tag.end }
  let at = afterComments(xml, tag.end)
  while (isCell(xml, at, marks)) {
    const cell: CellXml | null = readCell(xml, at, row, (cells.at(-1)?.column ?? -1) + 1, marks)
    const fits = cell && cell.column > (cells.at(-1)?.column ?? -1) && cell.column < MOST_COLUMNS
    if (!fits) return null
    cells.push(cell)
    at = afterComments(xml, cell.end)
  }
  const close = nextTag(xml, at < 0 ? xml.length : at)
  const ends = close?.name === 'row' && close.kind === 'close'
  return ends ? { ...head, close: close.start, end: close.end } : null
}

/** Where the next tag begins; most often it is the very next character. */
function afterComments(xml: Xml, from: number): number {
  const at = xml.indexOf('<', from)
  return xml.charCodeAt(at + 1) === 33 ? (nextTag(xml, at)?.start ?? -1) : at
}

function readRowHead(xml: Xml, tag: Tag): { row?: number; style: number | null; hidden: boolean } {
  const { r, s, customFormat = null, hidden = null } = saidBy(xml, tag)
  const look = { style: isTrue(customFormat) ? Number(s) : null, hidden: isTrue(hidden) }
  return r === undefined ? look : { row: Number(r) - 1, ...look }
}

function saidBy(xml: Xml, tag: Tag): Record<string, string> {
  return Object.fromEntries(attributesOf(xml, tag).map(({ name, value }) => [name, value]))
}

function isCell(xml: Xml, at: number, marks: Marks): boolean {
  const behind = xml.charCodeAt(at + marks.cell.length)
  return xml.startsWith(marks.cell, at) && (behind <= 32 || behind === SLASH || behind === GREATER)
}

/** Attributes are read in place, without making lists of them: a sheet has many cells. */
function readCell(xml: Xml, start: number, row: number, next: number, marks: Marks): CellXml | null {
  const cell: CellRead = {
    row,
    column: next,
    style: 0,
    type: 'n',
    start,
    open: 0,
    end: 0,
    from: 0,
    to: 0,
    formula: null,
  }
  let at = start + marks.cell.length
  let code = xml.charCodeAt(at)
  while (code !== GREATER && code !== SLASH) {
    at = code <= 32 ? at + 1 : readAttribute(xml, at, cell)
    if (at < 0) return null
    code = xml.charCodeAt(at)
  }
  cell.open = cell.end = at + (code === SLASH ? 2 : 1)
  return code === SLASH || readUsual(xml, cell, marks) ? cell : readInside(xml, cell)
}

/** The place behind the attribute; -1 where it is none, or names another row. */
function readAttribute(xml: Xml, at: number, cell: CellRead): number {
  const equals = xml.indexOf('=', at)
  const quote = xml[equals + 1]
  const close = quote === '"' || quote === "'" ? xml.indexOf(quote, equals + 2) : -1
  if (equals < 0 || close < 0) return -1
  const name = equals === at + 1 ? xml[at] : ''
  if (name === 'r') cell.column = columnIn(xml, equals + 2, close, cell.row)
  else if (name === 's') cell.style = Number(xml.slice(equals + 2, close))
  else if (name === 't') cell.type = xml.slice(equals + 2, close)
  return cell.column < 0 ? -1 : close + 1
}

/** The column of "F12", which must name this row; -1 otherwise. */
function columnIn(xml: Xml, from: number, to: number, row: number): number {
  let column = 0
  let at = from
  for (let code = xml.charCodeAt(at); code >= 65 && code <= 90; code = xml.charCodeAt(++at))
    column = column * 26 + code - 64
  let number = 0
  for (; at < to; at++) number = number * 10 + xml.charCodeAt(at) - 48
  return number === row + 1 ? column - 1 : -1
}

type CellRead = { -readonly [key in keyof CellXml]: CellXml[key] }

/** A value, and perhaps a plain formula before it: what most cells are. */
function readUsual(xml: Xml, cell: CellRead, marks: Marks): boolean {
  let at = cell.open
  let formula: FormulaXml | null = null
  if (xml.startsWith(marks.formula, at)) {
    const from = at + marks.formula.length
    const to = xml.indexOf('<', from)
    if (to < 0 || !xml.startsWith(marks.formulaEnd, to)) return false
    at = to + marks.formulaEnd.length
    formula = { kind: 'normal', text: decode(xml.slice(from, to)), ref: null, shared: null, end: at }
  }
  const from = at + marks.value.length
  const to = xml.indexOf('<', from)
  if (!xml.startsWith(marks.value, at) || to < 0 || !xml.startsWith(marks.valueEnd, to)) return false
  cell.formula = formula
  cell.from = from
  cell.to = to
  cell.end = to + marks.valueEnd.length
  return true
}

function readInside(xml: Xml, cell: CellRead): CellXml | null {
  for (let tag = nextTag(xml, cell.open); tag; ) {
    cell.end = tag.end
    if (tag.kind === 'close') return tag.name === 'c' ? cell : null
    const close = tag.kind === 'empty' ? tag : closingTag(xml, tag)
    if (!close) return null
    if (tag.name === 'f') cell.formula = readFormula(xml, tag, close)
    else if ((tag.name === 'v' || tag.name === 'is') && tag.kind === 'open') {
      cell.from = tag.end
      cell.to = close.start
    }
    tag = nextTag(xml, close.end)
  }
  return null
}

function readFormula(xml: Xml, tag: Tag, close: Tag): FormulaXml {
  const { t: type, ref = null, si: shared = null } = saidBy(xml, tag)
  return {
    kind: type === 'shared' || type === 'array' ? type : type === 'dataTable' ? 'table' : 'normal',
    text: tag.kind === 'open' ? decode(xml.slice(tag.end, close.start)) : '',
    ref,
    shared,
    end: close.end,
  }
}

/** An empty cell that the file does not list looks like its row, or else like its column. */
export function styleOfEmpty(sheet: SheetXml, row: number, column: number): number {
  const own = sheet.byRow.get(row)?.style
  return own ?? sheet.columnStyles.find((range) => column >= range.from && column <= range.to)?.style ?? 0
}
