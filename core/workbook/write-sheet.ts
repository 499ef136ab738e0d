import { isError, type Scalar, storedValue } from './cell-value'
import { MOST_COLUMNS, rangeAt } from './range'
import type { CellXml } from './read-cell'
import { cellName } from './seen'
import type { RowXml } from './sheet-rows'
import { cellOf, type SheetXml, styleOfEmpty } from './sheet-xml'
import type { Workbook } from './workbook'
import { type Attribute, attributesOf, encode, escapeControls, type Tag, type Xml } from './xml'

export interface NewContent {
  readonly row: number
  readonly column: number
  readonly value: number | string | null
}

/** The new result of a formula; null drops the old one and leaves the work to the spreadsheet program. */
export type Cache = Scalar

interface Splice {
  readonly from: number
  readonly to: number
  readonly text: Xml
}

/** The sheet's XML with new contents and results in place; all between them is copied as it stands. */
export function writeSheet(
  workbook: Workbook,
  sheet: SheetXml,
  contents: ReadonlyMap<number, NewContent>,
  caches: ReadonlyMap<number, Cache>,
): Xml {
  const splices: Splice[] = []
  const fresh: NewContent[] = []
  for (const content of contents.values()) {
    const cell = cellOf(sheet, content.row, content.column)
    if (cell) splices.push(replaced(sheet, cell, content.value))
    else if (content.value !== null) fresh.push(content)
  }
  for (const [key, cache] of caches) {
    const cell = cellOf(sheet, Math.floor(key / MOST_COLUMNS), key % MOST_COLUMNS)
    if (cell) splices.push(...cached(workbook, sheet, cell, cache))
  }
  splices.push(...inserted(sheet, fresh), ...widened(sheet, fresh))
  return spliced(sheet.xml, splices)
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

/** Attributes stay, but for the type, and for what tied the old value to rich data elsewhere. */
function rewritten(sheet: SheetXml, cell: CellXml, dropped: RegExp, type: string, inner: Xml): Splice {
  const { start: from, open, end: to } = cell
  const whole = sheet.xml.slice(from, open - (open === to ? 2 : 1))
  const start = /[tm]\s*=/.test(whole) ? whole.replace(dropped, '') : whole
  const text = `${start.trimEnd()}${type && ` t="${type}"`}${inner ? `>${inner}</${sheet.prefix}c>` : '/>'}`
  return { from, to, text }
}

const OF_VALUE = /\s+(?:t|vm|cm)\s*=\s*(?:"[^"]*"|'[^']*')/g
const OF_RESULT = /\s+(?:t|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g

function contentOf(prefix: string, value: number | string): { type: string; xml: Xml } {
  if (typeof value === 'number') return { type: '', xml: `<${prefix}v>${numberText(value)}</${prefix}v>` }
  const text = encode(escapeControls(value))
  const space = /^\s|\s$|[\t\n]| {2}/.test(value) ? ' xml:space="preserve"' : ''
  return { type: 'inlineStr', xml: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>` }
}

function replaced(sheet: SheetXml, cell: CellXml, value: NewContent['value']): Splice {
  const { type, xml } = value === null ? { type: '', xml: '' } : contentOf(sheet.prefix, value)
  return rewritten(sheet, cell, OF_VALUE, type, xml)
}

/** Only the type and the `<v>` change; where the result is the same as before, nothing does. */
function cached(workbook: Workbook, sheet: SheetXml, cell: CellXml, cache: Cache): Splice[] {
  if (sameResult(storedValue(workbook, sheet, cell), cache)) return []
  const { type, text } = resultOf(cache)
  const formula = cell.formula ? sheet.xml.slice(cell.open, cell.formula.end) : ''
  const value = cache === null ? '' : `<${sheet.prefix}v>${text}</${sheet.prefix}v>`
  return [rewritten(sheet, cell, OF_RESULT, type, formula + value)]
}

function sameResult(before: Scalar, cache: Cache): boolean {
  if (isError(before) && isError(cache)) return before.error === cache.error
  if (typeof before === 'number' && typeof cache === 'number') return numberText(before) === numberText(cache)
  return before === cache
}

function resultOf(cache: Cache): { type: string; text: Xml } {
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
    else splices.push(insertion(row?.tag.start ?? sheet.data.close, newRow(sheet, number, cells)))
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
  if (value === null) return ''
  const style = styleOfEmpty(sheet, row, column)
  const content = contentOf(sheet.prefix, value)
  const type = content.type && ` t="${content.type}"`
  const styled = style ? ` s="${style}"` : ''
  return `<${sheet.prefix}c r="${cellName(row, column)}"${styled}${type}>${content.xml}</${sheet.prefix}c>`
}

function insertedInRow(sheet: SheetXml, row: RowXml, cells: readonly NewContent[]): Splice[] {
  const spans = attributesOf(sheet.xml, row.tag).find((one) => one.name === 'spans')
  const wider = spans ? widenedSpans(spans, cells) : []
  if (row.tag.kind === 'empty')
    return [...wider, opened(sheet, row.tag, 'row', cells.map((cell) => newCell(sheet, cell)).join(''))]
  const fresh = cells.map((cell) => {
    const after = row.cells.find((one) => one.column > cell.column)
    return insertion(after?.start ?? row.close, newCell(sheet, cell))
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
