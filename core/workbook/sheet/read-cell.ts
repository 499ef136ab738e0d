import { attributesByName, closingTag, decode, nextTag, type Tag, type Xml } from '../xml'

export interface FormulaXml {
  readonly row: number
  readonly column: number
  /** Number of its cell among the cells of the sheet. */
  readonly cell: number
  readonly kind: 'normal' | 'shared' | 'array' | 'table'
  readonly text: string
  readonly ref: string | null
  /** Number of the shared formula, and the end of the `<f>` element. */
  readonly shared: string | null
  readonly end: number
}

/** The cells of a sheet in their order, each as some numbers in a row: as objects they would cost more than all else. */
export interface Cells {
  numbers: Int32Array
  count: number
  readonly formulas: FormulaXml[]
}

export interface CellXml {
  /** Whether it has attributes besides its name and style. */
  readonly isPlain: boolean
  /** The element, and where its content begins (its end, where it has none). */
  readonly start: number
  readonly open: number
  readonly end: number
  readonly formula: FormulaXml | null
}

const WIDTH = 8
const TYPES = ['n', 's', 'str', 'b', 'e', 'd', 'inlineStr', '']
const NOT_PLAIN = 8

/** No cells yet, with room for what such a part holds as a rule. */
export function noCells(xml: Xml): Cells {
  return { numbers: new Int32Array((xml.length >> 5) * WIDTH), count: 0, formulas: [] }
}

export function columnOf({ numbers }: Cells, cell: number): number {
  return numbers[cell * WIDTH]!
}

export function styleNumberOf({ numbers }: Cells, cell: number): number {
  return numbers[cell * WIDTH + 6]! >> 4
}

export function typeOf({ numbers }: Cells, cell: number): string {
  return TYPES[numbers[cell * WIDTH + 6]! & 7]!
}

/** Where the content of `<v>` or `<is>` begins and ends; nothing is there where they are equal. */
export function contentFrom({ numbers }: Cells, cell: number): number {
  return numbers[cell * WIDTH + 4]!
}

export function contentTo({ numbers }: Cells, cell: number): number {
  return numbers[cell * WIDTH + 5]!
}

export function formulaOf({ numbers, formulas }: Cells, cell: number): FormulaXml | null {
  const number = numbers[cell * WIDTH + 7]!
  return number === 0 ? null : formulas[number - 1]!
}

/** Where a cell stands, to write it anew. */
export function cellXml(cells: Cells, cell: number): CellXml {
  const at = cell * WIDTH
  const { numbers } = cells
  return {
    start: numbers[at + 1]!,
    open: numbers[at + 2]!,
    end: numbers[at + 3]!,
    isPlain: (numbers[at + 6]! & NOT_PLAIN) === 0,
    formula: formulaOf(cells, cell),
  }
}

const SLASH = 47
const GREATER = 62
const EQUALS = 61

/** How the tags of a cell begin and end in this sheet, to know the usual ones at a glance. */
export interface Marks {
  readonly cell: string
  readonly formula: string
  readonly formulaEnd: string
  readonly value: string
  readonly valueEnd: string
}

export function marksOf(prefix: string): Marks {
  return {
    cell: `<${prefix}c`,
    formula: `<${prefix}f>`,
    formulaEnd: `</${prefix}f>`,
    value: `<${prefix}v>`,
    valueEnd: `</${prefix}v></${prefix}c>`,
  }
}

export function isCellTag(xml: Xml, at: number, marks: Marks): boolean {
  const behind = xml.charCodeAt(at + marks.cell.length)
  return xml.startsWith(marks.cell, at) && (behind <= 32 || behind === SLASH || behind === GREATER)
}

/** A sheet that is being read: its cells so far, and the row that the next ones stand in. */
export interface SheetReading {
  readonly xml: Xml
  readonly marks: Marks
  readonly cells: Cells
  row: number
}

/**
 * Adds the cell that begins at `start` and gives the place behind it; -1 where it is broken, names another row, or does
 * not stand in order. Attributes are read in place, without making lists of them: a sheet has many cells.
 */
export function readCell(reading: SheetReading, start: number, least: number): number {
  const { xml, marks, cells } = reading
  const first = addCell(cells, least, start)
  const { numbers } = cells
  let at = start + marks.cell.length
  for (let code = xml.charCodeAt(at); code !== GREATER && code !== SLASH; code = xml.charCodeAt(at)) {
    at = code <= 32 ? at + 1 : readAttribute(reading, at, first)
    if (at < 0) return -1
  }
  const isEmpty = xml.charCodeAt(at) === SLASH
  const open = at + (isEmpty ? 2 : 1)
  const column = numbers[first]!
  numbers[first + 2] = numbers[first + 3] = open
  if (column < least) return -1
  if (isEmpty) return open
  const usual = readUsual(reading, open, column)
  return usual < 0 ? readInside(reading, open, column) : usual
}

/** Where the numbers of the new cell begin. */
function addCell(cells: Cells, column: number, start: number): number {
  const first = cells.count++ * WIDTH
  if (first === cells.numbers.length) {
    const larger = new Int32Array(first * 2 + WIDTH)
    larger.set(cells.numbers)
    cells.numbers = larger
  }
  cells.numbers[first] = column
  cells.numbers[first + 1] = start
  return first
}

/** The place behind the attribute; -1 where it is none. */
function readAttribute({ xml, row, cells: { numbers } }: SheetReading, at: number, first: number): number {
  const equals = xml.charCodeAt(at + 1) === EQUALS ? at + 1 : xml.indexOf('=', at)
  const quote = xml[equals + 1]
  const close = quote === '"' || quote === "'" ? xml.indexOf(quote, equals + 2) : -1
  // A name with a blank behind it would not be known: better no file than a cell in a wrong place.
  if (equals < 0 || close < 0 || xml.charCodeAt(equals - 1) <= 32) return -1
  const name = equals === at + 1 ? xml.charCodeAt(at) : 0
  if (name === 114) numbers[first] = columnIn(xml, equals + 2, close, row)
  else if (name === 115) numbers[first + 6]! |= numberIn(xml, equals + 2, close) << 4
  else numbers[first + 6]! |= NOT_PLAIN | (name === 116 ? numberOfType(xml.slice(equals + 2, close)) : 0)
  return close + 1
}

/** The column of "F12", which must name this row; -1 otherwise. */
function columnIn(xml: Xml, from: number, to: number, row: number): number {
  let column = 0
  let at = from
  for (let code = xml.charCodeAt(at); code >= 65 && code <= 90; code = xml.charCodeAt(++at))
    column = column * 26 + code - 64
  return numberIn(xml, at, to) === row + 1 ? column - 1 : -1
}

export function numberIn(xml: Xml, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + xml.charCodeAt(at) - 48
  return number
}

function numberOfType(name: string): number {
  const type = TYPES.indexOf(name)
  return type < 0 ? 7 : type
}

/** A value, and perhaps a plain formula before it: what most cells are. -1 where it is anything else. */
function readUsual({ xml, row, marks, cells }: SheetReading, open: number, column: number): number {
  let at = open
  let text: string | null = null
  if (xml.startsWith(marks.formula, at)) {
    const from = at + marks.formula.length
    const to = xml.indexOf('<', from)
    if (to < 0 || !xml.startsWith(marks.formulaEnd, to)) return -1
    at = to + marks.formulaEnd.length
    text = decode(xml.slice(from, to))
  }
  const from = at + marks.value.length
  const to = xml.indexOf('<', from)
  if (!xml.startsWith(marks.value, at) || to < 0 || !xml.startsWith(marks.valueEnd, to)) return -1
  if (text !== null) {
    const cell = cells.count - 1
    addFormula(cells, { row, column, cell, kind: 'normal', text, ref: null, shared: null, end: at })
  }
  return finish(cells, from, to, to + marks.valueEnd.length)
}

function readInside(reading: SheetReading, open: number, column: number): number {
  const { xml, cells } = reading
  let from = 0
  let to = 0
  for (let tag = nextTag(xml, open); tag; ) {
    if (tag.kind === 'close') return tag.name === 'c' ? finish(cells, from, to, tag.end) : -1
    const close = tag.kind === 'empty' ? tag : closingTag(xml, tag)
    if (!close) return -1
    if (tag.name === 'f') addFormula(cells, readFormula(reading, tag, close, column))
    else if ((tag.name === 'v' || tag.name === 'is') && tag.kind === 'open') {
      from = tag.end
      to = close.start
    }
    tag = nextTag(xml, close.end)
  }
  return -1
}

/** What is known of the last cell only when its content was read. */
function finish({ numbers, count }: Cells, from: number, to: number, end: number): number {
  const at = (count - 1) * WIDTH
  numbers[at + 3] = end
  numbers[at + 4] = from
  numbers[at + 5] = to
  return end
}

function addFormula(cells: Cells, formula: FormulaXml): void {
  cells.numbers[cells.count * WIDTH - 1] = cells.formulas.push(formula)
}

function readFormula({ xml, row, cells }: SheetReading, tag: Tag, close: Tag, column: number): FormulaXml {
  const cell = cells.count - 1
  const { t: type, ref = null, si: shared = null } = attributesByName(xml, tag)
  const kind = type === 'shared' || type === 'array' ? type : type === 'dataTable' ? 'table' : 'normal'
  const text = tag.kind === 'open' ? decode(xml.slice(tag.end, close.start)) : ''
  return { row, column, cell, kind, text, ref, shared, end: close.end }
}
