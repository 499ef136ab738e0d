import type { SheetCellSeen, SheetSeen } from '../seen'
import { attribute, isTrue, nextTag } from '../xml'
import type { SheetXml } from './sheet-xml'

type Merge = SheetSeen['merges'][number]

/** A sheet without its hidden rows and columns: those behind them move up, merged cells go over what is left of them. */
export function shownRows(sheet: SheetSeen, xml: SheetXml): SheetSeen {
  const rows = hiddenRows(xml)
  const columns = hiddenColumns(xml)
  if (rows.size === 0 && columns.size === 0) return sheet
  const place = { row: movedBy(rows), column: movedBy(columns) }
  const merges = sheet.merges.flatMap((merge) => shrunk(merge, place))
  const cells = sheet.cells.flatMap((cell) => {
    const corner = sheet.merges.find(({ top, left }) => top === cell.row && left === cell.column)
    return movedCell(cell, corner, place)
  })
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column), merges }
}

/** Where a line of the file is shown; null where it is not. */
type Moved = (line: number) => number | null

interface Moves {
  readonly row: Moved
  readonly column: Moved
}

function movedBy(hidden: ReadonlySet<number>): Moved {
  const sorted = [...hidden].sort((a, b) => a - b)
  return (line) => {
    if (hidden.has(line)) return null
    const behind = sorted.findIndex((other) => other > line)
    return line - (behind < 0 ? sorted.length : behind)
  }
}

/** The text of a merged cell is shown in what is shown of it. */
function movedCell(cell: SheetCellSeen, corner: Merge | undefined, place: Moves): SheetCellSeen[] {
  const row = corner ? firstShown(corner.top, corner.bottom, place.row) : place.row(cell.row)
  const column = corner ? firstShown(corner.left, corner.right, place.column) : place.column(cell.column)
  return row === null || column === null ? [] : [{ ...cell, row, column }]
}

function shrunk({ top, left, bottom, right }: Merge, place: Moves): Merge[] {
  const rows = shownIn(top, bottom, place.row)
  const columns = shownIn(left, right, place.column)
  const first = { top: rows[0], left: columns[0] }
  if (first.top === undefined || first.left === undefined || rows.length * columns.length < 2) return []
  return [{ top: first.top, left: first.left, bottom: rows.at(-1)!, right: columns.at(-1)! }]
}

function firstShown(from: number, to: number, moved: Moved): number | null {
  return shownIn(from, to, moved)[0] ?? null
}

/** No merged cell of a readable table is longer. */
const MOST_LINES = 2000

function shownIn(from: number, to: number, moved: Moved): number[] {
  const shown: number[] = []
  for (let line = from; line <= Math.min(to, from + MOST_LINES); line += 1) {
    const at = moved(line)
    if (at !== null) shown.push(at)
  }
  return shown
}

/** Hidden by name, by a filter, or by a height of nothing. */
function hiddenRows({ rows, xml }: SheetXml): Set<number> {
  const isFlat = (start: number) => {
    const [, height] = /^<[^>]*\sht="([\d.]+)"/.exec(xml.slice(start, start + 300)) ?? []
    return height !== undefined && Number(height) < 1
  }
  return new Set(rows.filter(({ hidden, start }) => hidden || isFlat(start)).map(({ row }) => row))
}

/** Columns behind the last one with a cell do not matter. */
const MOST_COLUMNS = 1000

function hiddenColumns({ xml, data }: SheetXml): Set<number> {
  const hidden = new Set<number>()
  for (let tag = nextTag(xml, 0); tag && tag.start < data.tag.start; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'col' || tag.kind === 'close') continue
    const width = attribute(xml, tag, 'width')
    if (!isTrue(attribute(xml, tag, 'hidden')) && (width === null || Number(width) > 0)) continue
    const [from, to] = [Number(attribute(xml, tag, 'min')), Number(attribute(xml, tag, 'max'))]
    for (let column = from; column <= Math.min(to, from + MOST_COLUMNS); column += 1) hidden.add(column - 1)
  }
  return hidden
}
