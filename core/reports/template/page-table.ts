import type { Grid } from '../../grid/grid'
import { layOut } from '../../grid/lay-out'
import type { MeasureId } from '../../measures/catalogue'
import { isWhole, type TableMatch } from '../../portals/match-table'
import type { PortalColumn } from '../../portals/portal'
import { PORTALS } from '../../portals/portals'
import { type KnownTable, knownTables } from '../../snapshot/take/known-tables'
import { type Lines, measureOf } from '../../snapshot/take/line'
import { leftOf, pageOfWorkbook } from '../../snapshot/take/page-of-workbook'
import { readLines } from '../../snapshot/take/read-lines'
import type { SheetCellSeen, SheetSeen, WorkbookSeen } from '../../workbook/seen'
import { spellingWords } from '../labels/match-path'
import type { SheetGrid } from '../labels/sheet-grid'
import { visibleGrids } from './find-tables'

/** The table of a known page as its own export has it, with or without numbers, where it stands on a sheet. */
export interface PageTableOnSheet {
  readonly match: TableMatch
  readonly grid: SheetGrid
  /** Rows of its head. */
  readonly top: number
  readonly bottom: number
  /** Every place of a figure, as a capture of this table would read it. */
  readonly figures: readonly FigurePlace[]
}

/** Where the page has a figure, which one it is, and what its row is. */
export interface FigurePlace {
  readonly row: number
  readonly column: number
  readonly measure: MeasureId
  readonly by: Lines['rows'][number]['by']
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly ordinal: string
}

const FOUND = new WeakMap<WorkbookSeen, { readonly found: PageTableOnSheet | null }>()

/**
 * The one table of a known page that a workbook holds: every head in the page's own words, none missing and none twice;
 * null where there is none, or more than one.
 *
 * «STT | Đơn vị | Tiếp nhận: Tổng số, Kỳ trước, Trong kỳ | …» is the table of «Tổng hợp theo đơn vị».
 */
export function pageTableIn(workbook: WorkbookSeen): PageTableOnSheet | null {
  const known = FOUND.get(workbook)
  if (known) return known.found
  const found = lookFor(workbook)
  FOUND.set(workbook, { found })
  return found
}

function lookFor(workbook: WorkbookSeen): PageTableOnSheet | null {
  const grids = visibleGrids(workbook).filter(({ sheet }) => sheet.cells.length > 0)
  const page = pageOfWorkbook({ ...workbook, sheets: grids.map(asIfFilled) }, '')
  if (!page.ok) return null
  const [only, ...more] = knownTables(page.value).filter(isSure)
  return only && more.length === 0 ? foundAt(only, grids) : null
}

/** A row of a page has numbers: with its cells still empty it would pass for a heading, and its end for a footnote. */
function asIfFilled(grid: SheetGrid): SheetSeen {
  const { sheet } = grid
  const heads = HEADS.flatMap((words) => grid.labelled(words))
  const below = Math.min(...heads.map(({ row, column }) => grid.boxAt(row, column).bottom))
  const named = new Map<number, number>()
  for (const { row, column, text } of sheet.cells)
    if (row > below && /\p{L}{2}/u.test(text)) named.set(row, Math.min(named.get(row) ?? column, column))
  const isOpen = ({ row, column, text }: SheetCellSeen) =>
    text === '' && column > (named.get(row) ?? Number.POSITIVE_INFINITY)
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (isOpen(cell) ? { ...cell, value: 0, text: '0' } : cell)),
  }
}

const HEADS = [...spellingWords(PORTALS.flatMap(({ row }) => row.column))]

function isSure({ match, tables }: KnownTable): boolean {
  return match !== null && isWhole(match) && tables.length === 1
}

function foundAt({ match, tables }: KnownTable, grids: readonly SheetGrid[]): PageTableOnSheet | null {
  if (!match) return null
  const [first] = tables as readonly [Grid]
  const table = first.labelColumn === match.labelColumn ? first : layOut(first.table, match.labelColumn)
  const grid = grids[table.table.index]!
  const left = leftOf(grid.sheet)
  const lines = readLines(table, match, { warnings: [], refusals: [], proved: 0, broken: 0 })
  const figures = figuresOf(lines, match).map((one) => ({ ...one, column: one.column + left }))
  const heads = [...spellingWords(match.portal.row.column)].flatMap((words) => grid.labelled(words))
  const top = heads.filter(({ column }) => column === left + match.labelColumn).map(({ row }) => row)
  return figures.length === 0
    ? null
    : { match, grid, top: Math.min(...top), bottom: Math.min(...figures.map(({ row }) => row)) - 1, figures }
}

function figuresOf({ rows, columns }: Lines, match: TableMatch): FigurePlace[] {
  const isCounted = (line: Lines['rows'][number]) =>
    line.row.kind !== 'subtotal' && line.row.label !== '' && (line.level !== null || !match.portal.levelsOnly)
  return rows.filter(isCounted).flatMap((line) =>
    columns.flatMap((column): FigurePlace[] => {
      const own = meaningHere(match, column.place)
      const measure = own === null ? null : measureOf(line, { ...column, measure: own })
      if (measure === null || column.texts[line.at] === null) return []
      return [
        {
          row: line.row.row,
          column: column.place,
          measure,
          by: line.by,
          rowPath: line.path.split(' › '),
          columnPath: column.path.split(' › '),
          ordinal: line.row.index,
        },
      ]
    }),
  )
}

/** «Trong kỳ» beside «Qua mạng» and «Qua BCCI» is what came in by hand; beside one of them alone nobody knows. */
function meaningHere({ columns }: TableMatch, place: number): MeasureId | null {
  const { measure, beside } = columns.find(({ at }) => at === place)!.column
  if (!beside) return measure
  const there = beside.columns.filter((one) => columns.some(({ column }) => isOf(column, one))).length
  if (there === 0) return measure
  return there === beside.columns.length ? beside.measure : null
}

function isOf({ measure }: PortalColumn, one: MeasureId): boolean {
  return measure === one
}
