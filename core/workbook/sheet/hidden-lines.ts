import { MOST_COLUMNS, placeKey } from '../range'
import type { SheetCellSeen, SheetSeen } from '../seen'
import { attribute, isTrue, nextTag } from '../xml'
import type { SheetXml } from './sheet-xml'

type Merge = SheetSeen['merges'][number]

/** A sheet without its hidden rows and columns: those behind them move up, merged cells go over what is left of them. */
export function shownRows(sheet: SheetSeen, xml: SheetXml): SheetSeen {
  const rows = hiddenRows(xml)
  const columns = hiddenColumns(xml)
  if (rows.length === 0 && columns.length === 0) return sheet
  const place = { row: shownWithin(rows), column: shownWithin(columns) }
  const corners = new Map(sheet.merges.map((merge) => [placeKey(merge.top, merge.left), merge]))
  const cells = sheet.cells.flatMap((cell) =>
    movedCell(cell, corners.get(placeKey(cell.row, cell.column)), place),
  )
  const merges = sheet.merges.flatMap((merge) => shrunk(merge, place))
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), merges }
}

interface Lines {
  readonly first: number
  readonly last: number
}

/** What is shown of some lines of the file, by the places where it is shown; null where nothing is. */
type Shown = (from: number, to: number) => Lines | null

interface Moves {
  readonly row: Shown
  readonly column: Shown
}

/** `shownWithin([1, 2])(1, 4)` is `{ first: 1, last: 2 }`: lines 3 and 4 moved up. */
function shownWithin(hidden: readonly number[]): Shown {
  const before = (line: number) => {
    let low = 0
    let high = hidden.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (hidden[middle]! < line) low = middle + 1
      else high = middle
    }
    return low
  }
  return (from, to) => {
    const first = from - before(from)
    const last = to - before(to + 1)
    return last < first ? null : { first, last }
  }
}

/** The text of a merged cell is shown in what is shown of it. */
function movedCell(cell: SheetCellSeen, corner: Merge | undefined, place: Moves): SheetCellSeen[] {
  const row = place.row(cell.row, corner?.bottom ?? cell.row)
  const column = place.column(cell.column, corner?.right ?? cell.column)
  return row && column ? [{ ...cell, row: row.first, column: column.first }] : []
}

function shrunk({ top, left, bottom, right }: Merge, place: Moves): Merge[] {
  const rows = place.row(top, bottom)
  const columns = place.column(left, right)
  if (!rows || !columns || (rows.first === rows.last && columns.first === columns.last)) return []
  return [{ top: rows.first, left: columns.first, bottom: rows.last, right: columns.last }]
}

/** Hidden by name, by a filter, or by a height of nothing. */
function hiddenRows({ rows, xml }: SheetXml): number[] {
  const isFlat = (start: number) => {
    const [, height] = /^<[^>]*\sht="([\d.]+)"/.exec(xml.slice(start, start + 300)) ?? []
    return height !== undefined && Number(height) < 1
  }
  return rows.filter(({ hidden, start }) => hidden || isFlat(start)).map(({ row }) => row)
}

function hiddenColumns({ xml, data }: SheetXml): number[] {
  let hidden: Uint8Array | undefined
  for (let tag = nextTag(xml, 0); tag && tag.start < data.tag.start; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'col' || tag.kind === 'close') continue
    const width = attribute(xml, tag, 'width')
    if (!isTrue(attribute(xml, tag, 'hidden')) && (width === null || Number(width) > 0)) continue
    hidden ??= new Uint8Array(MOST_COLUMNS)
    hidden.fill(1, Number(attribute(xml, tag, 'min')) - 1, Number(attribute(xml, tag, 'max')))
  }
  return [...(hidden?.entries() ?? [])].flatMap(([column, is]) => (is === 1 ? [column] : []))
}
