import type { CellSeen, PageSeen, RowSeen, TableSeen } from '../../grid/seen'
import type { SheetSeen, WorkbookSeen } from '../../workbook/seen'
import { cellTextShown } from '../../workbook/sheet/shown-text'

/**
 * A downloaded workbook («In file excel») in the words of a page as seen, so that it is captured like the page itself:
 * each sheet a table of plain rows; which rows are the head is found like on pages without a head.
 *
 * A sheet whose A1:M1 is merged gives a first row of one cell with `colspan: 13`.
 */
export function pageOfWorkbook(workbook: WorkbookSeen, name: string): PageSeen {
  const sheets = workbook.sheets.filter((sheet) => !sheet.hidden && sheet.cells.length > 0)
  return {
    url: `file:///${encodeURIComponent(name)}`,
    title: name,
    headings: [],
    filters: [],
    tables: sheets.map(tableOf),
    busy: false,
    signIn: 'none',
    unread: [],
  }
}

function tableOf(sheet: SheetSeen, index: number): TableSeen {
  return { frame: 0, index, visible: true, kind: 'table', caption: '', rows: rowsOf(sheet) }
}

function rowsOf(sheet: SheetSeen): RowSeen[] {
  const texts = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cellTextShown(cell)]))
  const filled = sheet.cells.filter((cell) => cell.text !== '')
  const bottom = Math.max(...filled.map((cell) => cell.row), ...sheet.merges.map((merge) => merge.bottom))
  const right = Math.max(...filled.map((cell) => cell.column), ...sheet.merges.map((merge) => merge.right))
  const left = Math.min(...filled.map((cell) => cell.column), ...sheet.merges.map((merge) => merge.left))
  const covered = coveredBy(sheet.merges)
  const rows: RowSeen[] = []
  for (let row = 0; row <= bottom; row += 1) {
    const cells: CellSeen[] = []
    for (let column = left; column <= right; column += 1) {
      if (covered.has(`${row} ${column}`)) continue
      cells.push(cellOf(texts.get(`${row} ${column}`) ?? '', spanAt(sheet.merges, row, column)))
    }
    rows.push({ section: 'body', cells })
  }
  return rows
}

type Merge = SheetSeen['merges'][number]

/** Every place of a merge but its first. */
function coveredBy(merges: readonly Merge[]): Set<string> {
  const covered = new Set<string>()
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left) covered.add(`${row} ${column}`)
  return covered
}

function spanAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find((merge) => merge.top === row && merge.left === column)
}

function cellOf(text: string, merge: Merge | undefined): CellSeen {
  if (!merge) return { text }
  const colspan = merge.right - merge.left + 1
  const rowspan = merge.bottom - merge.top + 1
  return { text, ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }
}
