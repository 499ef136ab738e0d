import type { CellSeen } from '../../../core/grid/seen'
import { type Draft, isHeader, readSpans } from '../sight/cell-facts'
import type { Look } from '../sight/looks'
import { isIcon, type LookBook, saysMore, tidyMarkup } from '../sight/read-text'
import { cellsOf } from '../sight/table-found'

/** What is kept over all rows of one look: by column, what the last cell's opening tag was and what it meant. */
export interface RowLook {
  readonly key: string
  readonly hidden: boolean
  readonly cells: CellOpening[]
  readonly inner: Map<string, Opening>
}

/** An opening tag as the markup has it, and what it says of the text inside. */
interface Opening {
  readonly tag: string
  readonly close: string
  readonly look: Look
  /** Not so simple: the cell it stands in is read element by element. */
  readonly isSlow: boolean
}

interface CellOpening extends Opening {
  /** Flags and spans of the cell. */
  readonly facts: Omit<CellSeen, 'text'> | null
  /** All that stood around the texts of earlier cells of this column: a figure and a zero without a link, mostly. */
  readonly around: Around[]
}

/** `<td><a>` and `</a></td>`, the cell read last between them, and its whole markup where it came twice. */
interface Around {
  readonly open: string
  readonly close: string
  readonly bold: boolean
  last: CellSeen | null
  whole: string
}

/** Reads one cell element by element. */
export type ReadCell = (cell: Element, at: number) => CellSeen

/** A row on the way: its markup, how far it is read, and what the last cell said. */
interface Way {
  /** Reads a cell that is more than text. */
  readonly readCell: ReadCell
  readonly row: Element
  readonly markup: string
  readonly rowLook: RowLook
  readonly looks: LookBook
  from: number
  text: string
  bold: boolean
}

/**
 * Reads a row from its markup, which for a long table takes a fraction of the time of asking every node: most cells are
 * `<td>text</td>` or `<td><a>text</a></td>`. Other cells are read element by element; null where the row itself is not
 * simple (a table in a cell), so that all of it must be.
 */
export function readRowMarkup(
  row: Element,
  rowLook: RowLook,
  looks: LookBook,
  readCell: ReadCell,
): CellSeen[] | null {
  const markup = row.innerHTML
  const way: Way = { readCell, row, markup, rowLook, looks, from: 0, text: '', bold: false }
  const cells: CellSeen[] = []
  for (;;) {
    if (markup.charCodeAt(way.from) !== LESS) way.from = markup.indexOf('<', way.from)
    if (way.from === -1) return cells
    const alike = readAlike(way, rowLook.cells[cells.length])
    if (alike !== null) {
      cells.push(alike)
      continue
    }
    if (markup.startsWith('<!--', way.from)) {
      way.from = markup.indexOf('-->', way.from) + 3
      continue
    }
    const opening = cellOpening(way, cells.length)
    if (opening === null) return null
    const start = way.from + opening.tag.length
    const cell = readsText(way, start, opening, cells.length)
      ? cellWith(way, opening)
      : slowCell(way, start, opening, cells.length)
    if (cell === null) return null
    cells.push(cell)
  }
}

/** A cell with the same tags as the last one; where the text is the same, too, as zeros are, it is the same cell. */
function readAlike(way: Way, opening: CellOpening | undefined): CellSeen | null {
  if (opening === undefined) return null
  for (const around of opening.around) {
    const cell = readWithin(way, opening, around)
    if (cell !== null) return cell
  }
  return null
}

function readWithin(way: Way, opening: CellOpening, around: Around): CellSeen | null {
  const { markup, from } = way
  const { open, close, whole, last } = around
  if (whole !== '' && markup.startsWith(whole, from)) {
    way.from = from + whole.length
    return last
  }
  if (!markup.startsWith(open, from)) return null
  const start = from + open.length
  const end = markup.indexOf('<', start)
  if (!markup.startsWith(close, end)) return null
  const text = decode(way, start, end)
  if (saysMore(text)) return null
  found(way, text, around.bold, end + close.length)
  around.whole = last?.text === text ? markup.slice(from, way.from) : ''
  if (around.whole === '') around.last = cellWith(way, opening)
  return around.last
}

function cellWith({ text, bold }: Way, { facts }: CellOpening): CellSeen {
  if (facts === null) return bold && text !== '' ? { text, bold: true } : { text }
  return bold && text !== '' ? { text, ...facts, bold: true } : { text, ...facts }
}

function slowCell(way: Way, start: number, opening: Opening, at: number): CellSeen | null {
  const end = way.markup.indexOf(opening.close, start)
  const cell = cellsOf({ row: way.row })[at]
  // Another table inside has cells of its own: then the first closing tag is not this cell's.
  if (end === -1 || cell === undefined || way.markup.slice(start, end).includes('<t')) return null
  way.from = end + opening.close.length
  return way.readCell(cell, at)
}

/** The opening tag of a cell; known again where the row above had the same one in this column. */
function cellOpening({ row, markup, from, rowLook, looks }: Way, at: number): CellOpening | null {
  const known = rowLook.cells[at]
  if (known !== undefined && markup.startsWith(known.tag, from)) return known
  const tag = markup.slice(from, markup.indexOf('>', from) + 1)
  const name = /^<(td|th)[ >]/u.exec(tag)?.[1]
  const cell = cellsOf({ row })[at]
  if (name === undefined || cell === undefined || !isWhole(tag)) return null
  const look = looks(cell, `${rowLook.key}|${at}`, false)
  const facts = factsOf(cell, look, rowLook)
  const opening = { tag, close: `</${name}>`, look, facts, isSlow: false, around: [] }
  rowLook.cells[at] = opening
  return opening
}

/** A `>` inside a quoted value would end the tag too early. */
function isWhole(tag: string): boolean {
  return tag.split('"').length % 2 === 1
}

function factsOf(cell: Element, look: Look, row: RowLook): Omit<CellSeen, 'text'> | null {
  const facts: Omit<Draft, 'text'> = {}
  if (cell.hasAttributes()) readSpans(cell, facts)
  if (row.hidden || look.hidden) facts.hidden = true
  if (isHeader(cell)) facts.header = true
  return Object.keys(facts).length === 0 ? null : facts
}

function found(way: Way, text: string, bold: boolean, from: number): boolean {
  way.text = text
  way.bold = bold
  way.from = from
  return true
}

/** Reads a cell that is nothing but text, in at most a few plain elements one inside the other; false where it is more. */
function readsText(way: Way, start: number, cell: CellOpening, at: number): boolean {
  if (isStyled(cell.look)) return false
  const { markup } = way
  const open: Opening[] = [cell]
  let { bold } = cell.look
  let hidden = false
  let from = start
  let next = markup.indexOf('<', from)
  while (next !== -1 && markup.charCodeAt(next + 1) !== SLASH) {
    if (!isBlank(markup, from, next) || open.length > DEEPEST) return false
    const inner = innerOpening(way, next, { at, level: open.length - 1, bold })
    if (inner === null) return false
    open.push(inner)
    bold = bold || inner.look.bold
    hidden = hidden || inner.look.hidden
    from = next + inner.tag.length
    next = markup.indexOf('<', from)
  }
  if (next === -1) return false
  const text = hidden ? '' : decode(way, from, next)
  const end = endAfter(markup, next, open)
  if (end === null || saysMore(text)) return false
  if (!hidden) remember(cell, markup.slice(way.from, from), markup.slice(next, end), bold)
  return found(way, text, bold, end)
}

function remember({ around }: CellOpening, open: string, close: string, bold: boolean): void {
  if (around.length < MOST_AROUND) around.push({ open, close, bold, last: null, whole: '' })
}

/** Where the last of the closing tags ends, innermost first; null where anything else stands between them. */
function endAfter(markup: string, from: number, open: readonly Opening[]): number | null {
  let at = from
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const close = open[level]?.close ?? ''
    const tag = at === from ? at : markup.indexOf('<', at)
    if (!isBlank(markup, at, tag) || !markup.startsWith(close, tag)) return null
    at = tag + close.length
  }
  return at
}

const SLASH = 47
const LESS = 60
const DEEPEST = 3
/** Links of their own in every row are not worth more. */
const MOST_AROUND = 3
const PLAIN = new Set(['a', 'span', 'b', 'strong', 'em', 'u', 'font', 'p', 'div', 'label', 'small'])

/** Which element of a cell: so many levels down in the cell at that place, within bold text or not. */
interface InnerAt {
  readonly at: number
  readonly level: number
  readonly bold: boolean
}

function innerOpening(way: Way, from: number, { at, level, bold }: InnerAt): Opening | null {
  const { markup, row, rowLook, looks } = way
  const tag = markup.slice(from, markup.indexOf('>', from) + 1)
  const key = `${at}|${level}${bold ? 'b' : ''}${stylingOf(tag)}`
  const known = rowLook.inner.get(key)
  if (known !== undefined) return known.isSlow ? null : { ...known, tag }
  const name = /^<([a-z]+)[ >]/u.exec(tag)?.[1] ?? ''
  let element: Element | null = cellsOf({ row })[at] ?? null
  for (let down = 0; down <= level; down += 1) element = element?.firstElementChild ?? null
  if (element === null || !isWhole(tag)) return null
  const look = looks(element, rowLook.key, bold)
  const isSlow = !PLAIN.has(name) || element.shadowRoot !== null || isIcon(element) || isStyled(look)
  const opening = { tag, close: `</${name}>`, look, isSlow }
  rowLook.inner.set(key, opening)
  return isSlow ? null : opening
}

/** Its text is not what a person sees there. */
function isStyled({ unseen, drawn }: Look): boolean {
  return unseen > 0 || drawn.join('') !== ''
}

/** A tag without what cannot style it: addresses and titles differ from row to row. */
function stylingOf(tag: string): string {
  return tag.includes('=') ? tag.replace(/ (?:href|title|target|rel|onclick|data-[\w-]+)="[^"]*"/gu, '') : tag
}

function isBlank(markup: string, from: number, to: number): boolean {
  return from === to || markup.slice(from, to).trim() === ''
}

/** The text between two tags; most need no second look. */
function decode({ markup }: Way, from: number, to: number): string {
  const text = markup.slice(from, to)
  if (isTidy(text)) return text
  const plain = text.includes('&')
    ? text.replace(/&(nbsp|lt|gt|amp);/gu, (_, name: string) => ESCAPED[name] ?? '')
    : text
  return tidyMarkup(plain)
}

/** Nothing escaped in it, and no white space but single blanks between words. */
function isTidy(text: string): boolean {
  let before = text === '' ? 0 : SPACE
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === AMPERSAND || (code <= SPACE && (code < SPACE || before === SPACE))) return false
    before = code
  }
  return before !== SPACE
}

const SPACE = 32
const AMPERSAND = 38
/** A serialised text escapes no more than these four. */
const ESCAPED: Readonly<Record<string, string>> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&' }
