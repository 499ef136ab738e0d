import { tidy } from '../text/fold'
import type { TableSeen } from './seen'

/** What a pager says: rows `first` to `last` of `all` (or page `first` of `all`, where it counts pages only). */
export interface PagerRange {
  readonly of: 'rows' | 'pages'
  readonly first: number
  readonly last: number
  readonly all: number
}

const ROWS = /(\d[\d.,]*)\s*(?:-|–|—|đến|to|~)\s*(\d[\d.,]*)\s*(?:\/|trong|của|of|trên)\D*(\d[\d.,]*)/iu
const PAGES = /(?:trang|page)\s*(\d+)\s*(?:\/|trong|của|of|trên)\D*(\d+)/iu

/** `pagerRange('Hiển thị 1-20 trong 69')` is rows 1 to 20 of 69; `pagerRange('Trang 2/4')` is page 2 of 4. */
export function pagerRange(words: string): PagerRange | null {
  const text = tidy(words)
  const rows = ROWS.exec(text)
  if (rows) {
    const [first, last, all] = rows.slice(1).map((part) => Number(part.replace(/\D/g, '')))
    return { of: 'rows', first: first!, last: last!, all: all! }
  }
  const pages = PAGES.exec(text)
  return pages
    ? { of: 'pages', first: Number(pages[1]), last: Number(pages[1]), all: Number(pages[2]) }
    : null
}

/** Which part of its rows a table shows, in the page's own words; null where it shows all of them. */
export function partShown({ rows, rowCount, pager }: TableSeen): string | null {
  if (rowCount !== undefined && rowCount > rows.length) return `${rows.length} trong ${rowCount} hàng`
  const range = pagerRange(pager ?? '')
  return range && (range.first > 1 || range.last < range.all) ? tidy(pager ?? '') : null
}

/** How many columns are in the page of how many there are, where those out of view are left out of it; null where all are. */
export function columnsShown({ rows, columnCount }: TableSeen): string | null {
  if (columnCount === undefined) return null
  const width = Math.max(0, ...rows.slice(0, 20).map(widthOf))
  return width < columnCount ? `${width} trong ${columnCount} cột` : null
}

function widthOf({ cells }: TableSeen['rows'][number]): number {
  return cells.reduce((width, { colspan = 1 }) => width + colspan, 0)
}
