import type { CellSeen, PageSeen, RowSeen, TableSeen } from '../../grid/seen'
import { accept, type Outcome, refuse } from '../../outcome'
import { placeKey } from '../../workbook/range'
import { rangeIndex } from '../../workbook/range-index'
import type { SheetSeen, WorkbookSeen } from '../../workbook/seen'
import { cellTextShown } from '../../workbook/sheet/shown-text'

/**
 * A downloaded workbook («In file excel») in the words of a page as seen, so that it is captured like the page itself:
 * each sheet a table of plain rows; which rows are the head is found like on pages without a head.
 *
 * A sheet whose A1:M1 is merged gives a first row of one cell with `colspan: 13`.
 */
export function pageOfWorkbook(workbook: WorkbookSeen, name: string): Outcome<PageSeen> {
  const sheets = workbook.sheets.filter((sheet) => !sheet.hidden && sheet.cells.length > 0)
  const endless = sheets.find((sheet) => placesOf(boundsOf(sheet)) > MOST_PLACES)
  if (endless) return refuse('file-too-large', ENDLESS, endless.name)
  return accept({
    url: `file:///${encodeURIComponent(name)}`,
    title: name,
    headings: [],
    filters: [],
    tables: sheets.map(tableOf),
    busy: false,
    signIn: 'none',
    unread: [],
  })
}

/** A table that a person could look through has some ten thousand places; a lone word at the sheet's edge makes millions. */
const MOST_PLACES = 1_000_000

const ENDLESS =
  'Trang tính có chữ ở rất xa bảng nên không đọc được như một bảng. Xóa dòng, cột thừa rồi mở lại.'

function tableOf(sheet: SheetSeen, index: number): TableSeen {
  return { frame: 0, index, visible: true, kind: 'table', caption: '', rows: rowsOf(sheet) }
}

/** The first column of a sheet that the table of its page begins with. */
export function leftOf(sheet: SheetSeen): number {
  return boundsOf(sheet).left
}

interface Bounds {
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function boundsOf({ cells, merges }: SheetSeen): Bounds {
  const bounds = { left: Number.POSITIVE_INFINITY, bottom: -1, right: -1 }
  const widen = (left: number, bottom: number, right: number) => {
    bounds.left = Math.min(bounds.left, left)
    bounds.bottom = Math.max(bounds.bottom, bottom)
    bounds.right = Math.max(bounds.right, right)
  }
  for (const { row, column, text } of cells) if (text !== '') widen(column, row, column)
  for (const { left, bottom, right } of merges) widen(left, bottom, right)
  return bounds
}

function placesOf({ left, bottom, right }: Bounds): number {
  return right < left ? 0 : (bottom + 1) * (right - left + 1)
}

function rowsOf(sheet: SheetSeen): RowSeen[] {
  const texts = new Map(sheet.cells.map((cell) => [placeKey(cell.row, cell.column), cellTextShown(cell)]))
  const { left, bottom, right } = boundsOf(sheet)
  const mergeAt = rangeIndex(sheet.merges)
  const rows: RowSeen[] = []
  for (let row = 0; row <= bottom; row += 1) {
    const cells: CellSeen[] = []
    for (let column = left; column <= right; column += 1) {
      const merge = mergeAt(row, column)
      if (merge && (merge.top !== row || merge.left !== column)) continue
      cells.push(cellOf(texts.get(placeKey(row, column)) ?? '', merge))
    }
    rows.push({ section: 'body', cells })
  }
  return rows
}

type Merge = SheetSeen['merges'][number]

function cellOf(text: string, merge: Merge | undefined): CellSeen {
  if (!merge) return { text }
  const colspan = merge.right - merge.left + 1
  const rowspan = merge.bottom - merge.top + 1
  return { text, ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }
}
