import { printedLines, shortened } from '../../text/printed-lines'
import type { ReceiptSheet, SheetTable } from './receipt-table'

type Page = Pick<ReceiptSheet, 'verdict' | 'heading' | 'sources' | 'columns' | 'open'>

/** Millimetres, as ui/tokens.css prints them: A4 with the margins of Decree 30/2020, less a little that a printer may differ. */
const HIGH = 257 - 4
export const WIDE = 165
const TITLE = 9.5
const SIGNATURES = 38
export const GAP = 3
export const LINE = 5.55
const TABLE_LINE = 4.45
const TABLE_EDGE = 1.3
export const CAPTION = 5.5
/** Letters of 12 and of 10.5 points. */
export const EM = 4.24
const TABLE_EM = 3.71
const LABEL = 41
const CELL_EDGES = 3.3
/** Each table keeps so much, whatever the others need; less where the lines above leave less than all three want. */
const LEAST = { sources: 30, columns: 64, open: 32 }
/** Of a file's address or a list of sheets, so many lines. */
const MOST_HEADING = 2
/** Of what a page's title or a reason says, so many lines. */
const MOST_CELL = 4

/**
 * Cuts the tables of a receipt so that everything, signatures included, stands on one page: what speaks against the
 * report has the most room, what is left out is counted in the last line of its table. A table that fits is itself.
 */
export function fitPage(page: Page): Page {
  const sources = shortTable(page.sources)
  const columns = shortTable(page.columns)
  const open = shortTable(page.open)
  const heading = page.heading.map(
    ([label, value]) => [label, shortened(value, VALUE, MOST_HEADING)] as const,
  )
  const head = [
    TITLE,
    printedLines(page.verdict, WIDE / (EM * BOLD)) * LINE + GAP,
    ...heading.map(([, value]) => printedLines(value, VALUE) * LINE + 0.5),
    GAP,
  ]
  const room = HIGH - SIGNATURES - head.reduce((sum, part) => sum + part, 0)
  const share = Math.min(1, room / (LEAST.sources + LEAST.columns + LEAST.open))
  const least = (table: SheetTable, most: number) => Math.min(tableHeight(table), most * share)
  const forOpen = room - least(sources, LEAST.sources) - least(columns, LEAST.columns)
  const openFirst = cutTable(open, Math.max(LEAST.open * share, forOpen), restOfOpen)
  const forColumns = room - tableHeight(openFirst) - least(sources, LEAST.sources)
  const columnsCut = cutTable(columns, forColumns, restOfColumns)
  const forSources = room - tableHeight(openFirst) - tableHeight(columnsCut)
  const sourcesCut = cutTable(sources, forSources, restOfSources)
  // What the others did not need.
  const openCut = cutTable(open, room - tableHeight(columnsCut) - tableHeight(sourcesCut), restOfOpen)
  return { ...page, heading, sources: sourcesCut, columns: columnsCut, open: openCut }
}

const VALUE = (WIDE - LABEL) / EM
export const BOLD = 1.08

/** In millimetres; a table without rows is not drawn. */
export function tableHeight({ head, rows, widths }: SheetTable): number {
  if (rows.length === 0) return 0
  const body = rows.reduce((sum, row) => sum + rowHeight(row, widths), 0)
  return CAPTION + GAP + rowHeight(head, widths, BOLD) + body
}

/** In millimetres. */
export function rowHeight(row: readonly string[], widths: readonly number[], bold = 1): number {
  const lines = row.map((text, at) => printedLines(text, roomOf(widths[at]) / bold))
  return TABLE_EDGE + TABLE_LINE * Math.max(1, ...lines)
}

function roomOf(width = 100): number {
  return ((width / 100) * WIDE - CELL_EDGES) / TABLE_EM
}

/** A table in which no cell is longer than a page can bear; the same one where none is. */
function shortTable(table: SheetTable): SheetTable {
  const rows = table.rows.map((row) =>
    row.map((text, at) => shortened(text, roomOf(table.widths[at]), MOST_CELL)),
  )
  return rows.every((row, at) => row.every((text, cell) => text === table.rows[at]?.[cell]))
    ? table
    : { ...table, rows }
}

type Rows = SheetTable['rows']

function cutTable(
  table: SheetTable,
  room: number,
  rest: (rows: Rows, shown: number) => readonly string[],
): SheetTable {
  if (tableHeight(table) <= room) return table
  const rows: (readonly string[])[] = []
  for (const row of table.rows) {
    const last = rest(table.rows.slice(rows.length + 1), rows.length + 1)
    if (tableHeight({ ...table, rows: [...rows, row, last] }) > room) break
    rows.push(row)
  }
  return { ...table, rows: [...rows, rest(table.rows.slice(rows.length), rows.length)] }
}

function restOfOpen({ length }: Rows): readonly string[] {
  return ['…', `Còn ${length} mục nữa, xem phụ lục.`]
}

function restOfSources({ length }: Rows, shown: number): readonly string[] {
  return [
    shown > 0 ? `và ${length} bản chụp khác, xem phụ lục` : `${length} bản chụp, xem phụ lục`,
    '',
    '',
    '',
    '',
  ]
}

/** The columns that are left out are those that agree, as long as there is room for those that do not. */
function restOfColumns(rows: Rows): readonly string[] {
  const cells = rows.reduce((sum, row) => sum + Number(row[1]), 0)
  const verdicts = new Map<string, number>()
  for (const row of rows) verdicts.set(row.at(-1) ?? '', (verdicts.get(row.at(-1) ?? '') ?? 0) + 1)
  const counts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')
  return [`và ${rows.length} loại số liệu khác, xem phụ lục`, String(cells), '', '', counts]
}
