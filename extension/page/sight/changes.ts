import type { RootFound } from './roots'

const WATCHED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'style', 'class'],
}

/** Listens for changes of content in all roots; `stop()` says whether there were any. */
export function watchChanges(document: Document, roots: readonly RootFound[]): { stop(): boolean } {
  let changed = false
  const Observer = document.defaultView?.MutationObserver
  // A document without a window stands still.
  if (Observer === undefined) return { stop: () => false }
  const observer = new Observer(() => {
    changed = true
  })
  for (const { scope } of roots) observer.observe(scope.root, WATCHED)
  return {
    stop: () => {
      changed ||= observer.takeRecords().length > 0
      observer.disconnect()
      return changed
    },
  }
}
