/** What counts as sending: a page asks for pictures and styles all the time. */
const KINDS = new Set(['fetch', 'xmlhttprequest', 'beacon'])

export interface SendsWatch {
  /** How many requests the page has made by itself since, and have been answered. */
  count(): number
  /** When the last of them ended, on the clock of `performance.now()`; 0 where there was none. */
  lastAt(): number
  stop(): void
}

/** Watches what the page asks its server from now on. What our script may see of it is that it was asked, no more. */
export function watchSends(views: readonly (Window & typeof globalThis)[]): SendsWatch {
  const since = new Map(views.map((view) => [view, view.performance.now()]))
  let [count, last] = [0, 0]
  const note = (view: Window, entries: PerformanceEntryList) => {
    const sent = entries.filter(
      (entry) =>
        KINDS.has((entry as PerformanceResourceTiming).initiatorType) &&
        entry.startTime >= (since.get(view as never) ?? 0),
    )
    count += sent.length
    if (sent.length > 0) last = performance.now()
  }
  const observers = views.flatMap((view) => {
    if (typeof view.PerformanceObserver !== 'function') return []
    const observer = new view.PerformanceObserver((list) => note(view, list.getEntries()))
    observer.observe({ type: 'resource' })
    return [{ view, observer }]
  })
  const take = () => {
    for (const { view, observer } of observers) note(view, observer.takeRecords())
  }
  return {
    count() {
      take()
      return count
    },
    lastAt() {
      take()
      return last
    },
    stop() {
      for (const { observer } of observers) observer.disconnect()
    },
  }
}
