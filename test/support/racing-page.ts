import type { FilterSeen } from '../../core/grid/seen'
import { openQueryLog, type PageLook, type RequestEnded } from '../../extension/page/page/query-log'

/** How one query goes, in milliseconds. */
export interface QueryGoes {
  /** From the press until the page sends. */
  readonly lag: number
  /** From sending until the answer. */
  readonly delay: number
  /** From the answer until the rows stand there. */
  readonly draws: number
  /** From the answer until the browser's timeline tells of the request. */
  readonly tells: number
  readonly fails: boolean
  /** Its answer is taken though a later one was sent. */
  readonly races: boolean
  readonly empties: boolean
  /** Nothing spins. */
  readonly isStill: boolean
}

/** How often the watching looks while it waits, and how long it rests before it looks where it does not. */
const LOOKS_MS = 500
const RESTS_MS = 250

/**
 * A page that asks a server whose answers may overtake each other, on a clock of its own, with the query log that
 * watches it as `watch-queries.ts` does. `owner` is the truth: whose rows stand there.
 */
export class RacingPage {
  readonly log = openQueryLog()
  now = 0
  filters = 0
  /** Filters whose rows stand there; null while there are none. */
  owner: number | null = null
  private turn = 0
  private isBusy = false
  private seenOwner: number | null = null
  private requests: (RequestEnded & { readonly told: number })[] = []
  private coming: { readonly at: number; readonly happens: () => void }[] = []

  constructor() {
    this.looked()
  }

  choose(filters: number): void {
    this.filters = filters
    this.looked()
  }

  press(goes: QueryGoes): void {
    this.looked()
    this.log.press(this.look())
    this.turn += 1
    const mine = this.turn
    const asked = this.filters
    this.isBusy = !goes.isStill
    if (goes.empties) this.draw(null)
    const start = this.now + goes.lag
    const end = start + goes.delay
    this.requests.push({ start, end, ok: !goes.fails, told: end + goes.tells })
    this.later(end + goes.draws, () => {
      const isTaken = mine === this.turn || goes.races
      if (isTaken && !goes.fails) this.draw(asked)
      if (isTaken) this.isBusy = false
      this.changed()
    })
    this.waitOn()
  }

  wait(ms: number): void {
    const until = this.now + ms
    for (;;) {
      const next = this.coming.reduce<(typeof this.coming)[number] | null>(
        (first, one) => (one.at <= until && (first === null || one.at < first.at) ? one : first),
        null,
      )
      if (next === null) break
      this.coming = this.coming.filter((one) => one !== next)
      this.now = Math.max(this.now, next.at)
      next.happens()
    }
    this.now = until
  }

  /** As the panel reads: which filters the rows are told to be of, null where that is not known. */
  told(): number | null {
    this.looked()
    return this.log.asked === null || this.log.isWaiting ? null : Number(this.log.asked[0]?.value)
  }

  private draw(owner: number | null): void {
    this.owner = owner
    this.changed()
  }

  private changed(): void {
    if (this.log.isWaiting) this.looked()
    else this.later(this.now + RESTS_MS, () => this.looked())
  }

  private waitOn(): void {
    this.later(this.now + LOOKS_MS, () => {
      this.looked()
      if (this.log.isWaiting) this.waitOn()
    })
  }

  private later(at: number, happens: () => void): void {
    this.coming.push({ at, happens })
  }

  private looked(): void {
    const isNew = this.owner !== this.seenOwner
    this.seenOwner = this.owner
    if (isNew) this.log.rowsChanged(this.look(), this.owner !== null)
    else this.log.look(this.look())
  }

  private look(): PageLook {
    return {
      at: this.now,
      filters: filtersOf(this.filters),
      busy: this.isBusy,
      failed: false,
      requests: this.requests.filter(({ told }) => told <= this.now),
    }
  }
}

function filtersOf(filters: number): readonly FilterSeen[] {
  return [{ label: 'Đơn vị', value: String(filters), control: 'select' }]
}
