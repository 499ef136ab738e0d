import { useEffect, useState } from 'preact/hooks'
import type { PageSeen } from '../../../core/grid/seen'
import { joinPages } from '../../../core/snapshot/take/join-pages'

/**
 * A table that comes in pages is read page by page as the officer turns them; what was read before is kept while the
 * filters stay the same. Gives the page in front, or all pages read so far as one.
 */
export function useJoinedPages(page: PageSeen | null): PageSeen | null {
  const [read, setRead] = useState<readonly PageSeen[]>([])
  useEffect(() => {
    if (!page) return
    setRead((before) => (joinPages([...before, page]).ok ? [...before, page] : [page]))
  }, [page])
  if (!page) return null
  const joined = joinPages(read.includes(page) ? read : [...read, page])
  return joined.ok ? joined.value : page
}
