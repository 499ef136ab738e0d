import type { FilterSeen, PageSeen, TableSeen } from '../../../core/grid/seen'
import { watchChanges } from '../sight/changes'
import { type Pace, paceOf } from '../sight/pace'
import { pagerOf } from '../sight/pagers'
import { findRoots, type RootFound } from '../sight/roots'
import type { Scope } from '../sight/scope'
import type { PageTableFound } from '../sight/table-found'
import { hasPlace, type IsVisible, watchVisibility } from '../sight/visibility'
import { captionOf } from '../tables/captions'
import { findTables } from '../tables/find-tables'
import { findHeadings } from '../tables/headings'
import { readTableRows } from '../tables/read-table'
import { virtualCount } from '../tables/virtual-rows'
import { isBusy, signInOf } from './page-state'
import { readFilters } from './read-filters'

export interface ReadOptions {
  /** Milliseconds of work before the page may breathe; 20 where nothing is said. */
  readonly sliceMs?: number
}

/** A page that changes under every one of so many readings is still loading. */
const READINGS = 3

/**
 * Reads a page as a person sees it, without a click or a scroll: its filters, headings and every table. Where the page
 * changes during the reading it is read again, and where it does not come to rest it is told as `busy`.
 *
 * `(await readPage(document)).tables[0].rows[0].cells[0].text` is the first text of the first table.
 */
export async function readPage(document: Document, options: ReadOptions = {}): Promise<PageSeen> {
  let before = await readOnce(document, paceOf(options.sliceMs))
  for (let reading = 1; before.disturbed; reading += 1) {
    if (reading === READINGS) return { ...before.page, busy: true }
    const again = await readOnce(document, paceOf(options.sliceMs))
    if (!again.disturbed || saysOf(again.page) === saysOf(before.page)) return again.page
    before = again
  }
  return before.page
}

/** What must stand still for a reading to hold; a clock in a heading may tick. */
function saysOf({ filters, tables, busy }: PageSeen): string {
  return JSON.stringify([filters, tables, busy])
}

interface Reading {
  readonly page: PageSeen
  /** The page changed in a rest of this reading, so that its parts may not belong together. */
  readonly disturbed: boolean
}

async function readOnce(document: Document, pace: Pace): Promise<Reading> {
  const isVisible = watchVisibility()
  const { roots, unread } = findRoots(document, isVisible)
  const changes = watchChanges(document, roots)
  await pace.breathe()
  const filters = filtersOf(roots, isVisible)
  const shown = roots.filter((root) => root.visible)
  const outside: Omit<PageSeen, 'filters' | 'tables'> = {
    url: document.URL,
    title: document.title,
    headings: shown.flatMap(({ scope }) => findHeadings(scope, isVisible)),
    signIn: shown.map(({ scope }) => signInOf(scope, isVisible)).find((sign) => sign !== 'none') ?? 'none',
    busy: shown.some(({ scope }) => isBusy(scope, isVisible)),
    unread,
  }
  await pace.breathe()
  const tables = await readTables(roots, isVisible, pace)
  const moved =
    changes.stop() || (pace.rests() > 0 && !sameFilters(filters, filtersOf(roots, watchVisibility())))
  return { page: { ...outside, filters, tables }, disturbed: moved }
}

/** The filters alone, as a reading would tell them now. */
export function filtersSeen(document: Document): FilterSeen[] {
  const isVisible = watchVisibility()
  return filtersOf(findRoots(document, isVisible).roots, isVisible)
}

function filtersOf(roots: readonly RootFound[], isVisible: IsVisible): FilterSeen[] {
  return roots.filter(({ visible }) => visible).flatMap(({ scope }) => readFilters(scope, isVisible))
}

function sameFilters(a: readonly FilterSeen[], b: readonly FilterSeen[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function readTables(
  roots: readonly RootFound[],
  isVisible: IsVisible,
  pace: Pace,
): Promise<TableSeen[]> {
  const tables: TableSeen[] = []
  for (const { frame, index, visible, scope, found } of tablesOf(roots)) {
    await pace.breathe()
    const { rows, isDisplaced } = await readTableRows(found, pace)
    tables.push({
      frame,
      index,
      visible: visible && isVisible(found.anchor) && hasPlace(found.anchor),
      kind: found.kind,
      caption: captionOf(found.anchor),
      rows,
      ...(isDisplaced && { isDisplaced }),
      ...countSeen(found, scope),
      ...pagerSeen(found, scope, isVisible),
    })
  }
  return tables
}

export interface TableAt {
  readonly frame: number
  readonly index: number
  readonly visible: boolean
  readonly scope: Scope
  readonly found: PageTableFound
}

/** All tables of a page in the order the reader numbers them: by this the outline finds a cell again. */
export function tablesOf(roots: readonly RootFound[]): TableAt[] {
  const counted = new Map<number, number>()
  return roots.flatMap(({ frame, scope, visible }) =>
    findTables(scope).map((found) => {
      const index = counted.get(frame) ?? 0
      counted.set(frame, index + 1)
      return { frame, index, visible, scope, found }
    }),
  )
}

/** How many rows and columns a grid says it has, where it says more than are in the page. */
function countSeen(found: PageTableFound, scope: Scope): Pick<TableSeen, 'rowCount' | 'columnCount'> {
  const { anchor, counted, rows } = found
  const said = (name: string) => Number(counted?.getAttribute(name) ?? anchor.getAttribute(name))
  const all = said('aria-rowcount')
  const rowCount = all > rows.length ? all : virtualCount(found, scope)
  const columnCount = said('aria-colcount')
  return { ...(rowCount !== undefined && { rowCount }), ...(columnCount > 0 && { columnCount }) }
}

function pagerSeen(found: PageTableFound, scope: Scope, isVisible: IsVisible): { pager?: string } {
  const pager = pagerOf(found.anchor, scope, isVisible)
  return pager === undefined ? {} : { pager }
}
