import { accept, type Outcome, refuse } from '../outcome'
import { cellAt } from './seen'
import { attribute, attributesOf, closingTag, decode, isTrue, nextTag, type Tag, type Xml } from './xml'

export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A stretch of the sheet's XML. */
export interface Span {
  readonly from: number
  readonly to: number
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
  readonly tag: Tag
  readonly end: number
  /** Content of `<v>` or `<is>`. */
  readonly content: Span | null
  readonly formula: FormulaXml | null
}

export interface RowXml {
  readonly row: number
  readonly tag: Tag
  /** Where `</row>` begins, or the end of `<row/>`. */
  readonly close: number
  readonly end: number
  readonly style: number | null
  readonly cells: CellXml[]
}

/** Where things stand in a worksheet part: enough to read it and to change single cells of it. */
export interface SheetXml {
  readonly xml: Xml
  /** Namespace prefix of its elements: '' or 'x:'. */
  readonly prefix: string
  readonly rows: RowXml[]
  readonly cells: ReadonlyMap<number, CellXml>
  readonly data: { readonly tag: Tag; readonly close: number }
  readonly dimension: Tag | null
  readonly merges: readonly Range[]
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[]
  readonly protected: boolean
  /** Areas of array formulas and data tables: no single cell of them may change. */
  readonly arrays: readonly Range[]
}

const BROKEN = 'Trang tính trong tệp bị hỏng. Mở bằng Excel để sửa rồi lưu lại, sau đó thử lại.'
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
    const walked = tag.kind === 'empty' ? { rows: [], close: tag } : readRows(xml, tag)
    if (!walked || data) return refuse('file-unreadable', BROKEN, name)
    data = { tag, close: walked.close.start, rows: walked.rows }
    tag = walked.close
  }
  if (!data) return refuse('file-unreadable', BROKEN, name)
  const { rows } = data
  const cells = new Map<number, CellXml>()
  for (const row of rows) for (const cell of row.cells) cells.set(keyOf(row.row, cell.column), cell)
  return accept({ xml, prefix, rows, cells, data, ...around, arrays: arraysOf(rows) })
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

function arraysOf(rows: readonly RowXml[]): Range[] {
  const found: Range[] = []
  for (const row of rows)
    for (const { formula } of row.cells)
      if (formula?.ref && (formula.kind === 'array' || formula.kind === 'table'))
        found.push(...[rangeAt(formula.ref)].filter(isRange))
  return found
}

function readColumn(xml: Xml, tag: Tag, into: { from: number; to: number; style: number }[]): void {
  const style = attribute(xml, tag, 'style')
  const from = Number(attribute(xml, tag, 'min'))
  const to = Number(attribute(xml, tag, 'max'))
  if (style !== null && from > 0) into.push({ from: from - 1, to: to - 1, style: Number(style) })
}

function readRows(xml: Xml, data: Tag): { rows: RowXml[]; close: Tag } | null {
  const rows: RowXml[] = []
  let last = -1
  for (let tag = nextTag(xml, data.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'sheetData') return { rows, close: tag }
    if (tag.name !== 'row' || tag.kind === 'close') continue
    const read = readRow(xml, tag, last)
    if (!read || read.row <= last || read.row >= MOST_ROWS) return null
    last = read.row
    rows.push(read)
    tag = { ...tag, end: read.end }
  }
  return null
}

function readRow(xml: Xml, tag: Tag, last: number): RowXml | null {
  let row = last + 1
  let style: number | null = null
  let custom = false
  for (const { name, value } of attributesOf(xml, tag)) {
    if (name === 'r') row = Number(value) - 1
    else if (name === 's') style = Number(value)
    else if (name === 'customFormat') custom = isTrue(value)
  }
  const cells: CellXml[] = []
  const head = { row, tag, style: custom ? style : null, cells }
  if (tag.kind === 'empty') return { ...head, close: tag.end, end: tag.end }
  let column = -1
  for (let inner = nextTag(xml, tag.end); inner; ) {
    if (inner.name === 'row') return { ...head, close: inner.start, end: inner.end }
    let next = inner.end
    if (inner.name === 'c' && inner.kind !== 'close') {
      const cell = readCell(xml, inner, row, column)
      if (!cell || cell.column <= column || cell.column >= MOST_COLUMNS) return null
      column = cell.column
      cells.push(cell)
      next = cell.end
    }
    inner = nextTag(xml, next)
  }
  return null
}

function readCell(xml: Xml, tag: Tag, row: number, last: number): CellXml | null {
  let column = last + 1
  let style = 0
  let type = 'n'
  for (const { name, value } of attributesOf(xml, tag)) {
    if (name === 'r') {
      const at = cellAt(value)
      if (at?.row !== row) return null
      column = at.column
    } else if (name === 's') style = Number(value)
    else if (name === 't') type = value
  }
  const inside = tag.kind === 'empty' ? { end: tag.end, content: null, formula: null } : readInside(xml, tag)
  return inside && { row, column, style, type, tag, ...inside }
}

function readInside(xml: Xml, cell: Tag): Pick<CellXml, 'end' | 'content' | 'formula'> | null {
  let content: Span | null = null
  let formula: FormulaXml | null = null
  for (let tag = nextTag(xml, cell.end); tag; ) {
    if (tag.kind === 'close') return tag.name === 'c' ? { end: tag.end, content, formula } : null
    const close = tag.kind === 'empty' ? tag : closingTag(xml, tag)
    if (!close) return null
    if (tag.name === 'f') formula = readFormula(xml, tag, close)
    else if ((tag.name === 'v' || tag.name === 'is') && close.start > tag.end)
      content = { from: tag.end, to: close.start }
    tag = nextTag(xml, close.end)
  }
  return null
}

function readFormula(xml: Xml, tag: Tag, close: Tag): FormulaXml {
  const type = attribute(xml, tag, 't')
  return {
    kind: type === 'shared' || type === 'array' ? type : type === 'dataTable' ? 'table' : 'normal',
    text: tag.kind === 'open' ? decode(xml.slice(tag.end, close.start)) : '',
    ref: attribute(xml, tag, 'ref'),
    shared: attribute(xml, tag, 'si'),
    end: close.end,
  }
}

/** An empty cell that the file does not list looks like its row, or else like its column. */
export function styleOfEmpty(sheet: SheetXml, row: number, column: number): number {
  const own = sheet.rows.find((one) => one.row === row)?.style
  return own ?? sheet.columnStyles.find((range) => column >= range.from && column <= range.to)?.style ?? 0
}
