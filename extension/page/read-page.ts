import type { FilterSeen, PageSeen, TableSeen } from '../../core/grid/seen'
import { captionOf } from './captions'
import { findTables } from './find-tables'
import { findHeadings } from './headings'
import { type Pace, paceOf } from './pace'
import { isBusy, signInOf } from './page-state'
import { pagerOf } from './pagers'
import { readFilters } from './read-filters'
import { readRows } from './read-table'
import { findRoots, type RootFound } from './roots'
import type { TableFound } from './table-found'
import { virtualCount } from './virtual-rows'
import { hasPlace, type IsVisible, watchVisibility } from './visibility'

export interface ReadOptions {
  /** Milliseconds of work before the page may breathe; 25 where nothing is said. */
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
    if (!again.disturbed || JSON.stringify(again.page) === JSON.stringify(before.page)) return again.page
    before = again
  }
  return before.page
}

interface Reading {
  readonly page: PageSeen
  /** The page changed in a rest of this reading, so that its parts may not belong together. */
  readonly disturbed: boolean
}

async function readOnce(document: Document, pace: Pace): Promise<Reading> {
  const isVisible = watchVisibility()
  const { roots, unread } = findRoots(document, isVisible)
  const changes = watchChanges(roots)
  const filters = filtersOf(roots, isVisible)
  const shown = roots.filter((root) => root.visible)
  const outside: Omit<PageSeen, 'filters' | 'tables'> = {
    url: document.URL,
    title: document.title,
    headings: shown.flatMap(({ root }) => findHeadings(root, isVisible)),
    signIn: shown.map(({ root }) => signInOf(root, isVisible)).find((sign) => sign !== 'none') ?? 'none',
    busy: shown.some(({ root }) => isBusy(root, isVisible)),
    unread,
  }
  const tables = await readTables(roots, isVisible, pace)
  const moved =
    changes.stop() || (pace.rests() > 0 && !sameFilters(filters, filtersOf(roots, watchVisibility())))
  return { page: { ...outside, filters, tables }, disturbed: moved }
}

function filtersOf(roots: readonly RootFound[], isVisible: IsVisible): FilterSeen[] {
  return roots.filter(({ visible }) => visible).flatMap(({ root }) => readFilters(root, isVisible))
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
  for (const { frame, index, visible, found } of tablesOf(roots)) {
    tables.push({
      frame,
      index,
      visible: visible && isVisible(found.anchor) && hasPlace(found.anchor),
      kind: found.kind,
      caption: captionOf(found.anchor),
      rows: await readRows(found, pace),
      ...countSeen(found),
      ...pagerSeen(found, isVisible),
    })
  }
  return tables
}

/** All tables of a page in the order the reader numbers them: by this the outline finds a cell again. */
export function tablesOf(
  roots: readonly RootFound[],
): { frame: number; index: number; visible: boolean; found: TableFound }[] {
  const counted = new Map<number, number>()
  return roots.flatMap(({ frame, root, visible }) =>
    findTables(root).map((found) => {
      const index = counted.get(frame) ?? 0
      counted.set(frame, index + 1)
      return { frame, index, visible, found }
    }),
  )
}

function countSeen(found: TableFound): { rowCount?: number } {
  const said = found.rowCount ?? 0
  const rowCount = said > found.rows.length ? said : virtualCount(found)
  return rowCount === undefined ? {} : { rowCount }
}

function pagerSeen(found: TableFound, isVisible: IsVisible): { pager?: string } {
  const pager = pagerOf(found.anchor, isVisible)
  return pager === undefined ? {} : { pager }
}

/** Listens for changes of content in all roots; `stop()` says whether there were any. */
function watchChanges(roots: readonly RootFound[]): { stop(): boolean } {
  let changed = false
  const observers = roots.flatMap(({ root }) => {
    const Observer = root.ownerDocument?.defaultView?.MutationObserver ?? viewOf(root)?.MutationObserver
    if (Observer === undefined) return []
    const observer = new Observer(() => {
      changed = true
    })
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['hidden', 'style', 'class'],
    })
    return [observer]
  })
  return {
    stop: () => {
      for (const observer of observers) {
        if (observer.takeRecords().length > 0) changed = true
        observer.disconnect()
      }
      return changed
    },
  }
}

function viewOf(root: Document | ShadowRoot): (Window & typeof globalThis) | null {
  return 'defaultView' in root ? root.defaultView : null
}
