import { useEffect } from 'preact/hooks'
import type { PageSeen } from '../../../core/grid/seen'
import { joinPages } from '../../../core/snapshot/take/join-pages'

/** Pages of one table read so far; kept beside the cards, which come and go with the page in front. */
export interface PagesRead {
  readonly pages: readonly PageSeen[]
  readonly setPages: (next: (before: readonly PageSeen[]) => readonly PageSeen[]) => void
}

/**
 * A table that comes in pages is read page by page as the officer turns them; what was read before is kept while the
 * filters stay the same. Gives the page in front, or all pages read so far as one.
 */
export function useJoinedPages(page: PageSeen, { pages, setPages }: PagesRead): PageSeen {
  useEffect(
    () => setPages((before) => (joinPages([...before, page]).ok ? [...before, page] : [page])),
    [page, setPages],
  )
  const joined = joinPages(pages.includes(page) ? pages : [...pages, page])
  return joined.ok ? joined.value : page
}
