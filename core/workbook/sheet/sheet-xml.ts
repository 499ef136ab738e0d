import { accept, type Outcome, refuse } from '../../outcome'
import { MOST_COLUMNS, type Range, rangeAt, rangeHolding } from '../range'
import { rangeIndex } from '../range-index'
import { attribute, isTrue, nextTag, type Tag, type Xml } from '../xml'
import type { ExcelTable } from './excel-table'
import {
  type Cells,
  columnOf,
  contentFrom,
  contentTo,
  type FormulaXml,
  formulaOf,
  type Marks,
  marksOf,
  noCells,
} from './read-cell'
import { type RowXml, readSheetRows } from './sheet-rows'

/** Where things stand in a worksheet part: enough to read it and to change single cells of it. */
export interface SheetXml extends Cells {
  readonly xml: Xml
  /** Namespace prefix of its elements: '' or 'x:'. */
  readonly prefix: string
  readonly marks: Marks
  readonly rows: RowXml[]
  readonly byRow: ReadonlyMap<number, RowXml>
  readonly data: { readonly tag: Tag; readonly close: number }
  readonly dimension: Tag | null
  readonly merges: readonly Range[]
  readonly mergeAt: (row: number, column: number) => Range | undefined
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: number }[]
  readonly protected: boolean
  /** Areas that anybody may change in a protected sheet («Allow Edit Ranges» without a password). */
  readonly editable: readonly Range[]
  /** Areas of array formulas and data tables: no single cell of them may change. */
  readonly arrayAt: (row: number, column: number) => Range | undefined
  /** Head rows of tables: the file keeps their texts twice. */
  tableHeads: readonly Range[]
  tables: readonly ExcelTable[]
  /** How many tables the sheet names; each is a part of its own. */
  readonly tableCount: number
}

/** More lines, cells or ranges than any report has, or any download that a person could look through. */
const MOST_CELLS = 250_000
const MOST_RANGES = 50_000
/** Rows times the columns up to the last filled one: a lone word at the edge of a sheet makes it endless. */
const MOST_PLACES = 2_000_000

const BROKEN = 'Trang tính trong tệp bị hỏng. Mở bằng Excel để sửa rồi lưu lại, sau đó thử lại.'
const TOO_LARGE =
  'Trang tính quá nhiều ô, hoặc có chữ lạc ở tận mép, nên không được mở. Xóa dòng, cột thừa (hoặc chép biểu mẫu ra một tệp riêng) rồi thử lại.'

/** One walk over the part, from its beginning to its end. */
export function readSheetXml(xml: Xml, name: string): Outcome<SheetXml> {
  const root = nextTag(xml, 0)
  if (root?.name !== 'worksheet') return refuse('file-unreadable', BROKEN, name)
  const prefix = xml.slice(root.start + 1, root.attributes - root.name.length)
  const around: Around = {
    merges: [],
    columnStyles: [],
    editable: [],
    dimension: null,
    protected: false,
    tableCount: 0,
  }
  const cells = noCells(xml)
  const marks = marksOf(prefix)
  let data: { tag: Tag; close: number; rows: RowXml[] } | null = null
  for (let tag = nextTag(xml, root.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'sheetData' || tag.kind === 'close') {
      readAround(xml, tag, around)
      continue
    }
    const walked = tag.kind === 'empty' ? { rows: [], close: tag } : readSheetRows(xml, tag, marks, cells)
    if (!walked || data) return refuse('file-unreadable', BROKEN, name)
    data = { tag, close: walked.close.start, rows: walked.rows }
    tag = walked.close
  }
  if (!data) return refuse('file-unreadable', BROKEN, name)
  const { rows } = data
  const byRow = new Map(rows.map((row) => [row.row, row]))
  const arrays = arraysOf(cells.formulas)
  if (isTooMuch(cells, rows, around) || arrays.length > MOST_RANGES)
    return refuse('file-too-large', TOO_LARGE, name)
  const { numbers, count, formulas } = cells
  const { merges, columnStyles, editable, dimension, protected: isProtected, tableCount } = around
  // Written out, not spread: sheets of one shape are read much faster by the engine.
  return accept({
    xml,
    prefix,
    marks,
    rows,
    byRow,
    data,
    numbers,
    count,
    formulas,
    merges,
    mergeAt: rangeIndex(merges),
    columnStyles,
    dimension,
    protected: isProtected,
    editable,
    arrayAt: rangeIndex(arrays),
    tableHeads: [],
    tables: [],
    tableCount,
  })
}

function isTooMuch(cells: Cells, rows: readonly RowXml[], { merges, columnStyles }: Around): boolean {
  return (
    cells.count + rows.length > MOST_CELLS ||
    rows.length * (lastFilledColumn({ ...cells, rows }) + 1) > MOST_PLACES ||
    merges.length > MOST_RANGES ||
    columnStyles.length > MOST_COLUMNS
  )
}

/** The last column with anything in it; -1 where the sheet is empty. Cells that are only formatted hold nothing. */
export function lastFilledColumn(sheet: Cells & { readonly rows: readonly RowXml[] }): number {
  let most = -1
  for (const { first, last } of sheet.rows) {
    let cell = last - 1
    while (cell >= first && isEmptyCell(sheet, cell)) cell--
    if (cell >= first) most = Math.max(most, columnOf(sheet, cell))
  }
  return most
}

function isEmptyCell(sheet: Cells, cell: number): boolean {
  return contentFrom(sheet, cell) === contentTo(sheet, cell) && formulaOf(sheet, cell) === null
}

/** A row that the file lists. Most sheets have no gaps, so the first look is at the place where it would stand then. */
export function rowOf({ rows, byRow }: SheetXml, row: number): RowXml | undefined {
  const near = row - (rows[0]?.row ?? 0)
  // A look before the beginning of a list would cost more than all else here.
  return near >= 0 && rows[near]?.row === row ? rows[near] : byRow.get(row)
}

/** The number of a cell that the file lists; -1 where it lists none. */
export function cellNumberAt(sheet: SheetXml, row: number, column: number): number {
  const found = rowOf(sheet, row)
  const cell = found ? firstFrom(sheet, found, column) : 0
  return found && cell < found.last && columnOf(sheet, cell) === column ? cell : -1
}

/** The number of the first cell of a row that stands in this column or behind it. */
export function firstFrom(sheet: SheetXml, { first, last }: RowXml, column: number): number {
  if (first === last) return last
  const near = first + column - columnOf(sheet, first)
  if (near <= first) return first
  if (near < last && columnOf(sheet, near) === column) return near
  let low = first
  let high = last
  while (low < high) {
    const middle = (low + high) >> 1
    if (columnOf(sheet, middle) < column) low = middle + 1
    else high = middle
  }
  return low
}

interface Around {
  readonly merges: Range[]
  readonly columnStyles: { from: number; to: number; style: number }[]
  readonly editable: Range[]
  dimension: Tag | null
  protected: boolean
  tableCount: number
}

function readAround(xml: Xml, tag: Tag, around: Around): void {
  if (tag.kind === 'close') return
  if (tag.name === 'dimension') around.dimension = tag
  else if (tag.name === 'sheetProtection') around.protected = isTrue(attribute(xml, tag, 'sheet'))
  else if (tag.name === 'protectedRange') readEditable(xml, tag, around.editable)
  else if (tag.name === 'tablePart') around.tableCount += 1
  else if (tag.name === 'col') readColumn(xml, tag, around.columnStyles)
  else if (tag.name === 'mergeCell')
    around.merges.push(...[rangeAt(attribute(xml, tag, 'ref') ?? '')].filter(isRange))
}

function readEditable(xml: Xml, tag: Tag, into: Range[]): void {
  const hasPassword = ['password', 'hashValue'].some((name) => attribute(xml, tag, name) !== null)
  const places = hasPassword ? [] : (attribute(xml, tag, 'sqref') ?? '').split(/\s+/)
  into.push(...places.map(rangeAt).filter(isRange).slice(0, MOST_EDITABLE))
}

/** Each is asked for every cell; nobody makes more of them by hand. */
const MOST_EDITABLE = 100

/** Whether a sheet's protection leaves this place open to anybody, whatever its format says. */
export function isOpenToEdit({ editable }: Pick<SheetXml, 'editable'>, row: number, column: number): boolean {
  return rangeHolding(editable, row, column) !== undefined
}

function isRange(range: Range | null): range is Range {
  return range !== null
}

function arraysOf(formulas: readonly FormulaXml[]): Range[] {
  return formulas.flatMap(({ kind, ref }) =>
    ref && (kind === 'array' || kind === 'table') ? [rangeAt(ref)].filter(isRange) : [],
  )
}

function readColumn(xml: Xml, tag: Tag, into: { from: number; to: number; style: number }[]): void {
  const style = attribute(xml, tag, 'style')
  const from = Number(attribute(xml, tag, 'min'))
  const to = Number(attribute(xml, tag, 'max'))
  if (style !== null && from > 0) into.push({ from: from - 1, to: to - 1, style: Number(style) })
}

/** An empty cell that the file does not list looks like its row, or else like its column. */
export function styleOfEmpty(sheet: SheetXml, row: number, column: number): number {
  const own = rowOf(sheet, row)?.style
  return own ?? sheet.columnStyles.find((range) => column >= range.from && column <= range.to)?.style ?? 0
}
