import { cellsOf, type PageTableFound, type RowFound } from '../sight/table-found'
import { parentOf } from '../sight/visibility'

/**
 * A table with only a head, and right below it one with only a body of the same width, are one table, whatever library
 * made them: «Đơn vị | Đúng hạn» above and «UBND xã A | 451» below.
 */
export function joinApart(tables: readonly PageTableFound[]): PageTableFound[] {
  const joined: PageTableFound[] = []
  for (const table of tables) {
    const head = joined.at(-1)
    if (head !== undefined && isHeadOf(head, table)) joined.splice(-1, 1, join(head, table))
    else joined.push(table)
  }
  return joined
}

function join(head: PageTableFound, body: PageTableFound): PageTableFound {
  const rows = [...head.rows.map((row): RowFound => ({ ...row, section: 'head' })), ...body.rows]
  return { ...body, kind: 'split', rows }
}

function isHeadOf(head: PageTableFound, body: PageTableFound): boolean {
  if (head.kind !== 'table' || body.kind !== 'table' || head.rows.length === 0 || body.rows.length === 0)
    return false
  if (!head.rows.every(isHeadRow) || body.rows.some(isHeadRow)) return false
  const width = widthOf(head.rows)
  return width >= 2 && width === widthOf(body.rows) && standsRightAbove(head.anchor, body.anchor)
}

function isHeadRow(row: RowFound): boolean {
  const cells = row.parts.flatMap(cellsOf)
  return row.section === 'head' || (cells.length > 0 && cells.every((cell) => cell.localName === 'th'))
}

function widthOf(rows: readonly RowFound[]): number {
  return Math.max(
    ...rows.slice(0, 5).map((row) => row.parts.flatMap(cellsOf).reduce((sum, cell) => sum + spanOf(cell), 0)),
  )
}

function spanOf(cell: Element): number {
  return Math.max(1, Number(cell.getAttribute('colspan') ?? 1) || 1)
}

function standsRightAbove(head: Element, body: Element): boolean {
  for (
    let box: Element | null = head, level = 0;
    box !== null && level < 4;
    box = parentOf(box), level += 1
  ) {
    const next = box.nextElementSibling
    if (next?.contains(body)) return true
    if (next !== null && (next.textContent ?? '').trim() !== '') return false
  }
  return false
}
