import type { RootFound } from './roots'

/** Listens for changes of content in all roots; `stop()` says whether there were any. */
export function watchChanges(roots: readonly RootFound[]): { stop(): boolean } {
  let changed = false
  const observers = roots.flatMap(({ scope: { root } }) => {
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
