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

interface Sent {
  readonly filters: Filters
  readonly at: number
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
  let tangled = false
  let strayed = false
  let late = 0
  let last = Number.NEGATIVE_INFINITY
  let networked = false
  /** When queries with other filters were sent in the last minute: an answer of theirs may stand in place of the own one. */
  let earlier: number[] = []

  const note = ({ busy, filters, requests }: PageLook): void => {
    networked ||= requests.length > 0
    if (sent) {
      sent.span ||= busy
      sent.strayed ||= !same(sent.filters, filters)
    } else if (asked && !same(asked, filters)) strayed = true
  }

  const settle = (look: PageLook): void => {
    if (!sent || look.busy || tangled || sent.strayed || look.failed) return
    const own = ownRequests(sent, look.requests)
    if (own.some(({ ok }) => !ok)) return
    if (own.length === 0 && (networked || look.at < late)) return
    if (sent.changed || sent.span || (own.length > 0 && isQuiet(own, look.at)))
      take(isCrossed(sent, earlier, look.requests) ? null : sent.filters)
  }

  const take = (filters: Filters | null): void => {
    asked = filters
    sent = null
    strayed = false
  }

  return {
    press(look) {
      note(look)
      settle(look)
      const other = sent !== null && !same(sent.filters, look.filters) && !hasEnded(sent, look)
      if (other) late = look.at + LATE_MS
      if (sent !== null && !same(sent.filters, look.filters)) earlier.push(sent.at)
      earlier = earlier.filter((at) => look.at - at < LATE_MS)
      tangled = other || (tangled && (look.busy || look.at - last < CALM_MS))
      sent = { filters: look.filters, at: look.at, span: false, strayed: false, changed: false }
      last = look.at
    },
    rowsChanged(look, hasFigures) {
      note(look)
      last = look.at
      if (sent) {
        if (!hasFigures) return
        sent.changed = true
        asked = null
        if (tangled || sent.strayed) take(null)
        else settle(look)
      } else if (strayed || look.at < late || (asked && !same(asked, look.filters))) asked = null
    },
    look(look) {
      note(look)
      settle(look)
    },
    forget() {
      asked = null
      sent = null
      tangled = strayed = false
      late = 0
      earlier = []
    },
    get asked() {
      return asked
    },
    get isWaiting() {
      return sent !== null
    },
  }
}

function ownRequests({ at }: Sent, requests: readonly RequestEnded[]): RequestEnded[] {
  return requests.filter(({ start }) => start >= at && start <= at + OWN_MS)
}

/** A request of a query with other filters ended after this one was sent: whose rows stand there, nobody knows. */
function isCrossed(sent: Sent, earlier: readonly number[], requests: readonly RequestEnded[]): boolean {
  return requests.some(
    ({ start, end }) =>
      start < sent.at && end > sent.at && earlier.some((at) => start >= at && start <= at + OWN_MS),
  )
}

/** Its requests came to an end, whatever end; then no answer of it is still to come. */
function hasEnded(sent: Sent, { requests, busy }: PageLook): boolean {
  return !busy && ownRequests(sent, requests).length > 0
}

function isQuiet(own: readonly RequestEnded[], at: number): boolean {
  return own.every(({ end }) => at - end > QUIET_MS)
}

function same(a: Filters, b: Filters): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
