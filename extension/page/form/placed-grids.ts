import { groupBy } from '../../../core/group-by'
import type { PageTableFound, RowFound } from '../sight/table-found'

/** Grids whose cells stand in columns, or whose heads stand in rows with gaps: only where they are drawn says what is under what. */
const FAMILIES = [
  { wrapper: '.webix_dtable', head: '.webix_hcell', body: '.webix_cell' },
  { wrapper: 'revo-grid', head: '.rgHeaderCell', body: '.rgCell' },
] as const

/** A cell and its edges as drawn, in whole pixels. */
interface Placed {
  readonly cell: Element
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Such grids under a root, laid out as a person sees them. */
export function placedGridsIn(root: Document | ShadowRoot): PageTableFound[] {
  return FAMILIES.flatMap(({ wrapper, head, body }) =>
    [...root.querySelectorAll(wrapper)].map((anchor) => {
      const cells = placedIn(anchor, body)
      const lefts = inOrder(cells.map(({ left }) => left))
      const rows = [...headRows(placedIn(anchor, head), lefts), ...bodyRows(cells)]
      return { kind: 'aria' as const, anchor, rows }
    }),
  )
}

function placedIn(anchor: Element, selector: string): Placed[] {
  return [...anchor.querySelectorAll(selector)].map((cell) => {
    const { left, right, top, bottom } = cell.getBoundingClientRect()
    const [l = 0, r = 0, t = 0, b = 0] = [left, right, top, bottom].map(Math.round)
    return { cell, left: l, right: r, top: t, bottom: b }
  })
}

function inOrder(places: readonly number[]): number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}

/** For each column the head that is drawn over it; where a row has none there, the one below reaches up. */
function headRows(cells: readonly Placed[], lefts: readonly number[]): RowFound[] {
  const named = cells.filter(({ cell }) => cell.textContent?.trim())
  const tops = inOrder(named.map(({ top }) => top))
  return tops.map((_, at) => {
    const over = lefts.map((left) => firstOver(named, left, tops.slice(at)))
    return { section: 'head', parts: over.flatMap((cell) => (cell ? [partOf(cell)] : [])) }
  })
}

function firstOver(named: readonly Placed[], left: number, tops: readonly number[]): Element | undefined {
  for (const top of tops)
    for (const { cell, ...box } of named)
      if (box.left <= left + 1 && left + 1 < box.right && box.top <= top && top < box.bottom) return cell
  return undefined
}

function bodyRows(cells: readonly Placed[]): RowFound[] {
  const rows = [...groupBy(cells, ({ top }) => top)].sort(([one], [other]) => one - other)
  return rows.map(([, row]) => ({
    section: 'body',
    parts: row.sort((a, b) => a.left - b.left).map(({ cell }) => partOf(cell)),
  }))
}

/** Each cell is a part of its own: where cells stand in columns there is no element of a row. */
function partOf(cell: Element): RowFound['parts'][number] {
  return { row: cell, cells: [cell] }
}
