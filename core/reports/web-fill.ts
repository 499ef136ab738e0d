import type { Place, Receipt } from './report'

/** What a hand tells of one line while it writes; `at` is its number. */
export interface LineTold extends Pick<Receipt['lines'][number], 'before' | 'readBack' | 'outcome'> {
  readonly at: number
}

/** A field of a web form that nobody here wrote, and that holds something else since the fill began. */
export interface FillMoved {
  readonly at: Place
  readonly before: string
  readonly now: string
}

/** What a page did while its form was filled, as the hand in it saw it. */
export interface WebFillFacts {
  /** Requests that it made by itself. */
  readonly sent: number
  /** Its own buttons that it pressed by itself, by their words; each press was stopped. */
  readonly pressed: readonly string[]
  /** Forms it tried to send and leavings it tried by itself; each was stopped. */
  readonly submits: number
  /** The fill was stopped because of that: it goes on when the officer says yes. */
  readonly asks: boolean
  /** It is another form by now: another unit, period, title or state. */
  readonly turned: boolean
  readonly moved: readonly FillMoved[]
  /** How long nothing had changed in the form when it was read back for the last time; 0 where nothing was written. */
  readonly quietMs: number
  /** No request was answered in that time either. */
  readonly calm: boolean
}
