import type { FilterSeen } from '../../../core/grid/seen'

type Filters = readonly FilterSeen[]

/** A request of the page's own that has come to an end, as the browser's timeline tells; times as `performance.now()`. */
export interface RequestEnded {
  readonly start: number
  readonly end: number
  readonly ok: boolean
}

/** One look at the page. */
export interface PageLook {
  readonly at: number
  readonly filters: Filters
  /** Something spins over the figures. */
  readonly busy: boolean
  /** All requests of the last minutes. */
  readonly requests: readonly RequestEnded[]
  /** The page shows an error in a notice. */
  readonly failed: boolean
}

export interface QueryLog {
  /** «Thống kê» was pressed; the look is of the very moment, before the page does anything. */
  press(look: PageLook): void
  /** Other figures stand in the tables; `hasFigures`: there are any. */
  rowsChanged(look: PageLook, hasFigures: boolean): void
  /** Anything else changed, or nothing did for a while. */
  look(look: PageLook): void
  /** Another page of the application: what was asked there says nothing here. */
  forget(): void
  /** Which filters the rows were asked with; null where that is not known. */
  readonly asked: Filters | null
  readonly isWaiting: boolean
}

/** Queries that were sent over one another cannot be told apart until the page has been calm for so long. */
const CALM_MS = 3_000
/** How long a late answer of an earlier query may still come. */
const LATE_MS = 60_000
/** A request is a query's own where it starts with the press or at most so long after it. */
const OWN_MS = 1_000
/** Where nothing spins, an answer without a change of the rows is believed after so much quiet. */
const QUIET_MS = 2_000
/** The browser's timeline tells of a request before or after the page has drawn its answer: so far apart at most. */
const TOLD_MS = 500

/** A press of «Thống kê». */
interface Query {
  readonly filters: Filters
  readonly at: number
}

interface Sent extends Query {
  /** Something span after the press. */
  span: boolean
  /** The filters were changed before the answer came. */
  strayed: boolean
  /** Other figures stand in the tables since. */
  changed: boolean
}

/**
 * Tells from the order of events which filters the rows of a page were asked with. It says so only where one query alone
 * can have brought them: pressed with the filters now shown, answered by other rows or by a request that came to a good
 * end. Whatever could be otherwise (two queries at once, a filter changed while the page loads, rows that change by
 * themselves, an error) is told as not known, and one more press settles it.
 */
export function openQueryLog(): QueryLog {
  let asked: Filters | null = null
  let sent: Sent | null = null
  /** The query that `asked` is of. */
  let answered: Query | null = null
  let tangled = false
  let strayed = false
  let late = 0
  let last = Number.NEGATIVE_INFINITY
  /** When something was last seen to spin. */
  let spun = Number.NEGATIVE_INFINITY
  let networked = false
  /** Every press of the last minute: an answer of an earlier one may stand in place of the own one. */
  let presses: Query[] = []
  /** What was asked before anybody watched is not known; its answer may be still to come. */
  let begun: number | null = null

  const note = ({ at, busy, filters, requests }: PageLook): void => {
    if (begun === null) {
      begun = at
      if (busy) late = at + LATE_MS
    }
    networked ||= requests.length > 0
    if (busy) spun = at
    if (answered && (isCrossed(answered, requests) || ownRequests(answered, requests).some(isBad)))
      asked = answered = null
    if (sent) {
      sent.span ||= busy
      sent.strayed ||= !same(sent.filters, filters)
    } else if (asked && !same(asked, filters)) strayed = true
  }

  const settle = (look: PageLook): void => {
    if (!sent || look.busy || tangled || sent.strayed || look.failed) return
    const own = ownRequests(sent, look.requests)
    if (own.some(isBad) || (own.length === 0 && (networked || look.at < late))) return
    if (isAnswered(sent, own, look.at)) take(isCrossed(sent, look.requests) ? null : sent)
  }

  /** Other rows came, or the page came to rest for long enough that they would have. */
  const isAnswered = ({ changed, span }: Sent, own: readonly RequestEnded[], at: number): boolean => {
    if (changed && at >= late) return true
    const rest = at - Math.max(last, spun, ...own.map(({ end }) => end))
    if (rest < (own.length > 0 ? TOLD_MS : QUIET_MS)) return false
    return changed || (isAlone(own) && (span || (own.length > 0 && isQuiet(own, at))))
  }

  /** Of presses so soon after one another each has its own request: whose came to an end is not known before all did. */
  const isAlone = (own: readonly RequestEnded[]): boolean => {
    const close = presses.filter(({ at }) => at > presses.at(-1)!.at - OWN_MS)
    return own.length === 0 || close.length <= 1 || own.length >= close.length
  }

  const take = (query: Query | null): void => {
    answered = query
    asked = query?.filters ?? null
    sent = null
    strayed = false
  }

  /** A request of a query with other filters, or of one nobody saw, ended after this one was sent. */
  const isCrossed = (own: Query, requests: readonly RequestEnded[]): boolean =>
    requests.some(
      ({ start, end }) =>
        start < own.at &&
        end > own.at &&
        (start < begun! ||
          presses.some((query) => isFrom(query, start) && !same(query.filters, own.filters))),
    )

  return {
    press(look) {
      note(look)
      settle(look)
      const open = presses.filter((query, index) => {
        const next = presses[index + 1]?.at ?? look.at
        return !same(query.filters, look.filters) && !hasEnded(query, next, look)
      })
      if (open.length > 0) late = look.at + LATE_MS
      const other = sent !== null && open.includes(sent)
      tangled = other || (tangled && (look.busy || look.at - last < CALM_MS))
      sent = { filters: look.filters, at: look.at, span: false, strayed: false, changed: false }
      presses = [...presses.filter(({ at }) => look.at - at < LATE_MS), sent]
      last = look.at
    },
    rowsChanged(look, hasFigures) {
      note(look)
      last = look.at
      if (sent) {
        if (!hasFigures) return
        sent.changed = true
        asked = answered = null
        if (tangled || sent.strayed) take(null)
        else settle(look)
      } else if (strayed || look.at < late || (asked && !same(asked, look.filters))) asked = answered = null
    },
    look(look) {
      note(look)
      settle(look)
    },
    forget() {
      asked = answered = null
      sent = null
      tangled = strayed = false
      late = 0
      presses = []
      begun = null
    },
    get asked() {
      return asked
    },
    get isWaiting() {
      return sent !== null
    },
  }
}

function ownRequests(query: Query, requests: readonly RequestEnded[]): readonly RequestEnded[] {
  return requests.filter(({ start }) => isFrom(query, start))
}

function isBad({ ok }: RequestEnded): boolean {
  return !ok
}

function isFrom({ at }: Query, start: number): boolean {
  return start >= at && start <= at + OWN_MS
}

/** A request of it, sent before the next press, came to an end, whatever end; then no answer of it is still to come. */
function hasEnded(query: Query, next: number, { requests, busy }: PageLook): boolean {
  return !busy && ownRequests(query, requests).some(({ start }) => start < next)
}

function isQuiet(own: readonly RequestEnded[], at: number): boolean {
  return own.every(({ end }) => at - end > QUIET_MS)
}

function same(a: Filters, b: Filters): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
