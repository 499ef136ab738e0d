import { attributesByName, closingTag, decode, nextTag, type Tag, type Xml } from './xml'

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

const SLASH = 47
const GREATER = 62

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

export function isCell(xml: Xml, at: number, marks: Marks): boolean {
  const behind = xml.charCodeAt(at + marks.cell.length)
  return xml.startsWith(marks.cell, at) && (behind <= 32 || behind === SLASH || behind === GREATER)
}

/** Attributes are read in place, without making lists of them: a sheet has many cells. */
export function readCell(xml: Xml, start: number, row: number, next: number, marks: Marks): CellXml | null {
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
  const { t: type, ref = null, si: shared = null } = attributesByName(xml, tag)
  return {
    kind: type === 'shared' || type === 'array' ? type : type === 'dataTable' ? 'table' : 'normal',
    text: tag.kind === 'open' ? decode(xml.slice(tag.end, close.start)) : '',
    ref,
    shared,
    end: close.end,
  }
}
