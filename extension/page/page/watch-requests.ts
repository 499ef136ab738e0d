import type { RequestEnded } from './query-log'

const KEPT_REQUESTS = 100

/** Requests of the page's own that ended since, by the browser's timeline; none where it has none. */
export function watchRequests(document: Document): () => readonly RequestEnded[] {
  const ended: RequestEnded[] = []
  const Observer = document.defaultView?.PerformanceObserver
  const keep = (entries: PerformanceEntryList): void => {
    for (const entry of entries) {
      if (!('initiatorType' in entry) || !/^(?:fetch|xmlhttprequest)$/u.test(String(entry.initiatorType)))
        continue
      const status = 'responseStatus' in entry ? Number(entry.responseStatus) : 200
      const end = 'responseEnd' in entry ? Number(entry.responseEnd) : entry.startTime + entry.duration
      ended.push({ start: entry.startTime, end, ok: status >= 200 && status < 400 })
    }
    ended.splice(0, ended.length - KEPT_REQUESTS)
  }
  if (Observer === undefined) return () => ended
  const observer = new Observer((list) => keep(list.getEntries()))
  observer.observe({ entryTypes: ['resource'] })
  return () => {
    keep(observer.takeRecords())
    return ended
  }
}
