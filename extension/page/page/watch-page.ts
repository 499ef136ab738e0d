/** How long a page must be quiet before the panel is told, and how often it may be told at most. */
const QUIET_MS = 700

/**
 * Tells when the page has changed (route, filters, rows) and come to rest. Only the telling is done here; the panel
 * decides whether to read again. Watching twice is watching once.
 */
export function watchPage(document: Document, tell: () => void): void {
  const root = document.documentElement
  if (watched.has(root)) return
  watched.add(root)
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, QUIET_MS)
  }
  const observer = new MutationObserver(later)
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['value', 'title', 'hidden', 'aria-busy'],
  })
  document.addEventListener('change', later, true)
}

const watched = new WeakSet<Element>()
