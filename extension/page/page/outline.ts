import type { PageTableFound } from '../sight/table-found'
import { cellsOf, findRoots, tablesOf, watchVisibility } from './page-tools'

/** Frame, table, row and cell as the reader numbered them (`figure.cell.at`). */
export type CellPlace = readonly [frame: number, table: number, row: number, cell: number]

const MARK = 'data-so-mot-cua-outline'

/**
 * Puts a frame around the cell of a figure and takes it from every other; `false` where the page no longer has
 * that cell. Nothing is scrolled: `outlineCell(document, [0, 1, 4, 2])` marks the third cell of the fifth row.
 */
export function outlineCell(document: Document, place: CellPlace): boolean {
  removeOutline(document)
  const cell = findCell(document, place)
  if (cell === null || !('style' in cell)) return false
  cell.setAttribute(MARK, cell.getAttribute('style') ?? '')
  const style = 'outline: 3px solid #0b6b6b; outline-offset: -3px; background-color: #e0f2f1'
  cell.setAttribute('style', `${cell.getAttribute('style') ?? ''}; ${style}`)
  return true
}

/** Leaves the page as it was. */
export function removeOutline(document: Document): void {
  for (const { scope } of findRoots(document, watchVisibility()).roots) {
    for (const cell of scope.root.querySelectorAll(`[${MARK}]`)) {
      const before = cell.getAttribute(MARK) ?? ''
      if (before === '') cell.removeAttribute('style')
      else cell.setAttribute('style', before)
      cell.removeAttribute(MARK)
    }
  }
}

export function findCell(document: Document, [frame, table, row, cell]: CellPlace): Element | null {
  const { roots } = findRoots(document, watchVisibility())
  const found = tablesOf(roots).find((one) => one.frame === frame && one.index === table)?.found
  return found === undefined ? null : (cellsOfRow(found, row)[cell] ?? null)
}

function cellsOfRow(found: PageTableFound, row: number): Element[] {
  return found.rows[row]?.parts.flatMap(cellsOf) ?? []
}
