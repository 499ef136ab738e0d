import { MOST_COLUMNS, MOST_ROWS } from '../range'
import { attributesByName, isTrue, nextTag, type Tag, type Xml } from '../xml'
import {
  type Cells,
  columnOf,
  isCellTag,
  type Marks,
  numberIn,
  readCell,
  type SheetReading,
} from './read-cell'

export interface RowXml {
  readonly row: number
  /** Where it begins, and where `</row>` does, or `<row/>` ends. */
  readonly start: number
  readonly close: number
  readonly end: number
  readonly style: number | null
  readonly hidden: boolean
  /** Numbers of its first cell and of the first that is no longer its own. */
  readonly first: number
  readonly last: number
}

/** The rows of a sheet, and where the tag after the last one stands; their cells are added to `cells`. */
export function readSheetRows(
  xml: Xml,
  data: Tag,
  marks: Marks,
  cells: Cells,
): { rows: RowXml[]; close: Tag } | null {
  const reading: SheetReading = { xml, marks, cells, row: 0 }
  const rows: RowXml[] = []
  let last = -1
  for (let tag = nextTag(xml, data.end); tag; ) {
    if (tag.name === 'sheetData') return { rows, close: tag }
    const read: RowXml | null =
      tag.name === 'row' && tag.kind !== 'close' ? readRow(reading, tag, last) : null
    if (!read || read.row <= last || read.row >= MOST_ROWS) return null
    last = read.row
    rows.push(read)
    tag = nextTag(xml, read.end)
  }
  return null
}

function readRow(reading: SheetReading, tag: Tag, before: number): RowXml | null {
  const { xml, marks, cells } = reading
  const { row, style, hidden } = readHead(xml, tag, before)
  reading.row = row
  const { start, end } = tag
  const first = cells.count
  if (tag.kind === 'empty') return { row, start, close: end, end, style, hidden, first, last: first }
  let at = afterComments(xml, tag.end)
  for (let least = 0; isCellTag(xml, at, marks); ) {
    const end = readCell(reading, at, least)
    if (end < 0) return null
    least = columnOf(cells, cells.count - 1) + 1
    if (least > MOST_COLUMNS) return null
    at = afterComments(xml, end)
  }
  const close = nextTag(xml, at < 0 ? xml.length : at)
  if (close?.name !== 'row' || close.kind !== 'close') return null
  return { row, start, close: close.start, end: close.end, style, hidden, first, last: cells.count }
}

/** Most rows say nothing but their number and height: then no list of attributes is made. */
function readHead(xml: Xml, tag: Tag, before: number): Pick<RowXml, 'row' | 'style' | 'hidden'> {
  const at = tag.attributes + 4
  const close = xml.startsWith(' r="', tag.attributes) ? xml.indexOf('"', at) : -1
  const row = numberIn(xml, at, close) - 1
  if (row >= 0 && !/customFormat|hidden/.test(xml.slice(close, tag.end)))
    return { row, style: null, hidden: false }
  const { r, s, customFormat = null, hidden = null } = attributesByName(xml, tag)
  const number = r === undefined ? before + 1 : Number(r) - 1
  return { row: number, style: isTrue(customFormat) ? Number(s) : null, hidden: isTrue(hidden) }
}

/** Where the next tag begins; most often it is the very next character. */
function afterComments(xml: Xml, from: number): number {
  const at = xml.charCodeAt(from) === 60 ? from : xml.indexOf('<', from)
  return xml.charCodeAt(at + 1) === 33 ? (nextTag(xml, at)?.start ?? -1) : at
}
