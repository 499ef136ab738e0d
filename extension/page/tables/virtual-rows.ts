import type { Scope } from '../sight/scope'
import type { PageTableFound } from '../sight/table-found'
import { parentOf } from '../sight/visibility'

/** What virtual lists put in the page to make the scroll bar as long as all rows would. */
const SPACERS = [
  '.cdk-virtual-scroll-spacer',
  '.ant-table-tbody-virtual-holder > div',
  '.rc-virtual-list-holder > div',
  '.v-virtual-scroll__container',
  '.vue-recycle-scroller__item-wrapper',
  '.ReactVirtualized__Grid__innerScrollContainer',
  '.ag-center-cols-container',
  '.k-height-container > div',
  '[data-virtual-spacer]',
].join(', ')

/** A row of text is hardly ever taller; where there is a layout the rows themselves are measured. */
const TALL_ROW = 60
const ROW = 36

/**
 * How many rows a virtual list has in all, where its spacer is far taller than the rows in the page; undefined where
 * every row is there. A list of 30 rows in a spacer of 36.000 px has about 1.000.
 */
export function virtualCount(found: PageTableFound, scope: Scope): number | undefined {
  const rows = found.rows.filter(({ section }) => section === 'body')
  const height = spacerHeight(found, scope)
  const row = measured(rows.map(({ parts }) => parts[0]?.row)) || ROW
  const most = Math.max(row * 1.5, TALL_ROW) * Math.max(rows.length, 1)
  return height > most ? found.rows.length + Math.max(1, Math.round(height / row) - rows.length) : undefined
}

function spacerHeight({ anchor, rows }: PageTableFound, scope: Scope): number {
  const near = parentOf(anchor) ?? anchor
  const known = scope.find(SPACERS).filter((spacer) => near.contains(spacer))
  const ends = [...rows.slice(0, 3), ...rows.slice(-2)].flatMap(({ parts }) => parts.map(({ row }) => row))
  const blank = ends.filter(isBlank).flatMap((row) => [row, ...row.children])
  const bodies = ends.flatMap((row) => (row.parentElement?.localName === 'tbody' ? [row.parentElement] : []))
  return Math.max(0, ...[...known, ...blank, ...bodies].map(heightOf))
}

/** It says nothing. */
export function isBlank(row: Element): boolean {
  return (row.textContent ?? '').trim() === ''
}

/** As its own style says it: a spacer is always given a height in pixels. */
function heightOf(element: Element): number {
  const style = element.getAttribute('style') ?? ''
  const sizes = [...style.matchAll(/(?:^|[;\s])(?:min-)?(?:height|padding-(?:top|bottom)):\s*([\d.]+)px/gu)]
  return sizes.reduce((sum, [, size]) => Math.max(sum, Number(size)), 0)
}

/** The height of a usual row: the middle one of the first that say something. */
function measured(rows: readonly (Element | undefined)[]): number {
  const heights = rows
    .slice(0, 20)
    .filter((row) => row !== undefined && !isBlank(row))
    .map((row) => row?.getBoundingClientRect().height ?? 0)
    .sort((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] ?? 0
}
