import { MOST_COLUMNS, MOST_ROWS } from './range'
import { type CellXml, isCell, type Marks, readCell } from './read-cell'
import { attributesByName, isTrue, nextTag, type Tag, type Xml } from './xml'

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

export function readRows(xml: Xml, data: Tag, marks: Marks): { rows: RowXml[]; close: Tag } | null {
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
  const { r, s, customFormat = null, hidden = null } = attributesByName(xml, tag)
  const look = { style: isTrue(customFormat) ? Number(s) : null, hidden: isTrue(hidden) }
  return r === undefined ? look : { row: Number(r) - 1, ...look }
}
