import { columnIn, rangeAt, rowIn } from '../range'
import { cellName } from '../seen'
import { isErrorValue, type Scalar, storedValue } from '../sheet/cell-value'
import type { Places } from '../sheet/places'
import { type CellXml, cellXml, columnOf } from '../sheet/read-cell'
import type { RowXml } from '../sheet/sheet-rows'
import { firstFrom, type SheetXml, styleOfEmpty } from '../sheet/sheet-xml'
import { isFormula, type Slot } from '../sheet/slots'
import type { Workbook } from '../sheet/workbook'
import { type Attribute, attributesOf, encode, escapeControls, nextTag, type Tag, type Xml } from '../xml'

export interface NewContent {
  readonly row: number
  readonly column: number
  readonly value: number | string
}

interface Splice {
  readonly from: number
  readonly to: number
  readonly text: Xml
}

/** The sheet's XML with new contents and results in place; all between them is copied as it stands. */
export function writeSheet(workbook: Workbook, places: Places<Slot>): Xml {
  const { sheet } = places
  const splices: Splice[] = []
  for (const { row, first, last } of sheet.rows)
    for (let number = first; number < last; number++) {
      const splice = spliceFor(workbook, places, row, number)
      if (splice) splices.push(splice)
    }
  const fresh = [...places.others].flatMap(([key, value]) =>
    isFormula(value) || value === null ? [] : { row: rowIn(key), column: columnIn(key), value },
  )
  if (fresh.length) splices.push(...inserted(sheet, fresh), ...widened(sheet, fresh))
  return splices.length ? spliced(sheet.xml, splices) : sheet.xml
}

function spliceFor(
  workbook: Workbook,
  { sheet, listed }: Places<Slot>,
  row: number,
  cell: number,
): Splice | null {
  const slot = listed[cell]
  if (slot === undefined) return null
  if (!isFormula(slot)) return replaced(sheet, cellXml(sheet, cell), slot)
  if (!slot.dirty || !slot.result) return null
  return cached(workbook, sheet, cell, slot.result(row - slot.row, columnOf(sheet, cell) - slot.column))
}

function spliced(xml: Xml, splices: Splice[]): Xml {
  const parts: string[] = []
  let at = 0
  for (const splice of splices.sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(xml.slice(at, splice.from), splice.text)
    at = splice.to
  }
  parts.push(xml.slice(at))
  return parts.join('')
}

interface CellAnew {
  readonly dropped: RegExp
  readonly type: string
  readonly inner: Xml
}

/** Attributes stay, but for the type, and for what tied the old value to rich data elsewhere. */
function rewritten(sheet: SheetXml, cell: CellXml, { dropped, type, inner }: CellAnew): Splice {
  const { start, open, end: to } = cell
  const head = open - (open === to ? 2 : 1)
  const behind = `${type && ` t="${type}"`}${inner ? `>${inner}</${sheet.prefix}c>` : '/>'}`
  if (cell.isPlain) return { from: head, to, text: behind }
  return { from: start, to, text: sheet.xml.slice(start, head).replace(dropped, '').trimEnd() + behind }
}

const OF_VALUE = /\s+(?:t|vm|cm)\s*=\s*(?:"[^"]*"|'[^']*')/g
const OF_RESULT = /\s+(?:t|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g

function contentOf(prefix: string, value: number | string): { type: string; xml: Xml } {
  if (typeof value === 'number') return { type: '', xml: `<${prefix}v>${numberText(value)}</${prefix}v>` }
  const text = encode(escapeControls(value))
  const space = /^\s|\s$|[\t\n]| {2}/.test(value) ? ' xml:space="preserve"' : ''
  return { type: 'inlineStr', xml: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>` }
}

/** A number in a cell that keeps its attributes: what most changes are. Null where it is another case. */
function plainNumber(sheet: SheetXml, cell: CellXml, from: number, value: unknown): Splice | null {
  if (typeof value !== 'number' || !cell.isPlain) return null
  const { end: to, open } = cell
  const text = sheet.marks.value + numberText(value) + sheet.marks.valueEnd
  return open === to ? { from: open - 2, to, text: `>${text}` } : { from, to, text }
}

function replaced(sheet: SheetXml, cell: CellXml, value: number | string | null): Splice {
  const plain = plainNumber(sheet, cell, cell.open, value)
  if (plain) return plain
  const { type, xml } = value === null ? { type: '', xml: '' } : contentOf(sheet.prefix, value)
  return rewritten(sheet, cell, { dropped: OF_VALUE, type, inner: xml })
}

/** Only the type and the `<v>` change; where the result is the same as before, nothing does. */
function cached(workbook: Workbook, sheet: SheetXml, number: number, cache: Scalar): Splice | null {
  if (sameResult(storedValue(workbook, sheet, number), cache)) return null
  const cell = cellXml(sheet, number)
  const plain = plainNumber(sheet, cell, cell.formula?.end ?? cell.open, cache)
  if (plain) return plain
  const { type, text } = resultOf(cache)
  const formula = cell.formula ? sheet.xml.slice(cell.open, cell.formula.end) : ''
  const value = cache === null ? '' : `<${sheet.prefix}v>${text}</${sheet.prefix}v>`
  return rewritten(sheet, cell, { dropped: OF_RESULT, type, inner: formula + value })
}

function sameResult(before: Scalar, cache: Scalar): boolean {
  if (isErrorValue(before) && isErrorValue(cache)) return before.error === cache.error
  if (typeof before === 'number' && typeof cache === 'number') return numberText(before) === numberText(cache)
  return before === cache
}

function resultOf(cache: Scalar): { type: string; text: Xml } {
  if (cache === null) return { type: '', text: '' }
  if (typeof cache === 'number') return { type: '', text: numberText(cache) }
  if (typeof cache === 'boolean') return { type: 'b', text: cache ? '1' : '0' }
  if (typeof cache === 'string') return { type: 'str', text: encode(escapeControls(cache)) }
  return { type: 'e', text: cache.error }
}

/** Fifteen digits, as Excel shows: `numberText(0.1 + 0.2)` is `'0.3'`. */
export function numberText(value: number): string {
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))
}

/** New cells stand in order among those of their row, new rows among theirs. */
function inserted(sheet: SheetXml, fresh: readonly NewContent[]): Splice[] {
  const byRow = new Map<number, NewContent[]>()
  for (const content of fresh) {
    const row = byRow.get(content.row)
    if (row) row.push(content)
    else byRow.set(content.row, [content])
  }
  const inOrder = [...byRow].sort(([a], [b]) => a - b)
  const splices: Splice[] = []
  let next = 0
  for (const [number, cells] of inOrder) {
    cells.sort((a, b) => a.column - b.column)
    while (next < sheet.rows.length && sheet.rows[next]!.row < number) next++
    const row = sheet.rows[next]
    if (row?.row === number) splices.push(...insertedInRow(sheet, row, cells))
    else splices.push(insertion(row?.start ?? sheet.data.close, newRow(sheet, number, cells)))
  }
  return sheet.data.tag.kind === 'empty' && splices.length > 0 ? [filledData(sheet, splices)] : splices
}

function insertion(at: number, text: Xml): Splice {
  return { from: at, to: at, text }
}

function filledData(sheet: SheetXml, rows: readonly Splice[]): Splice {
  return opened(sheet, sheet.data.tag, 'sheetData', rows.map((row) => row.text).join(''))
}

/** `<row r="5"/>` opens, for there is something in it now. */
function opened(sheet: SheetXml, tag: Tag, name: string, inner: Xml): Splice {
  return { from: tag.end - 2, to: tag.end, text: `>${inner}</${sheet.prefix}${name}>` }
}

function newRow(sheet: SheetXml, row: number, cells: readonly NewContent[]): Xml {
  return `<${sheet.prefix}row r="${row + 1}">${cells.map((cell) => newCell(sheet, cell)).join('')}</${sheet.prefix}row>`
}

function newCell(sheet: SheetXml, { row, column, value }: NewContent): Xml {
  const style = styleOfEmpty(sheet, row, column)
  const content = contentOf(sheet.prefix, value)
  const type = content.type && ` t="${content.type}"`
  const styled = style ? ` s="${style}"` : ''
  return `<${sheet.prefix}c r="${cellName(row, column)}"${styled}${type}>${content.xml}</${sheet.prefix}c>`
}

function insertedInRow(sheet: SheetXml, row: RowXml, cells: readonly NewContent[]): Splice[] {
  const tag = nextTag(sheet.xml, row.start)!
  const spans = attributesOf(sheet.xml, tag).find((one) => one.name === 'spans')
  const wider = spans ? widenedSpans(spans, cells) : []
  if (tag.kind === 'empty')
    return [...wider, opened(sheet, tag, 'row', cells.map((cell) => newCell(sheet, cell)).join(''))]
  const fresh = cells.map((cell) => {
    const after = firstFrom(sheet, row, cell.column)
    return insertion(after < row.last ? cellXml(sheet, after).start : row.close, newCell(sheet, cell))
  })
  return [...wider, ...fresh]
}

/** `spans="1:5"` is a hint for readers, but a wrong one is worse than none. */
function widenedSpans(spans: Attribute, cells: readonly NewContent[]): Splice[] {
  const [from = 1, to = 1] = spans.value.split(':').map(Number)
  const columns = cells.map((cell) => cell.column + 1)
  const wide = `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`
  if (spans.value.includes(' ') || wide === `${from}:${to}`) return []
  return [{ from: spans.end - 1 - spans.value.length, to: spans.end - 1, text: wide }]
}

/** Readers that stop at the announced dimension must still see what was added outside it. */
function widened(sheet: SheetXml, fresh: readonly NewContent[]): Splice[] {
  if (!sheet.dimension || fresh.length === 0) return []
  const ref = attributesOf(sheet.xml, sheet.dimension).find((one) => one.name === 'ref')
  const range = ref && rangeAt(ref.value)
  if (!ref || !range) return []
  let { top, left, bottom, right } = range
  for (const { row, column } of fresh) {
    top = Math.min(top, row)
    left = Math.min(left, column)
    bottom = Math.max(bottom, row)
    right = Math.max(right, column)
  }
  if (top === range.top && left === range.left && bottom === range.bottom && right === range.right) return []
  const text = `${cellName(top, left)}:${cellName(bottom, right)}`
  return [{ from: ref.end - 1 - ref.value.length, to: ref.end - 1, text }]
}
