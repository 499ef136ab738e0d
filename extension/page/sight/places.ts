import { numbersIn } from './laid-over'
import { rowsSingledOut } from './singled-out'
import { cellsOf, type PageTableFound, type RowFound } from './table-found'
import { hasLayout } from './visibility'

/** Where something stands on the page, from left to right or from top to bottom. */
interface Reach {
  readonly from: number
  readonly to: number
}

/** Watches, row by row, whether the cells of a table stand where its markup says. */
export interface PlaceCheck {
  /** The cells that are shown of one row, in the order of the markup. */
  row(row: RowFound, read: readonly { readonly hidden?: true }[]): void
  /** A style has put cells under other heads, or rows in another order, than the markup has. */
  isDisplaced(): boolean
}

/** As the core has it. */
const WIDEST = 256
/** What a browser may round, and a border may shift. */
const SLACK = 3

/**
 * By `order`, by `position`, by a transform or by a row laid out as boxes a page can show a number under another head
 * than the markup has it under. Only plain tables are looked at: what the libraries put together scrolls and freezes.
 */
export function checkPlaces({ kind }: PageTableFound): PlaceCheck {
  const isInItsColumn = checkColumns()
  let displaced = false
  let lowest = Number.NEGATIVE_INFINITY
  const isInItsRow = (cell: Element, row: Reach): boolean => {
    const { top, bottom, height } = cell.getBoundingClientRect()
    return (
      height === 0 ||
      (cell as HTMLTableCellElement).rowSpan !== 1 ||
      row.to === row.from ||
      overlap(row, { from: top, to: bottom })
    )
  }
  const look = ({ section, parts: [part] }: RowFound, cells: readonly Element[]): void => {
    const { top = 0, bottom = 0 } = part?.row.getBoundingClientRect() ?? {}
    const isBody = section === 'body' && bottom > top
    displaced ||= isBody && top < lowest - SLACK
    if (isBody) lowest = Math.max(lowest, top)
    displaced ||= !isInItsColumn(section, cells)
    displaced ||= !cells.every((cell) => isInItsRow(cell, { from: top, to: bottom }))
  }
  return {
    row: (row, read) => {
      if (kind !== 'table' || displaced || !row.parts.every(({ row: one }) => hasLayout(one))) return
      const shown = row.parts.flatMap(cellsOf).filter((_, at) => !read[at]?.hidden)
      if (shown.length > 0) look(row, shown)
    },
    isDisplaced: () => displaced,
  }
}

/** Whether the cells of each row in turn stand under those that began their columns. */
function checkColumns(): (section: string, cells: readonly Element[]) => boolean {
  const columns: (Reach | undefined)[] = []
  /** By column, for how many rows more a cell from above hangs down. */
  const hanging: number[] = []
  let last = ''
  return (section, cells) => {
    // What spans rows ends with its section.
    if (section !== last) hanging.length = 0
    last = section
    let column = 0
    let fits = true
    for (const cell of cells) {
      while (takeOne(hanging, column)) column += 1
      const { colSpan, rowSpan: height } = cell as HTMLTableCellElement
      const width = Math.min(colSpan, WIDEST)
      const { left, right, height: tall } = cell.getBoundingClientRect()
      if (width === 1 && tall > 0) {
        const reach = { from: left, to: right }
        const begun = columns[column] ?? reach
        columns[column] = begun
        fits &&= overlap(begun, reach)
      }
      for (const end = column + width; column < end; column += 1) hanging[column] = (height || 1000) - 1
    }
    for (; column < hanging.length; column += 1) takeOne(hanging, column)
    return fits
  }
}

/** Whether a cell from above stands in this column; then it reaches one row less further down. */
function takeOne(hanging: number[], column: number): boolean {
  const left = hanging[column] ?? 0
  if (left > 0) hanging[column] = left - 1
  return left > 0
}

/** At least half of the narrower one stands over the other. */
function overlap(a: Reach, b: Reach): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from)
  return shared * 2 + SLACK >= Math.min(a.to - a.from, b.to - b.from)
}

/** Of a table too long to ask each of its elements, every so many rows are read closely all the same: odd and even ones. */
const CLOSELY_EVERY = 63

/**
 * How each row in turn of a long table is read: closely where it ends elsewhere than the one before, for where a cell is
 * gone the others move up, where a rule of the page singles something out, and where a number of the page lies over it;
 * both ways now and then. What is not shown is not asked how it looks.
 */
export function waysFor({
  anchor,
  rows,
}: PageTableFound): (row: RowFound, at: number) => 'closely' | 'both' | 'quickly' {
  const isShown = hasLayout(anchor) && anchor.checkVisibility()
  let before: number | undefined
  let left: number | undefined
  let odd: ReadonlySet<Element> | null | undefined
  return ({ parts: [part] }, at) => {
    const last = part?.cells ? part.cells.at(-1) : part?.row.lastElementChild
    if (!isShown || !last) return 'quickly'
    if (odd === undefined)
      odd = rowsSingledOut(anchor, new Set(rows.flatMap(({ parts }) => parts.map(({ row }) => row))))
    const { right, width, top, bottom } = last.getBoundingClientRect()
    const isOdd = width === 0 || (before !== undefined && Math.abs(right - before) > SLACK)
    if (!isOdd) before = right
    left ??= anchor.getBoundingClientRect().left
    const isUnder = () => numbersIn(anchor.ownerDocument, { left: left!, right, top, bottom }).length > 0
    return isOdd || odd === null || odd.has(part!.row) || isUnder()
      ? 'closely'
      : at % CLOSELY_EVERY === 0
        ? 'both'
        : 'quickly'
  }
}
